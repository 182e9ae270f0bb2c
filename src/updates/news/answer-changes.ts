import type { Answer, Guidance, Line, Run, Step } from '../../guidance/answer.ts';
import { lineText, stepLists, whoDoes } from '../../guidance/as-text.ts';
import { deskNames } from '../../settings/own-contacts.ts';
import { align } from './align.ts';
import type { AnswerChange } from './change.ts';
import { clip } from './clip.ts';
import { pairUp } from './pair-up.ts';
import { shortenLine } from './shorten-line.ts';
import { diffWords, type DiffRun } from './word-diff.ts';

/** Lines of one answer; the rest is counted. */
const mostLines = 12;

/**
 * What became of the answers. Dates of writing and checking, sources, and what else to read are no change: nobody
 * does anything differently for them.
 */
export function answerChanges(
  was: Pick<Guidance, 'answers'>,
  now: Pick<Guidance, 'answers'>,
): AnswerChange[] {
  const { both, fresh, gone } = pairUp(was.answers, now.answers);
  return [
    ...both.flatMap(({ before, after }) => changeOf(before, after) ?? []),
    ...fresh.map(({ id, title }) => ({ kind: 'answer new' as const, id, title: clip(title, 200) })),
    ...gone.map(({ id, title }) => ({ kind: 'answer gone' as const, id, title: clip(title, 200) })),
  ];
}

function changeOf(before: Answer, after: Answer): AnswerChange | null {
  const lines = [
    ...textChange(before.title, after.title),
    ...textChange(before.summary, after.summary),
    ...stepLists.flatMap(({ part }) => stepChanges(before[part], after[part])),
  ];
  const notesChanged = notesOf(before) !== notesOf(after);
  if (!lines.length && !notesChanged) return null;
  return {
    kind: 'answer changed',
    id: after.id,
    title: clip(after.title, 200),
    lines: lines.slice(0, mostLines).map(shortenLine),
    more: Math.max(0, lines.length - mostLines),
    notesChanged,
  };
}

function textChange(was: string, now: string): DiffRun[][] {
  return was === now ? [] : [diffWords(was, now)];
}

function stepChanges(was: readonly Step[], now: readonly Step[]): DiffRun[][] {
  return align(was, now, (step) => `${stepText(step)}${detailsOf(step)}`).flatMap(({ before, after }) => {
    if (!before) return after ? [[{ kind: 'added' as const, text: stepText(after) }]] : [];
    if (!after) return [[{ kind: 'removed' as const, text: stepText(before) }]];
    // Where a step leads is said only where just that, or that too, has changed.
    const details = [detailsOf(before), detailsOf(after)] as const;
    const [earlier, later] = details[0] === details[1] ? ['', ''] : details;
    return textChange(`${stepText(before)}${earlier}`, `${stepText(after)}${later}`);
  });
}

function stepText(step: Step): string {
  return `${whoDoes(step)}: ${lineText(step)}`;
}

/** What a step has beside its words: how sure it is, the pages it leads to, and whose contact stands under it. */
function detailsOf({ grade, text, open, contact }: Step): string {
  const unsure = grade === 'HIGH' ? '' : ' (less certain)';
  const opens = open ? ` ${open.text}: ${open.href}` : '';
  const desk = contact ? ` Contact: ${deskNames[contact]}.` : '';
  return `${unsure}${text.map(linkOf).join('')}${opens}${desk}`;
}

function linkOf(run: Run): string {
  return typeof run === 'object' && 'href' in run ? ` ${run.text}: ${run.href}` : '';
}

function notesOf({ notes, conflicts }: Answer): string {
  return JSON.stringify([notes, conflicts].map((lines) => lines.map(noteOf)));
}

function noteOf(note: Line): unknown {
  return [lineText(note), note.grade, note.text.map(linkOf)];
}
