import type { Answer } from '../answer.ts';
import { readQuery, type ReadQuery } from './features.ts';
import { gateScore, gateVector } from './gate.ts';
import { phraseKey } from './by-heart.ts';
import type { Gate, Learned } from './learned.ts';
import { isIdle } from './idle-words.ts';
import { rangesOf, readMeant, type Range } from './marks.ts';
import { unpackSearch, type SearchData } from './pack.ts';
import { rankAnswers, readRanker, hasEvidence, type Ranker } from './rank.ts';
import { readSynonyms, type Sayings } from './synonyms.ts';
import { totalOf } from './tallies.ts';
import type { Vocabulary } from './vocabulary.ts';
import { shown, silentAbove } from './weights.ts';

/** An answer that fits, with what to mark in its title and summary. */
export interface Hit {
  answer: Answer;
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
  return {
    answers: columns,
    vocabulary: new Map([...learned.words].map(([word, { row }]) => [word, 1 + totalOf(row)])),
    sayings: readSynonyms(learned.synonyms),
    ranker: readRanker(learned, columns),
    gate: learned.gate,
    byHeart: learned.byHeart,
  };
}

/**
 * Answers that fit the words, best first; none rather than poor ones. Null while they say nothing yet: an empty
 * box, or “my card is”. Any text is a query, nothing else.
 */
export function searchGuidance(index: GuidanceIndex, query: string): Hit[] | null {
  const read = readQuery(query, index.vocabulary, index.sayings);
  if (!saysSomething(index, query, read)) return null;
  const known = index.byHeart.get(phraseKey(read.ours));
  if (isSilent(index, read, known)) return [];
  const scores = rankAnswers(index.ranker, read);
  if (typeof known === 'number') scores[known] = Math.max(...scores) + 1;
  const least = Math.min(1, Math.max(...scores)) * shown.beside;
  const best = index.answers
    .flatMap((answer, at) => (answer && scores[at]! >= least ? [{ answer, score: scores[at]! }] : []))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, shown.most);
  return markHits(
    index,
    read,
    best.map(({ answer }) => answer),
  );
}

function saysSomething({ ranker }: GuidanceIndex, query: string, read: ReadQuery): boolean {
  if (!/[\p{L}\p{N}]/u.test(query)) return query.trim() !== '';
  return !isIdle(read.typed.map(({ word }) => word)) && (read.unknown > 0 || hasEvidence(ranker, read));
}

function isSilent(
  { ranker, gate }: GuidanceIndex,
  read: ReadQuery,
  known: number | null | undefined,
): boolean {
  if (known === null || !hasEvidence(ranker, read)) return true;
  return known === undefined && isNotOurs(gate, read);
}

function markHits({ ranker, sayings }: GuidanceIndex, read: ReadQuery, answers: readonly Answer[]): Hit[] {
  const meant = readMeant(read, sayings, (word) => !isIdle([word]) && ranker.words.known.has(word));
  const mark = (text: string) => rangesOf(text, meant, sayings);
  return answers.map((answer) => ({
    answer,
    marks: { title: mark(answer.title), summary: mark(answer.summary) },
  }));
}

function isNotOurs({ start, weights: known }: Gate, read: ReadQuery): boolean {
  const vector = gateVector(read, (feature) => known.has(feature));
  return gateScore(vector, (feature) => known.get(feature) ?? 0, start) > silentAbove;
}
