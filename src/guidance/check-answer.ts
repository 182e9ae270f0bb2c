import type { Answer, Source } from './answer.ts';

/** What is wrong with an answer file, and on which of its lines (from 1). */
export interface Fault {
  line: number;
  reason: string;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const written = new RegExp(`(?:(\\d{1,2}) )?(${months.join('|')}) (20\\d\\d)`, 'g');

/** What is wrong with a whole answer: its sources, its links, how long it may stand. `lines` are its file's. */
export function findFaults(answer: Answer, lines: string[], register: Record<string, Source>): Fault[] {
  const at = (text: string | RegExp) =>
    Math.max(
      1,
      lines.findIndex((line) => (typeof text === 'string' ? line.includes(text) : text.test(line))) + 1,
    );
  const faults: Fault[] = [];
  const body = allLines(answer);
  for (const id of new Set(body.flatMap((line) => line.sources))) {
    if (Object.hasOwn(register, id)) continue;
    const line = at(new RegExp(`\\{[^}]*\\b${id}\\b`));
    faults.push({ line, reason: `names the source ${id}, which sources.yaml does not have` });
  }
  for (const id of answer.reading) {
    if (hasAddress(register, id)) continue;
    faults.push({
      line: at('reading:'),
      reason: `reading: ${id} is no source with an address in sources.yaml`,
    });
  }
  const addresses = new Set(Object.values(register).map(({ url }) => url));
  for (const href of hrefsOf(answer)) {
    if (addresses.has(href)) continue;
    faults.push({
      line: at(`(${href})`),
      reason: `links to ${href}, an address that sources.yaml does not list`,
    });
  }
  const reason = whyReviewedTooLate(answer, lines.join('\n'));
  if (reason) faults.push({ line: at('reviewBy:'), reason });
  return faults;
}

/** Every statement of an answer, steps first. */
export function allLines(answer: Answer) {
  const { steps, fallback, escalate, notes, conflicts } = answer;
  return [...steps, ...fallback, ...escalate, ...notes, ...conflicts];
}

/** Every page outside that a step or a text leads to. */
export function hrefsOf(answer: Answer): string[] {
  const { steps, fallback, escalate } = answer;
  const tools = [...steps, ...fallback, ...escalate].flatMap(({ open }) => (open ? [open.href] : []));
  const runs = allLines(answer).flatMap(({ text }) => text);
  return [...tools, ...runs.flatMap((run) => (typeof run === 'object' && 'href' in run ? [run.href] : []))];
}

/** Ids of the answers that a text leads to. */
export function linkedAnswers(answer: Answer): string[] {
  const runs = allLines(answer).flatMap(({ text }) => text);
  return runs.flatMap((run) => (typeof run === 'object' && 'answer' in run ? [run.answer] : []));
}

/** The newest day on which one of them was written; empty where there is none. */
export function newestWritten(answers: readonly Answer[]): string {
  return (
    answers
      .map(({ written: on }) => on)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** Whether it names a source that a person can open. */
export function hasAddress(register: Record<string, Source>, id: string): boolean {
  return Object.hasOwn(register, id) && register[id]!.url !== null;
}

/**
 * An answer stands six months at most, and not beyond a coming date that it names. Source: design, "Answer".
 * @param text all it says
 */
export function whyReviewedTooLate(answer: Answer, text: string): string | null {
  const latest = afterSixMonths(answer.written);
  if (answer.reviewBy <= answer.written) return 'reviewBy: is not after the day it was written';
  if (answer.reviewBy > latest)
    return `reviewBy: is more than six months after it was written; ${latest} at most`;
  const named = [...text.matchAll(written)].map(
    ([, day = '1', month = '', year]) =>
      `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const passed = named.find((date) => date > answer.written && answer.reviewBy > date);
  return passed ? `reviewBy: is later than ${passed}, a date that the answer names` : null;
}

/** Six months on by the calendar; the 31st of a short month sorts after its last day, which serves as a bound. */
function afterSixMonths(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next = month + 6;
  return `${next > 12 ? year + 1 : year}-${String(next > 12 ? next - 12 : next).padStart(2, '0')}-${date.slice(8)}`;
}
