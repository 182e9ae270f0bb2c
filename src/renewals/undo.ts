import { isBlock, type Clock } from './clocks.ts';
import { mostPeople, sameWho, type Choice, type Person, type Position } from './person.ts';

/** Takes a change of the list back, and nothing that was changed since. Throws where that cannot be done. */
export type Undo = (stored: Person[]) => Person[];

/** @param date the new date of a card that was renewed, or of a position */
export function undoRenewed(before: Person, clock: Clock, date: string): Undo {
  return changing([before], (person) => {
    const choices = [...person.choices, ...choicesOn(before, clock)];
    if (clock.kind === 'position') {
      return { ...person, positions: withOldEnd(person.positions, before, clock.position, date), choices };
    }
    if (person.certificate !== date) return person;
    const series = isBlock(clock) ? before.series : person.series;
    return { ...person, certificate: before.certificate, series, choices };
  });
}

/** Where a position like it with that end date was there before, the two had become one. */
function withOldEnd(now: Position[], { positions }: Person, old: Position, date: string): Position[] {
  const isRenewed = ({ site, name, ends }: Position) =>
    site === old.site && name === old.name && ends === date;
  const at = now.findIndex(isRenewed);
  if (at < 0) return now;
  const twin = positions.findIndex(isRenewed);
  if (twin < 0) return now.with(at, old);
  const isBefore =
    positions.findIndex(
      ({ site, name, ends }) => site === old.site && name === old.name && ends === old.ends,
    ) < twin;
  return now.toSpliced(isBefore ? at : at + 1, 0, old);
}

/** @param before the people about whose clock something was decided, as they were */
export function undoDecided(before: readonly Person[], clock: Clock): Undo {
  return changing(before, (person, was) => ({
    ...person,
    choices: [...person.choices.filter((each) => each.clock !== clock.key), ...choicesOn(was, clock)],
  }));
}

/** @param before somebody who was taken off the list, as they were */
export function undoLeft(before: Person): Undo {
  return (stored) => {
    if (stored.some(({ id }) => id === before.id)) return stored;
    if (stored.some(({ who }) => sameWho(who, before.who)))
      throw new Error(`Somebody else is called ${before.who} now`);
    if (stored.length >= mostPeople) throw new Error('The list is full');
    return [...stored, before];
  };
}

function choicesOn({ choices }: Person, { key }: Clock): Choice[] {
  return choices.filter((each) => each.clock === key);
}

/** Who left since stays away. */
function changing(before: readonly Person[], change: (person: Person, was: Person) => Person): Undo {
  return (stored) =>
    stored.map((person) => {
      const was = before.find(({ id }) => id === person.id);
      return was ? change(person, was) : person;
    });
}
