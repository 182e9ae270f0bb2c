import { mostPeople, sameWho, type Person, type Position } from './person.ts';
import type { Draft } from './read-person.ts';

/**
 * The list after a card was added or changed. What this window left as it was is taken from what is stored: another
 * may have changed it meanwhile. Throws where the list is full, or where somebody else took the name.
 * @param before the person as this window read them, or null for a new one
 */
export function afterSaving(stored: Person[], before: Person | null, id: string, draft: Draft): Person[] {
  const others = stored.filter((person) => person.id !== id);
  if (others.some(({ who }) => sameWho(who, draft.who)))
    throw new Error(`${draft.who} was added in another window`);
  if (others.length >= mostPeople) throw new Error(`${mostPeople} cards are the most that are kept`);
  const now = stored.find((person) => person.id === id);
  if (!before || !now) return [...others, { ...draft, id, choices: [] }];
  const changed = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Draft]),
  );
  const saved = { ...now, ...Object.fromEntries(changed), positions: mergedPositions(now, before, draft) };
  return stored.map((person) => (person.id === id ? saved : person));
}

/** What this window added and took away, over what is stored. */
function mergedPositions(now: Person, before: Person, draft: Draft): Position[] {
  const isIn = (list: readonly Position[]) => {
    const known = new Set(list.map((each) => JSON.stringify(each)));
    return (each: Position) => known.has(JSON.stringify(each));
  };
  if (JSON.stringify(now.positions) === JSON.stringify(before.positions)) return draft.positions;
  const [wasHere, isWanted, isThere] = [isIn(before.positions), isIn(draft.positions), isIn(now.positions)];
  const kept = now.positions.filter((each) => isWanted(each) || !wasHere(each));
  return [...kept, ...draft.positions.filter((each) => !wasHere(each) && !isThere(each))];
}
