import type { ReadQuery } from './features.ts';
import { readSaid, type Sayings } from './synonyms.ts';
import { findWords } from './words.ts';

/** Part of a text: `text.slice(from, to)`. */
export interface Range {
  from: number;
  to: number;
}

/** What was meant, in words of ours that tell something: null, or as much as was typed of half a word. */
export type Meant = Map<string, string | null>;

export function readMeant(
  { typed }: ReadQuery,
  sayings: Sayings,
  tellsAnything: (word: string) => boolean,
): Meant {
  const best = typed.map(({ word, readings }) => readings[0] ?? word);
  const last = typed.at(-1);
  const others = (last?.readings ?? []).slice(1).toReversed();
  const before = best.slice(0, -1);
  const texts = [...others.map((reading) => before.concat(reading)), best];
  const meant = texts.flatMap((words) =>
    readSaid(words, sayings).flatMap(({ ours, at, count }) => {
      const half = count === 1 && typed[at]!.word !== words[at] ? typed[at]!.word : null;
      return ours.map((word) => [word, half] as const);
    }),
  );
  return new Map(meant.filter(([word]) => tellsAnything(word)));
}

/** Where a text has what was meant: all of it, or the start of a word that is still being typed. */
export function rangesOf(text: string, meant: Meant, sayings: Sayings): Range[] {
  const words = findWords(text);
  const said = readSaid(
    words.map(({ word }) => word),
    sayings,
  );
  return said.flatMap(({ ours, at, count }) => {
    const found = ours.find((word) => meant.has(word));
    if (found === undefined) return [];
    const [first, last] = [words[at]!, words[at + count - 1]!];
    const half = meant.get(found) ?? null;
    const isStart = half !== null && count === 1 && first.word.startsWith(half);
    return [{ from: first.from, to: isStart ? afterLetters(text, first.from, half.length) : last.to }];
  });
}

/** Where so many letters and digits from there end: “o’c” has two. */
function afterLetters(text: string, from: number, letters: number): number {
  let at = from;
  for (let left = letters; left > 0; at++) if (/[\p{L}\p{N}]/u.test(text[at] ?? 'x')) left -= 1;
  return at;
}
