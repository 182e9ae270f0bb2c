import { describe, expect, inject, it } from 'vitest';
import { packNumbers } from '../../../src/guidance/search/pack-numbers.ts';
import type { SearchData } from '../../../src/guidance/search/pack.ts';
import { parseSearch } from '../../../src/guidance/search/parse-search.ts';
import { teach } from '../../../src/guidance/search/teach.ts';
import { exampleAnswer } from '../examples.ts';

const answers = [
  exampleAnswer({ id: 'unlock', title: 'Unlock', topic: 'unlock' }),
  exampleAnswer({ id: 'renew', title: 'Renew', topic: 'renew' }),
];
const ids = new Set(['unlock', 'renew', 'wales']);
const taught = teach(
  {
    answers,
    asks: { unlock: ['locked out', 'pin blocked', 'pin wrong'], renew: ['expired', 'out of date', 'ring'] },
    otherThings: ['bank closed', 'ring the plumber', 'ring the bank'],
    synonyms: { passcode: ['pin'] },
  },
  { word: 1, otherWord: 1, pair: 1, trust: 0, gatePairs: 100 },
);
const { wordRows, pairRows, gate, byHeart, totals } = taught;

function faultsOf(parts: object): string[] {
  const parsed = parseSearch({ ...taught, ...parts }, ids);
  return parsed.kind === 'refused' ? parsed.faults : [];
}

const times = (count: number, text: string) => text.repeat(count);

describe('what a search learned', () => {
  it('is read as it is taught, without fields that we do not know', () => {
    expect(parseSearch({ ...taught, model: 'x' }, ids)).toEqual({ kind: 'read', value: taught });
  });

  it('is read whole as it is packaged', () => {
    const packaged = inject('search');
    const packagedIds = new Set(inject('guidance').answers.map(({ id }) => id));
    expect(parseSearch(structuredClone(packaged), packagedIds)).toEqual({ kind: 'read', value: packaged });
  });

  it.each<[string, Partial<Record<keyof SearchData, unknown>>, RegExp]>([
    ['another format', { format: 2 }, /format/],
    ['no answer', { answers: [] }, /no entry/],
    ['an answer that is none', { answers: ['unlock', 'other'] }, /other: is no answer/],
    ['an answer that every object has', { answers: ['unlock', 'constructor'] }, /constructor: is no answer/],
    ['an answer twice', { answers: ['unlock', 'unlock'] }, /unlock: stands there twice/],
    ['an answer more', { answers: ['unlock', 'renew', 'wales'] }, /fit together/],
    ['synonyms in a list', { synonyms: [['pin']] }, /synonyms/],
    ['a synonym without a word', { synonyms: { passcode: ['…'] } }, /holds no word/],
    ['a synonym of nothing', { synonyms: { '!': ['pin'] } }, /holds no word/],
    ['a synonym that is never shown', { synonyms: { passcode: ['psnc.org.uk'] } }, /never shown/],
    [
      'too many synonyms',
      { synonyms: { passcode: Array(1001).fill('pin'), card: Array(1000).fill('badge') } },
      /too many/,
    ],
    ['words that are no text', { words: 1 }, /words/],
    ['words missing', { words: '' }, /fit together/],
    ['a word twice', { words: taught.words.replace(/^\S+ \S+/, '0aaa 3') }, /fit together/],
    ['a word like HTML', { words: taught.words.replace(/^\S+/, '0<b>') }, /no word/],
    ['an endless word', { words: taught.words.replace(/^\S+/, `0${times(101, 'a')}`) }, /no word/],
    ['letters that are no numbers', { pairs: 'é' }, /another letter/],
    ['a number without an end', { pairs: `${taught.pairs}~` }, /no end/],
    ['a number beyond all numbers', { pairs: times(5000, '~') }, /too large/],
    ['a row too long', { wordRows: { ...wordRows, sizes: `~~!${wordRows.sizes.slice(1)}` } }, /fit together/],
    ['a row of no answer', { wordRows: { ...wordRows, columns: `g${wordRows.columns.slice(1)}` } }, /fit/],
    ['a row of no topic', { pairRows: { ...pairRows, columns: `g${pairRows.columns.slice(1)}` } }, /fit/],
    [
      'something said too often',
      { wordRows: { ...wordRows, times: `g${wordRows.times.slice(1)}` } },
      /too often/,
    ],
    ['something trusted too far', { wordRows: { ...wordRows, trust: packNumbers([2000]) } }, /fit|too far/],
    ['rows without trust', { wordRows: { ...wordRows, trust: '' } }, /fit together/],
    ['totals of other answers', { totals: { ...totals, words: [1] } }, /fit together/],
    ['totals of other topics', { totals: { ...totals, pairs: [1] } }, /fit together/],
    ['a total below nothing', { totals: { ...totals, words: [-1, 2] } }, /totals/],
    ['a total that is none', { totals: { ...totals, words: [null, 2] } }, /totals/],
    ['a gate with a weight less', { gate: { ...gate, weights: gate.weights.slice(1) } }, /fit together/],
    [
      'a gate that weighs too much',
      { gate: { step: 1000, weights: `~!${gate.weights.slice(1)}` } },
      /too much/,
    ],
    ['a gate without a step', { gate: { ...gate, step: 0 } }, /step/],
    ['a phrase that leads nowhere', { byHeart: { keys: '!', answers: packNumbers([3]) } }, /fit together/],
    ['a phrase twice', { byHeart: { keys: '!!', answers: '!!' } }, /fit together/],
    ['a phrase without an answer', { byHeart: { ...byHeart, keys: `${byHeart.keys}"` } }, /./],
  ])('is refused with %s', (_what, parts, reason) => {
    expect(faultsOf(parts)).toContainEqual(expect.stringMatching(reason));
  });

  it.each<[string, (count: number) => object]>([
    ['empty rows', (count) => ({ wordRows: { ...wordRows, sizes: times(count, '!') } })],
    ['rows of the largest size', (count) => ({ wordRows: { ...wordRows, sizes: times(count / 2, '~h') } })],
    [
      'columns',
      (count) => ({ pairRows: { ...pairRows, columns: times(count, '!'), times: times(count, '!') } }),
    ],
    ['words', (count) => ({ words: times(count / 4, '9aa ') })],
    ['pairs', (count) => ({ pairs: times(count, '#') })],
    [
      'pairs with empty rows',
      (count) => ({
        pairs: times(count, '#'),
        pairRows: { sizes: times(count, '!'), columns: '', times: '', trust: '' },
      }),
    ],
    ['phrases', (count) => ({ byHeart: { keys: times(count, '#'), answers: times(count, '!') } })],
    ['weights', (count) => ({ gate: { ...gate, weights: times(count, '!') } })],
  ])('takes little time and room over as many %s as fit, and is refused beyond', (_what, filled) => {
    const from = performance.now();
    const before = process.memoryUsage().heapUsed;
    faultsOf(filled(200_000));
    expect(performance.now() - from).toBeLessThan(2000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 2 ** 20);
    expect(faultsOf(filled(200_004))).toContainEqual(expect.stringMatching(/too long/));
  });

  it.each([undefined, null, 1, 'x', [[]], {}])('is refused where it is none: %j', (value) => {
    expect(parseSearch(value, ids).kind).toBe('refused');
  });
});
