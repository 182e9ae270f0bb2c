import { describe, expect, it } from 'vitest';
import { learnTrust, type TrustExample } from '../../../src/guidance/search/learn-trust.ts';
import { addTo } from '../../../src/guidance/search/tallies.ts';

const topics = 3;
const first = 0.5;

/** So many phrases of each topic: one word of its own, one that all of them have. */
function phrases(times: number): TrustExample<string>[] {
  return Array.from({ length: times * topics }, (_, at) => ({
    topic: at % topics,
    features: [`own${at % topics}`, 'any'],
  }));
}

/** The rows as they are counted from the same phrases. */
function rowsOf(examples: readonly TrustExample<string>[]): Map<string, Map<number, number>> {
  const rows = new Map<string, Map<number, number>>();
  for (const { features, topic } of examples) for (const feature of features) addTo(rows, feature, topic);
  return rows;
}

const learnFrom = (examples: readonly TrustExample<string>[]) =>
  learnTrust(examples, topics, [{ rows: rowsOf(examples), first }]);

describe('how far a feature is trusted', () => {
  const once: TrustExample<string> = { topic: 0, features: ['once', 'any'] };
  const examples = [...phrases(200), once];
  const trust = learnFrom(examples);

  it('is more where it is evidence for one topic than where it is not', () => {
    expect(trust.get('own0')).toBeGreaterThan(trust.get('any')!);
    expect(trust.get('own2')).toBeGreaterThan(trust.get('any')!);
  });

  it('grows where it tells the topics apart', () => {
    expect(trust.get('own1')).toBeGreaterThan(first);
  });

  it('falls where it tells nothing: it has to earn its place', () => {
    expect(trust.get('any')).toBeLessThan(first);
  });

  it('falls where there is but one topic to tell of', () => {
    const alone = Array.from({ length: 50 }, () => ({ topic: 0, features: ['any'] }));
    expect(learnTrust(alone, 1, [{ rows: rowsOf(alone), first }]).get('any')).toBeLessThan(first);
  });

  it('is little for a feature that was seen once', () => {
    expect(trust.get('once')).toBeLessThan(trust.get('own0')!);
    expect(trust.get('once')).toBeLessThanOrEqual(first);
  });

  it('is more, the oftener it was right', () => {
    expect(learnFrom(phrases(300)).get('own0')).toBeGreaterThan(learnFrom(phrases(20)).get('own0')!);
  });

  it('never falls below nothing', () => {
    const anywhere = Array.from({ length: 3000 }, (_, at) => ({ topic: at % topics, features: ['any'] }));
    const misled = phrases(200).map(({ topic, features }) => ({ topic: (topic + 1) % topics, features }));
    const wrong = learnTrust(misled, topics, [{ rows: rowsOf(phrases(200)), first }]);
    expect([...learnFrom(anywhere).values(), ...wrong.values()].every((each) => each >= 0)).toBe(true);
    expect(wrong.get('own0')).toBeLessThan(first);
  });

  it('begins where its kind begins', () => {
    const rows = rowsOf(phrases(5));
    const pairs = new Map([[7, new Map([[0, 2]])]]);
    const unread = learnTrust<string | number>([], topics, [
      { rows, first: 1 },
      { rows: pairs, first: 0.25 },
    ]);
    expect([unread.get('own0'), unread.get(7)]).toEqual([1, 0.25]);
  });

  it('is told for each feature of the rows and no other', () => {
    const more = [...examples, { topic: 0, features: ['never counted'] }, { topic: 1, features: [] }];
    const learned = learnTrust(more, topics, [{ rows: rowsOf(examples), first }]);
    expect(new Set(learned.keys())).toEqual(new Set(['own0', 'own1', 'own2', 'any', 'once']));
  });

  it('is the same from the same phrases', () => {
    expect(learnFrom(examples)).toEqual(trust);
  });

  it('leaves the phrases in their order', () => {
    const given = phrases(20);
    learnFrom(given);
    expect(given).toEqual(phrases(20));
  });

  it('is none from nothing', () => {
    expect(learnTrust([], topics, [])).toEqual(new Map());
    expect(learnTrust([], topics, [{ rows: new Map(), first }])).toEqual(new Map());
  });
});
