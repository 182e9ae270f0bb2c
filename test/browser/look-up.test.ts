import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ordApi } from '../fakes/ord-api.ts';
import { pharmacies, postcodes } from '../fakes/pharmacies.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';
import { axe, chromium, fillIn, firefox, popupReady, textOf, typeWords, until, type Desk } from './desks.ts';
import { captivePortal, startDirectoryHost } from './directory-host.ts';

const answers = {
  'directory.spineservices.nhs.uk': ordApi(pharmacies),
  'api.postcodes.io': postcodesApi(postcodes),
};
const hosts = Object.keys(answers);

describe.each([
  { engine: 'Chromium', launch: chromium },
  { engine: 'Firefox', launch: firefox },
])('look-ups in $engine', ({ engine, launch }) => {
  let desk: Desk;
  let host: Awaited<ReturnType<typeof startDirectoryHost>>;
  let options: Page;
  const shows = (page: Page, words: string) => until(async () => (await textOf(page)).includes(words));
  const card = () => options.$eval('[data-pharmacy]', (found) => found.textContent);
  /** Presses the button itself: the browser asks for a permission only after a real press. */
  const find = async (typed: string) => {
    await options.bringToFront();
    await fillIn(options, { place: typed });
    await options.click('form.find button[type=submit]');
  };

  beforeAll(async () => {
    host = await startDirectoryHost(answers);
    desk = await launch({ proxyPort: host.port, spki: host.spki, grantsPermissions: true });
    options = await desk.open('options.html#home', '#place');
  });
  afterAll(async () => {
    await desk.close();
    host.close();
  });
  beforeEach(() => {
    host.answerWith(answers);
    host.setOffline(false);
  });

  test('nothing is asked before a press', async () => {
    await fillIn(options, { place: 'fwf76' });
    await options.focus('#icb');
    const popup = await desk.open('popup.html', popupReady);
    await typeWords(popup, 'fa002');
    await shows(popup, 'FA002 has the form of a pharmacy’s ODS code.');
    await popup.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
    await popup.keyboard.press('Escape');
    await popup.close();
    expect(host.arrived).toEqual([]);
  });

  test.each([
    ['fwf-76 ', 'Day Lewis Pharmacy', 'NHS West Yorkshire ICB', 'named in the pharmacy’s own record'],
    [
      'sk75ld',
      '61 Arundel Avenue, Hazel Grove, Stockport, SK7 5LD',
      'NHS Greater Manchester ICB',
      'ODS code FA002',
    ],
    ['FA471', 'Imed Pharmacy', 'Part of it: Hertfordshire', 'by where its postcode lies'],
    ['FA371', 'Allied Pharmacy Caerphilly', 'It is in Wales', 'covers England'],
    ['FC249', 'Clear Pharmacy', 'It is on the Isle of Man', 'covers England'],
  ])('%s is found and kept in one press', async (typed, ...words) => {
    await find(typed);
    await until(async () => (await card()).includes(words[0]));
    for (const each of words) expect(await card()).toContain(each);
    await shows(options, 'Saved. The popup shows it now.');
  });

  test('several at a postcode are chosen from', async () => {
    await find('LE16 9BX');
    await shows(options, '2 pharmacies are listed at LE16 9BX');
    await options.locator('button ::-p-text(Well, FT426)').click();
    await until(async () => (await card()).includes('7-9 Coventry Road'));
    expect(await card()).toContain('ODS code FT426');
  });

  test('a closed one says when, and offers its new code without taking it', async () => {
    await find('FA029');
    await shows(options, 'closed on 21 July 2024');
    expect(await card()).toContain('FT426');
    await options.locator('button ::-p-text(Yes, use FA579)').click();
    await until(async () => (await card()).includes('Allied Pharmacy London Road'));
    expect(await card()).toContain('Hampshire or Isle of Wight');
  });

  test.each([
    ['FCE71', 'closed on 23 April 2023. We know of no new code for it.'],
    ['FDC49', 'FDC49 is not a pharmacy’s code: it is an appliance contractor, Atos Medical.'],
    ['C5I3V', 'it is a site of another organisation'],
    ['FA999', 'The directory holds no FA999.'],
    ['EH1 1YZ', 'EH1 1YZ is in Scotland.'],
    [
      'LS1 4DZ',
      'No open pharmacy is listed at LS1 4DZ. By where the postcode lies, the board is NHS West Yorkshire ICB.',
    ],
    ['ZZ1 1ZZ', 'We found no postcode ZZ1 1ZZ.'],
  ])('%s is told apart, and what is kept stays', async (typed, words) => {
    await find(typed);
    await shows(options, words);
    expect(await card()).toContain('FA579');
    expect(await options.$eval('#place', (field) => (field as HTMLInputElement).value)).toBe(typed);
  });

  test('look-ups from the popup are off until they are turned on', async () => {
    const isOn = engine === 'Firefox'; // where the first press had to ask
    const words = isOn ? 'Turn look-ups off' : 'Turn look-ups on';
    const popup = await desk.open('popup.html', popupReady);
    await typeWords(popup, 'FWF76');
    await shows(popup, isOn ? 'Look up FWF76' : 'Look-ups are off');
    await popup.keyboard.press('Escape');
    await popup.close();
    await options.bringToFront();
    expect(await options.waitForSelector(`button ::-p-text(${words})`)).not.toBeNull();
    if (isOn) return;
    host.answerWith(captivePortal);
    await find('FA002');
    await shows(options, 'Nobody answered'); // without the permission Chromium does not tell more
    await options.locator('button ::-p-text(Allow the two sites and try again)').click();
    await shows(options, 'Something else answered in its place');
    await options.waitForSelector('button ::-p-text(Turn look-ups off)');
  });

  test.each([
    ['a captive portal', () => host.answerWith(captivePortal), 'Something else answered in its place'],
    ['no network', () => host.setOffline(true), 'Nobody answered'],
    [
      'a record cut off',
      () =>
        host.answerWith(() => ({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"Organisation":{"Na',
        })),
      'cut off',
    ],
    [
      'a reply without end',
      () =>
        host.answerWith(() => ({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: ' '.repeat(50_000_000),
        })),
      'too long',
    ],
  ])('%s is said, and the board can be chosen by hand', async (_what, spoil, words) => {
    spoil();
    await find('FA002');
    await shows(options, words);
    expect(await options.$eval('#place', (field) => (field as HTMLInputElement).value)).toBe('FA002');
    expect(await card()).toContain('FA579');
    await options.locator('button ::-p-text(Choose the board by hand)').click();
    await options.waitForSelector('details.by-hand[open]');
  });

  test('a code or postcode typed in the popup and sent with Enter shows that pharmacy and its contacts', async () => {
    const popup = await desk.open('popup.html', popupReady);
    await typeWords(popup, 'FWF76');
    await shows(popup, 'Look up FWF76');
    await popup.keyboard.press('Enter');
    await shows(popup, 'The Health Informatics Service');
    expect(await textOf(popup)).toContain('23 Mill Hey, Haworth, Keighley, BD22 8NQ');
    await popup.evaluate(() => (document.querySelector('input') as HTMLInputElement).select());
    await popup.keyboard.type('sk75ld');
    await shows(popup, 'Look up SK7 5LD');
    await popup.keyboard.press('Enter');
    await shows(popup, '61 Arundel Avenue');
    expect(await textOf(popup)).toContain('NHS Greater Manchester ICB');
    await popup.close();
    expect(await card()).toContain('FA579');
  });

  test.each([
    ['several', 'LE16 9BX', '2 pharmacies are listed'],
    ['a closed one', 'FA029', 'Is this you?'],
    ['a refused form', 'FFFFF', 'not a pharmacy'],
    ['one found', 'FWF76', 'Saved. The popup shows it now.'],
  ])('axe objects to nothing: %s', async (_what, typed, words) => {
    await find(typed);
    await shows(options, words);
    expect(await axe(options)).toEqual([]);
  });

  test('only a code or a postcode has left, to two hosts, and nothing that tells who asked', () => {
    const asked =
      /^\/(ORD\/2-0-0\/organisations(\/[A-Z0-9]{5}|\?PostCode=[A-Z0-9%]+&PrimaryRoleId=RO182&Status=Active&Limit=50)|postcodes\/[A-Z0-9%]+)$/;
    expect(host.arrived.length).toBeGreaterThan(20);
    for (const { host: to, method, path, headers } of host.arrived) {
      expect(hosts).toContain(to);
      expect(method).toBe('GET');
      expect(path).toMatch(asked);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
      // Firefox’s would name the installation; Chromium’s is the same in all of them.
      expect(engine === 'Firefox' ? ['none'] : ['none', desk.base]).toContain(headers.origin ?? 'none');
    }
    expect(host.refused()).toEqual([]);
  });
});
