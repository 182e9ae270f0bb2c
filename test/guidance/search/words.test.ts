import { describe, expect, it } from 'vitest';
import { findWords, wordsOf } from '../../../src/guidance/search/words.ts';

/** What stands in the text at each word that was found. */
const asGiven = (text: string) => findWords(text).map(({ from, to }) => text.slice(from, to));

describe('the words of a text', () => {
  it.each([
    ['capital letters', 'LOCKED Card', 'locked card'],
    ['accents', 'Café', 'cafe'],
    ['accents written as letters of their own', 'Cafe\u0301', 'cafe'],
    ['apostrophes', "isn’t don't", 'isnt dont'],
    ['endings', 'Renewing the passes', 'renew the pass'],
    ['punctuation around them', '(“sign-in”, now!)', 'sign in now'],
    ['letters as wide as Japanese ones', 'ＰＩＮ', 'pin'],
    ['vowel signs of Arabic', 'بِطاقة', 'بطاقة'],
  ])('are the same with and without %s', (_what, text, plain) => {
    expect(wordsOf(text)).toEqual(wordsOf(plain));
    expect(wordsOf(text)).toHaveLength(plain.split(' ').length);
  });

  it('are lower case, in the order of the text', () => {
    expect(wordsOf('My PIN, my Card')).toEqual(['my', 'pin', 'my', 'card']);
  });

  it('are told apart by their letters', () => {
    expect(wordsOf('card')).not.toEqual(wordsOf('cart'));
  });

  it.each(['', '   ', '\n\t', '?!', "’ _ '", '🔒🔑', '👩🏽‍⚕️'])('are none of “%s”', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('leave out emoji beside them', () => {
    expect(wordsOf('🔒card🔒 locked')).toEqual(wordsOf('card locked'));
  });

  it('keep right-to-left letters', () => {
    expect(wordsOf('הכרטיס שלי')).toEqual(['הכרטיס', 'שלי']);
  });

  it.each(['400_645', '400645', '500_012', '500012', '４００_６４５'])(
    'read the sign-in fault %s as one family',
    (fault) => {
      expect(wordsOf(fault)).toEqual(wordsOf('400_645'));
    },
  );

  it.each(['300_645', '400_64', '400_6455', '1400_645', '410_645'])(
    'read %s as no sign-in fault',
    (number) => {
      expect(wordsOf(number)).toEqual([number.replace('_', '')]);
    },
  );

  it('are read from the start of a text too long for a query', () => {
    const many = wordsOf('card lock '.repeat(10_000));
    expect(many.length).toBeGreaterThan(20);
    expect(many.length).toBeLessThan(200);
    expect(wordsOf(`${'x'.repeat(10_000)} card`)).toHaveLength(1);
    expect(wordsOf(`${' '.repeat(10_000)} card`)).toEqual([]);
  });

  it('are told once where they are said twice running', () => {
    expect(wordsOf('locked Locked locked card locked')).toEqual([
      ...wordsOf('locked card'),
      ...wordsOf('locked'),
    ]);
  });

  it('are not shortened by a query of ordinary length', () => {
    expect(wordsOf('my card is locked '.repeat(10))).toHaveLength(40);
  });
});

describe('the place of a word', () => {
  it.each([
    ['plain words', 'My card, locked', ['My', 'card', 'locked']],
    ['words with accents and apostrophes', 'The café’s isn’t', ['The', 'café’s', 'isn’t']],
    ['accents written as letters of their own', 'Cafe\u0301 card', ['Cafe\u0301', 'card']],
    ['words after emoji', '🔒🔑 card', ['card']],
    ['words that lost their ending', 'Renewing cards', ['Renewing', 'cards']],
    ['sign-in faults', 'Error 400_645.', ['Error', '400_645']],
    ['right-to-left words', 'הכרטיס שלי', ['הכרטיס', 'שלי']],
  ])('is that in the text as given, for %s', (_what, text, words) => {
    expect(asGiven(text)).toEqual(words);
  });

  it('goes with the same words that are compared', () => {
    const text = 'Isn’t my café’s card 🔒 locked?';
    expect(findWords(text).map(({ word }) => word)).toEqual(wordsOf(text));
  });
});
