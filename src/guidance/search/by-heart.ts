/** Phrases of at most so many words can be known by heart. */
export const fewWords = 4;
/** Phrases of so few are known with their very answer; longer ones with its topic. */
export const fewest = 2;
const bits = 30;

/** A phrase in words of ours as a number of 30 bits: its words need not be kept. */
export function phraseKey(words: readonly string[]): number {
  let hash = 2_166_136_261;
  for (const letter of words.join(' ')) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 2_246_822_507) >>> (32 - bits);
}
