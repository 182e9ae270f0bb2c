import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cards } from '../../options/Cards.tsx';
import { Options } from '../../options/Options.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { cards, mostPeople, type Person } from '../../src/renewals/person.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';
import { person } from '../renewals/examples.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(`${exampleDay}T09:00:00Z`);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  history.replaceState(null, '', '/');
});

const idOf = (at: number) => at.toString(16).padStart(12, '0');
/** Due in twelve days. */
const ab = person({ id: idOf(1), who: 'AB', certificate: '2026-12-05' });
const js = person({ id: idOf(2), who: 'JS', helper: 'sponsor' });
const six = ['AB', 'CD', 'EF', 'GH', 'JK', 'LM'].map((who, at) =>
  person({ id: idOf(at + 1), who, helper: who === 'CD' ? 'sponsor' : 'none' }),
);

const keep = (...people: Person[]) => changeItem(cards, () => people);
const kept = async () => (await readItem(cards)).value;
const keptOf = async (who: string) => (await kept()).find((each) => each.who === who);
const inOtherWindow = (who: string, change: Partial<Person>) =>
  changeItem(cards, (people) => people.map((each) => (each.who === who ? { ...each, ...change } : each)));
const refuseSaves = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
const notSaved = 'This browser did not save it (The disk is full). What you typed is still here.';
/** Whether the browser asks before the tab closes. */
const asksToLeave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Until whatever was read and drawn is there. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));

type Page = ReturnType<typeof pageOf>;

function pageOf(container: HTMLElement) {
  const page = within(container);
  const inRow = (who: string) => within(page.getByRole('rowheader', { name: who }).closest('tr')!);
  return {
    ...page,
    container,
    inRow,
    listed: () => page.queryAllByRole('rowheader').map(({ textContent }) => textContent),
    press: (name: string | RegExp) => fireEvent.click(page.getByRole('button', { name })),
    saved: (who: string) => page.findByText(`${who} is saved.`),
    add: () => {
      fireEvent.click(page.getByRole('button', { name: 'Add a card' }));
      return formOf(page.getByRole('form', { name: 'Add a card' }));
    },
    change: (who: string) => {
      fireEvent.click(inRow(who).getByRole('button', { name: `Edit ${who}` }));
      return formOf(page.getByRole('form', { name: `Change ${who}` }));
    },
  };
}

/** The section in one window, once the list is read, and what a person does there. */
async function openCards() {
  const { container } = render(<Cards />);
  const page = pageOf(container as HTMLElement);
  await page.findByRole('button', { name: 'Add a card' });
  return page;
}

/** The form for one card, and what a person types there. A date is typed `5/12/2026`. */
function formOf(box: HTMLElement) {
  const form = within(box);
  const who = () => form.getByLabelText<HTMLInputElement>('Initials or a nickname');
  const position = (at: number) => within(form.getByRole('group', { name: `Position ${at}` }));
  const site = (at = 1) => position(at).getByLabelText<HTMLInputElement>('ODS code');
  const fields = (date: HTMLElement) =>
    ['Day', 'Month', 'Year'].map((part) => within(date).getByLabelText<HTMLInputElement>(part));
  const certificate = () => form.getByRole('group', { name: 'Card expiry date (certificate)' });
  const ends = (at = 1) => position(at).getByRole('group', { name: 'End date' });
  const typeDate = (date: HTMLElement, typed: string) =>
    typed.split('/').forEach((value, at) => fireEvent.input(fields(date)[at]!, { target: { value } }));
  return {
    ...form,
    box,
    who,
    site,
    position,
    certificate,
    ends,
    fields,
    typed: (date: HTMLElement) => fields(date).map(({ value }) => value),
    typeWho: (value: string) => fireEvent.input(who(), { target: { value } }),
    typeSite: (value: string, at = 1) => fireEvent.input(site(at), { target: { value } }),
    typeCertificate: (typed: string) => typeDate(certificate(), typed),
    typeEnds: (typed: string, at = 1) => typeDate(ends(at), typed),
    choose: (label: string | RegExp, value: string) =>
      fireEvent.change(form.getByLabelText(label), { target: { value } }),
    tickNoEnd: (at = 1) =>
      fireEvent.click(
        position(at).getByRole('checkbox', { name: 'Care Identity Management shows no end date' }),
      ),
    press: (name: string) => fireEvent.click(form.getByRole('button', { name })),
    addPosition: () => fireEvent.click(form.getByRole('button', { name: 'Add a position' })),
    save: () => fireEvent.click(form.getByRole('button', { name: 'Save' })),
  };
}
const series = /^The small number on the back/;
const helper = /^Can they renew/;

/** A new card with all that has to be filled in. */
function addedAs(page: Page, who: string) {
  const form = page.add();
  form.typeWho(who);
  form.addPosition();
  form.typeSite('FWF76');
  form.tickNoEnd();
  return form;
}

describe('the section', () => {
  test('says that it is reading, until the list is read', async () => {
    render(<Cards />);
    expect(screen.getByText('Reading what is saved …')).toBeTruthy();
    await screen.findByText(/^No card is listed yet/);
    expect(screen.queryByText('Reading what is saved …')).toBeNull();
  });

  test('with nobody says so and how to begin, and shows no empty table', async () => {
    const page = await openCards();
    expect(page.getByText(/^No card is listed yet\. Add one/)).toBeTruthy();
    expect(page.getByLabelText('Read a CSV file')).toBeTruthy();
    expect(page.queryByRole('table')).toBeNull();
    expect(page.queryByRole('button', { name: 'Print' })).toBeNull();
    expect(page.queryByRole('button', { name: 'Calendar file' })).toBeNull();
  });

  test('with one says when it stops, what is left, where they work and what is next', async () => {
    await keep(ab);
    const page = await openCards();
    const row = page.inRow('AB');
    expect(row.getByText(/^5 December 2026/)).toBeTruthy();
    expect(row.getByText('12 days left')).toBeTruthy();
    expect(row.getByText(/^FWF76, no end date shown/)).toBeTruthy();
    expect(row.getByText(/^Renew it in Care Identity Management now\./)).toBeTruthy();
    expect(page.getByRole('region', { name: 'Timeline' })).toBeTruthy();
    expect(page.queryByText(/^No card is listed yet/)).toBeNull();
    expect(page.queryByRole('searchbox')).toBeNull();
  });

  test('with many puts what is due first, then what is not known, then what is next', async () => {
    await keep(
      person({ id: idOf(1), who: 'ZZ', certificate: null }),
      person({ id: idOf(2), who: 'AB', certificate: null }),
      person({ id: idOf(3), who: 'CD', certificate: '2027-05-01' }),
      person({ id: idOf(4), who: 'EF', certificate: '2026-12-05' }),
      person({ id: idOf(5), who: 'GH', certificate: '2026-11-20' }),
    );
    const page = await openCards();
    expect(page.listed()).toEqual(['GH', 'EF', 'AB', 'ZZ', 'CD']);
    expect(page.inRow('GH').getByText('Expired')).toBeTruthy();
    expect(page.inRow('CD').getByText('Renewable from 31 January 2027')).toBeTruthy();
    expect(page.inRow('ZZ').getByText('Not known yet')).toBeTruthy();
  });

  test('of a blocked series says so in place of a date', async () => {
    await keep(person({ who: 'AB', series: '05', certificate: '2028-06-01' }));
    const row = (await openCards()).inRow('AB');
    expect(row.getByText('Blocked')).toBeTruthy();
    expect(row.queryByText(/1 June 2028/)).toBeNull();
  });

  test('shows at once what another window saves', async () => {
    const page = await openCards();
    await act(async () => void (await keep(ab)));
    await waitFor(() => expect(page.listed()).toEqual(['AB']));
  });

  test('names who is the last that can renew others, and from when nobody can', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await keep(ab, { ...js, certificate: '2027-03-03' });
    const page = await openCards();
    expect(page.getByText(/^From 4 March 2027 nobody on this list.*JS is the last/)).toBeTruthy();
  });
});

test('a section that was open overnight counts from the new day when somebody comes back to it', async () => {
  await keep(ab);
  const page = await openCards();
  expect(page.getByText('12 days left')).toBeTruthy();
  vi.setSystemTime('2026-11-24T09:00:00Z');
  await act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
  });
  expect(await page.findByText('11 days left')).toBeTruthy();
});

describe('a list that cannot be read', () => {
  test('is said to be so, with the reason', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
    const page = await openCards();
    expect(page.getByText(/^Your cards: this browser did not let us read it/).textContent).toContain(
      'The disk is full',
    );
  });

  test('is not said to be empty', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
    const page = await openCards();
    expect(page.queryByText(/^No card is listed yet/)).toBeNull();
  });

  test('takes no card, and keeps what was typed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.save();
    expect(await form.findByText(notSaved)).toBeTruthy();
    expect(form.who().value).toBe('AB');
  });

  test('gives way to the one saved before it, and says so', async () => {
    await keep(ab);
    await keep(ab, js);
    await fakeBrowser.storage.local.set({ cards: 'junk' });
    const page = await openCards();
    expect(page.getByText(/^Your cards: the last save was damaged/)).toBeTruthy();
    expect(page.listed()).toEqual(['AB']);
  });
});

test('national dates that cannot be read are said to be so, and the cards still show what is known', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await keep(ab);
  const page = await openCards();
  expect(page.getByText('The national dates could not be read: Failed to fetch')).toBeTruthy();
  expect(page.inRow('AB').getByText('12 days left')).toBeTruthy();
  expect(page.queryByText('National dates we know of')).toBeNull();
});

describe('a new card', () => {
  test('is kept as typed, and shows in the table', async () => {
    const page = await openCards();
    const form = page.add();
    form.typeWho(' ab ');
    form.typeCertificate('1/3/2028');
    form.choose(series, '08');
    form.choose(helper, 'sponsor');
    form.addPosition();
    form.typeSite('fwf 76');
    fireEvent.input(form.getByLabelText('What you call this position (optional)'), {
      target: { value: 'Leeds' },
    });
    form.typeEnds('31/5/2027');
    form.save();
    expect(await page.saved('ab')).toHaveProperty('role', 'status');
    expect(await kept()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
        who: 'ab',
        certificate: '2028-03-01',
        positions: [{ site: 'FWF76', name: 'Leeds', ends: '2027-05-31' }],
        helper: 'sponsor',
        series: '08',
        choices: [],
      },
    ]);
    expect(page.listed()).toEqual(['ab']);
    expect(page.queryByRole('form')).toBeNull();
  });

  test('needs no expiry date, no position and no end date', async () => {
    const page = await openCards();
    const form = page.add();
    form.typeWho('AB');
    form.save();
    await page.saved('AB');
    expect(await kept()).toMatchObject([{ who: 'AB', certificate: null, positions: [], series: null }]);
    addedAs(page, 'CD').save();
    await page.saved('CD');
    expect((await keptOf('CD'))?.positions).toEqual([{ site: 'FWF76', name: '', ends: null }]);
    const third = addedAs(page, 'EF');
    third.tickNoEnd();
    third.save();
    await page.saved('EF');
    expect((await keptOf('EF'))?.positions).toEqual([{ site: 'FWF76', name: '' }]);
    expect(page.inRow('EF').getByText(/^FWF76, end date not known yet/)).toBeTruthy();
  });

  test('starts at the home pharmacy, with the cursor in the first field', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    const page = await openCards();
    const form = page.add();
    expect(form.site().value).toBe('FWF76');
    await waitFor(() => expect(document.activeElement).toBe(form.who()));
  });

  test('has as many positions as are added, and loses the one that is removed', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.press('Add a position');
    form.typeSite('FFFFF', 2);
    form.typeEnds('1/2/2027', 2);
    form.press('Add a position');
    form.typeSite('FA002', 3);
    form.tickNoEnd(3);
    form.press('Remove position 1');
    form.save();
    await page.saved('AB');
    expect((await keptOf('AB'))?.positions).toEqual([
      { site: 'FFFFF', name: '', ends: '2027-02-01' },
      { site: 'FA002', name: '', ends: null },
    ]);
  });

  test('that is called off leaves nothing behind', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    expect(asksToLeave()).toBe(true);
    form.press('Cancel');
    expect(page.queryByRole('form')).toBeNull();
    expect(await kept()).toEqual([]);
    await waitFor(() => expect(asksToLeave()).toBe(false));
  });
});

describe('fields that are refused', () => {
  test('are all named in a summary that takes the cursor, and the input stays', async () => {
    const page = await openCards();
    const form = page.add();
    form.typeWho('AB 5550 1234 5678');
    form.typeCertificate('31/2/2027');
    form.addPosition();
    form.typeSite('!');
    form.typeEnds('1/2/27');
    form.save();
    const summary = form.getByRole('alert', { name: 'There is a problem' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Leave the number out: initials or a nickname are enough',
      'Enter a day that this month has',
      'Enter an ODS code: three to ten letters and digits, like FWF76',
      'Enter the year with four digits, like 2026',
    ]);
    expect([form.who().value, form.site().value]).toEqual(['AB 5550 1234 5678', '!']);
    expect(form.typed(form.certificate())).toEqual(['31', '2', '2027']);
    expect(form.typed(form.ends())).toEqual(['1', '2', '27']);
    expect(await kept()).toEqual([]);
  });

  test.each([
    [
      'Initials or a nickname',
      'Enter initials or a nickname',
      (form: ReturnType<typeof formOf>) => form.who(),
    ],
    [
      'ODS code',
      'Enter the ODS code, like FWF76, or FFFFF for locum work',
      (form: ReturnType<typeof formOf>) => form.site(),
    ],
    [
      'End date',
      'Enter a day that this month has',
      (form: ReturnType<typeof formOf>) => form.fields(form.ends())[0]!,
    ],
  ])('say beside “%s” what is wrong, and the summary leads there', async (_, fault, fieldIn) => {
    const page = await openCards();
    const form = page.add();
    form.addPosition();
    form.typeEnds('31/2/2027');
    form.save();
    fireEvent.click(form.getByRole('link', { name: fault }));
    const field = fieldIn(form);
    expect(document.activeElement).toBe(field);
    const described = field.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';
    const words = described.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(words).toContain(`Error: ${fault}`);
  });

  test('take the cursor to the summary each time anew', async () => {
    const page = await openCards();
    const form = page.add();
    form.save();
    const summary = () => form.getByRole('alert', { name: 'There is a problem' });
    await waitFor(() => expect(document.activeElement).toBe(summary()));
    form.who().focus();
    form.save();
    await waitFor(() => expect(document.activeElement).toBe(summary()));
  });

  test('are fine once they are put right', async () => {
    const page = await openCards();
    const form = page.add();
    form.addPosition();
    form.save();
    form.getByRole('alert');
    form.typeWho('AB');
    form.press('Remove position 1');
    form.save();
    await page.saved('AB');
    expect(await kept()).toHaveLength(1);
  });

  test('include a name that somebody has', async () => {
    await keep(ab);
    const page = await openCards();
    const form = addedAs(page, 'ab');
    form.save();
    expect(form.getByRole('link', { name: /^AB is already on the list/ })).toBeTruthy();
    expect(await kept()).toEqual([ab]);
  });
});

describe('before a date is kept that may be a slip, it is asked', () => {
  test.each([
    ['22/11/2026', '22 November 2026 was yesterday. The card has expired, if this is right.', '2026-11-22'],
    ['1/12/2029', '1 December 2029 is more than three years ahead', '2029-12-01'],
    ['23/11/9026', '23 November 9026 is more than three years ahead', '9026-11-23'],
  ])('whether the certificate expires on %s', async (typed, question, date) => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.typeCertificate(typed);
    form.save();
    expect(form.getByRole('alert').textContent).toContain(question);
    expect(await kept()).toEqual([]);
    form.press('Yes, save it');
    await page.saved('AB');
    expect((await keptOf('AB'))?.certificate).toBe(date);
  });

  test.each(['23/11/2026', '30/11/2029'])('not of %s: it may well be so', async (typed) => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.typeCertificate(typed);
    form.save();
    await page.saved('AB');
    expect(await kept()).toHaveLength(1);
  });

  test('of every date at once', async () => {
    const page = await openCards();
    const form = page.add();
    form.typeWho('AB');
    form.typeCertificate('1/12/2029');
    form.addPosition();
    form.typeSite('FWF76');
    form.typeEnds('1/11/2026');
    form.save();
    const asked = form.getByRole('alert').textContent;
    expect(asked).toContain('1 December 2029 is more than three years ahead');
    expect(asked).toContain('1 November 2026 was 22 days ago. The position has ended, if this is right.');
  });

  test('anew when something was changed meanwhile', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.typeCertificate('22/11/2026');
    form.save();
    form.typeCertificate('22/11/2025');
    expect(form.queryByRole('button', { name: 'Yes, save it' })).toBeNull();
    form.save();
    expect(form.getByRole('alert').textContent).toContain('22 November 2025');
    expect(await kept()).toEqual([]);
  });
});

describe('the card series', () => {
  test.each(['04', '05', '06'])('%s is said to be blocked as soon as it is chosen', async (number) => {
    const page = await openCards();
    const form = page.add();
    form.choose(series, number);
    const words = form.getByText(new RegExp(`^Cards that start with ${number} are blocked for good`));
    expect(words.role).toBe('status');
    expect(within(words).getByRole('link').getAttribute('href')).toBe('answer.html#series-4-5-6');
  });

  test.each(['08', '09', 'other', ''])('“%s” is not', async (number) => {
    const page = await openCards();
    const form = page.add();
    form.choose(series, '04');
    form.choose(series, number);
    expect(form.queryByText(/blocked for good/)).toBeNull();
  });
});

describe('a save that the browser rejects', () => {
  test('is said with its reason where the cursor goes, and what was typed can be saved later', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.typeCertificate('1/3/2028');
    const refused = refuseSaves();
    form.save();
    expect(await form.findByText(notSaved)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(form.getByRole('alert')));
    expect([form.who().value, form.site().value]).toEqual(['AB', 'FWF76']);
    expect(form.typed(form.certificate())).toEqual(['1', '3', '2028']);
    expect(page.listed()).toEqual([]);
    expect(asksToLeave()).toBe(true);
    refused.mockRestore();
    form.save();
    await page.saved('AB');
    expect((await keptOf('AB'))?.certificate).toBe('2028-03-01');
  });

  test('keeps a question that was answered', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    form.typeCertificate('22/11/2026');
    form.save();
    refuseSaves();
    form.press('Yes, save it');
    expect(await form.findByText(notSaved)).toBeTruthy();
    expect(form.getByRole('button', { name: 'Yes, save it' })).toBeTruthy();
  });
});

describe('a card that is changed', () => {
  const full = person({
    id: idOf(1),
    who: 'AB',
    certificate: '2027-03-01',
    positions: [{ site: 'FWF76', name: 'Leeds', ends: '2027-05-31' }],
    helper: 'sponsor',
    series: '08',
    choices: [{ clock: 'certificate 2027-03-01', kind: 'not ours', on: '2026-11-20' }],
  });

  test('shows all that is kept of it, and stays the same where nothing is changed', async () => {
    await keep(full);
    const page = await openCards();
    const form = page.change('AB');
    expect(form.typed(form.certificate())).toEqual(['1', '3', '2027']);
    expect(form.typed(form.ends())).toEqual(['31', '5', '2027']);
    expect(form.getByLabelText<HTMLSelectElement>(series).value).toBe('08');
    expect(form.getByLabelText<HTMLSelectElement>(helper).value).toBe('sponsor');
    form.save();
    await page.saved('AB');
    expect(await kept()).toEqual([full]);
  });

  test('keeps its id, its place in the list and what was decided about it', async () => {
    await keep(full, js);
    const page = await openCards();
    const form = page.change('AB');
    form.typeWho('AB 2');
    form.save();
    await page.saved('AB 2');
    expect(await kept()).toEqual([{ ...full, who: 'AB 2' }, js]);
  });

  test('says nothing of its own name being taken', async () => {
    await keep(ab, js);
    const page = await openCards();
    const form = page.change('AB');
    form.typeWho('ab');
    form.save();
    await page.saved('ab');
    expect((await kept()).map(({ who }) => who)).toEqual(['ab', 'JS']);
  });
});

describe('the form', () => {
  test('takes the cursor anew, and stays as typed, where it is asked for again', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    page.press('Add a card');
    expect(form.who().value).toBe('AB');
    expect(page.queryByText('Save or cancel the card that is open first.')).toBeNull();
  });

  test('gives way to another card only while nothing is typed', async () => {
    await keep(ab, js);
    const page = await openCards();
    page.change('AB');
    const form = page.change('JS');
    form.typeWho('JSX');
    fireEvent.click(page.inRow('AB').getByRole('button', { name: 'Edit AB' }));
    expect(await page.findByText('Save or cancel the card that is open first.')).toHaveProperty(
      'role',
      'status',
    );
    expect(page.getAllByRole('form')).toHaveLength(1);
    expect(form.who().value).toBe('JSX');
    form.press('Cancel');
    expect(page.change('AB').who().value).toBe('AB');
  });

  test('takes somebody off who left, and back with all that was kept', async () => {
    await keep(ab, js);
    const page = await openCards();
    page.change('AB').press('Left this pharmacy AB');
    expect(await page.findByText(/^AB is off the list\./)).toBeTruthy();
    expect(page.queryByRole('form')).toBeNull();
    expect(await kept()).toEqual([js]);
    page.press('Undo');
    await waitFor(async () => expect(await kept()).toEqual([js, ab]));
  });

  test('says why somebody who left was not taken off', async () => {
    await keep(ab);
    const page = await openCards();
    const form = page.change('AB');
    refuseSaves();
    form.press('Left this pharmacy AB');
    expect(await form.findByText(notSaved)).toBeTruthy();
    expect(await kept()).toEqual([ab]);
  });

  test('of a new card takes nobody off', async () => {
    const page = await openCards();
    expect(page.add().queryByRole('button', { name: /^Left this pharmacy/ })).toBeNull();
  });

  test('asks nothing about dates that were there, and does about a new one', async () => {
    const old = {
      ...ab,
      certificate: '2026-11-01',
      positions: [{ site: 'FWF76', name: '', ends: '2026-11-02' }],
    };
    await keep(old);
    const page = await openCards();
    const form = page.change('AB');
    form.choose(helper, 'sponsor');
    form.save();
    await page.saved('AB');
    expect(await kept()).toEqual([{ ...old, helper: 'sponsor' }]);
    const again = page.change('AB');
    again.typeEnds('3/11/2026');
    again.save();
    expect(again.getByRole('alert').textContent).toContain('3 November 2026 was 20 days ago.');
    expect(again.getByRole('alert').textContent).not.toContain('1 November');
  });

  // Fault: a position that is changed goes behind the others.
  test('keeps the order of the positions', async () => {
    const [fwf, fa] = [
      { site: 'FWF76', name: '', ends: '2027-12-01' },
      { site: 'FA002', name: '', ends: '2027-12-01' },
    ] as const;
    await keep({ ...ab, positions: [fwf, fa] });
    const page = await openCards();
    const form = page.change('AB');
    form.typeEnds('1/6/2028', 1);
    form.save();
    await page.saved('AB');
    expect((await keptOf('AB'))?.positions).toEqual([{ ...fwf, ends: '2028-06-01' }, fa]);
  });

  test('says of another series to ask the Registration Authority', async () => {
    const form = (await openCards()).add();
    form.choose(series, 'other');
    const words = form.getByText(/^01, 02, 03 or 07\? Ask the Registration Authority about this card/);
    expect(within(words).getByRole('link').getAttribute('href')).toBe('answer.html#series-4-5-6');
    form.choose(series, '08');
    expect(form.queryByText(/^01, 02/)).toBeNull();
  });
});

describe('the calendar file', () => {
  test.each([
    [[ab], /calendar that only your team sees\.$/],
    [
      [ab, person({ id: idOf(3), who: 'CD', certificate: null })],
      /A date is not known, and so not in it, of CD\.$/,
    ],
  ])('says what it saved, and who is not in it', async (people, words) => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:calendar');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await keep(...people);
    const page = await openCards();
    page.press('Calendar file');
    const said = page.getByText(/^Your browser saves smartcard-desk-2026-11-23\.ics\./);
    expect(said.role).toBe('status');
    expect(said.textContent).toMatch(words);
  });
});

describe('two windows', () => {
  test('that change different fields of one person keep both', async () => {
    await keep(ab);
    const [one, other] = [await openCards(), await openCards()];
    const [first, second] = [one.change('AB'), other.change('AB')];
    first.typeCertificate('1/3/2029');
    second.choose(helper, 'sponsor');
    first.save();
    second.save();
    await one.saved('AB');
    await other.saved('AB');
    expect(await kept()).toEqual([{ ...ab, certificate: '2029-03-01', helper: 'sponsor' }]);
  });

  test('that add different people keep both, and each shows both', async () => {
    const [one, other] = [await openCards(), await openCards()];
    const [first, second] = [addedAs(one, 'AB'), addedAs(other, 'CD')];
    first.save();
    second.save();
    await waitFor(() =>
      expect([one.listed(), other.listed()]).toEqual([
        ['AB', 'CD'],
        ['AB', 'CD'],
      ]),
    );
    expect(await kept()).toHaveLength(2);
  });

  test('lose nothing that was typed in one while the other saves', async () => {
    await keep(ab);
    const page = await openCards();
    const form = page.change('AB');
    form.typeWho('ABC');
    await act(async () => void (await inOtherWindow('AB', { helper: 'sponsor' })));
    await waitFor(() => expect(page.inRow('AB').getByText('Sponsor')).toBeTruthy());
    expect(form.who().value).toBe('ABC');
    form.save();
    await page.saved('ABC');
    expect(await kept()).toEqual([{ ...ab, who: 'ABC', helper: 'sponsor' }]);
  });

  test('keep the date that another saved, where Edit is pressed again over an open form', async () => {
    await keep(ab);
    const page = await openCards();
    page.change('AB');
    await act(async () => void (await inOtherWindow('AB', { certificate: '2029-12-05' })));
    await page.findByText('5 December 2029');
    const form = page.change('AB');
    form.choose(helper, 'sponsor');
    form.save();
    await page.saved('AB');
    expect(await keptOf('AB')).toMatchObject({ helper: 'sponsor', certificate: '2029-12-05' });
  });

  test('that change different positions of one person keep both', async () => {
    const [fwf, fa] = [
      { site: 'FWF76', name: '', ends: '2027-12-01' },
      { site: 'FA002', name: '', ends: '2027-12-01' },
    ] as const;
    await keep({ ...ab, positions: [fwf, fa] });
    const page = await openCards();
    const form = page.change('AB');
    form.typeEnds('1/6/2028', 1);
    await act(
      async () => void (await inOtherWindow('AB', { positions: [fwf, { ...fa, ends: '2029-01-01' }] })),
    );
    form.save();
    await page.saved('AB');
    const { positions = [] } = (await keptOf('AB')) ?? {};
    expect(positions.toSorted((one, other) => one.site.localeCompare(other.site))).toEqual([
      { ...fa, ends: '2029-01-01' },
      { ...fwf, ends: '2028-06-01' },
    ]);
  });

  test('that give one name to two people at once keep the first, and the second is asked for another', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    const other = keep(ab); // not heard of here when Save is pressed
    form.save();
    expect(
      await form.findByText(
        'This browser did not save it (AB was added in another window). What you typed is still here.',
      ),
    ).toBeTruthy();
    await other;
    expect(form.who().value).toBe('AB');
    expect(await kept()).toEqual([ab]);
    form.typeWho('AB 2');
    form.save();
    await page.saved('AB 2');
    expect(await kept()).toHaveLength(2);
  });

  test('that are told of a name in time refuse it beside its field', async () => {
    const page = await openCards();
    const form = addedAs(page, 'AB');
    await act(async () => void (await keep(ab)));
    await waitFor(() => expect(page.listed()).toEqual(['AB']));
    form.save();
    expect(form.getByRole('link', { name: /^AB is already on the list/ })).toBeTruthy();
    expect(form.who().value).toBe('AB');
  });
});

describe(`with ${mostPeople} cards`, () => {
  const crowd = Array.from({ length: mostPeople }, (_, at) =>
    person({ id: idOf(at + 1), who: `P${at}`, positions: [] }),
  );

  test('another is not added, in words, what was typed stays, and one can still be changed', async () => {
    await keep(...crowd);
    const page = pageOf(render(<Cards />).container as HTMLElement);
    // By text: a look at the role of everything in a thousand rows takes seconds.
    fireEvent.click(await page.findByText('Add a card', { selector: 'button' }));
    const shownForm = () => formOf(page.getByText('Initials or a nickname').closest('form')!);
    const form = shownForm();
    form.typeWho('AB');
    form.save();
    expect(await form.findByText(/1000 cards are the most that are kept/)).toBeTruthy();
    expect(form.who().value).toBe('AB');
    expect(await kept()).toHaveLength(mostPeople);
    form.press('Cancel');
    const row = within(page.getByText('P7', { selector: 'th' }).closest('tr')!);
    fireEvent.click(row.getByRole('button', { name: 'Edit P7' }));
    const change = shownForm();
    change.typeWho('Q7');
    change.save();
    await page.saved('Q7');
    expect((await kept())[7]!.who).toBe('Q7');
  });
});

describe('a link to a card', () => {
  const focusedRow = () => document.activeElement?.querySelector('th')?.textContent;

  test('opens what to do about it, and its row takes the cursor', async () => {
    await keep(js, ab);
    history.replaceState(null, '', `/options.html#cards/${ab.id}`);
    const page = await openCards();
    await waitFor(() => expect(focusedRow()).toBe('AB'));
    const button = page.getByRole('button', { name: 'What to do about AB' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(page.getByText('Renewed', { exact: false, selector: 'button' })).toBeTruthy();
  });

  test('leads to the section from another one', async () => {
    await keep(js, ab);
    history.replaceState(null, '', '/options.html#about');
    render(<Options />);
    await screen.findByRole('rowheader', { name: 'AB', hidden: true });
    void act(() => {
      location.hash = `#cards/${ab.id}`;
    });
    await waitFor(() => expect(focusedRow()).toBe('AB'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cards');
    expect(document.activeElement?.closest('[hidden]')).toBeNull();
  });

  test('shows a card that a filter had left out', async () => {
    await keep(...six);
    const page = await openCards();
    fireEvent.change(page.getByLabelText('Show'), { target: { value: 'helpers' } });
    fireEvent.input(page.getByRole('searchbox'), { target: { value: 'CD' } });
    expect(page.listed()).toEqual(['CD']);
    void act(() => {
      location.hash = `#cards/${six[5]!.id}`;
    });
    await waitFor(() => expect(focusedRow()).toBe('LM'));
    expect(page.listed()).toHaveLength(6);
  });

  test('leaves the cursor on the button that closes and opens it later', async () => {
    await keep(js, ab);
    history.replaceState(null, '', `/options.html#cards/${ab.id}`);
    const page = await openCards();
    await waitFor(() => expect(focusedRow()).toBe('AB'));
    const button = page.getByRole('button', { name: 'What to do about AB' });
    button.focus();
    fireEvent.click(button);
    fireEvent.click(button);
    await page.findByRole('button', { name: 'Left this pharmacy AB' });
    await settle();
    expect(document.activeElement).toBe(button);
  });

  test.each(['#cards', '#cards/000000000abc', '#cards/<img>'])(
    'like %s that leads to nobody is no fault',
    async (hash) => {
      await keep(ab);
      history.replaceState(null, '', `/options.html${hash}`);
      const page = await openCards();
      expect(page.listed()).toEqual(['AB']);
      expect(page.getByRole('button', { name: 'What to do about AB' }).getAttribute('aria-expanded')).toBe(
        'false',
      );
      expect(document.activeElement).toBe(document.body);
    },
  );
});

describe('the filters', () => {
  const filter = (page: Page, value: string) =>
    fireEvent.change(page.getByLabelText('Show'), { target: { value } });
  const search = (page: Page, value: string) =>
    fireEvent.input(page.getByRole('searchbox', { name: 'Initials or ODS code' }), { target: { value } });

  test.each([
    ['due', ['EF', 'LM']],
    ['helpers', ['CD']],
    ['unknown', ['LM']],
    ['all', ['EF', 'LM', 'CD', 'GH', 'JK', 'AB']],
  ])('“%s” leaves the cards it names, and says how many', async (value, who) => {
    const changed: Record<string, Partial<Person>> = {
      AB: { certificate: '2028-07-01' },
      EF: { certificate: '2026-12-05' },
      LM: { certificate: null },
    };
    await keep(...six.map((each) => ({ ...each, ...changed[each.who] })));
    const page = await openCards();
    filter(page, value);
    expect(page.listed()).toEqual(who);
    expect(page.getByText(`${who.length} of 6 shown`).role).toBe('status');
  });

  test('find a card by part of its initials or of an ODS code, in either case', async () => {
    const [first, ...others] = six as [Person, ...Person[]];
    await keep({ ...first, positions: [{ site: 'FA002', name: '', ends: null }] }, ...others);
    const page = await openCards();
    search(page, 'g');
    expect(page.listed()).toEqual(['GH']);
    search(page, ' fa00 ');
    expect(page.listed()).toEqual(['AB']);
    search(page, 'nobody');
    expect(page.listed()).toEqual([]);
    expect(page.getByText('0 of 6 shown')).toBeTruthy();
  });

  test('hide nobody once there are too few cards for them', async () => {
    await keep(...six);
    const page = await openCards();
    search(page, 'CD');
    expect(page.listed()).toEqual(['CD']);
    await act(async () => void (await changeItem(cards, (people) => people.slice(0, 5))));
    await waitFor(() => expect(page.queryByRole('searchbox')).toBeNull());
    expect(page.listed()).toHaveLength(5);
  });
});

describe('what to do', () => {
  test('opens under the row and closes again', async () => {
    await keep(ab, js);
    const page = await openCards();
    page.press('What to do about AB');
    expect(page.getByText(/^AB’s card expires on 5 December 2026, in 12 days\./)).toBeTruthy();
    expect(page.getByRole('button', { name: 'Left this pharmacy AB' })).toBeTruthy();
    page.press('What to do about AB');
    expect(page.queryByRole('button', { name: 'Left this pharmacy AB' })).toBeNull();
  });

  test('is open for one card at a time, and not offered where there is nothing to see to', async () => {
    await keep(ab, js, person({ id: idOf(3), who: 'CD', certificate: '2026-12-06' }));
    const page = await openCards();
    page.press('What to do about AB');
    page.press('What to do about CD');
    expect(page.getAllByRole('button', { name: /^Left this pharmacy/ })).toHaveLength(1);
    expect(page.getByRole('button', { name: 'Left this pharmacy CD' })).toBeTruthy();
    expect(page.queryByRole('button', { name: 'What to do about JS' })).toBeNull();
  });

  test.each([
    ['Left this pharmacy AB', /^AB is off the list/],
    ['Not ours AB', /^AB: you will not be reminded of this date again\./],
  ])('says what came of “%s”, and takes it back', async (action, words) => {
    await keep(ab, js);
    const page = await openCards();
    page.press('What to do about AB');
    page.press(action);
    expect(await page.findByText(words)).toBeTruthy();
    page.press('Undo');
    await waitFor(async () => expect(await kept()).toEqual(expect.arrayContaining([ab, js])));
  });

  test('says what came of “Seen to” for a date that touches everybody, and takes it back', async () => {
    vi.setSystemTime('2027-01-10T09:00:00Z');
    await keep(js);
    const page = await openCards();
    page.press('Seen to Published end date of CIS1 sign-in');
    expect(
      await page.findByText(
        /^Published end date of CIS1 sign-in: you will not be reminded of this date again\./,
      ),
    ).toBeTruthy();
    page.press('Undo');
    await waitFor(async () => expect(await kept()).toEqual([js]));
  });
});

describe('what was decided', () => {
  const decided: Person = {
    ...ab,
    positions: [{ site: 'FWF76', name: '', ends: '2026-12-20' }],
    choices: [
      { clock: 'certificate 2026-12-05', kind: 'later', on: '2026-11-20', until: '2026-11-30' },
      { clock: 'position FWF76 2026-12-20', kind: 'not ours', on: '2026-11-20' },
    ],
  };

  test('is listed in the row', async () => {
    await keep(decided);
    const row = (await openCards()).inRow('AB');
    expect(row.getByText(/^Card, 5 December 2026: reminder on 30 November 2026/)).toBeTruthy();
    expect(row.getByText(/^Position at FWF76, 20 December 2026: not ours/)).toBeTruthy();
  });

  test('leaves the row its place, its pill and what to do', async () => {
    await keep(js, {
      ...decided,
      certificate: '2026-11-20',
      choices: [{ clock: 'certificate 2026-11-20', kind: 'not ours', on: '2026-11-21' }],
    });
    const page = await openCards();
    expect(page.listed()).toEqual(['AB', 'JS']);
    expect(page.inRow('AB').getByText('Expired')).toBeTruthy();
    page.press('What to do about AB');
    expect(page.getByText(/^AB’s card expired on 20 November 2026\./)).toBeTruthy();
  });

  test('is what it was before, where another decision is undone', async () => {
    await keep({ ...decided, positions: [], choices: decided.choices.slice(0, 1) });
    const page = await openCards();
    page.press('What to do about AB');
    page.press('Not ours AB');
    await page.findByText(/^Card, 5 December 2026: not ours/);
    fireEvent.click(await page.findByRole('button', { name: 'Undo' }));
    await page.findByText(/^Card, 5 December 2026: reminder on 30 November 2026/);
    expect((await kept())[0]!.choices).toEqual(decided.choices.slice(0, 1));
  });

  // Fault: what was said of the first stays beside it, with an “Undo”.
  test('and taken back in the row is not said to hold any more', async () => {
    await keep(ab);
    const page = await openCards();
    page.press('What to do about AB');
    page.press('Not ours AB');
    await page.findByText(/^AB: you will not be reminded/);
    page.press('Take back AB, Card, 5 December 2026');
    await page.findByText('AB: you will be reminded again.');
    expect(page.queryByText(/^AB: you will not be reminded/)).toBeNull();
  });

  test('is listed no more once its day has come', async () => {
    vi.setSystemTime('2026-11-30T09:00:00Z');
    await keep(decided);
    const row = (await openCards()).inRow('AB');
    expect(row.queryByText(/reminder on/)).toBeNull();
    expect(row.getByRole('button', { name: 'What to do about AB' })).toBeTruthy();
  });

  test('is taken back one at a time', async () => {
    await keep(decided);
    const page = await openCards();
    const words = page.inRow('AB').getByText(/reminder on 30 November 2026/);
    fireEvent.click(within(words).getByRole('button', { name: 'Take back AB, Card, 5 December 2026' }));
    expect(await page.findByText('AB: you will be reminded again.')).toHaveProperty('role', 'status');
    await waitFor(() => expect(page.queryByText(/reminder on/)).toBeNull());
    expect((await kept())[0]!.choices).toEqual([decided.choices[1]]);
    expect(page.getByRole('button', { name: 'What to do about AB' })).toBeTruthy();
  });

  test('and could not be taken back is said, with the reason', async () => {
    await keep({ ...decided, choices: decided.choices.slice(0, 1) });
    const page = await openCards();
    refuseSaves();
    page.press('Take back AB, Card, 5 December 2026');
    expect(await page.findByText('Not saved: The disk is full')).toHaveProperty('role', 'status');
    expect(page.getByText(/reminder on 30 November 2026/)).toBeTruthy();
  });

  test('is named in words', async () => {
    await keep(decided);
    const page = await openCards();
    expect(page.inRow('AB').queryByText(/2026-12-05/)).toBeNull();
  });
});

describe('the national dates', () => {
  const known = (page: Page) => within(page.getByText('National dates we know of').closest('details')!);
  const about = (page: Page, words: RegExp) => within(known(page).getByText(words).closest('li')!);

  test('are listed with what is not sure, their sources and grade, and when they were written', async () => {
    const page = await openCards();
    const bulk = about(page, /^1 February 2027: End date of bulk-added FFFFF rights/);
    expect(bulk.getByText(/No later notice was found, and none is ruled out/)).toBeTruthy();
    expect(bulk.getByRole('link', { name: 'Read more' }).getAttribute('href')).toBe(
      'answer.html#fffff-ending',
    );
    const source = bulk.getByRole('link', { name: /^Community Pharmacy England, Smartcard model changes/ });
    expect(source.getAttribute('href')).toBe(
      'https://cpe.org.uk/our-news/smartcard-model-changes-and-rights-extension/',
    );
    expect(bulk.getByText(/Grade: HIGH\./)).toBeTruthy();
    const cis1 = about(page, /^28 February 2027: Published end date of CIS1/);
    expect(cis1.getAllByRole('link')).toHaveLength(3);
    expect(
      known(page).getByText(/^Written 23 November 2026, not yet confirmed on the live pages/),
    ).toBeTruthy();
  });

  test('are listed no more once they are spoken of no more', async () => {
    vi.setSystemTime('2027-05-01T09:00:00Z');
    const page = await openCards();
    expect(known(page).queryByText(/bulk-added FFFFF/)).toBeNull();
    expect(known(page).getByText(/Published end date of CIS1/)).toBeTruthy();
    expect(known(page).getByText(/Series 4 cards blocked/)).toBeTruthy();
  });
});
