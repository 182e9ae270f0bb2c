import { readFileSync } from 'node:fs';
import type { GuidanceIndex } from '../src/guidance/search/search.ts';
import { wordsOf } from '../src/guidance/search/words.ts';
import { hitsOf, readAsked } from '../src/pharmacy/asked.ts';

/** A question of a set, with every topic that would be a right first answer; none where silence is right. */
export interface Question {
  query: string;
  topics: string[];
  kind: string;
}

/** Of some questions: how many, and how many of them came out so. `reciprocal` is the sum of 1 by rank. */
export interface Figures {
  answerable: number;
  first: number;
  inThree: number;
  reciprocal: number;
  wronglySilent: number;
  unanswerable: number;
  rightlySilent: number;
}

export interface Miss {
  question: Question;
  /** The topics shown, best first. */
  shown: string[];
}

/** Tab-separated: query, topics with | between or `none`, kind. */
export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean);
  return lines.map((line) => {
    const [query = '', topic = '', kind = ''] = line.split('\t');
    return { query, topics: topic === 'none' ? [] : topic.split('|'), kind };
  });
}

export function evaluate(
  index: GuidanceIndex,
  questions: readonly Question[],
): { figures: Figures; misses: Miss[] } {
  const figures: Figures = {
    answerable: 0,
    first: 0,
    inThree: 0,
    reciprocal: 0,
    wronglySilent: 0,
    unanswerable: 0,
    rightlySilent: 0,
  };
  const misses: Miss[] = [];
  for (const question of questions) {
    const hits = hitsOf(readAsked(index, question.query));
    const shown: string[] = [...new Set(hits.map(({ answer }) => answer.topic))];
    const rank = shown.findIndex((topic) => question.topics.includes(topic)) + 1;
    if (question.topics.length) {
      figures.answerable += 1;
      figures.first += Number(rank === 1);
      figures.inThree += Number(rank >= 1 && rank <= 3);
      figures.reciprocal += rank ? 1 / rank : 0;
      figures.wronglySilent += Number(!shown.length);
    } else {
      figures.unanswerable += 1;
      figures.rightlySilent += Number(!shown.length);
    }
    if (question.topics.length ? rank !== 1 : shown.length) misses.push({ question, shown });
  }
  return { figures, misses };
}

/** Questions that stand among the phrases word for word, and others that share four of five words with one. */
export function findCopies(questions: readonly Question[], phrases: readonly string[]) {
  const exact = new Set(phrases.map((phrase) => wordsOf(phrase).join(' ')));
  const copies = questions.filter(({ query }) => exact.has(wordsOf(query).join(' ')));
  const known = phrases.map((phrase) => new Set(wordsOf(phrase)));
  const having = new Map<string, number[]>();
  for (const [at, words] of known.entries()) {
    for (const word of words) push(having, word, at);
  }
  const near = questions.filter((question) => {
    const words = new Set(wordsOf(question.query));
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const at of having.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const isNear = [...shared].some(([at, both]) => both / (words.size + known[at]!.size - both) >= 0.8);
    return isNear && !copies.includes(question);
  });
  return { copies, near };
}

function push(lists: Map<string, number[]>, name: string, value: number): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}
