import type { NationalDate } from '../guidance/national-date.ts';
import { choiceAbout, clocksOf, isBlocked, standingOn, type Clock, type Standing } from './clocks.ts';
import { byUrgency } from './due.ts';
import { foldedWho, type Person } from './person.ts';
import { firstStep } from './steps.ts';

/** A row of the board. */
export interface Row {
  person: Person;
  /** Every clock that is ours to see to, most urgent first. */
  standings: Standing[];
  /** What is next of them: of the card itself where nothing is due. Null where no date is known. */
  next: Standing | null;
  isDue: boolean;
  isBlocked: boolean;
}

export const filters = ['all', 'due', 'helpers', 'unknown'] as const;
export type Filter = (typeof filters)[number];

/** Everybody, by what is next. @param today calendar date */
export function rowsOf(people: readonly Person[], dates: readonly NationalDate[], today: string): Row[] {
  return people.map((person) => rowOf(person, dates, today)).toSorted(byNext);
}

function rowOf(person: Person, dates: readonly NationalDate[], today: string): Row {
  const standings = clocksOf(person, dates, today)
    .filter((clock) => !choiceAbout(person, clock, today) && !isForEverybody(clock))
    .map((clock) => standingOn(person, clock, today))
    .toSorted(byUrgency);
  const [next = null] = standings;
  const isDue = next !== null && next.days <= firstStep(next.clock.kind);
  return { person, standings, next, isDue, isBlocked: isBlocked(person, dates, today) };
}

/** Such a date says nothing of this card that it does not say of the next. */
export function isForEverybody(clock: Clock): boolean {
  return clock.kind === 'national' && clock.date.touches.includes('every card');
}

function byNext(one: Row, other: Row): number {
  if (!one.next || !other.next) return one.next ? -1 : other.next ? 1 : byName(one, other);
  return byUrgency(one.next, other.next) || byName(one, other);
}

function byName(one: Row, other: Row): number {
  return one.person.who.localeCompare(other.person.who, 'en-GB');
}

/** Whether a row is shown. @param words part of a name or of a site's code */
export function isShown({ person, isDue }: Row, filter: Filter, words: string): boolean {
  const wanted = foldedWho(words);
  const texts = [person.who, ...person.positions.flatMap(({ site, name }) => [site, name])];
  if (wanted && !texts.some((text) => foldedWho(text).includes(wanted))) return false;
  switch (filter) {
    case 'all':
      return true;
    case 'due':
      return isDue;
    case 'helpers':
      return person.helper !== 'none';
    case 'unknown':
      return person.certificate === null;
  }
}
