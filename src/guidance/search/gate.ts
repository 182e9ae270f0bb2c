import type { Features } from './features.ts';

/** How much each feature of a text weighs beside the others, before the whole is brought to length 1. */
const weights = { word: 1, pair: 0.7, unknown: 0.7, unknownPart: 1.4, start: 0.3 };
/** More unknown words than this count as this many. */
const mostUnknown = 4;

/** Names of the features of the gate: a word, a pair's hash, how much is unknown. */
export type GateFeature = string | number;
export const unknownFeatures = ['?1', '?2', '?3', '?4', '?part'] as const;

/**
 * The gate asks one thing: is this about a smartcard at all? A text is a vector of length 1 over its words,
 * pairs, and how much of it is unknown; only features that the gate knows count towards the length.
 */
export function gateVector(
  { words, pairs, unknown, length }: Features,
  isKnown: (feature: GateFeature) => boolean,
): [GateFeature, number][] {
  const vector: [GateFeature, number][] = [];
  const add = (feature: GateFeature, value: number) => {
    if (value && isKnown(feature)) vector.push([feature, value]);
  };
  for (const [word, share] of words) add(word, weights.word * share);
  for (const pair of pairs) add(pair, weights.pair);
  if (unknown) add(unknownFeatures[Math.min(unknown, mostUnknown) - 1]!, weights.unknown);
  add('?part', length ? (weights.unknownPart * unknown) / length : 0);
  const norm = Math.hypot(...vector.map(([, value]) => value));
  return vector.map(([feature, value]) => [feature, value / norm]);
}

/** Above 0 it is rather not ours. `start` is what is thought before a word is read. */
export function gateScore(
  vector: readonly [GateFeature, number][],
  weightOf: (feature: GateFeature) => number,
  start: number,
): number {
  return vector.reduce((sum, [feature, value]) => sum + weightOf(feature) * value, start * weights.start);
}

/** How fast the start moves beside the features: it is part of every text. */
export const startValue = weights.start;
