import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordApi } from '../fakes/ord-api.ts';
import { pharmacies, postcodes } from '../fakes/pharmacies.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';
import { axe, chromium, fillIn, firefox, popupReady, textOf, until, type Desk } from './desks.ts';
import { startDirectoryHost } from './directory-host.ts';
import { press } from './keep-cards.ts';

/** FA029 as it was before it closed; the board of its postcode is the same. */
const stillOpen = pharmacies.map((each) =>
  each.code === 'FA029' ? { ...each, closed: null, active: true, commissioner: 'QRL' } : each,
);
const answers = (records: typeof pharmacies) => ({
  'directory.spineservices.nhs.uk': ordApi(records),
  'api.postcodes.io': postcodesApi(postcodes),
});

describe.each([
  { engine: 'Chromium', launch: chromium },
  { engine: 'Firefox', launch: firefox },
])('the weekly check in $engine', ({ engine, launch }) => {
  let desk: Desk;
  let host: Awaited<ReturnType<typeof startDirectoryHost>>;
  let options: Page;
  const shows = (page: Page, words: string) => until(async () => (await textOf(page)).includes(words));
  const tick = () => options.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
  const paths = () => host.arrived.splice(0).map(({ path }) => path);
  /** As if the last check had been that many days ago: the item is written as the extension writes it. */
  const lastCheckedDaysAgo = (days: number) =>
    options.evaluate(async (ago) => {
      const { homeWatch } =
        await chrome.storage.local.get<Record<string, { version: number; text: string }>>('homeWatch');
      const value = JSON.parse(homeWatch?.text ?? '{}') as { askedOn: string };
      value.askedOn = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
      const text = JSON.stringify(value);
      let sum = 0x811c9dc5;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      await chrome.storage.local.set({
        homeWatch: { ...homeWatch, text, sum: (sum >>> 0).toString(16).padStart(8, '0') },
      });
    }, days);

  beforeAll(async () => {
    host = await startDirectoryHost(answers(stillOpen));
    desk = await launch({ proxyPort: host.port, spki: host.spki, grantsPermissions: true });
    options = await desk.open('options.html#home', '#place');
    await options.bringToFront();
    await fillIn(options, { place: 'FA029' });
    await options.click('form.find button[type=submit]');
    await shows(options, 'Check weekly that FA029 is still open');
  });
  afterAll(async () => {
    await desk.close();
    host.close();
  });

  test('asks for nothing until it is turned on', async () => {
    paths();
    await tick();
    expect(paths()).toEqual([]);
  });

  test('asks once when it is turned on, and not again for a week', async () => {
    await options.click('.watch input[type=checkbox]');
    await options.waitForSelector('.watch input:checked');
    await shows(options, 'was not checked yet');
    await tick();
    await shows(options, 'The directory does not say that it is closing.');
    expect(paths()).toEqual(['/ORD/2-0-0/organisations/FA029']);
    await tick();
    await lastCheckedDaysAgo(6);
    await tick();
    expect(paths()).toEqual([]);
    await lastCheckedDaysAgo(7);
    await tick();
    await until(() => Promise.resolve(host.arrived.length > 0));
    expect(paths()).toEqual(['/ORD/2-0-0/organisations/FA029']);
  });

  test('says that the code has closed and what it may be now, in options, the popup and a notification', async () => {
    host.answerWith(answers(pharmacies));
    await lastCheckedDaysAgo(7);
    await tick();
    await shows(options, 'FA029 closed on 21 July 2024. It may now be FA579.');
    await shows(options, 'FA579 is Allied Pharmacy London Road, from 22 July 2024');
    await shows(options, 'both codes (FA029 and FA579)');
    expect(await axe(options)).toEqual([]);
    const popup = await desk.open('popup.html', popupReady);
    await shows(popup, 'FA029 closed on 21 July 2024. It may now be FA579.');
    await popup.close();
    if (engine === 'Firefox') return; // without a screen it tells nothing of its notifications
    const shown = await options.evaluate(() => new Promise((done) => chrome.notifications.getAll(done)));
    expect(Object.keys(shown as object)).toEqual(['home FA029 closed 2024-07-21 FA579']);
  });

  test('switches only when somebody presses', async () => {
    const home = () => options.$eval('[data-pharmacy]', (card) => card.textContent);
    expect(await home()).toContain('FA029');
    await options.bringToFront();
    await options.locator('button ::-p-text(Use FA579)').click();
    await until(async () => (await home()).includes('ODS code FA579'));
    await options.waitForFunction(() => !document.querySelector('.watch-finding'));
  });

  test('asks for nothing once look-ups are turned off', async () => {
    await press(options, 'Turn look-ups off');
    await shows(options, 'Turn look-ups on');
    paths();
    await tick();
    await shows(options, 'Stopped, because look-ups are off.');
    expect(paths()).toEqual([]);
  });
});
