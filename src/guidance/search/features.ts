import { hashWords } from './hash.ts';
import { inOurWords, type Sayings } from './synonyms.ts';
import { readWord, type Reading, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Stands where a word is not known, so that its neighbours do not become a pair. */
export const unknownWord = '';

/** What the search looks at in a text: its known words and pairs with their shares, and what it does not know. */
export interface Features {
  words: Map<string, number>;
  pairs: Set<number>;
  unknown: number;
  /** Of all its words, known or not. */
  length: number;
}

/** As read from a query: its features, and what each typed word was taken for. */
export interface ReadQuery extends Features {
  /** All of it in words of ours; `unknownWord` for each that is not known. */
  ours: string[];
  typed: { word: string; readings: string[] }[];
}

/** Reads a query as somebody types it: half a word at the end, slips, their own words for things. */
export function readQuery(query: string, vocabulary: Vocabulary, sayings: Sayings): ReadQuery {
  const found = wordsOf(query);
  const read = found.map((word, at) => readWord(vocabulary, word, at === found.length - 1));
  // One or two letters at the end that mean nothing yet are the start of something.
  const kept = read
    .map((readings, at) => ({ readings, word: found[at]! }))
    .filter(({ readings, word }, at) => readings.length > 0 || word.length > 2 || at < found.length - 1);
  const best = kept.map(({ readings }) => readings[0]?.word ?? unknownWord);
  const ours = inOurWords(best, sayings);
  const features = featuresOf(ours);
  const last = kept.at(-1)?.readings ?? [];
  if (last.length > 1) features.words = sharedWords(best.slice(0, -1), last, sayings);
  const typed = kept.map(({ readings, word }) => ({ word, readings: readings.map((each) => each.word) }));
  return { ...features, ours, typed };
}

/** A word counts as far as the readings of the half-typed last one agree that it is there. */
function sharedWords(
  before: readonly string[],
  last: readonly Reading[],
  sayings: Sayings,
): Map<string, number> {
  const words = new Map<string, number>();
  for (const { word, share } of last) {
    for (const ours of new Set(inOurWords([...before, word], sayings))) {
      if (ours !== unknownWord) words.set(ours, (words.get(ours) ?? 0) + share);
    }
  }
  return words;
}

/** The features of a text that has been put into known words; `unknownWord` for each that is not known. */
export function featuresOf(words: readonly string[]): Features {
  const known = words.filter((word) => word !== unknownWord);
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    return word && next ? [hashPair(word, next)] : [];
  });
  return {
    words: new Map(known.map((word) => [word, 1])),
    pairs: new Set(pairs),
    unknown: words.length - known.length,
    length: words.length,
  };
}

/** The key of two neighbouring words. */
export const hashPair = (one: string, other: string) => hashWords([one, other], 18);
