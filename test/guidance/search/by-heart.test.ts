import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseKey, wordsByHeart } from '../../../src/guidance/search/by-heart.ts';

describe('the key of a phrase', () => {
  it('is the same for the same words', () => {
    expect(phraseKey(['card', 'lock'])).toBe(phraseKey(['card', 'lock']));
  });

  it.each([
    ['in another order', ['lock', 'card']],
    ['with a word more', ['card', 'lock', 'out']],
    ['with a word less', ['card']],
    ['with a word that is not known', ['card', '', 'lock']],
    ['written as one', ['cardlock']],
    ['in capitals', ['Card', 'lock']],
    ['of other letters', ['כרטיס', '🔒']],
    ['that are none', []],
  ])('is another for words %s', (_what, words) => {
    expect(phraseKey(words)).not.toBe(phraseKey(['card', 'lock']));
  });

  it('is a whole number of 24 bits, for any words', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: wordsByHeart.forTopic });
    fc.assert(
      fc.property(words, (phrase) => {
        const key = phraseKey(phrase);
        expect(Number.isInteger(key) && key >= 0 && key < 2 ** 24).toBe(true);
      }),
    );
  });

  it('is spread over all that 24 bits hold', () => {
    const keys = Array.from({ length: 2000 }, (_, at) => phraseKey(['card', String(at)]));
    expect(Math.max(...keys)).toBeGreaterThan(0.9 * 2 ** 24);
    expect(Math.min(...keys)).toBeLessThan(0.1 * 2 ** 24);
  });

  it('is hardly ever that of another phrase', () => {
    const keys = Array.from({ length: 10_000 }, (_, at) =>
      phraseKey([`w${at % 100}`, `w${Math.floor(at / 100)}`]),
    );
    expect(new Set(keys).size).toBeGreaterThan(9980);
  });

  it('is told of 10,000 letters too, by the last as well', () => {
    expect(phraseKey([`${'a'.repeat(10_000)}b`])).not.toBe(phraseKey([`${'a'.repeat(10_000)}c`]));
  });
});
