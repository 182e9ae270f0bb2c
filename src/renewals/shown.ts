import * as v from 'valibot';
import type { Item } from '../settings/item.ts';
import { isCalendarDate } from '../settings/typed-date.ts';

/**
 * Which notices were shown: by natural key, the person's id and the clock's key, the step that was shown last, as
 * the calendar day it fell on, and the day it was shown. Every earlier step of that clock is thereby on record as
 * overtaken.
 */
export type Shown = { clock: string; step: string; on: string }[];

const day = v.pipe(v.string(), v.check(isCalendarDate));

const version1 = v.array(v.object({ clock: v.pipe(v.string(), v.maxLength(220)), step: day, on: day }));

export const shownNotices: Item<Shown> = {
  key: 'shownNotices',
  version: 1,
  label: 'Which reminders were shown',
  absent: [],
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** A step of a clock that a notice is about. */
export interface Step {
  /** The person's id and the clock's key. */
  clock: string;
  /** Calendar date. */
  day: string;
}

/**
 * For each clock the step that was shown last. What was shown in the future was shown while this PC's clock was
 * wrong, or is read while it is: it does not count, so that nothing is lost and at most one notice repeated.
 * @param today calendar date
 */
export function latestShown(shown: Shown, today: string): Map<string, string> {
  return new Map(shown.flatMap(({ clock, step, on }) => (on <= today ? [[clock, step]] : [])));
}

/**
 * The record after these steps were shown. What is about no clock of now is let go of after a while: a card
 * that was taken off by mistake may come back. @param clocks keys of every clock that there is
 */
export function afterShowing(
  shown: Shown,
  steps: readonly Step[],
  today: string,
  clocks: ReadonlySet<string>,
): Shown {
  const fresh = new Set(steps.map(({ clock }) => clock));
  const since = Temporal.PlainDate.from(today).subtract({ days: daysKept }).toString();
  const kept = shown.filter(
    ({ clock, on }) => !fresh.has(clock) && (clocks.has(clock) || (since <= on && on <= today)),
  );
  return [...kept, ...steps.map(({ clock, day: step }) => ({ clock, step, on: today }))];
}

const daysKept = 60;
