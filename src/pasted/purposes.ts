import { isFaxLabel, labelAfter, labelBefore, tidyLabel } from './labels.ts';

/** What can be seen around one number: its own line and the lines before it. */
export interface Surroundings {
  before: string;
  after: string;
  row: string;
  earlier: string[];
}

/** The nearest label, and how much of the text after the number it used up. */
export function findPurpose({ before, after, row, earlier }: Surroundings): {
  purpose: string;
  used: number;
} {
  const ahead = labelBefore(before);
  const behind = labelAfter(after);
  if (ahead && behind.bracketed && behind.label && ahead.length + behind.label.length < 58)
    return { purpose: `${ahead}, ${behind.label}`, used: behind.length };
  if (ahead) return { purpose: ahead, used: 0 };
  if (behind.label) return { purpose: behind.label, used: behind.length };
  return { purpose: row || findHeading(earlier), used: 0 };
}

/** A column headed 'Fax', or the word alone on the line above. */
export function isUnderFax(before: string, earlier: string[]): boolean {
  const divider = ['\t', '|'].find((mark) => before.includes(mark));
  if (divider !== undefined) {
    const column = before.split(divider).length - 1;
    const isHead = (line: string) => line.includes(divider) && /\p{L}/u.test(line) && !/\d{3}/.test(line);
    const head = earlier.findLast(isHead);
    return isFaxLabel(head?.split(divider)[column]?.trim() ?? '');
  }
  const above = earlier.findLast((line) => line.trim() !== '') ?? '';
  return before.trim() === '' && isFaxLabel(above) && above.trim().length < 40;
}

/** The line above, when it is short and holds no number of its own. */
function findHeading(earlier: string[]): string {
  const lines = earlier
    .filter((line) => line.trim() !== '')
    .slice(-3)
    .toReversed();
  for (const line of lines) {
    if (line.length > 60 || /\d{4}/.test(line) || line.includes('\t')) return '';
    const label = /[.!?]\s*$/.test(line) ? '' : tidyLabel(line);
    if (label) return label;
  }
  return '';
}
