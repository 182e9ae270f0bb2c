import { randomFrom, shuffle } from './random.ts';
import { gateScore, startValue, type GateFeature } from './gate.ts';

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
  const weights = new Map<GateFeature, number>();
  const moved = new Map<GateFeature, number>();
  let start = 0;
  let startMoved = 0.01;
  const order = [...examples];
  const random = randomFrom(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const { vector, isOurs } of order) {
      const score = gateScore(vector, (feature) => weights.get(feature) ?? 0, start);
      const miss = 1 / (1 + Math.exp(-score)) - (isOurs ? 0 : 1);
      startMoved += (miss * startValue) ** 2;
      start -= (rate * miss * startValue) / Math.sqrt(startMoved);
      for (const [feature, value] of vector) {
        const weight = weights.get(feature) ?? 0;
        const slope = miss * value + decay * weight;
        const sum = (moved.get(feature) ?? 0.01) + slope ** 2;
        moved.set(feature, sum);
        weights.set(feature, weight - (rate * slope) / Math.sqrt(sum));
      }
    }
  }
  return { weights, start };
}
