import { randomFrom, shuffle } from './random.ts';
import { startValue, type GateFeature } from './gate.ts';

export interface GateExample {
  vector: [GateFeature, number][];
  isOurs: boolean;
}

const passes = 20;
const rate = 0.3;
/** Holds the weights down, so that no word decides alone. */
const decay = 1e-3;
const seed = 1;

/**
 * Logistic regression, by stochastic gradient descent with a rate of its own for each feature (AdaGrad).
 * The same examples give the same weights: the order is shuffled from a fixed seed.
 */
export function learnGate(examples: readonly GateExample[]): {
  weights: Map<GateFeature, number>;
  start: number;
} {
  const columns = new Map<GateFeature, number>();
  for (const [feature] of examples.flatMap(({ vector }) => vector)) {
    if (!columns.has(feature)) columns.set(feature, columns.size);
  }
  const order = examples.map(({ vector, isOurs }) => ({
    isOurs,
    at: Int32Array.from(vector, ([feature]) => columns.get(feature)!),
    values: Float64Array.from(vector, ([, value]) => value),
  }));
  const weights = new Float64Array(columns.size);
  const moved = new Float64Array(columns.size).fill(0.01);
  let start = 0;
  let startMoved = 0.01;
  const random = randomFrom(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const { isOurs, at, values } of order) {
      const score = at.reduce((sum, column, by) => sum + weights[column]! * values[by]!, start * startValue);
      const miss = 1 / (1 + Math.exp(-score)) - (isOurs ? 0 : 1);
      startMoved += (miss * startValue) ** 2;
      start -= (rate * miss * startValue) / Math.sqrt(startMoved);
      for (const [by, column] of at.entries()) {
        const slope = miss * values[by]! + decay * weights[column]!;
        moved[column]! += slope ** 2;
        weights[column]! -= (rate * slope) / Math.sqrt(moved[column]!);
      }
    }
  }
  return { start, weights: new Map([...columns].map(([feature, column]) => [feature, weights[column]!])) };
}
