import { act, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Checking } from '../../popup/Checking.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { settle } from '../background/start-background.ts';
import { feedUrl } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { keepFeed, show } from '../options/drive-guidance.tsx';

const today = '2026-11-23';
const nothing = 'Not checking for updated guidance';
const at = (moment: string) => Date.parse(moment);
let leaves: ReturnType<typeof fakeLeaves>;
beforeEach(() => {
  leaves = fakeLeaves();
});
afterEach(() => vi.restoreAllMocks());

const allow = (what: keyof typeof hostsOf) => hostsOf[what].forEach((host) => leaves.given.add(host));
const hasFeed = () => vi.stubGlobal('FEED_SETTINGS', { urls: [feedUrl], keys: [] });
const record = (seenOn: string | null) => ({
  printed: null,
  seen: '2026-11-20',
  triedAt: 1,
  tried: 'seen' as const,
  seenOn,
  baseline: null,
  latest: null,
  settled: null,
  candidate: null,
  unsettled: null,
  change: null,
});
const watching = (...days: (string | null)[]) =>
  changeItem(pageWatch, (stored) => ({
    ...stored,
    isOn: true,
    pages: Object.fromEntries(days.map((day, place) => [`https://cpe.org.uk/${place}/`, record(day)])),
  }));
async function open() {
  const shown = show(<Checking today={today} />);
  expect(shown.words()).toBe('');
  await act(settle);
  return shown.words;
}

describe('the feed', () => {
  beforeEach(() => {
    hasFeed();
    allow('feed');
  });

  test.each([
    ['2026-11-23T00:30:00Z', 'Guidance checked today'],
    ['2026-11-22T23:59:00Z', 'Guidance checked 22 November 2026'],
  ])('that last said at %s what is current', async (moment, words) => {
    await keepFeed({ askedAt: at(moment), confirmedAt: at(moment) });
    expect((await open())()).toBe(words);
  });

  test('that was asked today in vain was not checked today', async () => {
    const outcome = { kind: 'failed', why: 'offline' } as const;
    const asked = { askedAt: at('2026-11-23T08:00:00Z'), failures: 1, outcome };
    await keepFeed({ ...asked, confirmedAt: at('2026-11-20T08:00:00Z') });
    expect((await open())()).toBe('Guidance not checked since 20 November 2026');
  });

  test('that never answered was not checked yet', async () => {
    expect((await open())()).toBe('Updated guidance not checked yet');
  });

  test('that somebody switched off is not checked', async () => {
    await keepFeed({ isOn: false });
    expect((await open())()).toBe(nothing);
  });

  test('whose leave is taken back is not checked from then on', async () => {
    const words = await open();
    await leaves.remove({ origins: hostsOf.feed });
    await waitFor(() => expect(words()).toBe(nothing));
  });
});

describe('the official pages', () => {
  test.each([
    ['today', ['2026-11-20', today, null], '1 official page checked today'],
    ['today, several of them', [today, '2026-11-20', today], '2 official pages checked today'],
    ['before', ['2026-11-20', '2026-11-21'], '1 official page checked 21 November 2026'],
    ['never', [null], 'Official pages not checked yet'],
  ])('that were last seen %s', async (_when, days, words) => {
    allow('pages');
    await watching(...days);
    expect((await open())()).toBe(words);
  });

  test('without leave are not checked', async () => {
    await watching(today);
    expect((await open())()).toBe(nothing);
  });

  test('are spoken of where there is a feed that may not be asked', async () => {
    hasFeed();
    allow('pages');
    await watching(today);
    expect((await open())()).toBe('1 official page checked today');
  });
});

test('where neither is on, that is said', async () => {
  allow('feed');
  expect((await open())()).toBe(nothing);
});
