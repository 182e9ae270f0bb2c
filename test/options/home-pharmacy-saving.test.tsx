import { act, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** One options tab: its form, and what a person does there. */
async function openTab() {
  const { container } = render(<HomePharmacy />);
  const tab = within(container as HTMLElement);
  await tab.findByLabelText('ODS code or postcode');
  const place = () => tab.getByLabelText<HTMLInputElement>('ODS code or postcode');
  const summary = tab.getByText('Choose the board by hand', { selector: 'summary' });
  const byHand = within(summary.closest('details')!);
  const board = () => byHand.getByLabelText<HTMLSelectElement>('Integrated care board (ICB)');
  return {
    ...tab,
    place,
    board,
    typePlace: (text: string) => fireEvent.input(place(), { target: { value: text } }),
    choose: (code: string) => fireEvent.change(board(), { target: { value: code } }),
    save: () => fireEvent.click(byHand.getByRole('button', { name: 'Save' })),
  };
}
const stored = async () => (await readItem(homePharmacy)).value;
const tooLong = 'F'.repeat(41);
/** As a save by hand today keeps it. */
const site = (place: string, icb: string | null = null): Site => ({
  ...noSite,
  place,
  icb,
  how: icb ? 'manual' : null,
  foundOn: exampleDay,
});

describe('a place that is too long', () => {
  test('is refused by a summary that takes the cursor, and stays in the field', async () => {
    const form = await openTab();
    form.typePlace(tooLong);
    form.save();
    const summary = form.getByRole('alert', { name: 'There is a problem' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(form.place().value).toBe(tooLong);
    expect(form.place().getAttribute('aria-invalid')).toBe('true');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('is named beside the field too, and the summary leads there', async () => {
    const form = await openTab();
    form.typePlace(tooLong);
    form.save();
    expect(form.getByText(/Use 40 characters or fewer/, { selector: 'p' }).id).toBe('place-error');
    expect(form.place().getAttribute('aria-describedby')).toContain('place-error');
    fireEvent.click(form.getByRole('link', { name: /Use 40 characters or fewer/ }));
    expect(document.activeElement).toBe(form.place());
    expect(location.hash).toBe('');
  });

  test('leaves the cursor in the field while it is put right, and then is saved', async () => {
    const form = await openTab();
    form.typePlace(tooLong);
    form.save();
    await waitFor(() => expect(document.activeElement).toBe(form.getByRole('alert')));
    form.place().focus();
    form.typePlace('FWF7');
    form.typePlace('FWF76');
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(document.activeElement).toBe(form.place());
    form.save();
    await form.findByText(/^Saved/);
    expect(form.queryByRole('alert')).toBeNull();
    expect(form.place().getAttribute('aria-invalid')).toBeNull();
    expect(await stored()).toEqual(site('FWF76'));
  });
});

describe('a save that the browser rejects', () => {
  test('is said at the form with its reason, and keeps what was typed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    const form = await openTab();
    form.typePlace('FWF76');
    form.choose('QWO');
    form.save();
    const summary = await form.findByRole('alert', { name: 'There is a problem' });
    expect(summary.textContent).toContain(
      'This browser did not save it (The disk is full). What you typed is still here.',
    );
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(form.place().value).toBe('FWF76');
    expect(form.board().value).toBe('QWO');
    expect(form.queryByText(/^Saved/)).toBeNull();
  });

  test('can be tried again', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
    const form = await openTab();
    form.typePlace('FWF76');
    form.save();
    await form.findByRole('alert');
    form.save();
    await form.findByText(/^Saved/);
    expect(form.queryByRole('alert')).toBeNull();
    expect(await stored()).toEqual(site('FWF76'));
  });

  test('is said where storage cannot be read: nothing is saved over what may be there', async () => {
    const form = await openTab();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('No access'));
    form.typePlace('FWF76');
    form.save();
    expect((await form.findByRole('alert')).textContent).toContain('(No access)');
    expect(set).not.toHaveBeenCalled();
    expect(form.place().value).toBe('FWF76');
  });
});

describe('two windows', () => {
  test('a save by the other one changes only the fields that were not touched here', async () => {
    const form = await openTab();
    form.typePlace('FA002');
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await waitFor(() => expect(form.board().value).toBe('QWO'));
    expect(form.place().value).toBe('FA002');
  });

  test('that save different fields lose nothing', async () => {
    const one = await openTab();
    const other = await openTab();
    one.typePlace('FWF76');
    other.choose('QWO');
    one.save();
    other.save();
    await one.findByText(/^Saved/);
    await other.findByText(/^Saved/);
    expect(await stored()).toEqual(site('FWF76', 'QWO'));
    await waitFor(() => expect([one.board().value, other.place().value]).toEqual(['QWO', 'FWF76']));
  });

  test('what is typed while a save is under way stays', async () => {
    const form = await openTab();
    form.typePlace('FWF76');
    form.save();
    form.typePlace('FA002');
    await waitFor(async () => expect(await stored()).toEqual(site('FWF76')));
    expect(form.place().value).toBe('FA002');
    form.save();
    await waitFor(async () => expect(await stored()).toEqual(site('FA002')));
  });

  test('what is typed while a save is under way is not called saved', async () => {
    const form = await openTab();
    form.typePlace('FWF76');
    form.save();
    form.typePlace('FA002');
    await waitFor(async () => expect(await stored()).toEqual(site('FWF76')));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(form.place().value).toBe('FA002');
    expect(form.queryByText(/^Saved/)).toBeNull();
  });
});
