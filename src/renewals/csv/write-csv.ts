import Papa from 'papaparse';
import { helperWords, noEndShown, safeCell } from './csv-cells.ts';
import { columns } from './csv-columns.ts';
import type { Person, Position } from '../person.ts';

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/**
 * The list as CSV: a row for each position, and one for somebody without any. What is the person’s own stands on
 * each of their rows. What was put off or dismissed is not in it.
 */
export function csvOf(people: readonly Person[]): string {
  const rows = people.flatMap((person) =>
    person.positions.length
      ? person.positions.map((position) => [...ownCells(person), ...positionCells(position)])
      : [[...ownCells(person), '', '', '']],
  );
  const cells = [[...columns], ...rows].map((row) => row.map(safeCell));
  return `${byteOrderMark}${Papa.unparse(cells, { newline: '\r\n', quotes: true })}\r\n`;
}

function ownCells({ who, certificate, helper, series }: Person): string[] {
  return [who, certificate ?? '', helperWords[helper], series ?? ''];
}

function positionCells({ site, name, ends }: Position): string[] {
  return [site, name, ends === null ? noEndShown : (ends ?? '')];
}
