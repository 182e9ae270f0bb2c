import { describe, expect, it } from 'vitest';
import { featuresOf, hashPair, readQuery, unknownWord } from '../../../src/guidance/search/features.ts';
import { readSynonyms } from '../../../src/guidance/search/synonyms.ts';

const times = new Map(
  ['authority', 'card', 'cart', 'lock', 'my', 'ra', 'registration'].map((word) => [word, 10]),
);
const sayings = readSynonyms({ ra: ['registration authority'], lock: ['cart'] });
const read = (query: string) => readQuery(query, times, sayings);

describe('the features of a text', () => {
  it('are its words and its pairs of neighbours', () => {
    const { words, pairs, unknown, length } = featuresOf(['my', 'card', 'lock']);
    expect([...words.keys()]).toEqual(['my', 'card', 'lock']);
    expect(pairs).toEqual(new Set([hashPair('my', 'card'), hashPair('card', 'lock')]));
    expect([unknown, length]).toEqual([0, 3]);
  });

  it('have no pair across a word that is not known', () => {
    const { pairs, unknown, length } = featuresOf(['my', unknownWord, 'card']);
    expect([pairs.size, unknown, length]).toEqual([0, 1, 3]);
  });

  it('have each word and pair once, and count each word', () => {
    const { words, pairs, length } = featuresOf(['my', 'card', 'my', 'card']);
    expect([words.size, pairs.size, length]).toEqual([2, 2, 4]);
  });

  it('are none of nothing', () => {
    expect(featuresOf([])).toEqual({ words: new Map(), pairs: new Set(), unknown: 0, length: 0 });
  });
});

describe('the number of a pair', () => {
  it('is the same for the same pair, and another for the pair turned round', () => {
    expect(hashPair('my', 'card')).toBe(hashPair('my', 'card'));
    expect(hashPair('my', 'card')).not.toBe(hashPair('card', 'my'));
  });

  it('is whole, from 0, of 18 bits, and seldom that of another pair', () => {
    const pairs = Array.from({ length: 2000 }, (_, at) => hashPair(`word${at}`, `🔒כ${at}`));
    expect(pairs.every((pair) => Number.isInteger(pair) && pair >= 0 && pair < 2 ** 18)).toBe(true);
    expect(new Set(pairs).size).toBeGreaterThan(1950);
  });
});

describe('a query', () => {
  it('is read with known words, in any writing', () => {
    expect(read('My CARD, locked!').words).toEqual(read('my card locked').words);
    expect([...read('my card').words]).toEqual([
      ['my', 1],
      ['card', 1],
    ]);
  });

  it('is read in words of ours', () => {
    expect(read('registration authority card').ours).toEqual(['ra', 'card']);
    expect(read('registration authority card').pairs).toEqual(new Set([hashPair('ra', 'card')]));
  });

  it('counts what it does not know', () => {
    expect([read('my giraffe').unknown, read('my giraffe zebra').unknown]).toEqual([1, 2]);
    expect(read('my giraffe').ours).toEqual(['my', unknownWord]);
  });

  it('counts one or two letters that mean nothing yet as nothing', () => {
    expect(read('my card x')).toEqual(read('my card'));
    expect(read('my card xyz').unknown).toBe(1);
  });

  it('reads half a word at its end as each word it may become, in words of ours', () => {
    const { words, ours } = read('my car');
    expect(ours).toEqual(['my', 'card']);
    expect([...words.keys()].toSorted()).toEqual(['card', 'lock', 'my']);
    expect(words.get('card')! + words.get('lock')!).toBeCloseTo(1);
  });

  it('reads half a word in its middle as not known', () => {
    expect(read('regis my').ours).toEqual([unknownWord, 'my']);
    expect(read('my regis').ours).toEqual(['my', 'registration']);
  });

  it('reads a slip as the word it was meant to be', () => {
    expect(read('lokc my').ours).toEqual(['lock', 'my']);
  });

  it('tells what each word was taken for', () => {
    const { typed } = read('🔒 My crad, zebra');
    expect(typed.map(({ word }) => word)).toEqual(['my', 'crad', 'zebra']);
    expect(typed.at(-1)?.readings).toEqual([]);
  });

  it.each(['', '  ', '?', '🔒', 'x'])('has no features in “%s”', (query) => {
    expect(read(query)).toMatchObject({ ours: [], unknown: 0, length: 0, typed: [] });
  });

  it('is read from its start if it is far too long', () => {
    expect(read('my card '.repeat(2500)).length).toBeLessThan(200);
    expect(read('x'.repeat(10_000))).toMatchObject({ unknown: 1, length: 1 });
  });
});
