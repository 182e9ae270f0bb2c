import type { RefusedRow } from '../src/renewals/csv/csv-person.ts';

/** More rows are counted only: a table of thousands helps nobody. */
const mostShown = 100;

/** The rows of a file that cannot be taken, and why. */
export function RefusedRows({ rows }: { rows: readonly RefusedRow[] }) {
  if (!rows.length) return null;
  const more = rows.length - mostShown;
  return (
    <>
      <table>
        <caption class="unseen">Rows that are refused</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Who</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ row, who, reason }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{who}</td>
              <td>{reason}.</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>And {more.toLocaleString('en-GB')} more.</p>}
    </>
  );
}
