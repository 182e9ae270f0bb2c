import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/guidance/search/features.ts';
import { rangesOf, readMeant } from '../../../src/guidance/search/marks.ts';
import { readSynonyms } from '../../../src/guidance/search/synonyms.ts';

const words = [
  'authority',
  'card',
  'cart',
  'expir',
  'my',
  'passcod',
  'password',
  'ra',
  'registration',
  'renew',
];
const vocabulary = new Map(words.map((word) => [word, 10]));
const sayings = readSynonyms({ ra: ['registration authority'], passcode: ['password'] });
const tells = (word: string) => word !== 'my' && words.includes(word);
const meantBy = (query: string) => readMeant(readQuery(query, vocabulary, sayings), sayings, tells);
const marked = (query: string, text: string) =>
  rangesOf(text, meantBy(query), sayings).map(({ from, to }) => text.slice(from, to));

describe('what is marked in a text', () => {
  it.each([
    ['a word that was typed', 'card', 'Your Card, lost', ['Card']],
    ['every place that has it', 'card', 'Card on card', ['Card', 'card']],
    ['a word in another form', 'renewing card', 'Renew, renewed, renews', ['Renew', 'renewed', 'renews']],
    ['all the words that were typed', 'card renew', 'Renew your card', ['Renew', 'card']],
    ['a word that was misspelt', 'crad now', 'Your card', ['card']],
    ['our word for theirs', 'registration authority', 'Ask the RA', ['RA']],
    ['their words for ours', 'ra', 'The Registration Authority office', ['Registration Authority']],
    ['another way to say the same', 'password', 'Set a passcode', ['passcode']],
    ['a word with an accent', 'card', 'My cárd', ['cárd']],
    ['a word after emoji', 'card', '🔒🔑 card', ['card']],
  ])('is %s', (_what, query, text, parts) => {
    expect(marked(query, text)).toEqual(parts);
  });

  it.each([
    ['', 'A card'],
    ['?', 'A card?'],
    ['🔒', 'A card 🔒'],
    ['giraffe', 'A giraffe'],
    ['my', 'My card'],
    ['card', 'A cardigan'],
    ['card', 'הכרטיס'],
    ['card', ''],
  ])('is nothing of “%s” in “%s”', (query, text) => {
    expect(marked(query, text)).toEqual([]);
  });

  it('is the start of a word that is still being typed', () => {
    expect(marked('pass', 'Set a Passcode')).toEqual(['Pass']);
    expect(marked('my ren', 'Renewing')).toEqual(['Ren']);
  });

  it('is the start of each word that the half may become', () => {
    expect(marked('car', 'A card, a cart')).toEqual(['car', 'car']);
  });

  it('is all of a word in another form than the half that was typed', () => {
    expect(marked('expirin', 'It expires')).toEqual(['expires']);
  });

  it('is all of our word, of which the half typed is no start', () => {
    expect(marked('passw', 'Set a passcode')).toEqual(['passcode']);
  });

  it('is in the order of the text, each part once', () => {
    const ranges = rangesOf('Card card RA card', meantBy('registration authority card'), sayings);
    expect(ranges).toHaveLength(4);
    expect(ranges.slice(1).every(({ from }, at) => from >= ranges[at]!.to)).toBe(true);
  });
});

describe('what was meant', () => {
  it('is whole words as they are, and a half as much as was typed of it', () => {
    expect(meantBy('card ren')).toEqual(
      new Map([
        ['card', null],
        ['renew', 'ren'],
      ]),
    );
  });

  it('is a whole word of ours for several of theirs, though one was misspelt', () => {
    expect(meantBy('registratoin authority')).toEqual(new Map([['ra', null]]));
  });

  it('leaves out words that tell nothing', () => {
    expect([...meantBy('my card').keys()]).toEqual(['card']);
  });

  it('is nothing of nothing', () => {
    expect(meantBy('')).toEqual(new Map());
  });
});
