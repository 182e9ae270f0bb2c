import { describe, expect, it } from 'vitest';
import { gateScore } from '../../../src/guidance/search/gate.ts';
import { learnGate, type GateExample } from '../../../src/guidance/search/learn-gate.ts';

/** Phrases of words, as vectors of length 1. */
const examples = (phrases: string[], isOurs: boolean): GateExample[] =>
  phrases.map((phrase) => {
    const words = phrase.split(' ');
    return { isOurs, vector: words.map((word) => [word, 1 / Math.sqrt(words.length)]) };
  });
const ours = examples(['my card', 'card lock', 'my lock', 'card pin', 'my pin'], true);
const others = examples(['my giraffe', 'giraffe zoo', 'my zoo', 'zoo ticket', 'my ticket'], false);
const score = (learned: ReturnType<typeof learnGate>, phrase: string) =>
  gateScore(examples([phrase], true)[0]!.vector, (word) => learned.weights.get(word) ?? 0, learned.start);

describe('the gate that is learned', () => {
  const learned = learnGate([...ours, ...others]);

  it.each(['my card', 'card lock', 'lock pin'])('scores “%s” as ours', (phrase) => {
    expect(score(learned, phrase)).toBeLessThan(0);
  });

  it.each(['my giraffe', 'giraffe zoo', 'ticket giraffe'])('scores “%s” as not ours', (phrase) => {
    expect(score(learned, phrase)).toBeGreaterThan(0);
  });

  it('thinks little of a word that is said of both', () => {
    const weight = (word: string) => Math.abs(learned.weights.get(word)!);
    expect(weight('my')).toBeLessThan(weight('card'));
    expect(weight('my')).toBeLessThan(weight('giraffe'));
  });

  it('thinks more of a word that was oftener seen', () => {
    const often = learnGate([...ours, ...others, ...others]);
    expect(often.weights.get('zoo')).toBeGreaterThan(learned.weights.get('zoo')!);
  });

  it('starts nearer to what most examples are', () => {
    const mostlyOurs = learnGate([...ours, ...ours, ...ours, ...others]);
    const mostlyOthers = learnGate([...ours, ...others, ...others, ...others]);
    expect(mostlyOurs.start).toBeLessThan(mostlyOthers.start);
  });

  it('has a weight for each feature of the examples and no other', () => {
    const words = ['card', 'giraffe', 'lock', 'my', 'pin', 'ticket', 'zoo'];
    expect([...learned.weights.keys()].map(String).toSorted()).toEqual(words);
  });

  it('holds its weights down: a word does not weigh ever more by being repeated', () => {
    const card: GateExample = { isOurs: true, vector: [['card', 1]] };
    const weight = (times: number) =>
      learnGate(Array.from({ length: times }, () => card)).weights.get('card')!;
    expect(weight(10)).toBeLessThan(0);
    expect(Math.abs(weight(2000))).toBeLessThan(Math.abs(weight(500)));
  });

  it('is the same from the same examples', () => {
    expect(learnGate([...ours, ...others])).toEqual(learned);
  });

  it('leaves the examples in their order', () => {
    const given = [...ours, ...others];
    learnGate(given);
    expect(given).toEqual([...ours, ...others]);
  });

  it('is nothing from nothing', () => {
    expect(learnGate([])).toEqual({ weights: new Map(), start: 0 });
  });

  it('learns its start from texts of which nothing is known', () => {
    const { weights, start } = learnGate(Array.from({ length: 10 }, () => ({ isOurs: true, vector: [] })));
    expect(weights.size).toBe(0);
    expect(start).toBeLessThan(0);
  });
});
