import { describe, expect, it } from 'vitest';
import { inOurWords, readSaid, readSynonyms } from '../../../src/guidance/search/synonyms.ts';
import { wordsOf } from '../../../src/guidance/search/words.ts';

const sayings = readSynonyms({
  ra: ['registration authority', 'r a', 'card team', 'card'],
  pin: ['Pass-Code'],
  'new starter': ['newbie'],
});
const read = (text: string) => inOurWords(wordsOf(text), sayings).join(' ');
/** Each thing said, as how many words of the text it is and from where. */
const places = (text: string) => readSaid(wordsOf(text), sayings).map(({ at, count }) => [at, count]);

describe('a text put into words of ours', () => {
  it.each([
    ['one word for one', 'a newbie', 'a new starter'],
    ['one word for several', 'registration authority now', 'ra now'],
    ['letters said one by one', 'the r a', 'the ra'],
    ['a way that is written otherwise', 'pass code', 'pin'],
    ['two that follow each other', 'card team pass code', 'ra pin'],
    ['the same twice in other ways', 'card registration authority', 'ra ra'],
  ])('reads %s', (_what, text, ours) => {
    expect(read(text)).toBe(ours);
  });

  it('reads the longest way where two begin alike', () => {
    expect(read('card team')).toBe('ra');
    expect(read('card tea')).toBe('ra tea');
  });

  it('reads the longest way whichever is written first', () => {
    const other = readSynonyms({ ra: ['card', 'card team'] });
    expect(inOurWords(['card', 'team'], other)).toEqual(['ra']);
  });

  it.each(['registration', 'authority registration', 'registration of authority', 'pass', 'r', 'ra pin'])(
    'stays “%s”, where no way is said whole',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );

  it('does not read a word of ours once more', () => {
    const circle = readSynonyms({ one: ['two'], two: ['one'] });
    expect(inOurWords(['one', 'two'], circle)).toEqual(['two', 'one']);
  });

  it('is nothing of nothing', () => {
    expect(read('')).toBe('');
  });

  it('stays as it is where nothing is said another way', () => {
    expect(inOurWords(['card', 'team'], readSynonyms({}))).toEqual(['card', 'team']);
    expect(inOurWords(['card', 'team'], readSynonyms({ ra: [] }))).toEqual(['card', 'team']);
  });

  it('keeps the place of a word that is not known', () => {
    expect(inOurWords(['', 'card', ''], sayings)).toEqual(['', 'ra', '']);
    expect(inOurWords(['registration', '', 'authority'], sayings)).toHaveLength(3);
  });

  it('is read whole, however long', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => (at % 2 ? 'team' : 'card'));
    expect(inOurWords(words, sayings)).toHaveLength(5000);
  });
});

describe('the words that were said', () => {
  it('are told by where they begin and how many they are', () => {
    expect(places('the registration authority newbie')).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
    ]);
  });

  it('are each counted once, in order', () => {
    const words = ['card', 'team', 'r', 'a', 'r', 'a', 'card', 'pass', 'code', 'x'];
    const said = readSaid(words, sayings);
    expect(said.reduce((sum, { count }) => sum + count, 0)).toBe(words.length);
    expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted((one, other) => one - other));
  });
});
