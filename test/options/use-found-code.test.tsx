import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch } from '../../src/settings/home-watch.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const before: Site = { ...noSite, place: 'FA029', icb: 'QRL', how: 'manual', foundOn: '2026-11-01' };
const newCode = { code: 'FA579', name: 'Allied Pharmacy', because: 'address', opensOn: null } as const;

const field = () => screen.getByLabelText<HTMLInputElement>('ODS code or postcode');
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const stored = async () => (await readItem(homePharmacy)).value;
const saved = (text: string) => changeItem(homePharmacy, (home) => ({ ...home, place: text }));
const isFA579 = () => waitFor(async () => expect(await stored()).toMatchObject({ place: 'FA579' }));
/** Long enough for anything that was going to be asked or saved. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
const asksToStay = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function open(home = before) {
  const { asked } = fakeLookUps({ isAllowed: true });
  await changeItem(homePharmacy, () => home);
  render(<HomePharmacy />);
  await screen.findByLabelText('ODS code or postcode');
  return () => asked.filter((url) => url.endsWith('/FA579'));
}

async function saveByHand(icb: string) {
  const summary = screen.getByText('Choose the board by hand', { selector: 'summary' });
  const byHand = within(summary.closest('details')!);
  fireEvent.change(byHand.getByLabelText('Integrated care board (ICB)'), { target: { value: icb } });
  fireEvent.click(byHand.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await stored()).toMatchObject({ icb }));
  await settle();
}

describe('the new code that the weekly check found', () => {
  beforeEach(() =>
    changeItem(homeWatch, (watch) => ({
      ...watch,
      isOn: true,
      code: 'FA029',
      askedOn: exampleDay,
      finding: { kind: 'closed' as const, on: '2024-07-21', newCode },
    })),
  );

  test('is not looked up again by going back, which restores the pharmacy before', async () => {
    const asks = await open();
    await press('Use FA579');
    await isFA579();
    const times = asks().length;
    await press('Not yours? Go back to FA029');
    await waitFor(async () => expect(await stored()).toEqual(before));
    await settle();
    expect(await stored()).toEqual(before);
    expect(field().value).toBe('FA029');
    expect(asks()).toHaveLength(times);
  });

  test('is not looked up again by a later save by hand', async () => {
    const asks = await open();
    await press('Use FA579');
    await isFA579();
    const times = asks().length;
    await saveByHand('QWO');
    expect(await stored()).toMatchObject({ place: 'FA579', icb: 'QWO', how: 'manual' });
    expect(asks()).toHaveLength(times);
  });

  test('can be used again after going back', async () => {
    const asks = await open();
    await press('Use FA579');
    await isFA579();
    await press('Not yours? Go back to FA029');
    await waitFor(async () => expect(await stored()).toEqual(before));
    const times = asks().length;
    await press('Use FA579');
    await isFA579();
    expect(asks().length).toBeGreaterThan(times);
  });
});

describe('the new code that a look-up offered, once it was used', () => {
  async function use() {
    await open({ ...before, place: 'FC301' });
    fireEvent.input(field(), { target: { value: 'FA029' } });
    expect(asksToStay()).toBe(true);
    await press('Find pharmacy');
    await press('Yes, use FA579');
    await isFA579();
    await screen.findByText(/^Saved\. The popup shows it now\./);
  }

  test('leaves nothing to lose: the page asks nobody whether to stay', async () => {
    await use();
    await waitFor(() => expect(asksToStay()).toBe(false));
  });

  test('is not saved again over what another tab saved since', async () => {
    await use();
    await saved('FWF76');
    await waitFor(() => expect(field().value).toBe('FWF76'));
    await saveByHand('QUA');
    expect(await stored()).toMatchObject({ place: 'FWF76', icb: 'QUA' });
  });
});

describe('Enter in the field', () => {
  const enter = (repeat = false) => fireEvent.keyDown(field(), { key: 'Enter', repeat });

  test('is left to the browser once, and not while it is held down', async () => {
    await open();
    expect(enter()).toBe(true);
    expect([enter(true), enter(true)]).toEqual([false, false]);
    expect(fireEvent.keyDown(field(), { key: 'a', repeat: true })).toBe(true);
  });

  test('pressed ten times asks once', async () => {
    const asks = await open();
    fireEvent.input(field(), { target: { value: 'FA579' } });
    for (let times = 0; times < 10; times++) fireEvent.submit(field().closest('form')!);
    await isFA579();
    await settle();
    expect(asks()).toHaveLength(1);
  });
});
