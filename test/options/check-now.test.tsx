import { act, fireEvent, render, screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CheckNow } from '../../options/CheckNow.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { feedRecord } from '../../src/updates/feed/feed-record.ts';
import type { Tried } from '../../src/updates/pages/page-record.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { fetchPackaged } from '../fakes/packaged.ts';
import { exampleDay } from '../examples.ts';
import { lookedAt, sightOf } from '../ui/looked-at.ts';

const pages = ['a', 'b', 'c'].map((name) => ({
  url: `https://cpe.org.uk/${name}/`,
  printed: null,
  seen: '2026-11-20',
}));
const now = Date.parse(`${exampleDay}T09:00:00Z`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.stubGlobal('fetch', (address: unknown) => fetchPackaged(address, { 'pages.json': { pages } }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const settle = () => act(() => new Promise((done) => setTimeout(done, 50)));
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Check now' });
const said = () => screen.getByRole('status').textContent;

interface How {
  isOn?: boolean;
  isAllowed?: boolean;
  feed?: boolean;
}
/** The page as it stands, and the background, which answers when it is told to. */
async function open({ isOn = true, isAllowed = true, feed = false }: How = {}) {
  vi.stubGlobal('FEED_SETTINGS', { urls: feed ? ['https://feed.example/a/'] : [], keys: [] });
  fakeLookUps({ isAllowed });
  await changeItem(pageWatch, (watch) => ({ ...watch, isOn }));
  const waiting: ((reply: never) => void)[] = [];
  const sent = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation(() => new Promise((done) => void waiting.push(done)) as never);
  render(<CheckNow />);
  await screen.findByRole('button');
  await settle();
  const answerWith = async (reply: unknown) => {
    await act(() => waiting.shift()?.(reply as never));
    await settle();
  };
  return { sent, answerWith };
}
/** The background has tried so many pages, just now. */
async function looked(count: number, ...tried: Tried[]) {
  const sight = await sightOf('Bring your card.', null);
  const seen = pages
    .slice(0, count)
    .map((page, at) => [page.url, { ...lookedAt(page, sight), triedAt: now, tried: tried[at] ?? 'seen' }]);
  await changeItem(pageWatch, (watch) => ({ ...watch, pages: Object.fromEntries(seen) as never }));
  await settle();
}

test.each<[string, How]>([
  ['the watch is off', { isOn: false }],
  ['the browser does not allow it', { isAllowed: false }],
])('there is nothing to check where %s', async (_what, how) => {
  const { sent } = await open(how);
  expect(button().disabled).toBe(true);
  expect(said()).toBe('No check of the guidance is turned on.');
  fireEvent.click(button());
  expect(sent).not.toHaveBeenCalled();
});

test('says nothing until somebody presses', async () => {
  await looked(2);
  await open();
  expect(button().disabled).toBe(false);
  expect(said()).toBe('');
});

test('asks the background, and says how far it has come', async () => {
  const { sent, answerWith } = await open();
  fireEvent.click(button());
  await settle();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'guidance' });
  expect(said()).toBe('Looking at the pages: 0 of 3 so far.');
  await looked(2);
  expect(said()).toBe('Looking at the pages: 2 of 3 so far.');
  await answerWith({ kind: 'done' });
  expect(said()).toBe('2 of 3 pages were looked at.');
});

test('counts pages that could not be reached apart, and one that is still being asked not at all', async () => {
  const { answerWith } = await open();
  fireEvent.click(button());
  await looked(3, 'seen', 'timed-out', 'not told');
  await answerWith({ kind: 'done' });
  expect(said()).toBe(
    '1 of 3 pages were looked at. 1 could not be reached; the rest are tried again within half an hour.',
  );
});

test('pages that were looked at before the press do not count', async () => {
  await looked(3);
  await open();
  vi.setSystemTime(now + 60_000);
  fireEvent.click(button());
  await settle();
  expect(said()).toBe('Looking at the pages: 0 of 3 so far.');
});

test('pressed ten times asks once, and again once that was answered', async () => {
  const { sent, answerWith } = await open();
  for (let times = 0; times < 10; times++) fireEvent.click(button());
  await settle();
  expect(sent).toHaveBeenCalledTimes(1);
  await answerWith({ kind: 'done' });
  fireEvent.click(button());
  expect(sent).toHaveBeenCalledTimes(2);
});

test('says why it failed, and can be pressed again', async () => {
  const { sent, answerWith } = await open();
  fireEvent.click(button());
  await answerWith({ kind: 'failed', reason: 'The disk is full' });
  expect(said()).toBe('Looking at the pages: 0 of 3 so far. The disk is full.');
  fireEvent.click(button());
  await settle();
  expect(said()).not.toContain('The disk is full');
  expect(sent).toHaveBeenCalledTimes(2);
});

test('says what came of asking the feed, and of the pages where both are on', async () => {
  const { answerWith } = await open({ feed: true });
  fireEvent.click(button());
  await changeItem(feedRecord, (record) => ({
    ...record,
    askedAt: now,
    outcome: { kind: 'unchanged', by: '304' } as const,
  }));
  await answerWith({ kind: 'done' });
  expect(said()).toBe(
    'Last asked 23 November 2026 at 09:00. Nothing new: the feed says that it has not changed. Next: after 24 November 2026 at 00:00. The pages were looked at within the hour already.',
  );
});

test('the feed alone can be checked too', async () => {
  await open({ feed: true, isOn: false });
  fireEvent.click(button());
  await settle();
  expect(said()).toBe('Not checked yet. The first check is due within half an hour.');
});
