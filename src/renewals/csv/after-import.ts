import type { Part } from './csv-columns.ts';
import { foldedWho, mostPeople, type Person, type Position } from '../person.ts';
import type { Draft } from '../read-person.ts';

/** What a file holds that the list does not. */
export interface ForList {
  added: Draft[];
  /** People of the list, by their id, as they would be. */
  changed: { id: string; person: Draft }[];
  /** What the file speaks of. The rest of a person stays as it is. */
  parts: readonly Part[];
}

/**
 * The list with what was read, in the order of the list. It is matched by name with the people who are there now:
 * another window may have added one meanwhile. Whoever would be more than the list holds is left out.
 */
export function afterImport(people: readonly Person[], read: ForList, newId: () => string): Person[] {
  const after = [...people];
  const places = new Map(people.map(({ who }, at) => [foldedWho(who), at]));
  for (const draft of [...read.changed.map(({ person }) => person), ...read.added]) {
    const at = places.get(foldedWho(draft.who));
    if (at !== undefined) {
      after[at] = { ...after[at]!, ...overlaid(draftOf(after[at]!), draft, read.parts) };
    } else if (after.length < mostPeople) {
      places.set(foldedWho(draft.who), after.length);
      after.push({ ...draft, id: newId(), choices: [] });
    }
  }
  return after;
}

/** Names of those who were read and are not in the list: it is full. */
export function leftOut(after: readonly Person[], { added, changed }: ForList): string[] {
  const there = new Set(after.map(({ who }) => foldedWho(who)));
  const names = [...changed.map(({ person }) => person.who), ...added.map(({ who }) => who)];
  return names.filter((who) => !there.has(foldedWho(who)));
}

/** What stands in the list, with what was read over it. An empty cell says nothing, and a name keeps its spelling. */
export function overlaid(before: Draft, read: Draft, parts: readonly Part[]): Draft {
  const from = (part: Part) => (parts.includes(part) ? read : before);
  return {
    who: before.who,
    certificate: from('certificate').certificate ?? before.certificate,
    positions: read.positions.length
      ? withKnownEnds(from('positions').positions, before.positions)
      : before.positions,
    helper: from('helper').helper,
    series: from('series').series ?? before.series,
  };
}

export function draftOf({ who, certificate, positions, helper, series }: Person): Draft {
  return { who, certificate, positions, helper, series };
}

/** Where a file does not say when a position ends, the list may know. */
function withKnownEnds(read: Position[], before: readonly Position[]): Position[] {
  return read.map((position) => {
    const known = before.find(({ site, name }) => site === position.site && name === position.name);
    return position.ends === undefined && known ? known : position;
  });
}
