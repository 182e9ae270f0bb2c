import type { Answer, Topic } from '../answer.ts';
import { readQuery, type ReadQuery } from './features.ts';
import { gateScore, gateVector } from './gate.ts';
import { phraseKey } from './by-heart.ts';
import type { Gate, Learned } from './learned.ts';
import { isIdle } from './idle-words.ts';
import { rangesOf, readMeant, type Range } from './marks.ts';
import { unpackSearch, type SearchData } from './pack.ts';
import { rankAnswers, readRanker, tells, type Ranker } from './rank.ts';
import { readSynonyms, type Sayings } from './synonyms.ts';
import { totalOf } from './tallies.ts';
import type { Vocabulary } from './vocabulary.ts';
import { shown, silentAbove } from './weights.ts';

/** An answer that fits, with what to mark in its title and summary. */
export interface Hit {
  answer: Answer;
  topic: Topic;
  marks: { title: Range[]; summary: Range[] };
}

export interface GuidanceIndex {
  /** In the order that they were learned in; undefined where there no longer is one. */
  answers: (Answer | undefined)[];
  vocabulary: Vocabulary;
  sayings: Sayings;
  ranker: Ranker;
  gate: Gate;
  byHeart: Learned['byHeart'];
}

export function indexGuidance(answers: readonly Answer[], data: SearchData): GuidanceIndex {
  const learned = unpackSearch(data);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const columns = learned.answers.map((id) => byId.get(id));
  const times = new Map([...learned.words].map(([word, { row }]) => [word, 1 + totalOf(row)]));
  return {
    answers: columns,
    vocabulary: { words: [...times.keys()], times },
    sayings: readSynonyms(learned.synonyms),
    ranker: readRanker(learned, columns),
    gate: learned.gate,
    byHeart: learned.byHeart,
  };
}

/** Answers that fit the words, best first; none rather than poor ones. Any text is a query, nothing else. */
export function searchGuidance(index: GuidanceIndex, query: string): Hit[] {
  const read = readQuery(query, index.vocabulary, index.sayings);
  const known = index.byHeart.get(phraseKey(read.ours));
  if (known === null || isAllIdle(read) || !tells(index.ranker, read)) return [];
  if (known === undefined && isNotOurs(index.gate, read)) return [];
  const scores = rankAnswers(index.ranker, read);
  if (known !== undefined) scores[known] = Math.max(...scores) + 1;
  const meant = readMeant(
    read,
    index.sayings,
    (word) => !isIdle([word]) && index.ranker.words.known.has(word),
  );
  const mark = (text: string) => rangesOf(text, meant, index.sayings);
  const least = Math.min(1, Math.max(...scores)) * shown.beside;
  return index.answers
    .flatMap((answer, at) => (answer && scores[at]! >= least ? [{ answer, score: scores[at]! }] : []))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, shown.most)
    .map(({ answer }) => ({
      answer,
      topic: answer.topic,
      marks: { title: mark(answer.title), summary: mark(answer.summary) },
    }));
}

/** Whether there is something to answer yet: not for an empty box, nor for “my card is”. */
export function tellsSomething(index: GuidanceIndex, query: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(query)) return query.trim() !== '';
  const read = readQuery(query, index.vocabulary, index.sayings);
  return !isAllIdle(read) && (read.unknown > 0 || tells(index.ranker, read));
}

const isAllIdle = ({ typed }: ReadQuery) => isIdle(typed.map(({ word }) => word));

function isNotOurs({ start, weights: known }: Gate, read: ReadQuery): boolean {
  const vector = gateVector(read, (feature) => known.has(feature));
  return gateScore(vector, (feature) => known.get(feature) ?? 0, start) > silentAbove;
}
