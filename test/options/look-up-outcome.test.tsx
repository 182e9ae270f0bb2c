import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HomePharmacy } from '../../options/HomePharmacy.tsx';
import { LookUpOutcome } from '../../options/LookUpOutcome.tsx';
import { parseOrganisation } from '../../src/pharmacy/ord.ts';
import type { Organisation } from '../../src/pharmacy/organisation.ts';
import { parsePlace, type Askable } from '../../src/pharmacy/place.ts';
import type { Failure } from '../../src/pharmacy/reply.ts';
import type { Resolved } from '../../src/pharmacy/resolve.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import type { LookUp } from '../../src/ui/use-look-up.ts';
import { exampleDay } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { jsonReply, ordApi, ordDetail, type FakeReply } from '../fakes/ord-api.ts';
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

const body =
  (text: string, contentType = 'application/json', status = 200) =>
  (): FakeReply => ({
    status,
    headers: { 'content-type': contentType },
    body: text,
  });
const portal = '<!doctype html><title>Welcome to the Wi-Fi</title>';
const whole = ord('https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations/FWF76').body;
const cut = /^That did not work\. The answer was cut off, too long or about something else\.$/;
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
const otherStatus = (status: number, headers = {}) => ({ ...jsonReply(status, {}), headers });

const badReplies: [string, () => FakeReply | Promise<FakeReply>, RegExp][] = [
  ['truncated', body(whole.slice(0, 200)), cut],
  ['empty', body(''), cut],
  ['huge', body(whole + ' '.repeat(1_000_000)), cut],
  ['JSON of something else', body('[]'), cut],
  ['another organisation’s', body(whole.replaceAll('FWF76', 'FA002')), cut],
  ['a page of HTML', body(portal, 'text/html'), / Something else answered in its place/],
  ['HTML that is called JSON', body(portal), / Something else answered in its place/],
  ['a status of 406', () => otherStatus(406), / The service refused the question \(status 406\)/],
  [
    'a status of 500',
    () => otherStatus(500, { 'retry-after': '60' }),
    / The service is out of order \(status 500\)/,
  ],
  ['“wait a minute”', () => otherStatus(429, { 'retry-after': '60' }), /Try again in 60 seconds\.$/],
  ['none', noNetwork, /^That did not work\. Nobody answered\. .* ask your IT team to allow/],
];

describe('a reply on the page', () => {
  test.each(badReplies)('that is %s is said in a sentence, and loses nothing', async (_, reply, words) => {
    fakeLookUps({ reply });
    await findIn('FWF76');
    await expectSaid(words);
    await expectKept('FWF76');
    const choose = form().getByRole('button', { name: 'Choose the board by hand' });
    fireEvent.click(choose);
    expect(screen.getByText(choose.textContent, { selector: 'summary' }).closest('details')!.open).toBe(true);
  });

  test('that does not come in Chromium may need the permission: it is asked for in the press', async () => {
    const { request } = fakeLookUps({ engine: 'chromium', reply: noNetwork });
    await findIn('FWF76');
    const allow = await form().findByRole('button', { name: 'Allow the two sites and try again' });
    expect(request).not.toHaveBeenCalled();
    fireEvent.click(allow);
    expect(request).toHaveBeenCalledOnce();
  });

  test('that does not come on a PC that is offline is put down to that', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fakeLookUps({ reply: noNetwork });
    await findIn('FWF76');
    await expectSaid(/^That did not work\. This PC is offline, so nothing was sent\.$/);
    await expectKept('FWF76');
  });

  test('with pharmacies of another postcode leaves the board, to be taken by a press only', async () => {
    const other = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations?PostCode=SK7%205LD';
    fakeLookUps({ reply: (url) => (isDirectory(url) ? ord(other) : areas(url)) });
    await findIn('LS1 4DZ');
    await expectSaid(/^The directory could not be asked\. .* the board is NHS West Yorkshire ICB\.$/);
    await expectKept('LS1 4DZ');
    fireEvent.click(form().getByRole('button', { name: 'Use this board for now' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ place: 'LS1 4DZ', icb: 'QWO', how: 'area' }),
    );
  });

  test('of one source alone does not take away a board that was chosen by hand', async () => {
    fakeLookUps({ reply: (url) => (isDirectory(url) ? ord(url) : noNetwork()) });
    await findIn('FA471', { ...before, place: 'FA471', icb: 'QU9' });
    await waitFor(async () => expect((await stored()).record?.code).toBe('FA471'));
    expect(await stored()).toMatchObject({ icb: 'QU9', how: 'manual' });
  });

  test.each([
    ['leaves the part that was chosen for it', 'FWF76', 'north-yorkshire'],
    ['does not put it in the part that another pharmacy is in', 'FC301', null],
  ])('of one source alone %s', async (_, place, area) => {
    const inParts = ordApi([{ ...pharmacies[0]!, commissioner: 'QOQ' }]);
    fakeLookUps({ reply: (url) => (isDirectory(url) ? inParts(url) : noNetwork()) });
    await findIn('FWF76', { ...before, place, icb: 'QOQ', area: 'north-yorkshire' });
    await waitFor(async () => expect((await stored()).record?.code).toBe('FWF76'));
    expect(await stored()).toMatchObject({ icb: 'QOQ', area });
  });
});

describe('what can be done next', () => {
  const on = {
    onChoose: vi.fn<(place: Askable, organisation: Organisation) => void>(),
    onFind: vi.fn<(code: string) => void>(),
    onKeep: vi.fn<(site: Site) => void>(),
    onAgain: vi.fn<() => void>(),
    onAllow: vi.fn<() => void>(),
  };
  const instead = <button type="button">Choose by hand</button>;
  const done = (text: string, resolved: Resolved): LookUp => ({
    kind: 'done',
    place: parsePlace(text) as Askable,
    resolved,
  });
  const failed = (failure: Failure) => done('FWF76', { kind: 'failed', failure });
  const show = (lookUp: LookUp) => render(<LookUpOutcome {...{ lookUp, instead, ...on }} />);
  const names = () => screen.queryAllByRole('button').map((button) => button.textContent.trim());
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  beforeEach(() => {
    fakeLookUps();
    for (const each of Object.values(on)) each.mockReset();
  });

  test('is nothing before a press', () => {
    expect(show({ kind: 'idle' }).container.textContent).toBe('');
  });

  test.each<[LookUp, RegExp]>([
    [
      { kind: 'waiting', text: 'FWF76' },
      /^Waiting for your answer to the browser.*Nothing has been sent yet/,
    ],
    [{ kind: 'asking', text: 'FWF76' }, /^Looking up FWF76 …$/],
  ])('is to wait, in words, while it is %j', (lookUp, words) => {
    show(lookUp);
    expect(screen.getByRole('status').textContent).toMatch(words);
    expect(names()).toEqual([]);
  });

  test('is to choose where there are several: by the record, or by the code of one not read', () => {
    const organisations = [
      parseOrganisation(ordDetail(pharmacies.find(({ code }) => code === 'FA190')!), exampleDay)!,
    ];
    const listed = [
      { code: 'FA190', name: 'Moins Chemist', postcode: 'LE16 9BX' },
      { code: 'FT426', name: 'Well', postcode: 'LE16 9BX' },
    ];
    show(done('LE16 9BX', { kind: 'several', listed, organisations }));
    expect(names()).toEqual(['Moins Chemist, FA190 11-15 Coventry Road, Market Harborough', 'Well, FT426']);
    press(names()[0]!);
    expect(on.onChoose).toHaveBeenCalledExactlyOnceWith(parsePlace('LE16 9BX'), organisations[0]);
    press('Well, FT426');
    expect(on.onFind).toHaveBeenCalledExactlyOnceWith('FT426');
  });

  test('is to take the pharmacy beside a site', () => {
    const beside = [{ code: 'FWF76', name: 'Day Lewis Pharmacy', postcode: 'BD22 8NQ' }];
    const site = { kind: 'not-a-pharmacy', what: 'site', code: 'C5I3V', name: 'Covid service' } as const;
    show(done('C5I3V', { ...site, instead: beside }));
    press('Use FWF76, Day Lewis Pharmacy');
    expect(on.onFind).toHaveBeenCalledExactlyOnceWith('FWF76');
  });

  test('is to take a board for now, or to choose by hand', () => {
    const site: Site = { ...noSite, place: 'LS1 4DZ', icb: 'QWO', how: 'area' };
    show(done('LS1 4DZ', { kind: 'area-only', site, failure: null }));
    expect(names()).toEqual(['Use this board for now', 'Choose by hand']);
    press('Use this board for now');
    expect(on.onKeep).toHaveBeenCalledExactlyOnceWith(site);
  });

  test.each<[LookUp, string[]]>([
    [failed({ why: 'not-allowed' }), ['Try again', 'Allow the two sites and try again', 'Choose by hand']],
    [failed({ why: 'unreachable' }), ['Try again', 'Allow the two sites and try again', 'Choose by hand']],
    [failed({ why: 'timed-out' }), ['Try again', 'Choose by hand']],
    [failed({ why: 'stood-in' }), ['Try again', 'Choose by hand']],
    [done('FAA99', { kind: 'unknown' }), ['Choose by hand']],
    [done('FAO02', { kind: 'unknown' }), ['Find FA002']],
    [done('LS1 4DZ', { kind: 'area-only', site: noSite, failure: null }), ['Choose by hand']],
    [done('EH1 1YZ', { kind: 'outside', country: 'Scotland' }), []],
  ])('after %j is this', (lookUp, buttons) => {
    show(lookUp);
    expect(names()).toEqual(buttons);
  });

  test('is only to try again, once it is allowed', async () => {
    const { set } = fakeLookUps();
    show(failed({ why: 'unreachable' }));
    void act(() => void set(true));
    await waitFor(() => expect(names()).toEqual(['Try again', 'Choose by hand']));
    press('Try again');
    expect(on.onAgain).toHaveBeenCalledOnce();
    expect(on.onAllow).not.toHaveBeenCalled();
  });
});
