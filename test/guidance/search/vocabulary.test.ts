import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlipAway, readWord } from '../../../src/guidance/search/vocabulary.ts';

const seen = {
  card: 50,
  cart: 5,
  expir: 20,
  lock: 40,
  locum: 10,
  passcod: 30,
  pin: 30,
  renew: 20,
  renewal: 8,
};
const vocabulary = new Map(Object.entries(seen));
const readings = (typed: string, isLast = false) => readWord(vocabulary, typed, isLast);
const meant = (typed: string, isLast = false) => readings(typed, isLast).map(({ word }) => word);

describe('a typed word', () => {
  it.each([true, false])('means itself alone where it is known (last: %s)', (isLast) => {
    expect(readings('renew', isLast)).toEqual([{ word: 'renew', share: 1 }]);
  });

  it('means what it may become if it is the last, the oftener seen first', () => {
    expect(meant('car', true)).toEqual(['card', 'cart']);
    expect(meant('loc', true)).toEqual(['lock', 'locum']);
  });

  it('means what is nearly typed before what is as often seen and far', () => {
    const even = new Map(Object.entries({ locksmith: 9, locum: 9 }));
    expect(readWord(even, 'loc', true).map(({ word }) => word)).toEqual(['locum', 'locksmith']);
  });

  it('means nothing half-typed if more words follow', () => {
    expect(meant('pass', true)).toEqual(['passcod']);
    expect(meant('pass')).toEqual([]);
  });

  it.each(['expire', 'expires', 'expiri', 'expirin'])('means its stem while it is typed as “%s”', (typed) => {
    expect(meant(typed, true)).toContain('expir');
  });

  it.each([
    ['one letter more', 'renwew', 'renew'],
    ['one letter less', 'passod', 'passcod'],
    ['another letter', 'pasxcod', 'passcod'],
    ['two letters swapped', 'lokc', 'lock'],
    ['another first letter, in a long word', 'oasscod', 'passcod'],
  ])('is read with a slip: %s', (_what, typed, word) => {
    expect(meant(typed)).toEqual([word]);
  });

  it.each([
    ['two slips away', 'rnewl'],
    ['a short word with a slip', 'pim'],
    ['a short word with another first letter', 'tock'],
    ['like nothing', 'zzzz'],
    ['empty', ''],
    ['one letter', 'p'],
    ['an emoji', '🔒'],
    ['from right to left', 'בטקה'],
    ['10,000 letters', 'card'.repeat(2500)],
  ])('means nothing if it is %s', (_what, typed) => {
    expect([...readings(typed, true), ...readings(typed)]).toEqual([]);
  });

  it('means nothing to a vocabulary without words', () => {
    expect(readWord(new Map(), 'card', true)).toEqual([]);
  });

  it('has shares that add up to 1, the best first', () => {
    const shares = readings('car', true).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(shares[1]!);
  });

  it('has a few readings, however many words it may become', () => {
    const many = Array.from({ length: 20 }, (_, at) => `card${String.fromCodePoint(97 + at)}`);
    const all = new Map(many.map((word) => [word, 1]));
    expect(readWord(all, 'card', true).length).toBeGreaterThan(1);
    expect(readWord(all, 'card', true).length).toBeLessThan(6);
  });
});

describe('one slip', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });

  it.each([
    ['card', 'cards', true],
    ['card', 'crad', true],
    ['card', 'cars', true],
    ['card', 'ard', true],
    ['', 'a', true],
    ['card', 'carded', false],
    ['card', 'drac', false],
    ['abcd', 'badc', false],
    ['abc', 'cba', false],
    ['card', 'cxrx', false],
    ['', 'ab', false],
  ])('between “%s” and “%s”: %s', (one, other, isNear) => {
    expect([isOneSlipAway(one, other), isOneSlipAway(other, one)]).toEqual([isNear, isNear]);
  });

  it('is a letter taken out, wherever it stood', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (letters, at) => {
        expect(isOneSlipAway(letters.join(''), letters.toSpliced(at % letters.length, 1).join(''))).toBe(
          true,
        );
      }),
    );
  });
});
