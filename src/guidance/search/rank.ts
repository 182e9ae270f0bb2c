import { topics, type Answer } from '../answer.ts';
import { likelihood, partOf, totalsOf, type Totals } from './evidence.ts';
import type { Features } from './features.ts';
import type { Learned, Telling } from './learned.ts';
import { byTopic, type Row } from './tallies.ts';
import { beforeAnswer, beforeTopic, mainAnswer } from './weights.ts';

/** A feature that tells something: how often it was said by topic, and its part of all that was said. */
interface Known {
  row: Row;
  trust: number;
  expected: number;
}

/** What is known of how people ask: pairs by topic; words by topic and by answer. */
export interface Ranker {
  /** The column of each answer's topic, and whether it is the topic's main answer. */
  topicOf: number[];
  isMain: boolean[];
  words: { known: Map<string, Known & { byAnswer: Row }>; totals: Totals; answerTotals: Totals };
  pairs: { known: Map<number, Known>; totals: Totals };
}

/** @param answers those learned, in their order; undefined for one that there no longer is */
export function readRanker(
  { words, pairs, totals: said }: Learned,
  answers: readonly (Answer | undefined)[],
): Ranker {
  const topicOf = answers.map((answer) => (answer ? topics.indexOf(answer.topic) : -1));
  const tellingWords = [...words].filter(isTelling).map(([word, { row, trust }]) => ({
    word,
    byAnswer: row,
    row: byTopic(row, topicOf),
    trust,
  }));
  const tellingPairs = [...pairs].filter(isTelling);
  const answerTotals = totalsOf(said.words);
  const perTopic = byTopic(new Map(said.words.entries()), topicOf);
  const totals = totalsOf(topics.map((_, topic) => perTopic.get(topic) ?? 0));
  const pairTotals = totalsOf(said.pairs);
  return {
    topicOf,
    isMain: answers.map((answer) => !!answer && answer.id === answer.topic),
    words: {
      known: new Map(
        tellingWords.map(({ word, ...each }) => [word, { ...each, expected: partOf(each.row, totals) }]),
      ),
      totals,
      answerTotals,
    },
    pairs: {
      known: new Map(
        tellingPairs.map(([pair, { row, trust }]) => [
          pair,
          { row, trust, expected: partOf(row, pairTotals) },
        ]),
      ),
      totals: pairTotals,
    },
  };
}

const isTelling = ([, { row }]: [unknown, Telling]) => row.size > 0;

/** Whether anything in a text tells one topic from another. */
export function hasEvidence({ words, pairs }: Ranker, features: Features): boolean {
  return (
    [...features.words.keys()].some((word) => words.known.has(word)) ||
    [...features.pairs].some((pair) => pairs.known.has(pair))
  );
}

/**
 * How likely each answer is what is meant, by the words and pairs said of its topic, then by those said of
 * itself (naive Bayes, each level against the one above it, each feature as far as it is trusted). An answer
 * gets its topic's share, times how near it comes to the likeliest answer of that topic: so a topic of many
 * answers does not lose to one of few.
 */
export function rankAnswers({ topicOf, isMain, words, pairs }: Ranker, features: Features): number[] {
  const foundWords = [...features.words].flatMap(([word, share]) => {
    const known = words.known.get(word);
    return known ? [{ ...known, trust: known.trust * share }] : [];
  });
  const foundPairs = [...features.pairs].flatMap((pair) => pairs.known.get(pair) ?? []);
  // Words depend on each other, so a long text must not be surer than a short one by its length alone.
  const sureness = 1 / Math.sqrt(Math.max(1, foundWords.length + foundPairs.length));

  const ofTopics = topics.map((_, topic) => {
    const evidence = (found: readonly Known[], { columns }: Totals) =>
      found.reduce((sum, { row, trust, expected }) => {
        const likely = likelihood(row.get(topic) ?? 0, columns[topic]!, expected, beforeTopic);
        return sum + trust * Math.log(likely / expected);
      }, 0);
    return sureness * (evidence(foundWords, words.totals) + evidence(foundPairs, pairs.totals));
  });
  const ofAnswers = topicOf.map((topic, answer) =>
    foundWords.reduce(
      (sum, { row, byAnswer, trust, expected }) => {
        const ofTopic = likelihood(
          row.get(topic) ?? 0,
          words.totals.columns[topic] ?? 0,
          expected,
          beforeTopic,
        );
        const total = words.answerTotals.columns[answer]!;
        const likely = likelihood(byAnswer.get(answer) ?? 0, total, ofTopic, beforeAnswer);
        return sum + sureness * trust * Math.log(likely / ofTopic);
      },
      isMain[answer] ? mainAnswer : 0,
    ),
  );
  const shares = sharesOf(ofTopics);
  const best = topics.map((_, topic) =>
    ofAnswers.reduce(
      (most, score, answer) => (topicOf[answer] === topic ? Math.max(most, score) : most),
      -Infinity,
    ),
  );
  return ofAnswers.map((score, answer) => {
    const topic = topicOf[answer]!;
    return topic < 0 ? 0 : shares[topic]! * Math.exp(score - best[topic]!);
  });
}

function sharesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
