import Papa from 'papaparse';
import { plainCell } from './csv-cells.ts';
import { mostPeople, mostPositions } from '../person.ts';

/** More characters than this are no list of cards. */
export const longestCsv = 2_000_000;
/** A damaged line of more takes Papa Parse seconds: its time grows with the square. */
const longestLine = 4_000;
const mostRows = mostPeople * mostPositions;

export interface TableRow {
  /** As a spreadsheet numbers it. */
  row: number;
  cells: string[];
}

export type Table =
  { kind: 'table'; header: TableRow; rows: TableRow[] } | { kind: 'refused'; reason: string };

/** Splits CSV into cells. Rows without any text are left out. */
export function parseTable(text: string): Table {
  if (text.length > longestCsv) return refused('This file is too long for a list of cards');
  // U+FFFD stands where a byte was not UTF-8: Excel’s plain “CSV” has such, a picture or a workbook too.
  if (/[\0\uFFFD]/.test(text)) {
    return refused(
      'This file cannot be read as CSV. In Excel, choose Save As and then “CSV UTF-8 (Comma delimited)”',
    );
  }
  const whole = text.replace(/\r\n?/g, '\n');
  const lines = whole.split('\n');
  if (lines.some((line) => line.length > longestLine)) {
    return refused('This file does not look like a list of cards. One of its lines is too long');
  }
  // Guessed from the header alone: what people typed holds commas and semicolons of its own.
  const head = lines.find((line) => line.trim()) ?? '';
  const { delimiter } = Papa.parse(head, { newline: '\n', delimitersToGuess: [',', ';', '\t'] }).meta;
  const { data, errors } = Papa.parse<string[]>(whole, { newline: '\n', delimiter });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) {
    return refused(
      `A quotation mark in row ${(quote.row ?? 0) + 1} is not closed, or has text after it. Put it right and read the file again`,
    );
  }
  const [header, ...rows] = data
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => plainCell(cell).trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  if (!header) return refused('This file is empty');
  if (rows.length > mostRows) return refused('This file has too many rows for a list of cards');
  return { kind: 'table', header, rows };
}

function refused(reason: string): Table {
  return { kind: 'refused', reason };
}
