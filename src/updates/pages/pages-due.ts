import type { WatchedPage } from '../parts.ts';
import type { PageRecord, Tried } from './page-record.ts';

const hour = 3_600_000;

/** A little under a day, so that a PC that is started at the same time each morning misses none. */
const daily = 23 * hour;

/** Half-hourly rounds in which every page comes round, within a working day of eight hours. */
const rounds = 15;

/**
 * The pages to look at now: those that wait for a second look first, then those tried longest ago.
 * @param records by the page's address
 * @param how `now` when somebody asked: every page that was not tried within the hour. Else a few of those that were
 *   not tried today; a try that never left this PC counts for an hour only
 */
export function pagesDue(
  pages: readonly WatchedPage[],
  records: Readonly<Record<string, PageRecord>>,
  now: number,
  how: 'round' | 'now' = 'round',
): WatchedPage[] {
  const tries = new Map(pages.map((page) => [page.url, { page, at: 0, rest: 0, waits: false }]));
  for (const each of tries.values()) {
    const record = Object.hasOwn(records, each.page.url) ? records[each.page.url] : undefined;
    if (!record) continue;
    each.waits = record.candidate !== null;
    // A try that is yet to come was made while the clock was wrong.
    if (record.triedAt > now) continue;
    each.at = record.triedAt;
    each.rest = how === 'now' || stayedHere.has(record.tried) ? hour : daily;
  }
  const due = [...tries.values()]
    .filter(({ at, rest }) => now - at >= rest)
    .toSorted((one, other) => Number(other.waits) - Number(one.waits) || one.at - other.at)
    .map(({ page }) => page);
  return how === 'now' ? due : due.slice(0, Math.ceil(tries.size / rounds));
}

const stayedHere: ReadonlySet<Tried> = new Set<Tried>(['offline', 'not allowed']);
