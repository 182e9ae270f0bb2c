import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WhatChanged } from '../../options/WhatChanged.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { guidanceNews, type PackNews } from '../../src/updates/news/guidance-news.ts';
import { packagedRelease } from '../../src/updates/packaged.ts';
import { changes, pack, urgent } from '../updates/news/examples.ts';
import { show } from './drive-guidance.tsx';

afterEach(() => vi.restoreAllMocks());

const keep = (...packs: Partial<PackNews>[]) =>
  changeItem(guidanceNews, () => ({ packs: packs.map((each) => pack(each)), told: [] }));
const unread = async () =>
  (await readItem(guidanceNews)).value.packs.filter(({ isRead }) => !isRead).map(({ serial }) => serial);
const button = () => screen.queryByRole('button', { name: 'Mark as read' });
async function open(serial = 7, takenAt: number | null = 7) {
  const release = { ...packagedRelease, serial, urgent: [urgent] };
  const part = () => Promise.reject(new Error('Nothing is read of it'));
  const shown = show(<WhatChanged pack={{ release, takenAt, isDamaged: false, part }} />);
  await screen.findByRole('heading', { name: 'What changed' });
  return shown;
}

test('nothing has changed at first, and there is nothing to mark', async () => {
  const { words } = await open(1, null);
  expect(words()).toContain('No newer answers have come: these are the ones that came with the extension.');
  expect(button()).toBeNull();
});

test('nothing has changed in a pack that was taken, and it is not called the one that came with us', async () => {
  const { words } = await open();
  expect(words()).toContain('No newer answers have come.');
});

test('a pack is shown with its day, each change, and how many more there are', async () => {
  await keep({ changes: Object.values(changes), left: 2 });
  const { container, words } = await open();
  expect(words()).toContain('3 May 2027: pack 7, published 2 May 2027 New');
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    expect.stringContaining('Changed: Unlock a smartcard'),
    expect.stringContaining('Changed contact: Example smartcard team'),
    expect.stringContaining('Moved: End date of CIS1 sign-in'),
    'and 2 more changes, which are not listed here',
  ]);
  expect(container.querySelectorAll('ins').length).toBeGreaterThan(0);
});

test('what is urgent stands first and leads to the answer', async () => {
  await keep({ urgent: [urgent], changes: [changes.answer] });
  const { container } = await open();
  expect(container.querySelector('.warning')!.textContent).toContain(`${urgent.title}. ${urgent.text}`);
  expect(screen.getByRole('link', { name: 'Read the answer' }).getAttribute('href')).toBe(
    'answer.html#series-7',
  );
});

test('what is no longer urgent in the pack in force is not called so', async () => {
  await keep({ serial: 7 }, { serial: 6, urgent: [{ ...urgent, id: 'series-6' }] });
  const { container } = await open();
  expect(container.querySelector('.warning')).toBeNull();
});

test('packs come newest first; what was read is folded away and is not new', async () => {
  await keep({ serial: 7 }, { serial: 6, isRead: true });
  const { container } = await open();
  const packs = [...container.querySelectorAll('details')];
  expect(packs.map(({ open: isOpen, textContent }) => [isOpen, textContent.includes('New')])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a pack that is not in force is not spoken of', async () => {
  await keep({ serial: 8, urgent: [urgent] }, { serial: 7 });
  const { words } = await open(7);
  expect(words()).not.toContain(urgent.title);
  expect(words()).not.toContain('pack 8');
});

describe('Mark as read', () => {
  test('is kept, and goes once there is nothing left to mark', async () => {
    await keep({ serial: 7 }, { serial: 6 });
    await open();
    fireEvent.click(button()!);
    await waitFor(() => expect(button()).toBeNull());
    expect(await unread()).toEqual([]);
  });

  test('leaves a pack unread that came meanwhile', async () => {
    await keep({ serial: 7 });
    await open(7);
    await act(async () => void (await keep({ serial: 8 }, { serial: 7 })));
    fireEvent.click(button()!);
    await waitFor(async () => expect(await unread()).toEqual([8]));
  });

  test('that could not be saved says why, and the packs stay new', async () => {
    await keep({ serial: 7 });
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    fireEvent.click(button()!);
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(button()).not.toBeNull();
  });
});

test('news that is damaged is said to be so', async () => {
  await fakeBrowser.storage.local.set({ guidanceNews: 'torn' });
  await open();
  expect(screen.getByText(/^What changed in the guidance: what was saved is damaged/)).toBeTruthy();
});
