import { describe, expect, it } from 'vitest';
import { featuresOf, hashPair, unknownWord } from '../../../src/guidance/search/features.ts';
import {
  gateScore,
  gateVector,
  unknownFeatures,
  type GateFeature,
} from '../../../src/guidance/search/gate.ts';

const all = () => true;
const vectorOf = (words: string[], isKnown: (feature: GateFeature) => boolean = all) =>
  gateVector(featuresOf(words), isKnown);
const lengthOf = (vector: [GateFeature, number][]) => Math.hypot(...vector.map(([, value]) => value));
const valueOf = (vector: [GateFeature, number][], feature: GateFeature) => new Map(vector).get(feature) ?? 0;
const namesOf = (vector: [GateFeature, number][]) => vector.map(([feature]) => feature);
const unknown = (times: number) => Array.from({ length: times }, () => unknownWord);

describe('a text as the gate sees it', () => {
  it.each([
    ['one word', ['card']],
    ['words and pairs', ['my', 'card', 'lock']],
    ['words that are not known', ['card', ...unknown(3)]],
    ['nothing but these', unknown(9)],
    ['10,000 words', Array.from({ length: 10_000 }, (_, at) => `w${at}`)],
  ])('has the length 1: %s', (_what, words) => {
    expect(lengthOf(vectorOf(words))).toBeCloseTo(1);
  });

  it('has the length 1 over what the gate knows', () => {
    const vector = vectorOf(['my', 'card'], (feature) => feature === 'card');
    expect(vector).toEqual([['card', 1]]);
  });

  it('is nothing if the gate knows nothing of it, or there is no text', () => {
    expect(vectorOf(['my', 'card'], () => false)).toEqual([]);
    expect(vectorOf([])).toEqual([]);
  });

  it('has its words and its pairs, and the words weigh more', () => {
    const vector = vectorOf(['my', 'card']);
    const pair = hashPair('my', 'card');
    expect(namesOf(vector)).toEqual(['my', 'card', pair]);
    expect(valueOf(vector, 'card')).toBeGreaterThan(valueOf(vector, pair));
  });

  it('weighs a word by its share', () => {
    const words = new Map([
      ['card', 1],
      ['cart', 0.25],
    ]);
    const vector = gateVector({ words, pairs: new Set(), unknown: 0, length: 1 }, all);
    expect(valueOf(vector, 'card')).toBeCloseTo(4 * valueOf(vector, 'cart'));
  });

  it.each([1, 2, 3, 4])('tells %d words that are not known from other numbers of them', (times) => {
    const counts = namesOf(vectorOf(['card', ...unknown(times)])).filter((name) => name !== '?part');
    expect(counts).toEqual(['card', unknownFeatures[times - 1]]);
  });

  it('does not tell many words that are not known from a few more', () => {
    expect(namesOf(vectorOf(unknown(50)))).toEqual(namesOf(vectorOf(unknown(4))));
  });

  it('is more unknown, the larger that part of it', () => {
    const some = valueOf(vectorOf(['a', 'b', 'c', unknownWord]), '?part');
    const most = valueOf(vectorOf(['a', unknownWord]), '?part');
    expect(most).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(0);
    expect(namesOf(vectorOf(['a', 'b']))).not.toContain('?part');
  });
});

describe('the score of a text', () => {
  const weights = new Map<GateFeature, number>([
    ['giraffe', 3],
    ['card', -3],
  ]);
  const score = (words: string[], start = 0) =>
    gateScore(vectorOf(words), (feature) => weights.get(feature) ?? 0, start);

  it('is above 0 for what is not ours and below for what is', () => {
    expect(score(['giraffe'])).toBeGreaterThan(0);
    expect(score(['card'])).toBeLessThan(0);
  });

  it('is between the two for a text of both', () => {
    const both = score(['giraffe', 'card']);
    expect(both).toBeLessThan(score(['giraffe']));
    expect(both).toBeGreaterThan(score(['card']));
  });

  it('is less sure where other words stand beside', () => {
    expect(score(['giraffe', 'my', 'tall'])).toBeLessThan(score(['giraffe']));
  });

  it('begins from what is thought before a word is read', () => {
    expect([score([]), Math.sign(score([], 2)), Math.sign(score([], -2))]).toEqual([0, 1, -1]);
    expect(score(['card'], 2)).toBeGreaterThan(score(['card']));
  });
});
