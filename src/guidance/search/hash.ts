/** Words as a number of so many bits (FNV-1a, then mixed), so that they need not be kept themselves. */
export function hashWords(words: readonly string[], bits: number): number {
  let hash = 2_166_136_261;
  for (const letter of words.join(' ')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
}
