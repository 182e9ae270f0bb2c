import { daysFrom, isBlock, plusDays, type Clock } from './clocks.ts';
import type { Choice, Person, Position } from './person.ts';

/**
 * The day on which somebody hears of it again. It is not put off past the day before: then something can still be
 * done, and on the day itself it may be too late. @param today calendar date
 */
export function laterUntil(clock: Pick<Clock, 'on'>, days: number, today: string): string {
  const until = plusDays(today, days);
  if (clock.on <= today) return until;
  const before = plusDays(clock.on, -1);
  const last = before > today ? before : clock.on;
  return last < until ? last : until;
}

/** Offered days to put it off by, without those that come to the same. @param today calendar date */
export function laterDays(clock: Pick<Clock, 'on'>, today: string): number[] {
  const left = daysFrom(today, clock.on);
  return [1, 3, 7, 14, 30].filter((days) => left <= 0 || days < Math.max(left, 2));
}

/** The list after somebody put something off. */
export function afterLater(
  people: Person[],
  id: string,
  clock: Clock,
  days: number,
  today: string,
): Person[] {
  return withChoice(people, id, {
    clock: clock.key,
    kind: 'later',
    on: today,
    until: laterUntil(clock, days, today),
  });
}

/** The list after somebody said that it is not theirs to see to. */
export function afterNotOurs(people: Person[], id: string, clock: Clock, today: string): Person[] {
  return withChoice(people, id, { clock: clock.key, kind: 'not ours', on: today });
}

/** The list after somebody took such a decision back. */
export function afterOursAgain(people: Person[], id: string, clockKey: string): Person[] {
  return withPerson(people, id, (person) => ({
    ...person,
    choices: person.choices.filter((each) => each.clock !== clockKey),
  }));
}

/**
 * The list after a card was renewed or replaced, or a position was given a new end date. Throws where another
 * window has changed that meanwhile.
 */
export function afterRenewed(people: Person[], id: string, clock: Clock, date: string): Person[] {
  const person = people.find((each) => each.id === id);
  const renewed = person && renew(person, clock, date);
  if (!renewed) throw new Error('It was changed in another window');
  return withPerson(people, id, () => renewed);
}

function renew(person: Person, clock: Clock, date: string): Person | null {
  const choices = person.choices.filter((each) => each.clock !== clock.key);
  switch (clock.kind) {
    case 'certificate':
      return person.certificate === clock.on ? { ...person, choices, certificate: date } : null;
    case 'national':
      return isBlock(clock) && person.series !== null
        ? { ...person, choices, certificate: date, series: null }
        : null; // of the new card
    case 'position': {
      const { site, name, ends } = clock.position;
      const isIt = (each: Position) => each.site === site && each.name === name && each.ends === ends;
      if (!person.positions.some(isIt)) return null;
      const positions = person.positions.map((each) => (isIt(each) ? { ...each, ends: date } : each));
      return { ...person, choices, positions: positions.filter(isFirst) };
    }
  }
}

function isFirst(position: Position, at: number, all: readonly Position[]): boolean {
  return all.findIndex((other) => JSON.stringify(other) === JSON.stringify(position)) === at;
}

/** The list without somebody who left. */
export function afterLeft(people: Person[], id: string): Person[] {
  return people.filter((person) => person.id !== id);
}

/** Those about dates that have passed are in nobody's way; a list without end would be. */
const mostChoices = 100;

function withChoice(people: Person[], id: string, choice: Choice): Person[] {
  return withPerson(people, id, (person) => ({
    ...person,
    choices: [...person.choices.filter((each) => each.clock !== choice.clock), choice].slice(-mostChoices),
  }));
}

function withPerson(people: Person[], id: string, change: (person: Person) => Person): Person[] {
  return people.map((person) => (person.id === id ? change(person) : person));
}
