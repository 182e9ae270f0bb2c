import { parseAs, repeatedIn, type Parsed } from '../directory/shape.ts';
import type { Answer, Guidance } from './answer.ts';
import { lineText } from './as-text.ts';
import { allLines, hasAddress, linkedAnswers, newestWritten, whyReviewedTooLate } from './check-answer.ts';
import { guidanceShape } from './guidance-shape.ts';

/** More than any answer needs, all its lists together. */
const mostLines = 200;

/** Reads compiled guidance from outside by the rules that the build keeps to. Fields we do not know are left out. */
export function parseGuidance(value: unknown): Parsed<Guidance> {
  return parseAs<Guidance>(guidanceShape, value, guidanceFaults);
}

function guidanceFaults(guidance: Guidance): string[] {
  const { answers, sources, glossary, written } = guidance;
  const ids = new Set(answers.map(({ id }) => id));
  const newest = newestWritten(answers);
  return [
    ...repeatedIn(answers.map(({ id }) => id)).map((id) => `${id}: stands there twice`),
    ...answers.flatMap((answer) => answerFaults(answer, guidance, ids).map((why) => `${answer.id}: ${why}`)),
    ...Object.entries(glossary.terms).flatMap(([term, { sources: named }]) =>
      missingFrom(sources, named).map((why) => `${term}: ${why}`),
    ),
    ...(written === newest ? [] : [`written: is ${written}, and the newest answer is of ${newest}`]),
  ];
}

function answerFaults(answer: Answer, { sources }: Guidance, ids: ReadonlySet<string>): string[] {
  const { title, summary, steps, fallback, escalate, related, reading } = answer;
  const lines = allLines(answer);
  const faults = missingFrom(
    sources,
    lines.flatMap((line) => line.sources),
  );
  for (const id of new Set([...related, ...linkedAnswers(answer)])) {
    if (!ids.has(id)) faults.push(`leads to ${id}, which is no answer`);
  }
  for (const id of reading) {
    if (!hasAddress(sources, id)) faults.push(`reading: ${id} is no source with an address`);
  }
  if (!steps.length) faults.push('has no step');
  if (lines.length > mostLines) faults.push(`has more than ${mostLines} lines`);
  for (const { grade } of [...steps, ...fallback, ...escalate]) {
    if (grade === 'LOW' || grade === 'not known') faults.push(`has a step that is graded ${grade}`);
  }
  if (lines.some((line) => !line.sources.length && line.grade !== 'not known')) {
    faults.push('has a line without a source');
  }
  const late = whyReviewedTooLate(answer, [title, summary, ...lines.map(lineText)].join('\n'));
  return late ? [...faults, late] : faults;
}

function missingFrom(sources: Guidance['sources'], named: readonly string[]): string[] {
  const missing = [...new Set(named)].filter((id) => !Object.hasOwn(sources, id));
  return missing.map((id) => `names the source ${id}, which is not among its sources`);
}
