import type { GateFeature } from './gate.ts';
import type { Synonyms } from './synonyms.ts';
import type { Row } from './tallies.ts';

/** What the search learned from the phrases. */
export interface Learned {
  synonyms: Synonyms;
  /** Ids of the answers, in the order of the columns of `words`. */
  answers: string[];
  /** Every known word, in alphabetical order: in how many phrases of each answer. */
  words: Map<string, Telling>;
  /** Hashes of neighbouring words, rising: in how many phrases of each topic. */
  pairs: Map<number, Telling>;
  /** How many words were said of each answer, and pairs of each topic: those that tell nothing as well. */
  totals: { words: number[]; pairs: number[] };
  gate: Gate;
  /** Phrases of few words that the rest would get wrong: the column of the answer, by the key of the phrase. */
  byHeart: Map<number, number | null>;
}

/** How often a feature was said of what, and how far that is trusted; an empty row if it tells nothing. */
export interface Telling {
  row: Row;
  trust: number;
}

/** How much each feature speaks against a text being about a smartcard at all. */
export interface Gate {
  start: number;
  weights: Map<GateFeature, number>;
}
