import type { Answer } from '../answer.ts';
import type { Synonyms } from './synonyms.ts';

/** What the search is taught from. */
export interface Lesson {
  answers: readonly Answer[];
  /** How people ask, by id of the answer. */
  asks: Readonly<Record<string, readonly string[]>>;
  /** What people ask about other things, which must find nothing. */
  otherThings: readonly string[];
  synonyms: Synonyms;
}

/** What is too rare, or tells too little, to be packed. */
export interface Limits {
  /** In how many phrases a word must stand: of ours, or about other things. */
  word: number;
  otherWord: number;
  /** In how many phrases of ours a pair must stand. */
  pair: number;
  /** How far a word or a pair must be trusted. */
  trust: number;
  /** How many more pairs the gate keeps: its weightiest. */
  gatePairs: number;
}

/** A phrase put into words of ours, with the column of its answer; null if it is about another thing. */
export interface Phrase {
  words: string[];
  answer: number | null;
}
