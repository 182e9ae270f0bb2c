import { act, fireEvent } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { each, keep, openWindow, placesKept, sitesKept } from './drive-sites.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) });
  fakeLookUps();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const diskIsFull = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));

describe('a site that was removed', () => {
  beforeEach(() => keep({ sites: [each('FWF76', 'Saturdays'), each('FC301')] }));

  test('can be put back as it was, under its name', async () => {
    const page = await openWindow();
    const before = (await sitesKept()).sites[0];
    page.press('Remove Saturdays');
    await page.findByText('Removed Saturdays.');
    page.press('Put it back');
    expect(await page.findByText('Saturdays is back.')).toHaveProperty('role', 'status');
    expect((await sitesKept()).sites).toContainEqual(before);
    expect(page.listed()).toHaveLength(2);
    expect(page.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });

  test('is called by its code where it had no name', async () => {
    const page = await openWindow();
    page.press('Remove FC301');
    await page.findByText('Removed FC301.');
    page.press('Put it back');
    await page.findByText('FC301 is back.');
    expect(await placesKept()).toEqual(['FWF76', 'FC301']);
  });

  test('is the last one that was', async () => {
    const page = await openWindow();
    page.press('Remove Saturdays');
    await page.findByText('Removed Saturdays.');
    page.press('Remove FC301');
    await page.findByText('Removed FC301.');
    page.press('Put it back');
    await page.findByText('FC301 is back.');
    expect(await placesKept()).toEqual(['FC301']);
  });

  test('is not offered any more once another is typed', async () => {
    const page = await openWindow();
    page.press('Remove Saturdays');
    await page.findByText('Removed Saturdays.');
    fireEvent.input(page.field(), { target: { value: 'FA002' } });
    expect(page.queryByRole('button', { name: 'Put it back' })).toBeNull();
    expect(page.queryByText('Removed Saturdays.')).toBeNull();
  });

  test('can be put back after a save that the browser rejected', async () => {
    const page = await openWindow();
    page.press('Remove Saturdays');
    await page.findByText('Removed Saturdays.');
    const set = diskIsFull();
    page.press('Put it back');
    await page.findByText('Not saved: The disk is full');
    set.mockRestore();
    page.press('Put it back');
    await page.findByText('Saturdays is back.');
    expect(await placesKept()).toContain('FWF76');
  });

  test('is not said to be, nor offered to be put back, where the browser rejected that', async () => {
    const page = await openWindow();
    diskIsFull();
    page.press('Remove Saturdays');
    await page.findByText('Not saved: The disk is full');
    expect(page.queryByRole('button', { name: 'Put it back' })).toBeNull();
    expect(page.listed()).toHaveLength(2);
  });
});

describe('a site that nobody can look up', () => {
  const add = { name: 'Add it without looking it up' };

  test.each([
    ['FAA99', {}],
    ['FWF76', { reply: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ])('is added as it was typed, with its name: %s', async (typed, how) => {
    fakeLookUps(how);
    const page = await openWindow();
    page.find(` ${typed.toLowerCase()}`, 'Saturdays');
    fireEvent.click(await page.findByRole('button', add));
    expect(await page.findByText(`Added ${typed}.`)).toHaveProperty('role', 'status');
    expect((await sitesKept()).sites).toEqual([
      { name: 'Saturdays', site: { ...noSite, place: typed, foundOn: exampleDay } },
    ]);
    expect([page.field().value, page.name().value]).toEqual(['', '']);
  });

  test('is no longer said to be unknown once it is added', async () => {
    const page = await openWindow();
    page.find('FAA99');
    fireEvent.click(await page.findByRole('button', add));
    await page.findByText('Added FAA99.');
    await settle();
    expect(page.queryByText(/^The directory holds no FAA99/)).toBeNull();
  });

  test('is added once, and nothing without a place after it', async () => {
    const page = await openWindow();
    page.find('FAA99');
    fireEvent.click(await page.findByRole('button', add));
    await page.findByText('Added FAA99.');
    await settle();
    for (const again of page.queryAllByRole('button', add)) fireEvent.click(again);
    await settle();
    expect(await placesKept()).toEqual(['FAA99']);
  });

  test('is not added, and its place stays as typed, where the browser rejects the save', async () => {
    const page = await openWindow();
    page.find('FAA99', 'Saturdays');
    await page.findByRole('button', add);
    diskIsFull();
    fireEvent.click(page.getByRole('button', add));
    await page.findByText('Not saved: The disk is full');
    expect(await placesKept()).toEqual([]);
    expect([page.field().value, page.name().value]).toEqual(['FAA99', 'Saturdays']);
  });
});
