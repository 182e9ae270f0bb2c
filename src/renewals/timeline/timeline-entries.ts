import type { NationalDate } from '../../guidance/national-date.ts';
import { clocksOf, daysFrom, type Clock } from '../clocks.ts';
import type { Person } from '../person.ts';
import type { ClockKind } from '../steps.ts';

/** Everything that the strip of the next twelve months depends on. */
export interface ForTimeline {
  people: readonly Person[];
  dates: readonly NationalDate[];
  /** Calendar date in London. */
  today: string;
}

/** Something that runs out, or a national date that touches somebody. */
export interface Entry {
  kind: ClockKind;
  /** Whom or what it is about: “AB”, “AB FWF76”, or the title of a date. */
  what: string;
  /** Calendar date. */
  on: string;
  /** Days from today; below nought: since then. */
  day: number;
}

/** The last day on the strip: today, a year on. @param today calendar date */
export function lastDayOf(today: string): string {
  return Temporal.PlainDate.from(today).add({ years: 1 }).toString();
}

/**
 * What is on the strip. Each national date is there once, if it touches anybody, until its day has passed. A
 * card that is blocked has no certificate there: renewing it cannot help.
 */
export function entriesOf({ people, dates, today }: ForTimeline): Entry[] {
  const end = lastDayOf(today);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const person of people) {
    for (const clock of clocksOf(person, dates, today)) {
      const isNational = clock.kind === 'national';
      if (clock.on > end || (isNational && (clock.on < today || seen.has(clock.key)))) continue;
      if (isNational) seen.add(clock.key);
      entries.push({
        kind: clock.kind,
        what: whatOf(person, clock),
        on: clock.on,
        day: daysFrom(today, clock.on),
      });
    }
  }
  return entries;
}

function whatOf({ who }: Person, clock: Clock): string {
  switch (clock.kind) {
    case 'certificate':
      return who;
    case 'position':
      return `${who} ${clock.position.site}`;
    case 'national':
      return clock.date.title;
  }
}
