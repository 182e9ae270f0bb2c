import { totalOf, type Row } from './tallies.ts';

/** How often features of one kind were said, of each column and of all. */
export interface Totals {
  columns: number[];
  all: number;
}

export const totalsOf = (columns: number[]): Totals => ({
  columns,
  all: columns.reduce((sum, times) => sum + times, 0),
});

/** How often all of them were said of each column. */
export function sumColumns(rows: Iterable<Row>, columns: number): number[] {
  const sums = Array.from({ length: columns }, () => 0);
  for (const row of rows) for (const [column, times] of row) sums[column]! += times;
  return sums;
}

/** The part that one feature is of all that was said. */
export const partOf = (row: Row, { all }: Totals) => totalOf(row) / all;

/**
 * How likely a feature is to be said of a column, where it was said `times` of the `total` said of it, and is
 * `expected` to be said so often; `before` times all was said of it beforehand, as expected.
 */
export function likelihood(times: number, total: number, expected: number, before: number): number {
  return (times + before * expected) / (total + before);
}
