import { neverDisplayFaults, type NeverDisplay } from '../directory/check-directory.ts';
import type { Answer, Guidance } from './answer.ts';
import { allLines, linkedAnswers, newestWritten } from './check-answer.ts';
import { readAnswer } from './read-answer.ts';
import { readGlossary } from './read-glossary.ts';
import { readSources } from './read-sources.ts';

/** The day the stored copies behind every source were read. */
export const seen = '2026-11-22';

/** The guidance, with how people ask by id of the answer; or every fault. */
export type Compiled =
  | { kind: 'read'; guidance: Guidance; asks: Record<string, string[]> }
  | { kind: 'refused'; faults: string[] };

/** What the guidance is compiled from: the name and text of each Markdown file, and the files beside them. */
export interface GuidanceFiles {
  answers: Record<string, string>;
  sources: string;
  glossary: string;
  neverDisplay: NeverDisplay;
}

/** Compiles all answer files and checks them against each other. Every fault names file, line and reason. */
export function compileGuidance(files: GuidanceFiles): Compiled {
  const register = readSources(files.sources, seen);
  const glossary = readGlossary(files.glossary, new Set(Object.keys(register)));
  const faults = [
    ...neverShown('sources.yaml', files.sources, files.neverDisplay),
    ...neverShown('glossary.yaml', files.glossary, files.neverDisplay),
  ];
  const answers: Answer[] = [];
  const asks: Record<string, string[]> = {};
  const names = Object.keys(files.answers).toSorted();
  for (const file of names) {
    const markdown = files.answers[file] ?? '';
    faults.push(...neverShown(file, markdown, files.neverDisplay));
    const result = readAnswer(markdown, register);
    if (result.kind === 'refused') {
      faults.push(...result.faults.map(({ line, reason }) => `${file}:${line}: ${reason}`));
    } else {
      answers.push(result.answer);
      asks[result.answer.id] = result.asks;
      if (file !== `${result.answer.id}.md`) {
        faults.push(`${file}:2: its id is ${result.answer.id}, and it must be named ${result.answer.id}.md`);
      }
    }
  }
  if (faults.length) return { kind: 'refused', faults };

  const ids = new Set(answers.map((answer) => answer.id));
  for (const answer of answers) {
    for (const id of [...answer.related, ...linkedAnswers(answer)]) {
      if (!ids.has(id)) faults.push(`${answer.id}.md:1: leads to ${id}, which is no answer`);
    }
  }
  if (faults.length) return { kind: 'refused', faults };
  const used = new Set([
    ...answers.flatMap((answer) => [...allLines(answer).flatMap((line) => line.sources), ...answer.reading]),
    ...Object.values(glossary.terms).flatMap((term) => term.sources),
  ]);
  const sources = Object.fromEntries(Object.entries(register).filter(([id]) => used.has(id)));
  const written = newestWritten(answers);
  return { kind: 'read', guidance: { format: 1, written, answers, sources, glossary }, asks };
}

/** What a file may not say anywhere, line by line: contacts and hosts that must never be shown. */
function neverShown(file: string, text: string, never: NeverDisplay): string[] {
  return text
    .split('\n')
    .flatMap((line, at) => neverDisplayFaults(line, never).map((reason) => `${file}:${at + 1}: ${reason}`));
}
