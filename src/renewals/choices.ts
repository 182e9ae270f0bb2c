import { daysFrom, plusDays, type Clock } from './clocks.ts';
import type { Choice, Person, Position } from './person.ts';

/**
 * The day on which somebody hears of it again. It is never put off past the day itself: until then
 * something can still be done. @param today calendar date
 */
export function laterUntil(clock: Pick<Clock, 'on'>, days: number, today: string): string {
  const until = plusDays(today, days);
  return clock.on > today && clock.on < until ? clock.on : until;
}

/** Offered days to put it off by, without those that come to the same. @param today calendar date */
export function laterDays(clock: Pick<Clock, 'on'>, today: string): number[] {
  const left = daysFrom(today, clock.on);
  return [1, 3, 7, 14, 30].filter((days) => left <= 0 || days <= left);
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

/** The list after a card was renewed, or a position was given a new end date. */
export function afterRenewed(people: Person[], id: string, clock: Clock, date: string): Person[] {
  return withPerson(people, id, (person) => {
    const choices = person.choices.filter((each) => each.clock !== clock.key);
    if (clock.kind === 'certificate') return { ...person, choices, certificate: date };
    if (clock.kind !== 'position') return person;
    const { site, name, ends } = clock.position;
    const positions = person.positions.map((each) =>
      each.site === site && each.name === name && each.ends === ends ? { ...each, ends: date } : each,
    );
    const isFirst = (each: Position, at: number) =>
      positions.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === at;
    return { ...person, choices, positions: positions.filter(isFirst) };
  });
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
