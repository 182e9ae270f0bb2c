import type { Answer } from '../answer.ts';
import { phraseKey, wordsByHeart } from './by-heart.ts';
import { readQuery } from './features.ts';
import { learn } from './learn.ts';
import type { Learned } from './learned.ts';
import type { Lesson, Limits } from './lesson.ts';
import { packSearch, type SearchData } from './pack.ts';
import { indexGuidance, searchGuidance, type GuidanceIndex } from './search.ts';

/** What a phrase of few words is to find: the column of its answer, or null for silence. */
interface Wish {
  words: number;
  column: number | null;
  isTitle: boolean;
  /** Where two phrases come to the same words, the higher is followed. */
  rank: number;
}

/**
 * All that is packed for the search: what was learned from the phrases, then, by heart, those of few words that
 * it would still get wrong. So what people ask in those very words is always answered in its topic, and in one
 * or two words, as a title is, by its answer.
 */
export function teach(lesson: Lesson, limits?: Limits): SearchData {
  const learned = learn(lesson, limits);
  const index = indexGuidance(lesson.answers, packSearch(learned));
  const byHeart: Learned['byHeart'] = new Map();
  for (const [key, { wish, phrase }] of readWishes(lesson, index)) {
    const found = searchGuidance(index, phrase)?.[0]?.answer;
    const wanted = wish.column === null ? undefined : lesson.answers[wish.column];
    if (!isRight(found, wanted, wish)) byHeart.set(key, wish.column);
  }
  return packSearch({ ...learned, byHeart });
}

const isRight = (found: Answer | undefined, wanted: Answer | undefined, { words, isTitle }: Wish) =>
  words > wordsByHeart.forAnswer && !isTitle ? found?.topic === wanted?.topic : found === wanted;

function readWishes(lesson: Lesson, index: GuidanceIndex): Map<number, { wish: Wish; phrase: string }> {
  const wishes = new Map<number, { wish: Wish; phrase: string }>();
  const add = (phrase: string, column: number | null, isTitle: boolean) => {
    const { ours, unknown, typed } = readQuery(phrase, index.vocabulary, index.sayings);
    if (unknown || !ours.length || (ours.length > wordsByHeart.forTopic && !isTitle)) return;
    // A phrase that had to be mended gives way to one that was meant so.
    const isLiteral = typed.every(({ word, readings }) => readings[0] === word);
    const wish = { words: ours.length, column, isTitle, rank: (isLiteral ? 2 : 0) + (isTitle ? 1 : 0) };
    const key = phraseKey(ours);
    if (wish.rank > (wishes.get(key)?.wish.rank ?? -1)) wishes.set(key, { wish, phrase });
  };
  for (const [column, { id, title }] of lesson.answers.entries()) {
    add(title, column, true);
    for (const phrase of lesson.asks[id] ?? []) add(phrase, column, false);
  }
  for (const phrase of lesson.otherThings) add(phrase, null, false);
  return wishes;
}
