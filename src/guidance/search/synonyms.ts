import { wordsOf } from './words.ts';

/** For a word or words of ours, all the ways that a dispensary says it. */
export type Synonyms = Record<string, string[]>;

/** The same by the first word of each way, the longest first. */
export type Sayings = Map<string, { theirs: string[]; ours: string[] }[]>;

/** Words of ours, and which words of the text they stand for: `count` of them from `at`. */
export interface Said {
  ours: string[];
  at: number;
  count: number;
}

export function readSynonyms(synonyms: Synonyms): Sayings {
  const sayings: Sayings = new Map();
  const all = Object.entries(synonyms)
    .flatMap(([ours, ways]) => ways.map((way) => ({ theirs: wordsOf(way), ours: wordsOf(ours) })))
    .filter(({ theirs }) => theirs.length)
    .toSorted((one, other) => other.theirs.length - one.theirs.length);
  for (const saying of all) {
    const first = saying.theirs[0]!;
    sayings.set(first, [...(sayings.get(first) ?? []), saying]);
  }
  return sayings;
}

/** Reads a text with every way to say a thing put into words of ours: “registration authority” is “ra”. */
export function readSaid(words: readonly string[], sayings: Sayings): Said[] {
  const said: Said[] = [];
  for (let at = 0; at < words.length;) {
    const found = sayings
      .get(words[at]!)
      ?.find(({ theirs }) => theirs.every((word, by) => words[at + by] === word));
    const count = found?.theirs.length ?? 1;
    said.push({ ours: found?.ours ?? [words[at]!], at, count });
    at += count;
  }
  return said;
}

export const inOurWords = (words: readonly string[], sayings: Sayings) =>
  readSaid(words, sayings).flatMap(({ ours }) => ours);
