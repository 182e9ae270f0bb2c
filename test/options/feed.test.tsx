import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Feed } from '../../options/Feed.tsx';
import { readItem } from '../../src/platform/items.ts';
import { feedRecord } from '../../src/updates/feed/feed-record.ts';
import type { Pack } from '../../src/updates/open-pack.ts';
import { feedUrl, mirrorUrl } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { keepFeed, packedPack, show } from './drive-guidance.tsx';

const start = Date.parse('2026-11-23T09:00:00Z');
const off = 'Not checking for updated guidance.';
let leaves: ReturnType<typeof fakeLeaves>;
let sent: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  vi.stubGlobal('FEED_SETTINGS', { urls: [feedUrl], keys: [] });
  leaves = fakeLeaves();
  sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ kind: 'done' } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const stored = async () => (await readItem(feedRecord)).value;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
async function open(pack: Partial<Pack> = {}) {
  const shown = show(<Feed pack={{ ...packedPack, ...pack }} written="2026-11-20" />);
  await screen.findByRole('heading', { name: 'The answers' });
  return shown;
}

test('a build without a feed says so, and has nothing to press', async () => {
  vi.stubGlobal('FEED_SETTINGS', undefined);
  const { words } = await open();
  expect(words()).toContain('has no feed for updated guidance: its answers change when the extension does.');
  expect(words()).toContain('The newest was written 20 November 2026.');
  expect(screen.queryByRole('button')).toBeNull();
});

describe('the switch', () => {
  test('is off without leave, and says whom it would ask and what for', async () => {
    vi.stubGlobal('FEED_SETTINGS', { urls: [feedUrl, mirrorUrl, `${feedUrl}two/`], keys: [] });
    const { container, words } = await open();
    expect(words()).toContain(off);
    expect(words()).toContain('once a day at feed.example and mirror.example; the browser asks you');
    expect(words()).toContain('The request says nothing about you or your pharmacy.');
    expect(container.querySelector('[data-feed]')).toBeNull();
  });

  test('asks for the host straight from the click, is on at once, and has the feed asked', async () => {
    const { words } = await open();
    press('Get updated answers daily');
    expect(leaves.request).toHaveBeenCalledExactlyOnceWith({ origins: hostsOf.feed });
    expect(await screen.findByRole('button', { name: 'Stop getting updated answers' })).toBeTruthy();
    await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'feed' }));
    expect(words()).toContain('Not checked yet. The first check is due within half an hour.');
    expect(words()).not.toContain(off);
  });

  test('stays off where the host is refused, and says so', async () => {
    leaves.request.mockResolvedValue(false);
    const { words } = await open();
    press('Get updated answers daily');
    expect(
      await screen.findByText(/^You did not allow it, so it stays off\. Nothing was sent\./),
    ).toBeTruthy();
    expect(words()).toContain(off);
    expect(sent).not.toHaveBeenCalled();
  });

  test('stays off where the browser did not ask', async () => {
    leaves.request.mockRejectedValue(new Error('No user gesture'));
    await open();
    press('Get updated answers daily');
    expect(await screen.findByText(/it stays off \(No user gesture\)/)).toBeTruthy();
  });

  test('is turned off, and its leave is given back', async () => {
    leaves.given.add(hostsOf.feed[0]!);
    const { words } = await open();
    press('Stop getting updated answers');
    await waitFor(() => expect(leaves.remove).toHaveBeenCalledWith({ origins: hostsOf.feed }));
    expect((await stored()).isOn).toBe(false);
    await waitFor(() => expect(words()).toContain(off));
    expect(leaves.request).not.toHaveBeenCalled();
    expect(sent).not.toHaveBeenCalled();
  });

  test('is off all the same where the browser keeps the leave', async () => {
    leaves.given.add(hostsOf.feed[0]!);
    leaves.remove.mockRejectedValue(new Error('Set by policy'));
    const { words } = await open();
    press('Stop getting updated answers');
    await waitFor(() => expect(words()).toContain(off));
  });

  test('stays as it was where that could not be saved, and says why', async () => {
    leaves.given.add(hostsOf.feed[0]!);
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    press('Stop getting updated answers');
    expect(await screen.findByText('This browser did not save it (The disk is full).')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Stop getting updated answers' })).toBeTruthy();
    expect(leaves.remove).not.toHaveBeenCalled();
  });

  test('goes off when the leave is taken away elsewhere', async () => {
    leaves.given.add(hostsOf.feed[0]!);
    const { words } = await open();
    await leaves.remove({ origins: hostsOf.feed });
    await waitFor(() => expect(words()).toContain(off));
  });
});

describe('what came of it', () => {
  beforeEach(() => void leaves.given.add(hostsOf.feed[0]!));

  test('is said in words, and again as soon as it is another', async () => {
    await keepFeed({ askedAt: start - 1000, outcome: { kind: 'under way', step: 'index' } });
    const { container, words } = await open();
    expect(words()).toContain('Asking what is new …');
    await keepFeed({ outcome: { kind: 'taken', serial: 4 } });
    await waitFor(() => expect(words()).toContain('New answers are in use: pack 4.'));
    expect(container.querySelector('[data-feed]')!.getAttribute('data-feed')).toBe('taken');
  });

  test('is that the host asked us to wait', async () => {
    const notBefore = start + 7_200_000;
    const outcome = { kind: 'failed', why: 'busy' } as const;
    await keepFeed({ askedAt: start, failures: 1, notBefore, isAskedToWait: true, outcome });
    const { words } = await open();
    expect(words()).toContain('The feed asked us to wait until 23 November 2026 at 11:00.');
  });
});

describe('how old the answers may be', () => {
  const staleness = async (expires: string) => {
    const { container } = await open({ release: { ...packedPack.release, expires } });
    return container.querySelector('.note.warning')?.textContent ?? '';
  };
  test.each([
    ['2026-12-31', /^$/],
    ['2026-11-22', /^New guidance was due by 22 November 2026 and has not come\.$/],
    ['2026-11-01', /answers may have fallen behind/],
    ['2026-09-01', /Answers may be wrong by now\./],
  ])('is said of guidance that was due by %s', async (expires, words) => {
    leaves.given.add(hostsOf.feed[0]!);
    expect(await staleness(expires)).toMatch(words);
  });

  test('is not said where newer ones are not asked for', async () => {
    expect(await staleness('2026-09-01')).toBe('');
  });

  test('is not said by a build without a feed', async () => {
    leaves.given.add(hostsOf.feed[0]!);
    vi.stubGlobal('FEED_SETTINGS', { urls: [], keys: [] });
    expect(await staleness('2026-09-01')).toBe('');
  });

  test('is that of the packaged copy where what was taken is damaged', async () => {
    const { words } = await open({ isDamaged: true });
    expect(words()).toContain('Newer guidance was taken and is damaged, so the copy that came with');
  });

  test('is that of the pack that was taken', async () => {
    const { words } = await open({ takenAt: start, release: { ...packedPack.release, serial: 4 } });
    expect(words()).toContain('Pack 4, published 23 November 2026, in use since 23 November 2026 at 09:00');
  });
});

test('a record that a newer version saved is said to be one', async () => {
  await keepFeed({});
  const { guidanceFeed } = await fakeBrowser.storage.local.get('guidanceFeed');
  await fakeBrowser.storage.local.set({ guidanceFeed: { ...(guidanceFeed as object), version: 2 } });
  await open();
  expect(screen.getByText(/^The check for updated guidance: a newer Smartcard Desk saved it/)).toBeTruthy();
});
