import { act, fireEvent, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readItem } from '../../src/platform/items.ts';
import { mostSites, otherSites } from '../../src/settings/other-sites.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { pharmacies } from '../fakes/pharmacies.ts';
import {
  each,
  keep,
  openWindow,
  placesKept as places,
  several,
  sitesKept as stored,
} from './drive-sites.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) });
  fakeLookUps();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a site', () => {
  test('is added by its code under the name it is given, and the fields are empty again', async () => {
    const page = await openWindow();
    page.find('fwf76', ' Saturdays ');
    expect(await page.findByText('Added FWF76.')).toHaveProperty('role', 'status');
    expect(await stored()).toMatchObject({
      sites: [{ name: 'Saturdays', site: { place: 'FWF76', icb: 'QWO', how: 'contract' } }],
      here: null,
      base: null,
    });
    expect([page.field().value, page.name().value]).toEqual(['', '']);
    expect(page.getByText('Saturdays', { selector: 'b' })).toBeTruthy();
    expect(page.getByText('Day Lewis Pharmacy')).toBeTruthy();
  });

  test('without a name is called what the directory calls it', async () => {
    const page = await openWindow();
    page.find('FWF76');
    expect(await page.findByRole('button', { name: 'Remove Day Lewis Pharmacy' })).toBeTruthy();
    expect((await stored()).sites[0]!.name).toBe('');
  });

  test.each([
    ['', 'Saturdays'],
    ['Sundays', 'Sundays'],
  ])('that is found anew as “%s” stays one, and is called %s', async (typed, name) => {
    await keep({ sites: [each('FWF76', 'Saturdays'), each('FC301')] });
    const page = await openWindow();
    page.find('FWF76', typed);
    await page.findByText('Added FWF76.');
    expect((await stored()).sites).toHaveLength(2);
    expect((await stored()).sites).toContainEqual(
      expect.objectContaining({ name, site: expect.objectContaining({ icb: 'QWO' }) as object }),
    );
  });

  test('that has closed is not added, and the fields stay as typed', async () => {
    const page = await openWindow();
    page.find('FA029', 'Saturdays');
    await page.findByText(/^FA029 \(Rowlands Pharmacy\) closed on/);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(await places()).toEqual([]);
    expect([page.field().value, page.name().value]).toEqual(['FA029', 'Saturdays']);
  });

  test('keeps a name that was typed while it was looked up', async () => {
    let answer: () => void = () => undefined;
    const ord = ordApi(pharmacies);
    fakeLookUps({ reply: (url) => new Promise<FakeReply>((done) => (answer = () => done(ord(url)))) });
    const page = await openWindow();
    page.find('FWF76');
    await page.findByText('Looking up FWF76 …');
    fireEvent.input(page.name(), { target: { value: 'Saturdays' } });
    answer();
    await page.findByText('Added FWF76.');
    expect([(await stored()).sites[0]!.name, page.name().value]).toContain('Saturdays');
  });

  test('is removed by itself', async () => {
    await keep({ sites: [each('FWF76', 'Saturdays'), each('FC301')] });
    const page = await openWindow();
    page.press('Remove Saturdays');
    expect(await page.findByText('Removed Saturdays.')).toHaveProperty('role', 'status');
    expect(await places()).toEqual(['FC301']);
    expect(page.listed()).toHaveLength(1);
  });
});

describe('here today', () => {
  test('is kept with the day, and taken back', async () => {
    await keep({ sites: [each('FWF76', 'Saturdays'), each('FC301')] });
    const page = await openWindow();
    page.press('I am here today Saturdays');
    await page.findByText('Here today: Saturdays.');
    expect((await stored()).here).toEqual({ place: 'FWF76', on: exampleDay });
    page.press('Here today. Go back to the home pharmacy Saturdays');
    await page.findByText('Back at the home pharmacy.');
    expect((await stored()).here).toBeNull();
  });

  test('lapses the next day', async () => {
    await keep({ sites: [each('FWF76', 'Saturdays')], here: { place: 'FWF76', on: exampleDay } });
    const today = await openWindow();
    expect(today.queryByRole('button', { name: 'I am here today Saturdays' })).toBeNull();
    vi.setSystemTime(Date.parse('2026-11-24T00:00:00Z'));
    const tomorrow = await openWindow();
    expect(tomorrow.getByRole('button', { name: 'I am here today Saturdays' })).toBeTruthy();
    expect(tomorrow.queryByRole('button', { name: /^Here today/ })).toBeNull();
  });

  test('is nowhere once that site is removed, and stays when another is', async () => {
    const here = { place: 'FWF76', on: exampleDay };
    await keep({ sites: [each('FWF76', 'Saturdays'), each('FC301')], here });
    const page = await openWindow();
    page.press('Remove FC301');
    await page.findByText('Removed FC301.');
    expect((await stored()).here).toEqual(here);
    page.press('Remove Saturdays');
    await page.findByText('Removed Saturdays.');
    expect((await stored()).here).toBeNull();
  });
});

describe(`of ${mostSites} sites`, () => {
  test('another is not added, in words, and the fields stay as typed', async () => {
    await keep({ sites: several(mostSites) });
    const page = await openWindow();
    page.find('FWF76', 'Saturdays');
    expect(await page.findByText(/^Not added: 50 sites/)).toHaveProperty('role', 'status');
    expect(await places()).not.toContain('FWF76');
    expect([page.field().value, page.name().value]).toEqual(['FWF76', 'Saturdays']);
  });

  test('one can be found anew', async () => {
    await keep({ sites: [...several(mostSites - 1), each('FWF76')] });
    const page = await openWindow();
    page.find('FWF76');
    await page.findByText(/^(Not a|A)dded/);
    expect((await stored()).sites.at(-1)!.site.icb).toBe('QWO');
  });

  test('none is lost where two windows add the last at once', async () => {
    await keep({ sites: several(mostSites - 1) });
    const [one, other] = [await openWindow(), await openWindow()];
    one.find('FWF76');
    other.find('FA002');
    await one.findByText(/^(Not a|A)dded/);
    await other.findByText(/^(Not a|A)dded/);
    expect(await readItem(otherSites)).toMatchObject({ kind: 'whole' });
    expect(await places()).toHaveLength(mostSites);
  });
});

describe('a save that the browser rejects', () => {
  beforeEach(() => keep({ sites: [each('FC301')] }));

  test('is said with its reason, and loses nothing that was typed', async () => {
    const page = await openWindow();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    page.find('FWF76', 'Saturdays');
    expect(await page.findByText('Not saved: The disk is full')).toHaveProperty('role', 'status');
    expect([page.field().value, page.name().value]).toEqual(['FWF76', 'Saturdays']);
    expect(await places()).toEqual(['FC301']);
    expect(page.listed()).toHaveLength(1);
  });

  test.each(['Remove FC301', 'I am here today FC301'])('leaves “%s” as it was', async (label) => {
    const page = await openWindow();
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    page.press(label);
    await page.findByText('Not saved: The disk is full');
    expect(page.getByRole('button', { name: label })).toBeTruthy();
    expect(await stored()).toEqual(before);
  });
});

describe('two windows', () => {
  test('that add different sites keep both, and each shows both', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    one.find('FWF76');
    other.find('FA002');
    await waitFor(() => expect([one.listed().length, other.listed().length]).toEqual([2, 2]));
    expect((await places()).toSorted()).toEqual(['FA002', 'FWF76']);
  });

  test('lose nothing that was typed in one while the other saves', async () => {
    const page = await openWindow();
    fireEvent.input(page.name(), { target: { value: 'Saturdays' } });
    fireEvent.input(page.field(), { target: { value: 'FWF7' } });
    await keep({ sites: [each('FC301')] });
    await waitFor(() => expect(page.listed()).toHaveLength(1));
    expect([page.field().value, page.name().value]).toEqual(['FWF7', 'Saturdays']);
  });
});

test('sites that are damaged are said to be', async () => {
  await fakeBrowser.storage.local.set({ otherSites: 'junk' });
  const page = await openWindow();
  expect(page.getByText(/^Your other sites: what was saved is damaged/)).toBeTruthy();
});
