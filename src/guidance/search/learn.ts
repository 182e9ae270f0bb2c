import { topics } from '../answer.ts';
import { chooseWords } from './choose-words.ts';
import { sumColumns } from './evidence.ts';
import { featuresOf, unknownWord, type Features } from './features.ts';
import { gateVector } from './gate.ts';
import { learnGate } from './learn-gate.ts';
import { learnTrust } from './learn-trust.ts';
import type { Learned, Telling } from './learned.ts';
import type { Lesson, Limits, Phrase } from './lesson.ts';
import { inOurWords, readSynonyms } from './synonyms.ts';
import { addTo, byTopic, totalOf, type Row } from './tallies.ts';
import { firstTrust } from './weights.ts';
import { wordsOf } from './words.ts';

const limits: Limits = { word: 3, otherWord: 7, pair: 9, trust: 0.5, gatePairs: 100 };

/** A title counts as this many phrases. */
const titleCounts = 3;

/** Learns what the search needs from the phrases. The same phrases give the same result. */
export function learn({ answers, asks, otherThings, synonyms }: Lesson, least: Limits = limits): Learned {
  const sayings = readSynonyms(synonyms);
  const read = (text: string, answer: number | null) => ({
    words: inOurWords(wordsOf(text), sayings),
    answer,
  });
  const phrases: Phrase[] = [
    ...answers.flatMap(({ id, title }, column) => [
      ...Array.from({ length: titleCounts }, () => read(title, column)),
      ...(asks[id] ?? []).map((phrase) => read(phrase, column)),
    ]),
    ...otherThings.map((phrase) => read(phrase, null)),
  ];
  const topicOf = answers.map(({ topic }) => topics.indexOf(topic));
  const { known, seenOnce } = chooseWords(phrases, synonyms, least);
  const isSeen = (word: string) => known.has(word);
  const seen = phrases.map(({ words, answer }) => ({ answer, features: knownFeatures(words, isSeen) }));
  const { words, pairs, totals } = tally(seen, topicOf, least);

  // A word that stands in one phrase alone would be unknown, had that phrase not been written.
  const isSeenElsewhere = (word: string) => known.has(word) && !seenOnce.has(word);
  const gate = learnPairedGate(
    phrases.map(({ words: all, answer }) => ({
      isOurs: answer !== null,
      features: knownFeatures(all, isSeenElsewhere),
    })),
    least.gatePairs,
    new Set(pairs.keys()),
  );
  const nothing: Telling = { row: new Map(), trust: 0 };
  const hashes = [...new Set([...pairs.keys(), ...gate.pairs])].toSorted((one, other) => one - other);
  return {
    synonyms,
    answers: answers.map(({ id }) => id),
    words: new Map([...known].map((word) => [word, words.get(word) ?? nothing])),
    pairs: new Map(hashes.map((hash) => [hash, pairs.get(hash) ?? nothing])),
    totals,
    gate: { start: gate.start, weights: gate.weights },
    byHeart: new Map(),
  };
}

const knownFeatures = (words: readonly string[], isKnown: (word: string) => boolean) =>
  featuresOf(words.map((word) => (isKnown(word) ? word : unknownWord)));

/** In how many phrases each word and pair stands that can be trusted: words by answer, pairs by topic. */
function tally(
  phrases: readonly { answer: number | null; features: Features }[],
  topicOf: number[],
  least: Limits,
) {
  const words = new Map<string, Map<number, number>>();
  const pairs = new Map<number, Map<number, number>>();
  const ours = phrases.flatMap(({ answer, features }) => (answer === null ? [] : [{ answer, features }]));
  for (const { answer, features } of ours) {
    for (const word of features.words.keys()) addTo(words, word, answer);
    for (const pair of features.pairs) addTo(pairs, pair, topicOf[answer]!);
  }
  for (const [pair, row] of pairs) if (totalOf(row) < least.pair) pairs.delete(pair);
  const trust = learnTrust<string | number>(
    ours.map(({ answer, features }) => ({
      topic: topicOf[answer]!,
      features: [...features.words.keys(), ...features.pairs],
    })),
    topics.length,
    [
      {
        first: firstTrust.word,
        rows: new Map([...words].map(([word, row]) => [word, byTopic(row, topicOf)])),
      },
      { first: firstTrust.pair, rows: pairs },
    ],
  );
  return {
    words: trusted(words, trust, least.trust),
    pairs: trusted(pairs, trust, least.trust),
    totals: {
      words: sumColumns(words.values(), topicOf.length),
      pairs: sumColumns(pairs.values(), topics.length),
    },
  };
}

function trusted<F>(
  rows: ReadonlyMap<F, Row>,
  trust: ReadonlyMap<unknown, number>,
  least: number,
): Map<F, Telling> {
  const telling = [...rows].map(
    ([feature, row]) => [feature, { row, trust: trust.get(feature) ?? 0 }] as const,
  );
  return new Map(telling.filter(([, each]) => each.trust >= least));
}

/**
 * Learns the gate: once over every pair seen twice, to find its weightiest, then over those alone and the pairs
 * that topics know, as they will be looked up.
 */
function learnPairedGate(
  examples: readonly { isOurs: boolean; features: Features }[],
  most: number,
  always: ReadonlySet<number>,
) {
  const times = new Map<number, number>();
  for (const { features } of examples) {
    for (const pair of features.pairs) times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  const learnOver = (isKnown: (pair: number) => boolean) =>
    learnGate(
      examples.map(({ isOurs, features }) => ({
        isOurs,
        vector: gateVector(features, (feature) => typeof feature === 'string' || isKnown(feature)),
      })),
    );
  const isSeenTwice = (pair: number) => (times.get(pair) ?? 0) > 1;
  const { weights } = learnOver(isSeenTwice);
  const weightOf = (pair: number) => Math.abs(weights.get(pair) ?? 0) * (times.get(pair) ?? 0) ** 0.25;
  const pairs = [...times.keys()]
    .filter((pair) => isSeenTwice(pair) && !always.has(pair))
    .toSorted((one, other) => weightOf(other) - weightOf(one) || one - other)
    .slice(0, most);
  const kept = new Set([...always, ...pairs]);
  return { ...learnOver((pair) => kept.has(pair)), pairs };
}
