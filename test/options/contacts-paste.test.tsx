import { fireEvent, screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { exampleDay, ownContact } from '../examples.ts';
import { openContacts, storedContact } from './drive-contacts.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const page = `Smartcard team
Main desk: 01632 960001
Lost cards: 01632 960002
E-mail: RA.team@example.nhs.uk or lost@example.nhs.uk
https://www.example.nhs.uk/smartcards
Monday to Friday, 8am to 5pm
Order no: 01632960777`;
const keep = 'Put these in the form';
const nothing = 'No number, e-mail address, page or hours found';
const stored = () => fakeBrowser.storage.local.get(null);

describe('what was found in a pasted text', () => {
  test('goes in the form when it is kept, dated today, and nothing is saved until Save', async () => {
    const form = await openContacts('itHelpdesk');
    form.type({ Year: '2025' });
    form.paste(page);
    expect(form.getByLabelText('01632 960001, Main desk')).toHaveProperty('checked', true);
    form.press(keep);
    expect(form.field('Telephone numbers').value).toBe('01632 960001, Main desk\n01632 960002, Lost cards');
    expect(form.field('E-mail address').value).toBe('ra.team@example.nhs.uk');
    expect(form.field('Web page').value).toBe('https://www.example.nhs.uk/smartcards');
    expect(form.field('Opening hours').value).toBe('Monday to Friday, 8am to 5pm');
    expect(form.field('Year').value).toBe('2026');
    expect(form.field('Day').value).toBe('23');
    expect(form.getByText(/^Put in the form below\./).role).toBe('status');
    expect(await stored()).toEqual({});

    form.type({ 'Name of the team': 'PMR helpdesk', 'Who confirmed it': 'JS' });
    expect(await stored()).toEqual({});
    form.save();
    await form.findByText(/^Saved/);
    expect(await storedContact('itHelpdesk')).toEqual({
      name: 'PMR helpdesk',
      phones: [
        { number: '01632 960001', purpose: 'Main desk' },
        { number: '01632 960002', purpose: 'Lost cards' },
      ],
      email: 'ra.team@example.nhs.uk',
      web: 'https://www.example.nhs.uk/smartcards',
      hours: 'Monday to Friday, 8am to 5pm',
      confirmedBy: 'JS',
      confirmedOn: exampleDay,
    });
    expect(await storedContact()).toBeNull();
  });

  test('can be struck one by one, and the rest is kept', async () => {
    const form = await openContacts();
    form.paste(page);
    fireEvent.click(form.getByLabelText('01632 960001, Main desk'));
    form.press(keep);
    expect(form.field('Telephone numbers').value).toBe('01632 960002, Lost cards');
  });

  test('is taken again when it was struck twice', async () => {
    const form = await openContacts();
    form.paste(page);
    fireEvent.click(form.getByLabelText('01632 960001, Main desk'));
    fireEvent.click(form.getByLabelText('01632 960001, Main desk'));
    form.press(keep);
    expect(form.field('Telephone numbers').value).toContain('01632 960001');
  });

  test('can be chosen among several, or left out', async () => {
    const form = await openContacts();
    form.paste(page);
    const choose = (label: string, value: string) =>
      fireEvent.change(form.getByLabelText(new RegExp(`^${label}`), { selector: 'select' }), {
        target: { value },
      });
    choose('E-mail address', 'lost@example.nhs.uk');
    choose('Opening hours', '');
    form.press(keep);
    expect(form.field('E-mail address').value).toBe('lost@example.nhs.uk');
    expect(form.field('Opening hours').value).toBe('');
  });

  test('leaves what was typed where it has nothing to put, and adds its numbers below', async () => {
    const form = await openContacts();
    form.type({
      'Name of the team': 'Team',
      'Telephone numbers': '01632 960009',
      'Opening hours': 'Mornings',
    });
    form.paste('Lost cards: 01632 960002');
    form.press(keep);
    expect(form.field('Telephone numbers').value).toBe('01632 960009\n01632 960002, Lost cards');
    expect(form.field('Opening hours').value).toBe('Mornings');
    expect(form.field('Name of the team').value).toBe('Team');
  });

  test('stays at its own desk', async () => {
    const form = await openContacts('lpc');
    form.paste(page);
    expect(screen.getAllByRole('button', { name: keep })).toHaveLength(1);
    form.press(keep);
    expect(form.field('E-mail address').value).not.toBe('');
    for (const desk of ['registrationAuthority', 'itHelpdesk', 'headOffice'] as const) {
      expect(form.at(desk).field('E-mail address').value).toBe('');
      expect(form.at(desk).field('Telephone numbers').value).toBe('');
    }
  });

  test('does not change a contact that is kept already until Save', async () => {
    await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
    const form = await openContacts();
    form.paste(page);
    form.press(keep);
    expect(form.field('E-mail address').value).toBe('ra.team@example.nhs.uk');
    expect(await storedContact()).toEqual(ownContact);
  });

  test('goes when something else is looked for', async () => {
    const form = await openContacts();
    form.paste(page);
    form.paste('Second desk: 01632 960005');
    expect(form.queryByLabelText('01632 960001, Main desk')).toBeNull();
    form.press(keep);
    expect(form.field('Telephone numbers').value).toBe('01632 960005, Second desk');
  });
});

describe('a pasted text', () => {
  test('without a number still gives its address', async () => {
    const form = await openContacts();
    form.paste('Write to ra.team@example.nhs.uk');
    expect(form.queryByRole('checkbox')).toBeNull();
    form.press(keep);
    expect(form.field('E-mail address').value).toBe('ra.team@example.nhs.uk');
    expect(form.field('Telephone numbers').value).toBe('');
  });

  test.each(['', '   \n', 'The Registration Authority issues smartcards.', '\u0000\ud800\ufffe', '<b></b>'])(
    'such as %j that holds nothing says so, and offers nothing to keep',
    async (text) => {
      const form = await openContacts();
      form.paste(text);
      expect(form.getByRole('heading', { name: nothing })).toBeTruthy();
      expect(form.queryByRole('button', { name: keep })).toBeNull();
      expect(await stored()).toEqual({});
    },
  );

  test.each([
    ['Tel: 0113 496 012', 'too short for a telephone number'],
    ['Paris +33 1 23 45 67 89', 'not a UK number'],
    ['Fax 0113 496 0124', 'a fax number'],
    ['ra..team@nhs.net', 'not a whole e-mail address'],
    ['javascript:alert(1)', 'not a web address'],
  ])('such as %j leaves it for a person to judge', async (text, why) => {
    const form = await openContacts();
    form.paste(text);
    expect(form.getByText(`(${why})`)).toBeTruthy();
    expect(form.queryByRole('button', { name: keep })).toBeNull();
  });

  test('is shown as text, never as markup', async () => {
    const form = await openContacts();
    form.paste('<img src=x onerror=alert(1)> Order no: 01632960777 <b>Desk</b> 01632 960001');
    expect(form.section.querySelector('img, script')).toBeNull();
  });

  test('of 2 MB is read in part, says so, and still gives what stands at its start', async () => {
    const form = await openContacts();
    const before = performance.now();
    form.paste(`Main desk: 01632 960001\n${'Words and 12 figures 0113 and so on. '.repeat(57_000)}`);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(form.getByText('(only the first 20,000 characters were read, not the rest)')).toBeTruthy();
    form.press(keep);
    expect(form.field('Telephone numbers').value).toBe('01632 960001, Main desk');
    expect(await stored()).toEqual({});
  });
});
