import type { NationalDate, Touchable } from '../guidance/national-date.ts';
import { locumSite, type Choice, type Person, type Position } from './person.ts';
import { stateOf, type State } from './steps.ts';

/** Something of one person that runs out on a day. */
export type Clock = {
  /** Natural key: one person's clocks all differ, and a new date makes a new one. */
  key: string;
  /** The last day on which it is good; of a national date, its day. */
  on: string;
} & (
  | { kind: 'certificate' }
  | { kind: 'position'; position: Position & { ends: string } }
  | { kind: 'national'; date: NationalDate }
);

/** A clock as it stands on a day. */
export interface Standing {
  person: Person;
  clock: Clock;
  state: State;
  /** Calendar days left; below nought: since it ran out. */
  days: number;
}

/** Everything of a person that runs out, as long as it is spoken of. @param today calendar date */
export function clocksOf(person: Person, dates: readonly NationalDate[], today: string): Clock[] {
  const national = dates.filter(
    (date) =>
      (date.until === null || date.until >= today) && date.touches.some((each) => touches(each, person)),
  );
  const { certificate } = person;
  return [
    // Renewing cannot help a card that is blocked, so nobody is sent to renew it.
    ...(certificate && !isBlocked(person, dates, today)
      ? [{ kind: 'certificate' as const, key: `certificate ${certificate}`, on: certificate }]
      : []),
    ...person.positions.flatMap((position) => positionClock(position)),
    ...national.map((date) => ({
      kind: 'national' as const,
      key: `national ${date.id} ${date.on}`,
      on: date.on,
      date,
    })),
  ];
}

function positionClock({ site, name, ends }: Position): Clock[] {
  if (!ends) return [];
  const key = name ? `position ${site} ${name} ${ends}` : `position ${site} ${ends}`;
  return [{ kind: 'position', key, on: ends, position: { site, name, ends } }];
}

/** Whether a national date for those cards is for this person's. */
export function touches(what: Touchable, { positions, series }: Person): boolean {
  switch (what) {
    case 'every card':
      return true;
    case 'FFFFF without an end date':
      return positions.some(({ site, ends }) => site === locumSite && !ends);
    case 'series 04':
    case 'series 05':
    case 'series 06':
      return what === `series ${series}`;
  }
}

/** Whether the card is of a series that can no longer sign in. @param today calendar date */
export function isBlocked(person: Person, dates: readonly NationalDate[], today: string): boolean {
  const day = blockedOn(person, dates);
  return day !== null && day <= today;
}

/** The calendar date from which the card cannot sign in because of its series, or null. */
export function blockedOn(person: Person, dates: readonly NationalDate[]): string | null {
  if (person.series === null) return null;
  const days = dates.filter(({ touches: whom }) =>
    whom.some((each) => isSeries(each) && touches(each, person)),
  );
  return (
    days
      .map(({ on }) => on)
      .toSorted()
      .at(0) ?? null
  );
}

/** How a clock stands. @param today calendar date */
export function standingOn(person: Person, clock: Clock, today: string): Standing {
  const days = daysFrom(today, clock.on);
  return { person, clock, state: stateOf(clock.kind, days), days };
}

/** Whether a clock is the blocking of the card itself, and not a date that only concerns it. */
export function isBlock(clock: Clock): boolean {
  return clock.kind === 'national' && clock.date.touches.some(isSeries);
}

/** Whether that has come to pass. */
export function hasBlocked({ clock, days }: Pick<Standing, 'clock' | 'days'>): boolean {
  return isBlock(clock) && days <= 0;
}

/** Whether a clock is a date that many share, and told of once for all of them. */
export function isShared(clock: Clock): clock is Extract<Clock, { kind: 'national' }> {
  return clock.kind === 'national' && !isBlock(clock);
}

function isSeries(what: Touchable): boolean {
  return what.startsWith('series ');
}

/** What somebody decided about the clock, if it still holds. @param today calendar date */
export function choiceAbout(person: Person, clock: Clock, today: string): Choice | null {
  const choice = person.choices.find((each) => each.clock === clock.key && each.on <= today);
  return choice && (choice.kind === 'not ours' || choice.until > today) ? choice : null;
}

/** The calendar days from one date to another, whatever the clocks do in between. */
export function daysFrom(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The calendar date so many days on. */
export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
