import * as v from 'valibot';
import type { Item } from '../settings/item.ts';
import { table, type ClockKind } from './steps.ts';

/** How reminders come. Times are London's, `18:30`. */
export interface Reminders {
  /** Whether notifications are shown; the popup says what is due in any case. */
  isOn: boolean;
  /** Days before the day itself on which a notice is given; below nought, after it. */
  steps: Record<ClockKind, number[]>;
  /** No notification from one time to the other, over midnight where the first is later; null: at any time. */
  quiet: { from: string; to: string } | null;
  /** Days of the week without a notification: 1 is Monday, 7 Sunday. */
  closedDays: number[];
}

const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const steps = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400))),
  v.maxLength(40),
);

const version1 = v.object({
  isOn: v.boolean(),
  steps: v.object({ certificate: steps, position: steps, national: steps }),
  quiet: v.nullable(v.object({ from: time, to: time })),
  closedDays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
});

/** Until somebody chooses, every step of the table gives a notice, at any hour of any day. */
export const reminders: Item<Reminders> = {
  key: 'reminders',
  version: 1,
  label: 'Your reminders',
  absent: {
    isOn: true,
    steps: {
      certificate: [...table.certificate.steps],
      position: [...table.position.steps],
      national: [...table.national.steps],
    },
    quiet: null,
    closedDays: [],
  },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** A moment as a wall clock in London shows it. */
export interface Moment {
  /** Calendar date. */
  day: string;
  /** `18:30`. */
  time: string;
}

const midnight = '00:00';

/** The next moment at which a notification is wanted, the one given included; null where there is none. */
export function nextWanted(settings: Reminders, from: Moment): Moment | null {
  let at = from;
  for (let tries = 0; tries < 16; tries++) {
    if (!isQuiet(settings, at)) return at;
    const ends = settings.quiet?.to ?? midnight;
    const isLaterToday = !settings.closedDays.includes(weekday(at.day)) && at.time < ends;
    at = isLaterToday ? { day: at.day, time: ends } : { day: nextDay(at.day), time: midnight };
  }
  return null;
}

function weekday(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** Whether no notification is wanted at that moment. */
export function isQuiet({ quiet, closedDays }: Reminders, { day, time: now }: Moment): boolean {
  if (closedDays.includes(weekday(day))) return true;
  if (!quiet) return false;
  const { from, to } = quiet;
  return from <= to ? from <= now && now < to : from <= now || now < to;
}
