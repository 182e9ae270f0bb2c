import type { Answer, Glossary, Term } from './answer.ts';
import { lineText, stepLists } from './as-text.ts';

/** The terms of the glossary that stand in an answer, as whole words, in the glossary's order. */
export function termsIn(answer: Answer, glossary: Glossary): [string, Term][] {
  const text = [
    answer.title,
    answer.summary,
    ...stepLists.flatMap(({ part }) => answer[part].flatMap((step) => [lineText(step), ...step.who])),
    ...[...answer.notes, ...answer.conflicts].map(lineText),
  ].join('\n');
  return Object.entries(glossary.terms).filter(([term, { also }]) =>
    [...term.split(/,\s|\s\/\s/), ...also].some((word) => isIn(text, word)),
  );
}

function isIn(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'u').test(text);
}
