import { isHalfEnding } from './stem.ts';
import { slip } from './weights.ts';

/** The known words. Each weighs more the more it tells and the oftener it was said; 1 if it tells nothing. */
export type Vocabulary = ReadonlyMap<string, number>;

/** What a typed word may mean; the shares of one word's readings add up to 1. */
export interface Reading {
  word: string;
  share: number;
}

/** A word that is still being typed may be any of these many. */
const mostReadings = 3;
/** Below this a half-typed word may be anything, and a misspelt one is another word. */
const fewestLetters = { halfTyped: 3, misspelt: 4 };

/**
 * Reads a typed word: itself where it is known; else the known words that it may become, if it is the last or
 * but two letters short, and those it is one slip away from. None when nothing is near.
 */
export function readWord(vocabulary: Vocabulary, typed: string, isLast: boolean): Reading[] {
  if (vocabulary.has(typed)) return [{ word: typed, share: 1 }];
  const candidates: { word: string; weight: number }[] = [];
  for (const [word, weight] of vocabulary) {
    const longer = word.length - typed.length;
    if (word.startsWith(typed)) {
      if (typed.length >= fewestLetters.halfTyped && (isLast || longer <= 2)) {
        candidates.push({ word, weight: weight / (1 + longer) });
      }
    } else if (isLast && typed.startsWith(word) && isHalfEnding(typed.slice(word.length))) {
      candidates.push({ word, weight });
    } else if (typed.length >= fewestLetters.misspelt && word.length >= fewestLetters.misspelt) {
      const likely = typed[0] === word[0] || typed.length > 5;
      if (likely && isOneSlipAway(typed, word)) candidates.push({ word, weight: weight * slip });
    }
  }
  const best = candidates
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, isLast ? mostReadings : 1);
  const total = best.reduce((sum, each) => sum + each.weight, 0);
  return best.map((each) => ({ word: each.word, share: each.weight / total }));
}

/** One letter more, less or other, or two neighbours swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = one.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [rest, otherRest] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (rest.length <= 1 && otherRest.length <= 1) return true;
  return rest.length === 2 && rest[0] === otherRest[1] && rest[1] === otherRest[0];
}
