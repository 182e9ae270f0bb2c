import { likelihood, partOf, sumColumns, totalsOf, type Totals } from './evidence.ts';
import { randomFrom, shuffle } from './random.ts';
import { totalOf, type Row } from './tallies.ts';
import { beforeTopic } from './weights.ts';

/** A phrase: the features it has, and the column of its topic. */
export interface TrustExample<F> {
  features: F[];
  topic: number;
}

const passes = 10;
const rate = 0.1;
/** Draws every trust towards nothing: a feature has to earn its place in the pack. */
const thrift = 0.02;
const seed = 2;

interface Evidence {
  /** For each topic, the logarithm of how much more the feature is said of it than of all. */
  ofTopics: number[];
  /** The same for a topic, had one phrase of it not been counted. */
  withoutOne: number[];
}

/**
 * How far the evidence of each feature is trusted, from 0 up: logistic regression by stochastic gradient
 * descent (AdaGrad). For each phrase its own count is left out, so that a feature has to prove itself on
 * phrases that it was not counted in.
 *
 * @param kinds the rows by topic of each kind of feature, words or pairs, and what they are trusted at first
 */
export function learnTrust<F>(
  examples: readonly TrustExample<F>[],
  topics: number,
  kinds: readonly { rows: ReadonlyMap<F, Row>; first: number }[],
): Map<F, number> {
  const evidence = new Map<F, Evidence>();
  const trust = new Map<F, number>();
  for (const { rows, first } of kinds) {
    const totals = totalsOf(sumColumns(rows.values(), topics));
    for (const [feature, row] of rows) {
      evidence.set(feature, evidenceOf(row, totals));
      trust.set(feature, first);
    }
  }
  const known = examples.map(({ features, topic }) => ({
    topic,
    features: features.filter((each) => trust.has(each)),
  }));
  const order = known.filter(({ features }) => features.length);
  const moved = new Map<F, number>();
  const random = randomFrom(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const { features, topic } of order) {
      const seen = features.map((feature) => ({ feature, said: saidOf(evidence.get(feature)!, topic) }));
      const sureness = 1 / Math.sqrt(features.length);
      const misses = missesOf(
        seen.map(({ feature, said }) => ({ said, by: trust.get(feature)! * sureness })),
        topic,
      );
      for (const { feature, said } of seen) {
        const slope = thrift + sureness * said.reduce((sum, each, at) => sum + each * misses[at]!, 0);
        const sum = (moved.get(feature) ?? 1) + slope ** 2;
        moved.set(feature, sum);
        trust.set(feature, Math.max(0, trust.get(feature)! - (rate * slope) / Math.sqrt(sum)));
      }
    }
  }
  return trust;
}

function evidenceOf(row: Row, { columns, all }: Totals): Evidence {
  const expected = partOf(row, { columns, all });
  const expectedLess = Math.max(totalOf(row) - 1, 0.5) / all;
  const more = (times: number, total: number, part: number) =>
    Math.log(likelihood(times, total, part, beforeTopic) / part);
  return {
    ofTopics: columns.map((total, topic) => more(row.get(topic) ?? 0, total, expected)),
    withoutOne: columns.map((total, topic) =>
      more(Math.max((row.get(topic) ?? 0) - 1, 0), total, expectedLess),
    ),
  };
}

function saidOf({ ofTopics, withoutOne }: Evidence, topic: number): number[] {
  const said = [...ofTopics];
  said[topic] = withoutOne[topic]!;
  return said;
}

/** By how much each topic is thought likelier than it is. */
function missesOf(evidence: readonly { said: number[]; by: number }[], topic: number): number[] {
  const scores = evidence[0]!.said.map((_, at) =>
    evidence.reduce((sum, { said, by }) => sum + said[at]! * by, 0),
  );
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, at) => power / all - (at === topic ? 1 : 0));
}
