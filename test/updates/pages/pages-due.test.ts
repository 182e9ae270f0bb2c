import { describe, expect, it } from 'vitest';
import type { PageRecord, Tried } from '../../../src/updates/pages/page-record.ts';
import { pagesDue } from '../../../src/updates/pages/pages-due.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import type { WatchedPage } from '../../../src/updates/parts.ts';

const hour = 3_600_000;
const now = Date.UTC(2027, 3, 1, 9);
const pages: WatchedPage[] = Array.from({ length: 75 }, (_, n) => ({
  url: `https://cpe.org.uk/${n}/`,
  printed: null,
  seen: '2026-11-22',
}));
const [first, second] = pages as [WatchedPage, WatchedPage];

function triedAt(at: number, tried: Tried = 'seen'): PageRecord {
  const sight = { kind: 'page', stamp: null, sha: 'a'.repeat(64), shared: null } as const;
  return { ...afterLook(null, first, sight, at, '2027-04-01'), tried };
}

/** Seen gone once, which a second look is to bear out. */
function waitingSince(at: number): PageRecord {
  return afterLook(triedAt(at - 24 * hour), first, { kind: 'gone', status: 404 }, at, '2027-04-01');
}

describe('the pages that are due', () => {
  it('come round within a working day, a few at a time, and once', () => {
    const records: Record<string, PageRecord> = {};
    const sizes = Array.from({ length: 16 }, (_, round) => {
      const at = now + (round * hour) / 2;
      const due = pagesDue(pages, records, at);
      for (const { url } of due) records[url] = triedAt(at);
      return due.length;
    });
    expect(sizes).toEqual([...Array.from({ length: 15 }, () => 5), 0]);
    expect(Object.keys(records)).toHaveLength(75);
    expect(pagesDue(pages, records, now + 22 * hour)).toEqual([]);
    expect(pagesDue(pages, records, now + 24 * hour)).toEqual(pages.slice(0, 5));
  });

  it('are those tried longest ago first, and those never tried before them', () => {
    const records = { [first.url]: triedAt(now - 30 * hour), [second.url]: triedAt(now - 40 * hour) };
    const due = pagesDue(pages.slice(0, 3), records, now, 'round');
    expect(due).toEqual([pages[2]]);
    expect(pagesDue([first, second], records, now)).toEqual([second]);
  });

  it('are first of all those that wait for a second look, where that is due', () => {
    const waits = { [first.url]: waitingSince(now - 25 * hour), [second.url]: triedAt(now - 40 * hour) };
    expect(pagesDue(pages.slice(0, 3), waits, now)).toEqual([first]);
    expect(pagesDue(pages.slice(0, 3), waits, now, 'now')).toEqual([first, pages[2], second]);
    const both = { ...waits, [second.url]: waitingSince(now - 26 * hour) };
    expect(pagesDue(pages.slice(0, 3), both, now, 'now')).toEqual([second, first, pages[2]]);
    const early = { [first.url]: waitingSince(now - 22 * hour) };
    expect(pagesDue([first, second], early, now)).toEqual([second]);
  });

  it('are all those not tried within the hour when somebody asks', () => {
    const records = { [first.url]: triedAt(now - 0.5 * hour), [second.url]: triedAt(now - 1.5 * hour) };
    expect(pagesDue(pages, records, now, 'now')).toHaveLength(74);
    expect(pagesDue(pages, records, now, 'now')).not.toContain(first);
  });

  it.each<[Tried, boolean]>([
    ['offline', true],
    ['not allowed', true],
    ['busy', false],
    ['timed-out', false],
    ['seen', false],
  ])('an hour after a try that was “%s”, are so: %s', (tried, isDue) => {
    expect(pagesDue([first], { [first.url]: triedAt(now - hour, tried) }, now)).toEqual(isDue ? [first] : []);
  });

  it('are due though the last try is yet to come', () => {
    expect(pagesDue([first], { [first.url]: triedAt(now + 9999 * hour) }, now)).toEqual([first]);
  });

  it('stand there once, whatever their name', () => {
    const odd = { ...first, url: '__proto__' };
    expect(pagesDue([first, first], {}, now, 'now')).toEqual([first]);
    expect(pagesDue([odd], {}, now)).toEqual([odd]);
    expect(pagesDue([], {}, now)).toEqual([]);
  });
});
