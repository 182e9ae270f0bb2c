import { clip } from './clip.ts';
import type { DiffRun } from './word-diff.ts';

/** Characters of a line that is kept whole. */
const whole = 500;
/** Of a longer line: of what is the same on either side of a change, and of one change. */
const around = 60;
const mostOfChange = 200;
const mostOfLine = 900;

/** A line short enough to be kept: of a long one, the changes and some words around them. */
export function shortenLine(line: readonly DiffRun[]): DiffRun[] {
  if (lengthOf(line) <= whole) return [...line];
  const short: DiffRun[] = [];
  for (const { kind, text } of line) {
    const kept = kind === 'same' ? ends(text) : clip(text, mostOfChange);
    if (lengthOf(short) + kept.length > mostOfLine) {
      short.push({ kind: 'same', text: ' …' });
      break;
    }
    short.push({ kind, text: kept });
  }
  return short;
}

function ends(text: string): string {
  if (text.length <= 2 * around + 10) return text;
  const end = text.slice(-around).replace(/^\S*\s/u, '');
  return `${clip(text, around)} ${end}`;
}

function lengthOf(line: readonly DiffRun[]): number {
  return line.reduce((sum, { text }) => sum + text.length, 0);
}
