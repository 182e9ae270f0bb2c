import { screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { desks, noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import type { Item } from '../../src/settings/item.ts';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay, ownContact } from '../examples.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { openContacts, storedContact, typedContact } from './drive-contacts.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const saveElsewhere = (change: Partial<typeof ownContact>) =>
  changeItem(ownContacts, (stored) => ({
    ...stored,
    registrationAuthority: { ...ownContact, ...change },
  }));
const shown = (container: Element) =>
  container.querySelector<HTMLElement>('[data-contact]')!.dataset['contact'];

describe('the contact as the popup shows it', () => {
  test('is none before one is saved, with the board’s name', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, icb: 'QOX' }));
    const form = await openContacts();
    expect(shown(form.container)).toBe('none');
    expect(
      screen.getByText(
        'We hold no confirmed contact for NHS Bath and North East Somerset, Swindon and Wiltshire ICB.',
      ),
    ).toBeTruthy();
    expect(form.queryByRole('button', { name: 'Remove this contact' })).toBeNull();
  });

  test('is the team’s own once it is saved', async () => {
    const form = await openContacts();
    form.type(typedContact);
    form.save();
    expect((await form.findByText('Saved. The popup shows it now.')).role).toBe('status');
    expect(await storedContact()).toEqual(ownContact);
    expect(shown(form.container)).toBe('own-registrationAuthority');
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
    expect(shown(form.container)).toBe('own-registrationAuthority');
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

describe('each desk', () => {
  test.each(desks)('%s is saved by itself', async (desk) => {
    const form = await openContacts(desk);
    expect(form.getByText('none kept')).toBeTruthy();
    form.type(typedContact);
    form.save();
    await form.findByText(/^Saved/);
    expect((await readItem(ownContacts)).value).toEqual({ ...noContacts, [desk]: ownContact });
    expect(form.section.querySelector(`[data-contact=own-${desk}]`)).not.toBeNull();
  });

  test('is removed by itself', async () => {
    const all = Object.fromEntries(desks.map((desk) => [desk, { ...ownContact, name: desk }]));
    await changeItem(ownContacts, () => ({ ...noContacts, ...all }));
    const form = await openContacts('headOffice');
    form.remove();
    await form.findByText(/^Removed/);
    expect((await readItem(ownContacts)).value).toEqual({ ...all, headOffice: null });
    expect(document.activeElement).toBe(form.field('Name of the team'));
  });

  test('is refused by itself: what is wrong with one stands at that one, and another can be saved', async () => {
    const form = await openContacts('itHelpdesk');
    form.save();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(form.getByRole('alert')).toBeTruthy();
    const lpc = form.at('lpc');
    lpc.type(typedContact);
    lpc.save();
    await lpc.findByText(/^Saved/);
    expect(await storedContact('lpc')).toEqual(ownContact);
    expect(await storedContact('itHelpdesk')).toBeNull();
  });

  test('keeps what was typed there while another is saved', async () => {
    const form = await openContacts('itHelpdesk');
    form.type({ 'Name of the team': 'PMR helpdesk' });
    const lpc = form.at('lpc');
    lpc.type(typedContact);
    lpc.save();
    await lpc.findByText(/^Saved/);
    expect(form.field('Name of the team').value).toBe('PMR helpdesk');
    expect(form.queryByText(/^Saved/)).toBeNull();
  });

  test('of two windows that save at once is kept', async () => {
    const one = await openContacts('itHelpdesk');
    const other = await openContacts('headOffice');
    one.type({ ...typedContact, 'Name of the team': 'PMR helpdesk' });
    other.type({ ...typedContact, 'Name of the team': 'Head office' });
    one.save();
    other.save();
    await one.findByText(/^Saved/);
    await other.findByText(/^Saved/);
    expect((await readItem(ownContacts)).value).toEqual({
      ...noContacts,
      itHelpdesk: { ...ownContact, name: 'PMR helpdesk' },
      headOffice: { ...ownContact, name: 'Head office' },
    });
    await waitFor(() => expect(one.at('headOffice').field('Name of the team').value).toBe('Head office'));
  });
});

test('a contact that version 1 saved is shown, and stays when another desk is saved', async () => {
  const { web: _, ...contact1 } = ownContact;
  const version1 = { ...ownContacts, version: 1 } as unknown as Item<{ registrationAuthority: object }>;
  await changeItem(version1, () => ({ registrationAuthority: contact1 }));
  const form = await openContacts('lpc');
  expect(form.at('registrationAuthority').field('Name of the team').value).toBe(ownContact.name);
  form.type(typedContact);
  form.save();
  await form.findByText(/^Saved/);
  expect((await readItem(ownContacts)).value).toEqual({
    ...noContacts,
    registrationAuthority: { ...ownContact, web: '' },
    lpc: ownContact,
  });
});

test('stored contacts that are broken are said to be lost, and the form works', async () => {
  await fakeBrowser.storage.local.set({ ownContacts: 'junk' });
  const form = await openContacts();
  expect(screen.getByText(/^Your own contacts: what was saved is damaged/)).toBeTruthy();
  form.type(typedContact);
  form.save();
  await form.findByText(/^Saved/);
  expect(await storedContact()).toEqual(ownContact);
});

test('packaged contacts that cannot be read are said to be so, and the team’s own are shown and saved', async () => {
  refuseFile('directory.json');
  await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
  const form = await openContacts('lpc');
  expect(screen.getByText('The contacts could not be read: Failed to fetch')).toBeTruthy();
  expect(document.querySelector('[data-contact=own-registrationAuthority]')).not.toBeNull();
  expect(screen.queryByRole('heading', { name: 'National places to turn to' })).toBeNull();
  form.type(typedContact);
  form.save();
  await form.findByText(/^Saved/);
  expect(await storedContact('lpc')).toEqual(ownContact);
});
