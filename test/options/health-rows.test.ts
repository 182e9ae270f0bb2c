import { describe, expect, test } from 'vitest';
import { healthRows } from '../../options/health-rows.ts';
import type { Health as Facts } from '../../src/platform/health.ts';
import { tickRecord } from '../../src/platform/tick.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { feedRecord, type FeedRecord } from '../../src/updates/feed/feed-record.ts';
import { pageWatch, type PageWatch } from '../../src/updates/pages/page-watch.ts';
import { exampleGuidance, foundHomes } from '../examples.ts';
import { packedPack, seen } from './drive-guidance.tsx';

const now = Date.parse('2026-11-23T09:00:00Z');
const minutes = (count: number) => count * 60_000;

type Known = Parameters<typeof healthRows>[0];
const knownFacts: Facts = {
  nextTickAt: now + minutes(20),
  permissions: ['alarms', 'notifications', 'storage'],
  hosts: [],
  storedBytes: 1234,
  extensionVersion: '0.1.0',
  browserVersion: 'Firefox/142.0',
};
const healthy: Known = {
  now,
  tick: { kind: 'whole', value: { lastAt: now - minutes(10) } },
  facts: knownFacts,
  guidance: { kind: 'loaded', guidance: exampleGuidance },
  pack: packedPack,
  feed: 'none',
  pages: 'off',
  stored: [{ item: homePharmacy, found: foundHomes.whole }],
};
const row = (name: string, change: Partial<Known> = {}) =>
  healthRows({ ...healthy, ...change }).find((each) => each.name === name)?.value;
const facts = (change: Partial<typeof knownFacts>) => ({
  facts: { ...knownFacts, ...change },
});

describe('the last self-check', () => {
  const last = (change: Partial<Known>) => row('Last self-check', change);
  const at = (lastAt: number | null): Partial<Known> => ({ tick: { kind: 'whole', value: { lastAt } } });

  test('is given in the time of England', () => {
    expect(last({})).toBe('23 November 2026 at 08:50');
    expect(last(at(Date.parse('2026-07-01T08:50:00Z')))).toBe('1 July 2026 at 09:50');
  });
  test('may be still to come', () => expect(last(at(null))).toBe('It has not run yet.'));
  test('in the future points at the clock of this PC', () => {
    expect(last(at(now + minutes(90)))).toBe(
      '23 November 2026 at 10:30, which is in the future. Check this PC’s clock.',
    );
  });
  test('a moment ahead is no fault', () => expect(last(at(now + 1000))).toBe('23 November 2026 at 09:00'));
  test('is being read at first', () => expect(last({ tick: null })).toBe('Reading …'));
});

describe('the next self-check', () => {
  const next = (change: Partial<Known>) => row('Next self-check', change);
  test('is given', () => expect(next({})).toBe('23 November 2026 at 09:20'));
  test('says what to do when no alarm is set', () => {
    expect(next(facts({ nextTickAt: null }))).toBe('No alarm is set. Run a check below to set it.');
  });
  test('is being read at first', () => expect(next({ facts: null })).toBe('Reading …'));
});

describe('the guidance', () => {
  const guidance = (change: Partial<Known>) => row('Guidance', change);
  test('has its number of answers, which pack it is, and the newest’s date', () => {
    expect(guidance({})).toBe(
      '2 answers. The answers that came with the extension (pack 1). The newest was written 20 November 2026.',
    );
  });
  test('that was taken says when', () => {
    const release = { ...packedPack.release, serial: 4 };
    expect(guidance({ pack: { ...packedPack, takenAt: now, release } })).toContain(
      'Pack 4, published 23 November 2026, in use since 23 November 2026 at 09:00.',
    );
  });
  test('that was taken and is damaged is owned up to', () => {
    expect(guidance({ pack: { ...packedPack, isDamaged: true } })).toMatch(
      / Newer guidance was taken and is damaged; it is fetched again\.$/,
    );
  });
  test('is being read at first', () => {
    expect(guidance({ guidance: { kind: 'loading' } })).toBe('Reading …');
    expect(guidance({ pack: null })).toBe('Reading …');
  });
  test('that cannot be read says why', () => {
    expect(guidance({ guidance: { kind: 'failed', reason: 'Failed to fetch' }, pack: null })).toBe(
      'The answers could not be read: Failed to fetch',
    );
  });
});

describe('updated guidance', () => {
  const feed = (state: Known['feed'], expires = packedPack.release.expires) =>
    row('Updated guidance', {
      feed: state,
      pack: { ...packedPack, release: { ...packedPack.release, expires } },
    });
  const asked: FeedRecord = {
    ...feedRecord.absent,
    askedAt: now - minutes(60),
    outcome: { kind: 'taken', serial: 4 },
    seen,
  };
  test.each([
    ['none', 'this Smartcard Desk has no feed, and its answers change when the extension does.'],
    ['off', 'it is turned off, or the browser does not allow it.'],
  ] as const)('that is %s is not checked for, and why', (state, why) => {
    expect(feed(state)).toBe(`Not checking for updated guidance: ${why}`);
  });
  test('is being read at first', () => expect(feed('reading')).toBe('Reading …'));
  test('says when it was asked for last, what came of it, and when next', () => {
    expect(feed(asked)).toBe(
      'Last asked 23 November 2026 at 08:00. New answers are in use: pack 4. Next: after 24 November 2026 at 00:00.',
    );
  });
  test('that is overdue is not said to be so where it is off, or no pack is open yet', () => {
    expect(feed('off', '2026-11-01')).not.toContain('fallen behind');
    expect(row('Updated guidance', { feed: asked, pack: null })).toMatch(/^Last asked .* at 00:00\.$/);
  });
  test('that is overdue says so too', () => {
    expect(feed(asked, '2026-11-01')).toMatch(
      / No new guidance since it was due on 1 November 2026: answers may have fallen behind\./,
    );
  });
});

describe('the official pages', () => {
  const pages = (state: Known['pages']) => row('Official pages', { pages: state });
  const record = (given: object) => ({ seenOn: null, change: null, ...given });
  const watch = (...records: object[]): PageWatch => ({
    ...pageWatch.absent,
    isOn: true,
    pages: Object.fromEntries(records.map((each, at) => [`https://cpe.org.uk/${at}/`, each])) as never,
  });
  test('that are not watched are said to be so', () => {
    expect(pages('off')).toBe('Not checking whether the pages that the answers cite have changed.');
  });
  test('are being read at first', () => expect(pages('reading')).toBe('Reading …'));
  test('may all be still to come', () =>
    expect(pages(watch(record({ tried: 'not told' })))).toBe('No page was seen yet.'));
  test('are counted, with the day of the last and how many changed', () => {
    const change = { on: '2026-11-20', seenOn: '2026-11-21', sha: null };
    expect(
      pages(
        watch(
          record({ seenOn: '2026-11-21', change, tried: 'seen' }),
          record({ seenOn: '2026-11-22', tried: 'seen' }),
          record({ tried: 'offline' }),
        ),
      ),
    ).toBe(
      '2 pages were seen, the last on 22 November 2026. 1 changed. 1 could not be reached when last tried.',
    );
  });
});

describe('storage', () => {
  const storage = (found: Known['stored'][number]['found'], change: Partial<Known> = {}) =>
    row('Storage', { stored: [{ item: homePharmacy, found }], ...change });
  test.each([
    ['absent', 'nothing saved'],
    ['whole', 'saved'],
    ['recovered', 'damaged, the save before it is used'],
    ['lost', 'damaged'],
    ['newer', 'saved by a newer version'],
    ['unreadable', 'not readable'],
  ] as const)('that is %s is “%s”', (kind, words) => {
    expect(storage(foundHomes[kind])).toBe(`Your pharmacy: ${words}. 1,234 bytes in all.`);
  });
  test('is being read at first', () => {
    expect(storage(null, { facts: null })).toBe('Your pharmacy: being read. Reading …');
  });
  test('and all else the browser knows is owned up to when it refuses to say', () => {
    expect(row('Next self-check', { facts: 'refused' })).toBe('The browser did not say.');
    expect(row('Versions', { facts: 'refused' })).toBe('The browser did not say.');
  });
  test('names every item', () => {
    const stored = [
      { item: tickRecord, found: healthy.tick },
      { item: homePharmacy, found: foundHomes.lost },
    ];
    expect(row('Storage', { stored })).toBe(
      'The record of self-checks: saved. Your pharmacy: damaged. 1,234 bytes in all.',
    );
  });
});

describe('permissions and versions', () => {
  test('are named, and that no website is allowed now', () => {
    expect(row('Permissions')).toBe('alarms, notifications, storage. No website is allowed now.');
    expect(row('Versions')).toBe('Smartcard Desk 0.1.0, Firefox/142.0');
  });
  test('name the hosts that somebody allowed', () => {
    expect(row('Permissions', facts({ hosts: ['https://digital.nhs.uk/*'] }))).toMatch(
      /Allowed hosts: https:\/\/digital\.nhs\.uk\/\*\.$/,
    );
  });
  test('are being read at first', () => {
    expect(row('Permissions', { facts: null })).toBe('Reading …');
    expect(row('Versions', { facts: null })).toBe('Reading …');
  });
});
