import type { Person } from '../../../src/renewals/person.ts';
import { readCsv, type ReadCards } from '../../../src/renewals/csv/read-csv.ts';
import type { Draft } from '../../../src/renewals/read-person.ts';

export const today = '2026-11-23';

/** The row of names, as it is written. */
export const header =
  'Who,Certificate expires,Can help others,Card series,Position ODS code,Position name,Position ends';

export const jsDraft: Draft = {
  who: 'JS',
  certificate: '2027-03-01',
  positions: [{ site: 'FWF76', name: 'Leeds', ends: '2027-05-31' }],
  helper: 'sponsor',
  series: '08',
};
export const js: Person = {
  ...jsDraft,
  id: '0123456789ab',
  choices: [{ clock: 'certificate 2027-03-01', kind: 'not ours', on: '2026-11-01' }],
};

/** Rows under the usual header. */
export const rows = (...lines: string[]) => [header, ...lines].join('\r\n');

/** Reads what is not refused as a whole. */
export function read(text: string, people: Person[] = []): ReadCards {
  const result = readCsv(text, people, today);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

/** Why a text is refused as a whole, or null. */
export function refusalOf(text: string, people: Person[] = []): string | null {
  const result = readCsv(text, people, today);
  return result.kind === 'refused' ? result.reason : null;
}

/** Why rows are refused. */
export const reasonsOf = (...lines: string[]) => read(rows(...lines)).refused.map(({ reason }) => reason);
