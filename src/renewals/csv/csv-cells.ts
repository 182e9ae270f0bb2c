import { allSeries, type Helper, type Series } from '../person.ts';

/** What stands in “Position ends” where Care Identity Management shows no end date. */
export const noEndShown = 'no end date shown';

/** How “Can help others” is written. */
export const helperWords: Record<Helper, string> = {
  none: 'no',
  sponsor: 'sponsor',
  'local smartcard administrator': 'local smartcard administrator',
};

/**
 * What a spreadsheet takes for a formula, with the apostrophes before it: in full-width and other variants too,
 * and behind white space or characters that are not seen. Source: OWASP, “CSV Injection”.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@])/u;

/** The cell as it is written: with an apostrophe before what a spreadsheet would run. */
export function safeCell(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** What `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

function isFormula(text: string): boolean {
  return formula.test(text.normalize('NFKD'));
}

/** The form in which fixed words are compared. */
export function foldedCell(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Who somebody can help; null: nothing is said; undefined: no such word. */
export function readHelper(cell: string): Helper | null | undefined {
  const folded = foldedCell(cell);
  if (!folded) return null;
  if (folded === 'lsa') return 'local smartcard administrator';
  const helpers = Object.keys(helperWords) as Helper[];
  return helpers.find((helper) => [helper, helperWords[helper]].some((word) => foldedCell(word) === folded));
}

/** The series; null: nothing is said; undefined: there is none such. A spreadsheet makes 6 of 06. */
export function readSeries(cell: string): Series | null | undefined {
  const folded = foldedCell(cell);
  return folded ? allSeries.find((series) => series === folded.replace(/^\d$/, '0$&')) : null;
}

/** A cell that somebody else wrote, short enough to be shown. */
export function shortCell(cell: string): string {
  const line = cell.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
