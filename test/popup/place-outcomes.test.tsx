import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ordApi } from '../fakes/ord-api.ts';
import { pharmacies, postcodes } from '../fakes/pharmacies.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';
import {
  cardOf,
  expectNothingSaved,
  lookUp,
  lookUpButton,
  openToLookUp,
  shownContacts,
  shownPharmacies,
} from './drive-places.ts';
import { searchBox } from './drive-popup.tsx';

afterEach(async () => {
  await expectNothingSaved();
  vi.restoreAllMocks();
});

const itsAuthority = () => screen.queryByRole('heading', { name: 'Its Registration Authority' });

describe('a pharmacy in England', () => {
  test.each(['FA002', 'sk75ld'])('shows its card and whom to contact: “%s”', async (typed) => {
    await openToLookUp();
    await lookUp(typed);
    const card = await cardOf('FA002');
    expect(card).toContain('Rowlands Pharmacy');
    expect(card).toContain('61 Arundel Avenue, Hazel Grove, Stockport, SK7 5LD · 0161 4838729');
    expect(card).toContain('ODS code FA002 · Code in use');
    expect(card).toContain('NHS Greater Manchester ICB (named in the pharmacy’s own record)');
    expect(itsAuthority()).toBeTruthy();
    expect(screen.getByText('We hold no confirmed contact for NHS Greater Manchester ICB.')).toBeTruthy();
    expect(searchBox().value).toBe(typed);
  });

  test('whose board has one Registration Authority shows it, and whom else to turn to', async () => {
    await openToLookUp();
    await lookUp('FWF76');
    await cardOf('FWF76');
    expect(shownContacts()).toEqual(['west-yorkshire-this', 'national-lpc-finder']);
    expect(screen.getByText(/contract team of NHS West Yorkshire ICB/)).toBeTruthy();
  });

  test('whose board was split is in the one where its postcode lies', async () => {
    await openToLookUp();
    await lookUp('FA471');
    const card = await cardOf('FA471');
    expect(card).toContain('NHS Central East ICB (by where its postcode lies');
    expect(card).toContain('Part of it: Hertfordshire (not Royston), Bedfordshire or Luton');
    expect(screen.getByText('Older contacts (1)')).toBeTruthy();
  });
});

test('several at a postcode are chosen from, and the chosen one shows without asking again', async () => {
  const { asked } = await openToLookUp();
  await lookUp('le169bx');
  expect(await screen.findByText('2 pharmacies are listed at LE16 9BX. Which one is it?')).toBeTruthy();
  const buttons = within(screen.getByRole('main')).getAllByRole('button');
  expect(buttons.map((each) => each.textContent)).toEqual([
    'Moins Chemist, FA190 11-15 Coventry Road, Market Harborough',
    'Well, FT426 7-9 Coventry Road, Market Harborough',
  ]);
  expect(shownPharmacies()).toEqual([]);
  const before = asked.length;
  fireEvent.click(buttons[1]!);
  await cardOf('FT426');
  expect(shownPharmacies()).toEqual(['FT426']);
  expect(itsAuthority()).toBeTruthy();
  expect(asked).toHaveLength(before);
});

test('a choice among several sends nothing once look-ups were turned off', async () => {
  const { asked, set } = await openToLookUp();
  await lookUp('le169bx');
  const choices = await screen.findAllByRole('button', { name: /Coventry Road/ });
  await act(async () => void set(false));
  const before = asked.length;
  for (const each of choices) fireEvent.click(each);
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(asked).toHaveLength(before);
  expect(shownPharmacies()).toEqual([]);
});

describe('a closed pharmacy', () => {
  test('says so, has no contacts, and offers the new code', async () => {
    await openToLookUp();
    await lookUp('FA029');
    expect(await cardOf('FA029')).toContain('Closed on 21 July 2024');
    expect(
      screen.getByText(
        'FA029 (Rowlands Pharmacy) closed on 21 July 2024. It may now be FA579 (Allied Pharmacy London Road, from 22 July 2024): same address and telephone. Is this you?',
      ),
    ).toBeTruthy();
    expect(itsAuthority()).toBeNull();
    expect(shownContacts()).toEqual([]);
  });

  test('leads to the new code and its contacts at one press, with the cursor in the box', async () => {
    const { asked } = await openToLookUp();
    await lookUp('FA029');
    const button = await lookUpButton('FA579');
    const before = asked.length;
    button.focus(); // as a press does in a browser
    fireEvent.click(button);
    expect(searchBox().value).toBe('FA579');
    expect(document.activeElement).toBe(searchBox());
    expect(await cardOf('FA579')).toContain('Allied Pharmacy London Road');
    expect(shownPharmacies()).toEqual(['FA579']);
    expect(shownContacts()).toContain('hampshire-iow-scw');
    expect(asked[before]).toMatch(/\/FA579$/);
  });

  test('is not taken for a neighbour that was there all along', async () => {
    await openToLookUp();
    await lookUp('FCE71');
    expect(await cardOf('FCE71')).toContain('Closed on 23 April 2023');
    expect(screen.getByText(/We know of no new code for it\.$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /FC301/ })).toBeNull();
  });

  test('is not shown as open where the directory gives no last day', async () => {
    const undated = { ...pharmacies.find(({ code }) => code === 'FWF76')!, active: false };
    await openToLookUp({ reply: ordApi([undated]) });
    await lookUp('FWF76');
    const card = await cardOf('FWF76');
    expect(screen.getByText(/^FWF76 \(Day Lewis Pharmacy\) closed\./)).toBeTruthy();
    expect(card).not.toContain('Code in use');
    expect(shownContacts()).toEqual([]);
  });
});

describe('a pharmacy outside England', () => {
  test('in Wales leads to the answer about it, and to no contact', async () => {
    await openToLookUp();
    await lookUp('FA371');
    expect(await cardOf('FA371')).toContain('It is in Wales. Smartcard Desk covers England');
    expect(itsAuthority()).toBeNull();
    expect(shownContacts()).toEqual([]);
    fireEvent.click(screen.getByRole('link', { name: 'Pharmacies in Wales' }));
    expect((await screen.findByRole('article')).dataset['answer']).toBe('wales');
  });

  test('on the Isle of Man has no contact', async () => {
    await openToLookUp();
    await lookUp('FC249');
    expect(await cardOf('FC249')).toContain('It is on the Isle of Man.');
    expect(itsAuthority()).toBeNull();
    expect(shownContacts()).toEqual([]);
  });
});

describe('what is no pharmacy', () => {
  test.each([
    ['FDC49', 'FDC49 is not a pharmacy’s code: it is an appliance contractor, Atos Medical.'],
    [
      'FAA99',
      'The directory holds no FAA99. Check it against the top of your NHSBSA payment schedule. The directory may not hold a pharmacy that closed before April 2017.',
    ],
    ['ZZ1 1ZZ', 'We found no postcode ZZ1 1ZZ. It may be mistyped, very new, or no longer in use.'],
    ['eh11yz', 'EH1 1YZ is in Scotland. Smartcard Desk covers England.'],
  ])('is said to be so, without card or contact: %s', async (typed, words) => {
    await openToLookUp();
    await lookUp(typed);
    expect((await screen.findByText(words)).closest('[role="status"]')).not.toBeNull();
    expect(shownPharmacies()).toEqual([]);
    expect(shownContacts()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('but a site of one leads to the pharmacy there', async () => {
    await openToLookUp();
    await lookUp('C5I3V');
    fireEvent.click(await lookUpButton('FWF76, Day Lewis Pharmacy'));
    expect(searchBox().value).toBe('FWF76');
    expect(document.activeElement).toBe(searchBox());
    await cardOf('FWF76');
    expect(shownPharmacies()).toEqual(['FWF76']);
  });

  test('but a postcode with none shows the board there and its contact', async () => {
    await openToLookUp();
    await lookUp('ls14dz');
    expect(await cardOf('LS1 4DZ')).toContain('Source: postcodes.io, looked up on');
    expect(screen.getByText(/^No open pharmacy is listed at LS1 4DZ\./)).toBeTruthy();
    expect(shownContacts()).toContain('west-yorkshire-this');
  });
});

test('a look-up that failed says why, and can be tried again', async () => {
  let isUp = false;
  const nobody = () => Promise.reject(new TypeError('Failed to fetch'));
  const { asked } = await openToLookUp({ reply: (url) => (isUp ? ordApi(pharmacies)(url) : nobody()) });
  await lookUp('FWF76');
  expect(
    (await screen.findByText(/^That did not work\. Nobody answered\./)).closest('[role="status"]'),
  ).not.toBeNull();
  expect(searchBox().value).toBe('FWF76');
  isUp = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await cardOf('FWF76');
  expect(screen.queryByText(/Nobody answered\./)).toBeNull();
  expect(asked).toHaveLength(2);
});

test('a directory that is down leaves the board by where the postcode lies', async () => {
  const areas = postcodesApi(postcodes);
  const nobody = () => Promise.reject(new TypeError('Failed to fetch'));
  await openToLookUp({ reply: (url) => (url.includes('postcodes.io') ? areas(url) : nobody()) });
  await lookUp('BD22 8NQ');
  expect(await cardOf('BD22 8NQ')).toContain('NHS West Yorkshire ICB (by where its postcode lies');
  expect(screen.getByText(/^The directory could not be asked\. Nobody answered\./)).toBeTruthy();
});
