import type { NationalDate, NationalDates } from '../../guidance/national-date.ts';
import type { DateChange } from './change.ts';
import { clip } from './clip.ts';
import { pairUp } from './pair-up.ts';

/** What became of the dates for everybody. Where it stands and how long it is spoken of are no change. */
export function dateChanges(
  was: Pick<NationalDates, 'dates'>,
  now: Pick<NationalDates, 'dates'>,
): DateChange[] {
  const { both, fresh, gone } = pairUp(was.dates, now.dates);
  return [
    ...both.flatMap(({ before, after }): DateChange[] => {
      const kind = kindOf(before, after);
      const touches = [...new Set([...before.touches, ...after.touches])];
      const { id, title, on } = after;
      return kind ? [{ kind, id, title: clip(title, 200), was: before.on, now: on, touches }] : [];
    }),
    ...fresh.map(({ id, title, on, touches }): DateChange => {
      return { kind: 'date new', id, title: clip(title, 200), was: null, now: on, touches };
    }),
    ...gone.map(({ id, title, on, touches }): DateChange => {
      return { kind: 'date gone', id, title: clip(title, 200), was: on, now: null, touches };
    }),
  ];
}

function kindOf(
  before: NationalDate,
  after: NationalDate,
): 'date moved' | 'date touches' | 'date reworded' | null {
  if (before.on !== after.on) return 'date moved';
  if (before.touches.toSorted().join() !== after.touches.toSorted().join()) return 'date touches';
  return wordsOf(before) === wordsOf(after) ? null : 'date reworded';
}

function wordsOf({ title, ahead, today, past, action, caution, who }: NationalDate): string {
  return JSON.stringify([title, ahead, today, past, action, caution, who]);
}
