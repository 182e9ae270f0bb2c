import { act, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuidanceNotice } from '../../popup/GuidanceNotice.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { guidanceNews, type PackNews } from '../../src/updates/news/guidance-news.ts';
import { packagedRelease } from '../../src/updates/packaged.ts';
import { fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { keepFeed, show } from '../options/drive-guidance.tsx';
import { settle } from '../background/start-background.ts';
import { changes, pack, urgent } from '../updates/news/examples.ts';

const today = '2026-11-23';
const keep = (...packs: Partial<PackNews>[]) =>
  changeItem(guidanceNews, () => ({ packs: packs.map((each) => pack({ serial: 1, ...each })), told: [] }));
const link = () => screen.findByRole('link', { name: /^See what changed/ });
async function open() {
  const shown = show(<GuidanceNotice today={today} />);
  await act(settle);
  return shown;
}

let leaves: ReturnType<typeof fakeLeaves>;
beforeEach(() => {
  fakeFeed(feedUrl);
  leaves = fakeLeaves(...hostsOf.feed);
});
afterEach(() => vi.restoreAllMocks());

test('nothing is said where nothing was taken', async () => {
  expect((await open()).words()).toBe('');
});

describe('what changed', () => {
  test('is a line, and leads to the list', async () => {
    await keep({ changes: [changes.answer, changes.date] });
    const { words } = await open();
    expect((await link()).getAttribute('href')).toBe('options.html#guidance');
    expect(words()).toBe(
      'Guidance changed on 3 May 2027: 1 answer changed, 1 date moved. See what changed (opens in a new tab)',
    );
  });

  test('names what is urgent first, as a warning', async () => {
    vi.spyOn(packagedRelease, 'urgent', 'get').mockReturnValue([urgent]);
    await keep({ urgent: [urgent], changes: [changes.answer] });
    const { container, words } = await open();
    await link();
    expect(container.querySelectorAll('.note.warning')).toHaveLength(1);
    expect(words()).toMatch(
      /^Cards of series 7 stop on Friday\. .* Read the answer.*Guidance changed on 3 May 2027: /,
    );
  });

  test('keeps what is urgent in sight once it was read, more quietly, with the way to its answer', async () => {
    vi.spyOn(packagedRelease, 'urgent', 'get').mockReturnValue([urgent]);
    await keep({ urgent: [urgent], changes: [changes.answer], isRead: true });
    const { container } = await open();
    const way = await screen.findByRole('link', { name: 'Read the answer' });
    expect(way.getAttribute('href')).toBe(`answer.html#${urgent.answer}`);
    expect(container.querySelectorAll('.note')).toHaveLength(1);
    expect(container.querySelector('.note.warning')).toBeNull();
  });

  test('is no warning, and names nothing urgent, once the pack in force calls nothing so', async () => {
    await keep({ urgent: [urgent], changes: [changes.answer] });
    const { container, words } = await open();
    await link();
    expect(container.querySelector('.note')!.className).toBe('note');
    expect(words()).toMatch(/^Guidance changed on 3 May 2027: /);
  });

  test('is not spoken of once it was read, nor before the pack is in force', async () => {
    await keep({ serial: 2, changes: [changes.answer] }, { changes: [changes.answer], isRead: true });
    expect((await open()).words()).toBe('');
  });

  test('goes as soon as it was read in another window', async () => {
    await keep({ changes: [changes.answer] });
    const { words } = await open();
    await link();
    await keep({ changes: [changes.answer], isRead: true });
    await waitFor(() => expect(words()).toBe(''));
  });

  test('is left out where it cannot be read', async () => {
    await fakeBrowser.storage.local.set({ guidanceNews: 'torn' });
    expect((await open()).words()).toBe('');
  });
});

describe('guidance that may have fallen behind', () => {
  const expiring = (expires: string) => vi.spyOn(packagedRelease, 'expires', 'get').mockReturnValue(expires);

  test.each([
    ['is current', '2026-11-23'],
    ['is just overdue', '2026-11-20'],
  ])('is not spoken of in the popup while it %s', async (_how, expires) => {
    expiring(expires);
    expect((await open()).words()).toBe('');
  });

  test.each([
    ['2026-11-09', 'No new guidance since it was due on 9 November 2026: answers may have fallen behind.'],
    [
      '2026-09-01',
      'No new guidance for months: it was due on 1 September 2026. Answers may be wrong by now.',
    ],
  ])('is warned of when it was due on %s', async (expires, words) => {
    expiring(expires);
    const { container } = await open();
    expect(container.querySelector('.note.warning')!.textContent).toContain(words);
  });

  test('is not warned of where newer is not asked for: it is off, or the browser does not allow it', async () => {
    expiring('2026-09-01');
    await keepFeed({ isOn: false });
    expect((await open()).words()).toBe('');
    await keepFeed({ isOn: true });
    leaves.given.clear();
    expect((await open()).words()).toBe('');
  });

  test('is not warned of by a build that has no feed any more', async () => {
    expiring('2026-09-01');
    vi.stubGlobal('FEED_SETTINGS', { urls: [], keys: [] });
    expect((await open()).words()).toBe('');
  });
});
