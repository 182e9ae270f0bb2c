import { gzipSync } from 'node:zlib';
import { indexGuidance } from '../src/guidance/search/search.ts';
import { teach } from '../src/guidance/search/teach.ts';
import { evaluate, findCopies, readQuestions, type Figures, type Question } from './evaluate.ts';
import { readLesson } from './guidance.ts';

/*
 * How well the search answers, over two sets of questions that it has not learned from. The tuning set may be
 * looked at; the reporting set was written by others and is only counted. `npm run eval -- --misses` lists what
 * the tuning set misses.
 */
const lesson = readLesson();
const started = performance.now();
const data = teach(lesson);
console.log(
  `Taught in ${((performance.now() - started) / 1000).toFixed(1)} s; ${gzipSync(JSON.stringify(data), { level: 9 }).length} bytes gzipped.`,
);
const index = indexGuidance(lesson.answers, data);
const phrases = [...Object.values(lesson.asks).flat(), ...lesson.otherThings];

for (const [name, file] of [
  ['Reporting set', 'test/guidance/queries.tsv'],
  ['Tuning set', 'test/guidance/tuning.tsv'],
] as const) {
  const questions = readQuestions(file);
  const { copies, near } = findCopies(questions, phrases);
  console.log(
    `\n${name}: ${questions.length} questions; ${copies.length} stand among the phrases, ${near.length} come near one`,
  );
  table('all', [['', questions]]);
  table(
    'kind',
    groups(questions, ({ kind }) => kind),
  );
  table(
    'topic',
    groups(questions, ({ topics }) => topics[0] ?? 'none'),
  );
}
if (process.argv.includes('--misses')) {
  for (const { question, shown } of evaluate(index, readQuestions('test/guidance/tuning.tsv')).misses) {
    console.log(
      `${question.query}\n    ${question.topics.join('|') || 'none'}, shown: ${shown.join(' ') || 'none'}`,
    );
  }
}

function groups(questions: readonly Question[], by: (question: Question) => string): [string, Question[]][] {
  const names = [...new Set(questions.map(by))].toSorted();
  return names.map((name) => [name, questions.filter((question) => by(question) === name)]);
}

function table(by: string, rows: readonly [string, Question[]][]): void {
  console.log(`${by.padEnd(30)} right first   in three    MRR  wrongly silent  rightly silent`);
  for (const [name, questions] of rows)
    console.log(`${name.padEnd(30)} ${line(evaluate(index, questions).figures)}`);
}

function line({
  answerable,
  first,
  inThree,
  reciprocal,
  wronglySilent,
  unanswerable,
  rightlySilent,
}: Figures): string {
  const part = (count: number, of: number) => (of ? `${count}/${of}`.padStart(11) : ' '.repeat(11));
  const rank = answerable ? (reciprocal / answerable).toFixed(3) : '';
  return `${part(first, answerable)} ${part(inThree, answerable)} ${rank.padStart(6)} ${part(wronglySilent, answerable).padStart(15)} ${part(rightlySilent, unanswerable).padStart(15)}`;
}
