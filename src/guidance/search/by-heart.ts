import { hashWords } from './hash.ts';

/** Phrases of at most so many words can be known by heart: the fewest with their answer, others with their topic. */
export const wordsByHeart = { forAnswer: 2, forTopic: 4 };

/** The key of a phrase in words of ours. */
export const phraseKey = (words: readonly string[]) => hashWords(words, 24);
