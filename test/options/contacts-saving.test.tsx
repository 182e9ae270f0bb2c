import { screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { ownContacts } from '../../src/settings/own-contacts.ts';
import { exampleDay, ownContact } from '../examples.ts';
import { openContacts, storedContact, typedContact } from './drive-contacts.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const saveElsewhere = (change: Partial<typeof ownContact>) =>
  changeItem(ownContacts, () => ({ registrationAuthority: { ...ownContact, ...change } }));
const shown = (container: Element) =>
  container.querySelector<HTMLElement>('[data-contact]')!.dataset['contact'];

describe('the contact as the popup shows it', () => {
  test('is none before one is saved, with the board’s name', async () => {
    await changeItem(homePharmacy, () => ({ place: '', icb: 'QWO' }));
    const form = await openContacts();
    expect(shown(form.container)).toBe('none');
    expect(form.getByText('We hold no confirmed contact for NHS West Yorkshire ICB.')).toBeTruthy();
    expect(form.queryByRole('button', { name: 'Remove this contact' })).toBeNull();
  });

  test('is the team’s own once it is saved', async () => {
    const form = await openContacts();
    form.type(typedContact);
    form.save();
    expect((await form.findByText('Saved. The popup shows it now.')).role).toBe('status');
    expect(await storedContact()).toEqual(ownContact);
    expect(shown(form.container)).toBe('own-registration-authority');
  });

  test('is none again once it is removed, and Save brings it back from the form', async () => {
    await saveElsewhere({});
    const form = await openContacts();
    form.type({ 'Opening hours': 'Mornings' });
    form.remove();
    await waitFor(() => expect(shown(form.container)).toBe('none'));
    expect(await storedContact()).toBeNull();
    expect(await screen.findByText(/^Removed: the popup no longer shows it\./)).toHaveProperty(
      'role',
      'status',
    );
    expect(screen.queryByText(/^Saved/)).toBeNull();
    expect(document.activeElement).toBe(form.field('Name of the team'));
    expect(form.field('Opening hours').value).toBe('Mornings');
    form.save();
    await waitFor(async () =>
      expect(await storedContact()).toMatchObject({ name: ownContact.name, hours: 'Mornings' }),
    );
    expect(screen.queryByText(/^Removed/)).toBeNull();
  });
});

describe('a save that the browser rejects', () => {
  test('is said with its reason, and keeps what was typed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    const form = await openContacts();
    form.type(typedContact);
    form.save();
    const summary = await form.findByRole('alert');
    expect(summary.textContent).toContain('This browser did not save it (The disk is full).');
    expect(form.field('Name of the team').value).toBe(ownContact.name);
    expect(form.field('Telephone numbers').value).toBe(typedContact['Telephone numbers']);
    expect(shown(form.container)).toBe('none');
  });

  test('leaves a contact that could not be removed', async () => {
    await saveElsewhere({});
    const form = await openContacts();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    form.remove();
    expect((await form.findByRole('alert')).textContent).toContain('The disk is full');
    expect(shown(form.container)).toBe('own-registration-authority');
    expect(await storedContact()).toEqual(ownContact);
  });
});

describe('two windows', () => {
  test('a save by the other one changes only the fields that were not touched here', async () => {
    await saveElsewhere({});
    const form = await openContacts();
    form.type({ 'Opening hours': 'Mornings' });
    await saveElsewhere({ name: 'Smartcard team', hours: 'Afternoons' });
    await waitFor(() => expect(form.field('Name of the team').value).toBe('Smartcard team'));
    expect(form.field('Opening hours').value).toBe('Mornings');
  });

  test('that save different fields lose nothing', async () => {
    await saveElsewhere({});
    const one = await openContacts();
    const other = await openContacts();
    one.type({ 'Opening hours': 'Mornings' });
    other.type({ 'Who confirmed it': 'CD', Day: '3' });
    one.save();
    other.save();
    await one.findByText(/^Saved/);
    await other.findByText(/^Saved/);
    expect(await storedContact()).toEqual({
      ...ownContact,
      hours: 'Mornings',
      confirmedBy: 'CD',
      confirmedOn: '2026-11-03',
    });
  });

  test('removing in one leaves the other a whole contact to save', async () => {
    await saveElsewhere({});
    const one = await openContacts();
    const other = await openContacts();
    other.type({ 'Opening hours': 'Mornings' });
    one.remove();
    other.save();
    await other.findByText(/^Saved/);
    expect(await storedContact()).toEqual({ ...ownContact, hours: 'Mornings' });
  });
});

test('stored contacts that are broken are said to be lost, and the form works', async () => {
  await fakeBrowser.storage.local.set({ ownContacts: 'junk' });
  const form = await openContacts();
  expect(form.getByText(/^Your own contacts: what was saved is damaged/)).toBeTruthy();
  form.type(typedContact);
  form.save();
  await form.findByText(/^Saved/);
  expect(await storedContact()).toEqual(ownContact);
});
