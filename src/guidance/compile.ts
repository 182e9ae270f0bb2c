import type { Answer, Guidance } from './answer.ts';
import { readAnswer } from './read-answer.ts';
import { readSources } from './read-sources.ts';

/** The day the stored copies behind every source were read. */
const seen = '2026-11-22';

export type Compiled = { kind: 'read'; guidance: Guidance } | { kind: 'refused'; faults: string[] };

/**
 * Compiles all answer files and checks them against each other. Every fault names file, line and reason.
 * @param files name of each Markdown file and its text
 */
export function compileGuidance(files: Record<string, string>, sourcesYaml: string): Compiled {
  const register = readSources(sourcesYaml, seen);
  const faults: string[] = [];
  const answers: Answer[] = [];
  for (const [file, markdown] of Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const result = readAnswer(markdown, register);
    if (result.kind === 'refused') {
      faults.push(...result.faults.map(({ line, reason }) => `${file}:${line}: ${reason}`));
    } else {
      answers.push(result.answer);
      if (file !== `${result.answer.id}.md`) faults.push(`${file}:2: its id is ${result.answer.id}`);
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
  const written =
    answers
      .map((answer) => answer.written)
      .toSorted()
      .at(-1) ?? '';
  return { kind: 'read', guidance: { format: 1, written, answers } };
}

function linkedAnswers(answer: Answer): string[] {
  const { steps, fallback, escalate, notes, conflicts } = answer;
  return [...steps, ...fallback, ...escalate, ...notes, ...conflicts]
    .flatMap((line) => line.text)
    .flatMap((run) => (typeof run === 'object' && 'answer' in run ? [run.answer] : []));
}
