import { parseTypedDate, type ReadDate, type TypedDate } from '../../settings/typed-date.ts';

const yearFirst = /^(\d{4,})-(\d{2})-(\d{2})$/;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d+)$/;

/** Reads `2027-03-01`, or `01/03/2027` with the day first, also with `-` and `.`, and without the noughts. */
export function readCsvDate(cell: string): ReadDate {
  const text = cell.normalize('NFKC').trim();
  const [, longYear, middle = '', last = ''] = yearFirst.exec(text) ?? [];
  if (longYear) {
    return +middle > 12
      ? { kind: 'refused', reason: 'After the year, write the month and then the day, like 2027-03-01' }
      : parseTypedDate({ year: longYear, month: middle, day: last });
  }
  const [, day, , month = '', year = ''] = dayFirst.exec(text) ?? [];
  return day
    ? parseTypedDate({ day, month, year })
    : { kind: 'refused', reason: 'Write the date like 2027-03-01 or 01/03/2027' };
}

/** A calendar date as the form holds it; null: an empty one. */
export function typedDateOf(date: string | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
}
