import * as v from 'valibot';
import type { Item } from '../settings/item.ts';
import { isCalendarDate } from '../settings/typed-date.ts';

/**
 * Which notices were shown. By natural key, the person's id and the clock's key: the step that was shown
 * last, as the calendar day it fell on, and the day it was shown. Every earlier step of that clock is
 * thereby on record as overtaken. A second mark is kept only while a wrong clock made the first one doubtful.
 */
export type Shown = { clock: string; marks: Mark[] }[];

interface Mark {
  step: string;
  on: string;
}

const day = v.pipe(v.string(), v.check(isCalendarDate));

const version1 = v.array(
  v.object({
    clock: v.pipe(v.string(), v.maxLength(220)),
    marks: v.array(v.object({ step: day, on: day })),
  }),
);

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
 * For each clock the latest step known to have been shown. A mark from the future was made while this PC's
 * clock was wrong, or is read while it is: it does not count, so that nothing is lost and at most one repeated.
 * @param today calendar date
 */
export function latestShown(shown: Shown, today: string): Map<string, string> {
  return new Map(
    shown.flatMap(({ clock, marks }) => {
      const step = marks
        .filter(({ on }) => on <= today)
        .map((mark) => mark.step)
        .toSorted()
        .at(-1);
      return step ? [[clock, step]] : [];
    }),
  );
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
  const fresh = new Map(steps.map(({ clock, day: step }) => [clock, { step, on: today }]));
  const kept = shown.filter(
    ({ clock, marks }) =>
      !fresh.has(clock) && (clocks.has(clock) || marks.some(({ on }) => isRecent(on, today))),
  );
  const renewed = [...fresh].map(([clock, mark]) => {
    const before = shown.find((each) => each.clock === clock)?.marks ?? [];
    const doubtful = before.filter(({ step, on }) => on > mark.on || step > mark.step);
    return { clock, marks: [...doubtful, mark].slice(-3) };
  });
  return [...kept, ...renewed];
}

const daysKept = 60;

function isRecent(on: string, today: string): boolean {
  return on >= Temporal.PlainDate.from(today).subtract({ days: daysKept }).toString();
}
