import { stem } from './stem.ts';

/** What is read of a query: more than anyone types, less than would hold up the popup. */
const longestQuery = 2000;
const mostWords = 60;

/** A word of a text, with where it stands: `text.slice(from, to)`. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Sign-in faults are numbered 400_… and 500_…: one family, read as its best known. Source: facts N37. */
const signInFault = /^[45]00\d{3}$/;

/**
 * The words of a text as they are compared: lower case, without accents, apostrophes and endings, and one said
 * twice running once.
 */
export function wordsOf(text: string): string[] {
  const words = findWords(text).map(({ word }) => word);
  return words.filter((word, at) => word !== words[at - 1]);
}

/** As `wordsOf`, each with its place in the text as it was given. */
export function findWords(text: string): Word[] {
  const found = text.slice(0, longestQuery).matchAll(/[\p{L}\p{N}\p{M}'’_\u00AD\u200B-\u200D]+/gu);
  return [...found]
    .map((match) => ({ word: bare(match[0]), from: match.index, to: match.index + match[0].length }))
    .filter(({ word }) => word)
    .slice(0, mostWords);
}

function bare(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return signInFault.test(plain) ? '400645' : stem(plain);
}
