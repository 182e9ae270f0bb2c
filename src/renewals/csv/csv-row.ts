import type { Column } from './csv-columns.ts';
import { foldedCell, noEndShown, readHelper, readSeries, shortCell } from './csv-cells.ts';
import { readCsvDate, typedDateOf } from './csv-dates.ts';
import type { TableRow } from './csv-table.ts';
import type { Helper, Series } from '../person.ts';
import type { TypedPosition } from '../read-person.ts';

/** One row. What it says nothing about is null. */
export interface CsvRow {
  row: number;
  who: string;
  /** Calendar date. */
  certificate: string | null;
  helper: Helper | null;
  series: Series | null;
  position: TypedPosition | null;
  /** Why it cannot be taken, as far as it can be told from this row alone. */
  faults: string[];
}

/** Reads the cells of one row. @param names what stands in the header, column by column */
export function readRow(
  { row, cells }: TableRow,
  at: ReadonlyMap<Column, number>,
  names: readonly string[],
): CsvRow {
  const faults: string[] = [];
  const cell = (column: Column) => cells[at.get(column) ?? -1] ?? '';
  const readDate = (column: Column): string | null => {
    if (!cell(column)) return null;
    const read = readCsvDate(cell(column));
    if (read.kind === 'read') return read.date;
    faults.push(`${column} “${shortCell(cell(column))}”: ${read.reason}`);
    return null;
  };
  if (cells.some((text, index) => text && !names[index])) {
    faults.push(
      'There is text in a column that has no name in the first row. If a cell has a comma in it, put quotation marks around that cell',
    );
  }
  const certificate = readDate('Certificate expires');
  const helper = readHelper(cell('Can help others'));
  if (helper === undefined) {
    faults.push(
      `Can help others “${shortCell(cell('Can help others'))}”: Write no, sponsor or local smartcard administrator`,
    );
  }
  const series = readSeries(cell('Card series'));
  // What stands there instead may be the card’s whole number: it is not repeated.
  if (series === undefined) {
    faults.push('Card series: Write its first two digits, 04, 05, 06, 08 or 09, or the word other');
  }
  const [site, name, ends] = [cell('Position ODS code'), cell('Position name'), cell('Position ends')];
  const hasNoEnd = foldedCell(ends) === foldedCell(noEndShown);
  const isPosition = Boolean(site || name || ends);
  const endDate = ends && !hasNoEnd ? readDate('Position ends') : null;
  return {
    row,
    who: cell('Who'),
    certificate,
    helper: helper ?? null,
    series: series ?? null,
    position: isPosition ? { site, name, ends: typedDateOf(endDate), hasNoEnd } : null,
    faults,
  };
}
