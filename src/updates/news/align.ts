/** What became of one member of a list: two members, the one from the other, or one with nothing beside it. */
export interface Pair<T> {
  before: T | null;
  after: T | null;
}

/** Two texts with less in common than this are two different steps. */
const leastAlike = 0.4;

/** Equal ones pair up before any that are only alike. */
const worthOfEqual = 10;

/** Pairs of members that may be compared: in longer lists everything went, and everything is new. */
const mostPairs = 2500;

/**
 * Lays two lists side by side, in their order: equal texts pair up, then the most alike, so that one that was put
 * in between stands by itself and moves nothing else.
 */
export function align<T>(was: readonly T[], now: readonly T[], textOf: (each: T) => string): Pair<T>[] {
  if (was.length * now.length > mostPairs) return [...was.map(goneFrom), ...now.map(newIn)];
  const [earlier, later] = [was.map(textOf), now.map(textOf)];
  const [bags, otherBags] = [earlier.map(bagOf), later.map(bagOf)];
  const worth = (row: number, column: number) => {
    if (earlier[row] === later[column]) return worthOfEqual;
    const alike = likeness(bags[row]!, otherBags[column]!);
    return alike < leastAlike ? 0 : alike;
  };
  const width = now.length + 1;
  const best = new Float64Array((was.length + 1) * width);
  const worths = new Float64Array(best.length);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const here = worth(row, column);
      worths[row * width + column] = here;
      const together = here ? here + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < was.length && column < now.length) {
    const here = worths[row * width + column] ?? 0;
    if (here && at(row, column) === here + at(row + 1, column + 1)) {
      pairs.push({ before: was[row++]!, after: now[column++]! });
    } else if (at(row, column) === at(row + 1, column)) pairs.push(goneFrom(was[row++]!));
    else pairs.push(newIn(now[column++]!));
  }
  return [...pairs, ...was.slice(row).map(goneFrom), ...now.slice(column).map(newIn)];
}

function goneFrom<T>(before: T): Pair<T> {
  return { before, after: null };
}

function newIn<T>(after: T): Pair<T> {
  return { before: null, after };
}

/** The words of a text, each with how often it stands there. */
function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** From 0, no word in common, to 1, the same words: Dice's coefficient. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, times] of one) shared += Math.min(times, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all ? (2 * shared) / all : 0;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, times) => sum + times, 0);
}
