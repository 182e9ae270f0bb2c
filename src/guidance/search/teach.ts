import type { Answer } from '../answer.ts';
import { fewest, fewWords, phraseKey } from './by-heart.ts';
import { readQuery } from './features.ts';
import { learn } from './learn.ts';
import type { Learned } from './learned.ts';
import type { Lesson, Limits } from './lesson.ts';
import { packSearch, type SearchData } from './pack.ts';
import { indexGuidance, searchGuidance } from './search.ts';

/**
 * All that is packed for the search: what was learned from the phrases, then, by heart, those of few words that
 * it would still get wrong. What people ask in those very words is always answered so: in its topic, and
 * in one or two words by its answer.
 */
export function teach(lesson: Lesson, limits?: Limits): SearchData {
  const learned = learn(lesson, limits);
  const index = indexGuidance(lesson.answers, packSearch(learned));
  const byHeart: Learned['byHeart'] = new Map();
  const check = (phrase: string, answer: Answer | null, column: number | null) => {
    const { ours, unknown } = readQuery(phrase, index.vocabulary, index.sayings);
    if (ours.length > fewWords || unknown) return;
    const found = searchGuidance(index, phrase)[0];
    const isRight =
      ours.length > fewest ? found?.topic === answer?.topic : found?.answer === (answer ?? undefined);
    if (!isRight) byHeart.set(phraseKey(ours), column);
  };
  for (const phrase of lesson.otherThings) check(phrase, null, null);
  for (const [column, answer] of lesson.answers.entries()) {
    for (const phrase of [answer.title, ...(lesson.asks[answer.id] ?? [])]) check(phrase, answer, column);
  }
  return packSearch({ ...learned, byHeart });
}
