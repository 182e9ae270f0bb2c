import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch } from '../../src/settings/home-watch.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { pharmacies, postcodes } from '../fakes/pharmacies.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ord = ordApi(pharmacies);
const areas = postcodesApi(postcodes);
const isDirectory = (url: string) => url.includes('spineservices');
/** What was saved before the look-up. */
const before: Site = { ...noSite, place: 'FC301', icb: 'QUA', how: 'manual', foundOn: '2026-11-01' };

const field = () => screen.getByLabelText<HTMLInputElement>('ODS code or postcode');
const form = () => within(field().closest('form')!);
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const find = () => fireEvent.click(form().getByRole('button', { name: 'Find pharmacy' }));
const stored = async () => (await readItem(homePharmacy)).value;
const expectSaid = async (words: RegExp) => {
  const said = await form().findByText(words);
  expect(said.closest('[role="status"]')).not.toBeNull();
};

async function open(saved: Site = before) {
  await changeItem(homePharmacy, () => saved);
  render(<HomePharmacy />);
  await screen.findByLabelText('ODS code or postcode');
}
async function findIn(typed: string, saved?: Site) {
  await open(saved);
  type(typed);
  find();
}
/** The field and what was stored, also a little later. */
async function expectKept(typed: string) {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(field().value).toBe(typed);
  expect(await stored()).toEqual(before);
}

describe('a press of “Find pharmacy”', () => {
  test.each(['FWF76', 'fwf76', ' fwf 76 ', 'FWF-76', 'F W F 7 6'])('finds the code “%s”', async (typed) => {
    const { asked } = fakeLookUps();
    await findIn(typed);
    expect(await screen.findByText('Saved. The popup shows it now.')).toHaveProperty('role', 'status');
    expect(await stored()).toMatchObject({
      place: 'FWF76',
      icb: 'QWO',
      how: 'contract',
      foundOn: exampleDay,
      record: { name: 'Day Lewis Pharmacy', postcode: 'BD22 8NQ' },
    });
    expect(asked[0]).toMatch(/organisations\/FWF76$/);
    expect(field().value).toBe('FWF76');
    expect(screen.getByText('Day Lewis Pharmacy')).toBeTruthy();
  });

  test.each(['SK7 5LD', 'sk75ld', ' Sk7  5lD '])('finds the pharmacy at “%s”', async (typed) => {
    const { asked } = fakeLookUps();
    await findIn(typed);
    await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FA002', icb: 'QOP' }));
    expect(new URL(asked[0]!).searchParams.get('PostCode')).toBe('SK7 5LD');
  });

  test('asks about a letter for a digit as it was typed, and then finds what was meant', async () => {
    fakeLookUps();
    await findIn('FAO02');
    await expectSaid(/^Did you mean FA002\? The directory holds no FAO02/);
    await expectKept('FAO02');
    fireEvent.click(form().getByRole('button', { name: 'Find FA002' }));
    await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FA002' }));
  });

  test.each([
    ['', /^Enter an ODS code, such as FWF76, or a whole postcode$/],
    ['HX1', /first half of a postcode/],
    ['corner shop', /neither like an ODS code/],
    ['FFFFF', /national locum code/],
    ['P123', /looks like an owner’s/],
    ['F'.repeat(41), /too long/],
  ])('asks nobody about “%s”, and says why beside the field', async (typed, words) => {
    const { asked } = fakeLookUps();
    await findIn(typed);
    expect(form().getByText(words).id).toBe('place-error');
    expect(field().getAttribute('aria-describedby')).toContain('place-error');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await expectKept(typed);
    expect(asked).toEqual([]);
  });

  test('that is refused takes the cursor to what is wrong', async () => {
    await findIn('corner shop');
    const seen = () => [screen.queryByRole('alert'), field()];
    await waitFor(() => expect(seen()).toContain(document.activeElement));
  });

  test('is not what asks when something is typed or left', async () => {
    const { asked } = fakeLookUps({ isAllowed: true });
    await open();
    type('FWF76');
    fireEvent.blur(field());
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(asked).toEqual([]);
  });
});

describe('what the sources do not hold as an open English pharmacy', () => {
  test.each([
    ['FAA99', /^The directory holds no FAA99/],
    ['HX1 1AA', /^We found no postcode HX1 1AA\./],
    ['eh11yz', /^EH1 1YZ is in Scotland\. Smartcard Desk covers England\.$/],
    ['FDC49', /^FDC49 is not a pharmacy’s code: it is an appliance contractor, Atos Medical\.$/],
    ['FA029', /^FA029 \(Rowlands Pharmacy\) closed on 21 July 2024\. It may now be FA579/],
    ['LS1 4DZ', /^No open pharmacy is listed at LS1 4DZ\. .* NHS West Yorkshire ICB\.$/],
    ['LE16 9BX', /^2 pharmacies are listed at LE16 9BX/],
  ])('%s is said, and nothing is saved', async (typed, words) => {
    fakeLookUps();
    await findIn(typed);
    await expectSaid(words);
    await expectKept(typed);
  });
});

describe('an answer', () => {
  test.each(['FWF7', 'FA002', ''])('that comes after “%s” was typed changes nothing', async (typed) => {
    let answer: () => void = () => undefined;
    const reply = (url: string) =>
      new Promise<FakeReply>((resolve) => (answer = () => resolve(isDirectory(url) ? ord(url) : areas(url))));
    const { asked } = fakeLookUps({ reply });
    await findIn('FWF76');
    await waitFor(() => expect(asked).toHaveLength(1));
    type(typed);
    answer();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await expectKept(typed);
    expect(screen.queryByText(/^Looking up|^Saved/)).toBeNull();
  });
});

test('a save that the browser rejects is said with its reason, and keeps what was typed', async () => {
  fakeLookUps();
  await open();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
  type('fwf76');
  find();
  expect((await screen.findByRole('alert')).textContent).toContain('did not save it (The disk is full)');
  await expectKept('fwf76');
  expect(screen.queryByText(/^Saved/)).toBeNull();
});

test('what was wrong with an earlier save is no longer said once the pharmacy is found', async () => {
  fakeLookUps();
  await open();
  type('F'.repeat(41));
  const byHand = screen.getByText('Choose the board by hand', { selector: 'summary' }).closest('details')!;
  fireEvent.click(within(byHand).getByRole('button', { name: 'Save' }));
  await screen.findByRole('alert', { name: 'There is a problem' });
  type('FWF76');
  find();
  await screen.findByText('Saved. The popup shows it now.');
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('in Firefox', () => {
  test('the permission is asked for in the click, and nothing before it is given', async () => {
    const { asked, request } = fakeLookUps({ engine: 'firefox', says: 'yes' });
    await open();
    type('FWF76');
    expect(request).not.toHaveBeenCalled();
    find();
    expect(request).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
    await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FWF76', icb: 'QWO' }));
  });

  test('nothing is fetched after a refusal, and it can be allowed after all', async () => {
    const { asked, request, set } = fakeLookUps({ engine: 'firefox', says: 'no' });
    await findIn('FWF76');
    await expectSaid(/^That did not work\. You did not allow it, so nothing was sent\.$/);
    expect(asked).toEqual([]);
    await expectKept('FWF76');
    expect(form().getByRole('button', { name: 'Choose the board by hand' })).toBeTruthy();
    request.mockImplementation(() => Promise.resolve(set(true)));
    fireEvent.click(form().getByRole('button', { name: 'Allow the two sites and try again' }));
    expect(request).toHaveBeenCalledTimes(2);
    await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FWF76', icb: 'QWO' }));
  });

  test('the new code that the weekly check names is looked up, its permission asked for in the click', async () => {
    const { request } = fakeLookUps({ engine: 'firefox' });
    const newCode = { code: 'FA579', name: 'Allied Pharmacy', because: 'address', opensOn: null } as const;
    await changeItem(homeWatch, (watch) => ({
      ...watch,
      isOn: true,
      code: 'FA029',
      askedOn: exampleDay,
      finding: { kind: 'closed' as const, on: '2024-07-21', newCode },
    }));
    await open({ ...before, place: 'FA029' });
    fireEvent.click(await screen.findByRole('button', { name: 'Use FA579' }));
    expect(request).toHaveBeenCalledOnce();
    await waitFor(async () => expect(await stored()).toMatchObject({ place: 'FA579', icb: 'QRL' }));
    expect(field().value).toBe('FA579');
  });

  test('no permission is asked for where there is nothing to look up', async () => {
    const { request } = fakeLookUps({ engine: 'firefox' });
    await findIn('corner shop');
    expect(request).not.toHaveBeenCalled();
  });
});
