import { longDate } from '../../directory/dates.ts';
import { shortCell } from './csv-cells.ts';
import type { Column } from './csv-columns.ts';
import { typedDateOf } from './csv-dates.ts';
import type { CsvRow } from './csv-row.ts';
import { mostPositions, type Position } from '../person.ts';
import { askAboutCertificate, askAboutEnd, parsePerson, type ByField, type Draft } from '../read-person.ts';

export interface RefusedRow {
  row: number;
  who: string;
  reason: string;
}

/** A row that can be taken once somebody says that it is meant so. */
export interface AskedRow {
  row: number;
  who: string;
  question: string;
}

export type ReadRows =
  | { kind: 'read'; person: Draft; saysHelper: boolean; questions: AskedRow[] }
  | { kind: 'refused'; refused: RefusedRow[] };

/**
 * Reads the rows of one person, of which there is one at least. They are taken or refused together. What is empty in
 * one of them is taken from another. @param today calendar date
 */
export function readPersonRows(rows: readonly CsvRow[], today: string): ReadRows {
  const [first] = rows;
  const certificate = findOwn(rows, 'certificate', 'Certificate expires');
  const helper = findOwn(rows, 'helper', 'Can help others');
  const series = findOwn(rows, 'series', 'Card series');
  // One too many is enough for a refusal, and comparing each with each takes long.
  const placed = rows.filter(({ position }) => position).slice(0, mostPositions + 1);
  const read = parsePerson(
    {
      who: first!.who,
      certificate: typedDateOf(certificate.value),
      positions: placed.map(({ position }) => position!),
      helper: helper.value ?? 'none',
      series: series.value,
    },
    [],
    today,
  );
  const rowOf = (field: string) => {
    const [, at] = /-(\d+)$/.exec(field) ?? [];
    return at ? placed[Number(at)]! : (field === 'certificate' && certificate.from) || first!;
  };
  const faults: Fault[] = [
    ...rows.flatMap((row) => row.faults.map((reason) => ({ row, reason }))),
    ...[certificate, helper, series].flatMap((own) => own.faults),
    ...(read.kind === 'refused' ? faultsOf(read.errors, rowOf) : []),
  ];
  if (faults.length || read.kind === 'refused') return { kind: 'refused', refused: refuse(rows, faults) };
  const asked = Object.entries(read.kind === 'asked' ? read.questions : {});
  const far = read.person.positions.map(({ ends }, at) => [`ends-${at}`, askAboutFar(ends, today)] as const);
  const questions = [...asked, ...far].flatMap(([field, question]) =>
    question ? [{ row: rowOf(field).row, who: read.person.who, question }] : [],
  );
  return { kind: 'read', person: read.person, saysHelper: helper.value !== null, questions };
}

interface Fault {
  row: CsvRow;
  reason: string;
}

/** What the rows say of the person, and where one contradicts another. */
function findOwn<F extends 'certificate' | 'helper' | 'series'>(
  rows: readonly CsvRow[],
  field: F,
  column: Column,
) {
  const from = rows.find((row) => row[field] !== null);
  const faults = rows
    .filter((row) => row[field] !== null && row[field] !== from?.[field])
    .map((row) => ({ row, reason: `${column}: Row ${from?.row} has the same name and says something else` }));
  return { value: from ? from[field] : null, from, faults };
}

const columnOf = new Map<string, Column>([
  ['site', 'Position ODS code'],
  ['name', 'Position name'],
]);

/** An end date that is missing or wrong is among the faults of its row already. */
function faultsOf(errors: ByField, rowOf: (field: string) => CsvRow): Fault[] {
  return Object.entries(errors).flatMap(([field, reason]) => {
    const [part = ''] = field.split('-');
    if (!reason || part === 'ends') return [];
    const column = columnOf.get(part);
    return [{ row: rowOf(field), reason: column ? `${column}: ${reason}` : reason }];
  });
}

function refuse(rows: readonly CsvRow[], faults: readonly Fault[]): RefusedRow[] {
  const [firstBad] = faults.map(({ row }) => row.row).toSorted((one, other) => one - other);
  const reasons = new Map<number, string[]>();
  for (const { row, reason } of faults) reasons.set(row.row, [...(reasons.get(row.row) ?? []), reason]);
  return rows.map(({ row, who }) => ({
    row,
    who: shortCell(who),
    reason:
      reasons.get(row)?.join('. ') ??
      `Left out because row ${firstBad} is refused: a card is taken whole or not at all`,
  }));
}

/** The form does not ask about end dates far ahead; in a file one is a slip more often. */
function askAboutFar(ends: Position['ends'], today: string): string | null {
  const isFar = !!ends && !askAboutEnd(ends, today) && askAboutCertificate(ends, today) !== null;
  return isFar ? `${longDate(ends)} is more than three years ahead. Is it right?` : null;
}
