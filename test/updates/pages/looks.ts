import type { Look } from '../../../src/updates/pages/look.ts';
import type { PageRecord } from '../../../src/updates/pages/page-record.ts';
import { pageState, sayState } from '../../../src/updates/pages/page-state.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import type { WatchedPage } from '../../../src/updates/parts.ts';

export const hour = 3_600_000;
export const start = Date.UTC(2027, 3, 1, 9);
export const page: WatchedPage = { url: 'https://cpe.org.uk/a/', printed: '2026-01-22', seen: '2026-11-22' };
export const undated: WatchedPage = { ...page, printed: null };

type Page = Extract<Look, { kind: 'page' }>;

/** A page with the words of a letter, and a stamp of that day. */
export function see(letter: string, day: string | null = '2026-01-22', shared: number | null = null): Page {
  const sha = letter.charCodeAt(0).toString(16).padStart(64, '0');
  return { kind: 'page', sha, stamp: day === null ? null : { text: `Updated on: ${day}`, day }, shared };
}
export const gone: Look = { kind: 'gone', status: 404 };
export const moved: Look = { kind: 'moved', to: 'https://cpe.org.uk/b/' };
export const short: Look = { kind: 'cannot tell', why: 'short' };
export const offline: Look = { kind: 'not reached', why: 'offline' };
export const down: Look = { kind: 'not reached', why: 'unreachable' };

export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

interface How {
  of?: WatchedPage;
  every?: number;
}

/** The record after looks a day apart, or so many hours. */
export function watch(looks: readonly Look[], { of = page, every = 24 }: How = {}): PageRecord {
  let record: PageRecord | null = null;
  for (const [n, look] of looks.entries()) {
    const at = start + n * every * hour;
    record = afterLook(record, of, look, at, dayOf(at));
  }
  return record!;
}

/** On the day of the last look. */
export function stateOf(looks: readonly Look[], how: How = {}) {
  const record = watch(looks, how);
  return pageState(record, how.of ?? page, dayOf(record.triedAt));
}
export const said = (looks: readonly Look[], how: How = {}) => sayState(stateOf(looks, how));
export const kindOf = (record: PageRecord, of = page) => pageState(record, of, dayOf(record.triedAt)).kind;

export const [A, B, C, D] = [see('A'), see('B'), see('C'), see('D')];
export const newB = see('B', '2027-03-30');
