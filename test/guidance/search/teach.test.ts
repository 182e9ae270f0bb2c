import { describe, expect, it } from 'vitest';
import { unpackSearch, type SearchData } from '../../../src/guidance/search/pack.ts';
import { indexGuidance, searchGuidance } from '../../../src/guidance/search/search.ts';
import { teach } from '../../../src/guidance/search/teach.ts';
import { wordsOf } from '../../../src/guidance/search/words.ts';
import { exampleAnswer } from '../examples.ts';

const everything = { word: 1, otherWord: 1, pair: 1, trust: 0, gatePairs: 100 };
const answers = [
  exampleAnswer({ id: 'unlock', title: 'Unlock', topic: 'unlock' }),
  exampleAnswer({ id: 'renew', title: 'Renew', topic: 'renew' }),
];
const asks = {
  unlock: ['locked out', 'pin blocked', 'pin wrong'],
  renew: ['expired', 'out of date', 'ring'],
};
const otherThings = [
  'bank closed',
  'ring the plumber',
  'ring the bank',
  'ring mother',
  'who to ring about the boiler',
];
const lesson = { answers, asks, otherThings, synonyms: { passcode: ['pin'] } };

describe('what is taught', () => {
  it('is the same each time, to the byte', () => {
    expect(JSON.stringify(teach(lesson, everything))).toBe(JSON.stringify(teach(lesson, everything)));
  });

  it('survives being packed', () => {
    const learned = unpackSearch(teach(lesson, everything));
    expect(learned.answers).toEqual(['unlock', 'renew']);
    expect([...learned.words.keys()]).toEqual(expect.arrayContaining(wordsOf('passcode')));
    expect([...learned.words.keys()]).toEqual([...learned.words.keys()].toSorted());
    expect(learned.words.get('block')?.row).toEqual(new Map([[0, 1]]));
    expect(learned.words.get('plumber')?.row.size).toBe(0);
    const [ours] = wordsOf('passcode');
    expect(learned.gate.weights.get('bank')).toBeGreaterThan(learned.gate.weights.get(ours!)!);
  });

  it('does not hang on the last digits of an engine’s arithmetic', () => {
    const [exp, log] = [Math.exp, Math.log];
    const plain = JSON.stringify(teach(lesson, everything));
    try {
      let turn = 0;
      Math.exp = (x) => exp(x) * (1 + (turn++ % 2 ? 1 : -1) * Number.EPSILON);
      Math.log = (x) => log(x) * (1 + (turn++ % 2 ? 1 : -1) * Number.EPSILON);
      expect(JSON.stringify(teach(lesson, everything))).toBe(plain);
    } finally {
      Object.assign(Math, { exp, log });
    }
  });

  it('follows a phrase as it is written before one that it takes for the same by a slip', () => {
    const flint = {
      ...lesson,
      asks: { ...asks, renew: [...asks.renew, 'flint'] },
      otherThings: [...otherThings, 'flynt'],
    };
    const index = indexGuidance(answers, teach(flint, { ...everything, otherWord: 9 }));
    expect(searchGuidance(index, 'flint')?.[0]?.answer.id).toBe('renew');
  });

  it('packs nothing that a browser would have to run', () => {
    const data: unknown = JSON.parse(JSON.stringify(teach(lesson, everything)));
    expect(data).toEqual(teach(lesson, everything));
  });

  it.each<[string, (data: SearchData) => unknown]>([
    ['nothing', () => null],
    ['another format', (data) => ({ ...data, format: 2 })],
    ['answers lost', (data) => ({ ...data, answers: [] })],
    ['words lost', (data) => ({ ...data, words: '' })],
    ['times lost', (data) => ({ ...data, wordRows: { ...data.wordRows, times: '' } })],
    ['trust lost', (data) => ({ ...data, wordRows: { ...data.wordRows, trust: '' } })],
    ['rows cut short', (data) => ({ ...data, wordRows: { ...data.wordRows, columns: '!', times: '!' } })],
    ['totals lost', (data) => ({ ...data, totals: { words: [], pairs: [] } })],
    ['a gate without weights', (data) => ({ ...data, gate: { ...data.gate, weights: '' } })],
  ])('is refused with %s, rather than that it answers wrongly', (_what, damage) => {
    const damaged = damage(teach(lesson, everything)) as SearchData;
    expect(() => unpackSearch(damaged)).toThrow(/another format|do not fit together/);
  });

  it('leaves out words that too few have said', () => {
    const learned = unpackSearch(teach(lesson, { ...everything, word: 2 }));
    expect([...learned.words.keys()]).toEqual(expect.arrayContaining(wordsOf('passcode')));
    expect([...learned.words.keys()]).not.toContain('block');
  });

  it('holds by heart the few words that it would else get wrong, and no others', () => {
    const index = indexGuidance(answers, teach(lesson, everything));
    expect(searchGuidance(index, 'ring')?.[0]?.answer.id).toBe('renew');
    expect(searchGuidance(index, 'ring the bank')).toEqual([]);
    expect(index.byHeart.size).toBeLessThan(3);
  });
});
