import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import type { Item } from '../../src/settings/item.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const place = () => screen.getByLabelText<HTMLInputElement>('ODS code or postcode');
const byHand = () =>
  within(screen.getByText('Choose the board by hand', { selector: 'summary' }).closest('details')!);
const board = () => byHand().getByLabelText<HTMLSelectElement>('Integrated care board (ICB)');
const typePlace = (text: string) => fireEvent.input(place(), { target: { value: text } });
const leave = () => fireEvent.blur(place());
const save = () => fireEvent.click(byHand().getByRole('button', { name: 'Save' }));
const stored = async () => (await readItem(homePharmacy)).value;
/** As a save by hand today keeps it. */
const site = (text: string, icb: string | null = null, area: string | null = null): Site => ({
  ...noSite,
  place: text,
  icb,
  area,
  how: icb ? 'manual' : null,
  foundOn: exampleDay,
});

async function openForm() {
  const view = render(<HomePharmacy />);
  await screen.findByLabelText('ODS code or postcode');
  return view;
}

async function savedNow() {
  expect((await byHand().findByText('Saved. The popup shows it now.')).role).toBe('status');
}

describe('the form', () => {
  test('is empty before anything is saved, and says where the code is found', async () => {
    render(<HomePharmacy />);
    expect(screen.getByText('Reading what is saved …')).toBeTruthy();
    await screen.findByLabelText('ODS code or postcode');
    expect(place().value).toBe('');
    expect(board().value).toBe('');
    expect(document.getElementById(place().getAttribute('aria-describedby')!)!.textContent).toContain(
      'NHSBSA payment schedule',
    );
  });

  test('offers the 36 boards by region', async () => {
    await openForm();
    const options = within(board()).getAllByRole('option');
    expect(options).toHaveLength(1 + 36);
    expect(within(board()).getByRole('group', { name: 'London' })).toBeTruthy();
    expect(within(board()).getByRole('option', { name: 'West Yorkshire' })).toHaveProperty('value', 'QWO');
  });

  test('saves a code and a board, and shows both when it is opened again', async () => {
    const { unmount } = await openForm();
    typePlace(' fwf 76');
    fireEvent.change(board(), { target: { value: 'QWO' } });
    save();
    await savedNow();
    expect(await stored()).toEqual(site('FWF76', 'QWO'));
    expect(place().value).toBe('FWF76');
    unmount();
    await openForm();
    expect(place().value).toBe('FWF76');
    expect(board().value).toBe('QWO');
  });

  test('no longer says “Saved” once something else is typed', async () => {
    await openForm();
    typePlace('FWF76');
    save();
    await savedNow();
    typePlace('FWF7');
    expect(screen.queryByText(/^Saved/)).toBeNull();
  });

  test('can be emptied again', async () => {
    await openForm();
    typePlace('FWF76');
    fireEvent.change(board(), { target: { value: 'QWO' } });
    save();
    await savedNow();
    typePlace('');
    fireEvent.change(board(), { target: { value: '' } });
    save();
    await waitFor(async () => expect(await stored()).toEqual(site('')));
  });
});

describe('the part of the board', () => {
  const part = () => screen.queryByLabelText<HTMLSelectElement>('Part of that board');
  const chooseBoard = (value: string) => fireEvent.change(board(), { target: { value } });
  const choosePart = (value: string) => fireEvent.change(part()!, { target: { value } });

  test('is asked for where we hold a contact for parts of a board only', async () => {
    await openForm();
    expect(part()).toBeNull();
    chooseBoard('QF7');
    const options = [...part()!.options].map(({ text, value }) => [value, text]);
    expect(options).toEqual([
      ['', 'Not chosen'],
      ['sheffield-barnsley', 'Sheffield or Barnsley'],
      ['QF7-not-listed', 'Mine is not listed'],
    ]);
  });

  test.each(['QWO', 'QOX', ''])(
    'is not asked for in “%s”: all of it has one contact, or none',
    async (code) => {
      await openForm();
      chooseBoard('QF7');
      chooseBoard(code);
      expect(part()).toBeNull();
    },
  );

  test.each(['sheffield-barnsley', 'QF7-not-listed'])(
    '%s is saved, and shown when it is opened again',
    async (area) => {
      const { unmount } = await openForm();
      chooseBoard('QF7');
      choosePart(area);
      save();
      await savedNow();
      expect(await stored()).toEqual(site('', 'QF7', area));
      unmount();
      await openForm();
      expect(part()!.value).toBe(area);
    },
  );

  test('is not chosen any more once another board is', async () => {
    await changeItem(homePharmacy, () => ({
      ...noSite,
      place: 'FWF76',
      icb: 'QOQ',
      area: 'north-yorkshire',
    }));
    await openForm();
    expect(part()!.value).toBe('north-yorkshire');
    chooseBoard('QF7');
    expect(part()!.value).toBe('');
    save();
    await savedNow();
    expect(await stored()).toEqual(site('FWF76', 'QF7'));
  });

  test('can be left open', async () => {
    await openForm();
    chooseBoard('QOQ');
    save();
    await savedNow();
    expect(await stored()).toEqual(site('', 'QOQ'));
  });

  test('stays when only the place is changed', async () => {
    await changeItem(homePharmacy, () => ({
      ...noSite,
      place: 'FWF76',
      icb: 'QOQ',
      area: 'north-yorkshire',
    }));
    await openForm();
    typePlace('FA002');
    save();
    await savedNow();
    expect(await stored()).toEqual(site('FA002', 'QOQ', 'north-yorkshire'));
  });
});

test('a pharmacy that version 1 saved is shown, and kept with no part chosen', async () => {
  const version1 = { ...homePharmacy, version: 1 } as unknown as Item<object>;
  await changeItem(version1, () => ({ place: 'FWF76', icb: 'QOQ' }));
  await openForm();
  expect([place().value, board().value]).toEqual(['FWF76', 'QOQ']);
  typePlace('FA002');
  save();
  await savedNow();
  expect(await stored()).toEqual(site('FA002', 'QOQ'));
});

describe('advice', () => {
  test.each([
    ['FAO02', /Did you mean FA002\?$/],
    ['FAAAA', /^No pharmacy code issued up to March 2025 looks like FAAAA\. Check it/],
    ['FFFFF', /^FFFFF is the national locum code/],
    ['P123', /^P123 looks like an owner’s/],
    ['A1B2C', /^A1B2C has the form of a head office, site or ICB code/],
    ['HX1', /^That looks like the first half of a postcode/],
    ['corner shop', /^That looks neither like an ODS code/],
  ])('on %s is given, and does not keep it from being saved', async (typed, words) => {
    await openForm();
    typePlace(typed);
    leave();
    expect(screen.getByText(words).closest('[role="status"]')).not.toBeNull();
    save();
    await savedNow();
    expect(await stored()).toEqual(site(typed));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('waits until the field is left', async () => {
    await openForm();
    typePlace('FAO02');
    expect(screen.queryByText(/Did you mean/)).toBeNull();
    leave();
    expect(screen.getByText(/Did you mean/)).toBeTruthy();
  });

  test('is not given on a code like those issued', async () => {
    const { container } = await openForm();
    typePlace('FWF76');
    leave();
    expect(container.querySelector('.advice')!.textContent).toBe('');
  });

  test('is there again for what is saved', async () => {
    const { unmount } = await openForm();
    typePlace('FFFFF');
    save();
    await savedNow();
    unmount();
    await openForm();
    expect(screen.getByText(/^FFFFF is the national locum code/)).toBeTruthy();
  });

  test('puts the code that was probably meant in the field at one press', async () => {
    await openForm();
    typePlace('FAO02');
    leave();
    fireEvent.click(screen.getByRole('button', { name: 'Use FA002' }));
    expect(place().value).toBe('FA002');
    expect(screen.queryByText(/Did you mean/)).toBeNull();
    save();
    await savedNow();
    expect(await stored()).toEqual(site('FA002'));
  });
});

test('stored data that is broken is said, and can be entered again', async () => {
  await fakeBrowser.storage.local.set({ homePharmacy: 'junk' });
  await openForm();
  expect(screen.getByText(/^Your pharmacy: what was saved is damaged/)).toBeTruthy();
  typePlace('FWF76');
  save();
  await savedNow();
  expect(screen.queryByText(/what was saved is damaged/)).toBeNull();
  expect(await stored()).toEqual(site('FWF76'));
});
