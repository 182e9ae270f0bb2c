import { act, fireEvent, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleDay, ownContact } from '../examples.ts';
import { openContacts, storedContact, typedContact, type Label } from './drive-contacts.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

describe('a contact that is refused', () => {
  test('names each field in a summary that takes the cursor, and saves nothing', async () => {
    const form = await openContacts();
    form.save();
    const summary = form.getByRole('alert', { name: 'There is a problem' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const links = form.getAllByRole('link').filter((link) => summary.contains(link));
    expect(links.map((link) => link.textContent)).toEqual([
      'Enter the name of the team',
      'Enter a telephone number or an e-mail address',
      'Enter the initials of whoever confirmed it',
    ]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test.each<[Label, string, RegExp, string?]>([
    ['Name of the team', '', /^Enter the name of the team/],
    ['Name of the team', 'x'.repeat(201), /^Use 200 characters or fewer/],
    ['Telephone numbers', 'main desk', /^“main desk” does not start with a telephone number/],
    ['E-mail address', 'nobody', /^Enter an e-mail address like/],
    ['Web page', 'www.example.nhs.uk', /^Enter a web address that starts with https/],
    ['Opening hours', 'x'.repeat(201), /^Use 200 characters or fewer/],
    ['Who confirmed it', ' ', /^Enter the initials of whoever confirmed it/],
    ['Day', '31', /^Enter a day that this month has/],
    ['Month', '13', /^Enter (a month from 1 to 12|the day first)/, 'Day'],
    ['Year', '26', /^Enter the year with four digits/, 'Day'],
    ['Year', '2027', /^The date cannot be in the future/, 'Day'],
  ])('for its %s “%.20s” is led to that field, with what was typed kept', async (label, value, words, to) => {
    const form = await openContacts();
    form.type({ ...typedContact, [label]: value });
    form.save();
    const links = form.getAllByRole('link', { name: words });
    expect(links).toHaveLength(1);
    fireEvent.click(links[0]!);
    expect(document.activeElement).toBe(form.field((to ?? label) as Label));
    expect(form.field(label).value).toBe(value);
    expect(form.field('Name of the team').value).toBe(
      { ...typedContact, [label]: value }['Name of the team'],
    );
    expect(await storedContact()).toBeNull();
  });

  test('says what is wrong beside the field too', async () => {
    const form = await openContacts();
    form.type({ ...typedContact, 'E-mail address': 'nobody' });
    form.save();
    const email = form.field('E-mail address');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    const said = email.getAttribute('aria-describedby')!;
    expect(document.getElementById(said)!.textContent).toBe(
      'Error: Enter an e-mail address like name@nhs.net',
    );
    expect(form.field('Opening hours').getAttribute('aria-invalid')).toBeNull();
  });

  test('leaves the cursor in the field while it is put right, and then is saved', async () => {
    const form = await openContacts();
    form.type({ ...typedContact, 'E-mail address': 'nobody' });
    form.save();
    await waitFor(() => expect(document.activeElement).toBe(form.getByRole('alert')));
    form.field('E-mail address').focus();
    form.type({ 'E-mail address': 'nobody@' });
    await pause();
    expect(document.activeElement).toBe(form.field('E-mail address'));
    form.type({ 'E-mail address': ownContact.email });
    form.save();
    await form.findByText(/^Saved/);
    expect(form.queryByRole('alert')).toBeNull();
    expect(await storedContact()).toEqual(ownContact);
  });

  test('is marked in the name of the tab until it is put right', async () => {
    document.title = 'Contacts – Smartcard Desk';
    const form = await openContacts();
    form.save();
    await waitFor(() => expect(document.title).toBe('Error: Contacts – Smartcard Desk'));
    form.type(typedContact);
    form.save();
    await form.findByText(/^Saved/);
    await waitFor(() => expect(document.title).toBe('Contacts – Smartcard Desk'));
  });
});
