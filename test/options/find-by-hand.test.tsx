import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { pharmacies } from '../fakes/pharmacies.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ord = ordApi(pharmacies);
const field = () => screen.getByLabelText<HTMLInputElement>('ODS code or postcode');
const form = () => within(field().closest('form')!);
const byHand = () =>
  within(screen.getByText('Choose the board by hand', { selector: 'summary' }).closest('details')!);
const board = () => byHand().getByLabelText<HTMLSelectElement>('Integrated care board (ICB)');
const stored = async () => (await readItem(homePharmacy)).value;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

async function findIn(typed: string) {
  render(<HomePharmacy />);
  await screen.findByLabelText('ODS code or postcode');
  fireEvent.input(field(), { target: { value: typed } });
  fireEvent.click(form().getByRole('button', { name: 'Find pharmacy' }));
}
const saveByHand = (icb: string) => {
  fireEvent.change(board(), { target: { value: icb } });
  fireEvent.click(byHand().getByRole('button', { name: 'Save' }));
};

describe('a refused form', () => {
  test.each(['', 'corner shop', 'HX1'])('has the cursor in the field that is wrong: “%s”', async (typed) => {
    fakeLookUps();
    await findIn(typed);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('“Choose the board by hand”', () => {
  test('takes the cursor to the list of boards, which it opens', async () => {
    fakeLookUps();
    await findIn('FAA99');
    fireEvent.click(await form().findByRole('button', { name: 'Choose the board by hand' }));
    await waitFor(() => expect(document.activeElement).toBe(board()));
    expect(board().id).toBe('icb');
    expect(board().closest('details')!.open).toBe(true);
  });

  test('saves the board for what was typed, and what the look-up said is gone', async () => {
    fakeLookUps();
    await findIn('FAA99');
    await form().findByText(/^The directory holds no FAA99/);
    saveByHand('QWO');
    await byHand().findByText('Saved. The popup shows it now.');
    expect(await stored()).toEqual({
      ...noSite,
      place: 'FAA99',
      icb: 'QWO',
      how: 'manual',
      foundOn: exampleDay,
    });
    expect(screen.queryByText(/^The directory holds no FAA99/)).toBeNull();
    expect(field().value).toBe('FAA99');
  });
});

test('an answer that comes after the board was chosen by hand does not write over it', async () => {
  let answer: () => void = () => undefined;
  const { asked } = fakeLookUps({
    reply: (url) => new Promise<FakeReply>((resolve) => (answer = () => resolve(ord(url)))),
  });
  await changeItem(homePharmacy, () => ({ ...noSite, place: 'FC301', icb: 'QUA', how: 'manual' as const }));
  await findIn('FWF76');
  await waitFor(() => expect(asked).toHaveLength(1));
  saveByHand('QRL');
  await byHand().findByText('Saved. The popup shows it now.');
  answer();
  await settle();
  expect(await stored()).toMatchObject({ place: 'FWF76', icb: 'QRL', how: 'manual', record: null });
  expect(board().value).toBe('QRL');
  expect(screen.queryByText(/^Looking up/)).toBeNull();
});

test('the pharmacy can be found after a board was chosen by hand', async () => {
  fakeLookUps();
  await findIn('FAA99');
  saveByHand('QRL');
  await byHand().findByText('Saved. The popup shows it now.');
  fireEvent.input(field(), { target: { value: 'FWF76' } });
  fireEvent.click(form().getByRole('button', { name: 'Find pharmacy' }));
  await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FWF76', icb: 'QWO' }));
});

test('packaged contacts that cannot be read are said to be so, and a board can be chosen without its parts', async () => {
  refuseFile('directory.json');
  render(<HomePharmacy />);
  expect(await screen.findByText('The contacts could not be read: Failed to fetch')).toBeTruthy();
  saveByHand('QOQ');
  expect(byHand().queryByLabelText('Part of that board')).toBeNull();
  await byHand().findByText('Saved. The popup shows it now.');
  expect(await stored()).toMatchObject({ icb: 'QOQ', area: null, how: 'manual' });
});
