import { foldedCell, shortCell } from './csv-cells.ts';
import type { Draft } from '../read-person.ts';

/** The columns of the list as CSV, in their order. */
export const columns = [
  'Who',
  'Certificate expires',
  'Can help others',
  'Card series',
  'Position ODS code',
  'Position name',
  'Position ends',
] as const;
export type Column = (typeof columns)[number];

const aliases: Record<Column, string[]> = {
  Who: ['Initials', 'Name'],
  'Certificate expires': [
    'Expiry',
    'Expires',
    'Expiry date',
    'Certificate expiry',
    'Card expiry',
    'Smartcard expiry',
  ],
  'Can help others': ['Helper', 'Role', 'Can renew others'],
  'Card series': ['Series'],
  'Position ODS code': ['ODS code', 'Site', 'Branch'],
  'Position name': [],
  'Position ends': ['Ends', 'End date'],
};

const byHeader = new Map(
  columns.flatMap((column) =>
    [column, ...aliases[column]].map((name) => [foldedCell(name), column] as const),
  ),
);

export type FoundColumns =
  | { kind: 'found'; at: ReadonlyMap<Column, number>; names: string[]; ignored: string[] }
  | { kind: 'refused'; reason: string };

/** Which column stands where. @param header the cells of the header row */
export function findColumns(header: readonly string[]): FoundColumns {
  const at = new Map<Column, number>();
  const names = header.map(shortCell);
  const ignored: string[] = [];
  for (const [index, name] of header.entries()) {
    const column = byHeader.get(foldedCell(name));
    const before = column && at.get(column);
    if (before !== undefined) return refused(names[before]!, names[index]!, column!);
    if (column) at.set(column, index);
    else if (names[index]) ignored.push(names[index]);
  }
  if (at.has('Who')) return { kind: 'found', at, names, ignored };
  return {
    kind: 'refused',
    reason: 'There is no column called “Who” in the first row. It holds initials or a nickname',
  };
}

function refused(one: string, other: string, column: Column): FoundColumns {
  const reason =
    foldedCell(one) === foldedCell(other)
      ? `There are two columns called “${one}”. Keep one of them`
      : `“${one}” and “${other}” both stand for “${column}”. Keep one of them`;
  return { kind: 'refused', reason };
}

/** What of a person a file speaks of. The rest stays as it is. */
export type Part = Exclude<keyof Draft, 'who'>;

const partOf: readonly (readonly [Column, Part])[] = [
  ['Certificate expires', 'certificate'],
  ['Can help others', 'helper'],
  ['Card series', 'series'],
  ['Position ODS code', 'positions'],
];

/** What of a person stands in these columns. */
export function partsIn(at: ReadonlyMap<Column, number>): Part[] {
  return partOf.flatMap(([column, part]) => (at.has(column) ? [part] : []));
}
