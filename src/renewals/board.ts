import type { NationalDate } from '../guidance/national-date.ts';
import { choiceAbout, clocksOf, isBlocked, standingOn, type Clock, type Standing } from './clocks.ts';
import { byUrgency } from './due.ts';
import { foldedWho, hasUnknownDate, type Person } from './person.ts';
import { firstStep } from './steps.ts';

/** A row of the board. */
export interface Row {
  person: Person;
  /** Every clock of this card alone, most urgent first: also of what somebody put off. */
  standings: Standing[];
  /** What is next of them, or null where no date is known. */
  next: Standing | null;
  /** Those that are near or past, also where somebody put them off. */
  due: Standing[];
  /** Whether one of them was not put off. */
  isDue: boolean;
  isBlocked: boolean;
}

export const filters = ['all', 'due', 'helpers', 'unknown'] as const;
export type Filter = (typeof filters)[number];

/** Everybody, by what is next; whose dates are not known stand after what is due. @param today calendar date */
export function rowsOf(people: readonly Person[], dates: readonly NationalDate[], today: string): Row[] {
  return people.map((person) => rowOf(person, dates, today)).toSorted(byNext);
}

function rowOf(person: Person, dates: readonly NationalDate[], today: string): Row {
  const standings = clocksOf(person, dates, today)
    .filter((clock) => !isForEverybody(clock))
    .map((clock) => standingOn(person, clock, today))
    .toSorted(byUrgency);
  const [next = null] = standings;
  const due = standings.filter(({ clock, days }) => days <= firstStep(clock.kind));
  const isDue = due.some(({ clock }) => !choiceAbout(person, clock, today));
  return { person, standings, next, due, isDue, isBlocked: isBlocked(person, dates, today) };
}

/** Such a date says nothing of this card that it does not say of the next. */
export function isForEverybody(clock: Clock): boolean {
  return clock.kind === 'national' && clock.date.touches.includes('every card');
}

function byNext(one: Row, other: Row): number {
  const [first, second] = [lead(one), lead(other)];
  const between = place(one) - place(other) || (first && second ? byUrgency(first, second) : 0);
  return between || byName(one, other);
}

/** What a row is sorted by: something that is due before a date that is merely first. */
function lead({ due, next }: Row): Standing | null {
  return due[0] ?? next;
}

function place({ due, person, isBlocked: isOver }: Row): number {
  if (due.length) return 0;
  return hasUnknownDate(person) && !isOver ? 1 : 2;
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
      return isDue || hasUnknownDate(person);
    case 'helpers':
      return person.helper !== 'none';
    case 'unknown':
      return hasUnknownDate(person);
  }
}
