import type { Limits, Phrase } from './lesson.ts';
import type { Synonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';

/**
 * The words worth knowing, in alphabetical order, and those of them that one phrase alone has. The words of
 * the synonyms are always known: they have to be read before they are put into ours.
 */
export function chooseWords(
  phrases: readonly Phrase[],
  synonyms: Synonyms,
  least: Pick<Limits, 'word' | 'otherWord'>,
) {
  const ours = countWords(phrases.filter(({ answer }) => answer !== null));
  const other = countWords(phrases.filter(({ answer }) => answer === null));
  const said = Object.entries(synonyms).flatMap(([word, ways]) => [word, ...ways].flatMap(wordsOf));
  const known = new Set([
    ...said,
    ...[...ours].flatMap(([word, times]) => (times >= least.word ? [word] : [])),
    ...[...other].flatMap(([word, times]) => (times >= least.otherWord ? [word] : [])),
  ]);
  const inOnePhrase = [...known].filter((word) => (ours.get(word) ?? 0) + (other.get(word) ?? 0) === 1);
  return { known: new Set([...known].toSorted(byCode)), seenOnce: new Set(inOnePhrase) };
}

/** By code unit and not by locale: the same on every PC. */
const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function countWords(phrases: readonly Phrase[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { words } of phrases) {
    for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}
