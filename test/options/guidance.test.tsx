import { screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { Guidance } from '../../options/Guidance.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { guidanceNews } from '../../src/updates/news/guidance-news.ts';
import { fakeFeed } from '../fakes/feed-site.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { changes, pack } from '../updates/news/examples.ts';
import { show } from './drive-guidance.tsx';

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
beforeEach(() => void fakeFeed());

test('is being read at first, and then says which answers these are, what changed and what is watched', async () => {
  const { words } = show(<Guidance />);
  expect(words()).toBe('Reading what is saved …');
  await screen.findByRole('heading', { name: 'The answers' });
  await screen.findByRole('heading', { name: 'What changed' });
  expect(headings().slice(0, 2)).toEqual(['The answers', 'What changed']);
  expect(words()).toContain('The answers that came with the extension (pack 1).');
  expect(await screen.findByRole('button', { name: 'Check the official pages daily' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Check now' })).toHaveProperty('disabled', true);
});

test('speaks of what changed in the pack in force, and not of one that is still to come', async () => {
  const packs = [
    pack({ serial: 2, changes: [changes.date] }),
    pack({ serial: 1, changes: [changes.answer] }),
  ];
  await changeItem(guidanceNews, () => ({ packs, told: [] }));
  const { words } = show(<Guidance />);
  await screen.findByRole('link', { name: 'Changed: Unlock a smartcard' });
  expect(words()).not.toContain('Moved:');
});

test('says why the answers cannot be read, and keeps its other parts', async () => {
  refuseFile('guidance.json');
  const { words } = show(<Guidance />);
  await screen.findByText(/^The answers could not be read/);
  await screen.findByRole('heading', { name: 'What changed' });
  expect(words()).toContain('The answers could not be read: Failed to fetch');
  expect(words()).toContain('The answers that came with the extension (pack 1).');
  expect(headings().slice(0, 2)).toEqual(['The answers', 'What changed']);
  expect(await screen.findByRole('button', { name: 'Check the official pages daily' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Check now' })).toBeTruthy();
});

test('stands where storage refuses, and says what it could not read', async () => {
  const { local } = fakeBrowser.storage;
  const get = local.get.bind(local);
  Object.assign(local, { get: () => Promise.reject(new Error('The disk is gone')) });
  show(<Guidance />);
  expect(await screen.findByText(/^The check for updated guidance: .*The disk is gone/)).toBeTruthy();
  expect(await screen.findByText(/^What changed in the guidance: .*The disk is gone/)).toBeTruthy();
  Object.assign(local, { get });
});
