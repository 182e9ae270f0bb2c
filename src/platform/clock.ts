import type { Moment } from '../renewals/reminders.ts';

/** The present instant, in milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Today in England, `2026-11-23`, whatever zone this PC is set to. */
export function today(): string {
  return moment().day;
}

/** That moment in England as an instant, in milliseconds since 1970. */
export function instantOf({ day, time }: Moment): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/London').epochMilliseconds;
}

/** The day and the time in England, whatever zone this PC is set to. */
export function moment(): Moment {
  const here = Temporal.Now.zonedDateTimeISO('Europe/London');
  return {
    day: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The calendar date in England of an instant. @param instant in milliseconds since 1970 */
export function dayOf(instant: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London');
  return there.toPlainDate().toString();
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

/** An instant as it is read out: "23 November 2026 at 09:05". @param instant in milliseconds since 1970 */
export function clockTime(instant: number): string {
  return timeOfDay.format(instant);
}
