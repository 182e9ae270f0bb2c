import { readFileSync } from 'node:fs';
import { findIcb, icbFromCode, icbsOn } from '../src/directory/icbs.ts';
import type { OrdRecord } from '../test/fakes/ord-api.ts';
import type { KnownPostcode } from '../test/fakes/postcodes-api.ts';

/**
 * The pharmacies of an `edispensary` extract of ODS: quoted, 27 columns, no header. Names of boards are those
 * of its day. Source: facts, ODS section 6.
 */
export function readExtract(path: string): OrdRecord[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
  return lines.map((line) => toRecord(line.slice(1, -1).split('","')));
}

function toRecord(columns: string[]): OrdRecord {
  const at = (column: number) => columns[column - 1] ?? '';
  const postcode = at(10);
  const commissioner = at(24) || at(4) || null;
  const isWelsh = /^7A\d$/.test(commissioner ?? '');
  return {
    code: at(1),
    name: at(2),
    address: [at(5), at(6), at(7)].filter(Boolean),
    town: at(8),
    postcode,
    country: isWelsh ? 'WALES' : postcode.startsWith('IM') ? 'ISLE OF MAN' : 'ENGLAND',
    role: at(14) === '2' ? 'RO94' : 'RO182',
    recordClass: 'RC1',
    opened: toDay(at(11)) ?? '1900-01-01',
    closed: toDay(at(12)),
    active: at(13) !== 'C',
    owner: at(15) || null,
    commissioner,
    phone: at(18) || null,
  };
}

function toDay(digits: string): string | null {
  return digits ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null;
}

/** The same record as ODS would name its board after the mergers; a split board keeps its old name. */
export function renamed(record: OrdRecord, day: string): OrdRecord {
  const now = icbFromCode(record.commissioner, day);
  return now ? { ...record, commissioner: now.code } : record;
}

/**
 * Where postcodes.io might place each postcode: the extract does not say, so it is some sub-ICB location of the
 * board, and for a split board of one of its successors by turns.
 */
export function inventPostcodes(records: OrdRecord[], day: string): Record<string, KnownPostcode> {
  const known: Record<string, KnownPostcode> = {};
  for (const [turn, { postcode, commissioner, country }] of records.entries()) {
    const board = findIcb(commissioner);
    const successors = board?.successors.length ? board.successors : [commissioner];
    const now = icbFromCode(commissioner, day) ?? findIcb(successors[turn % successors.length] ?? null);
    known[postcode] ??= {
      country: country === 'ENGLAND' ? 'England' : country === 'WALES' ? 'Wales' : 'Isle of Man',
      subIcb: now?.subIcbs[turn % now.subIcbs.length] ?? null,
      icb: now?.ons ?? null,
      district: null,
    };
  }
  return known;
}

/** Whether a board was ended and split, so that its code alone does not tell which took a pharmacy over. */
export function isSplit(code: string | null, day: string): boolean {
  const board = findIcb(code);
  return board !== null && !icbsOn(day).includes(board) && board.successors.length > 1;
}
