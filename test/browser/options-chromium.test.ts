import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chromium,
  fillIn,
  newProfile,
  popupReady,
  saveContact,
  setPharmacy,
  submit,
  textOf,
  until,
  type Desk,
} from './desks.ts';

let desk: Desk;
const profile = newProfile();
const fields = (page: Page) =>
  page.evaluate(() => ['place', 'icb'].map((id) => (document.getElementById(id) as HTMLInputElement).value));
const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get(null));

beforeAll(async () => {
  desk = await chromium({ profile });
});
afterAll(() => desk.close());

describe('options in Chromium', () => {
  test('open once after a first install, and say what is kept and where', async () => {
    const tab = await desk.browser.waitForTarget((target) => target.url().endsWith('options.html?installed'));
    const page = await tab.page();
    await page?.waitForSelector('form');
    expect(await page?.evaluate(() => document.body.innerText)).toContain('kept in this browser profile');
    await page?.close();
  });

  test('two tabs that save at once lose nothing', async () => {
    const [one, other] = [await desk.open('options.html', 'form'), await desk.open('options.html', 'form')];
    for (let round = 0; round < 10; round++) {
      const code = `FA${String(round).padStart(3, '0')}`;
      const icb = round % 2 ? 'QWO' : 'Z9B2Z';
      await fillIn(one, { place: code });
      await fillIn(other, { icb });
      await Promise.all([submit(one, 'icb'), submit(other, 'icb')]);
      await until(async () =>
        [await fields(one), await fields(other)].every((each) => String(each) === `${code},${icb}`),
      );
      expect([await fields(one), await fields(other)]).toEqual([
        [code, icb],
        [code, icb],
      ]);
    }
  });

  test('a code with a wrong letter gets a hint, and can still be saved', async () => {
    const page = await desk.open('options.html', 'form');
    await setPharmacy(page, 'fao02', 'QWO');
    expect(await textOf(page)).toContain('Did you mean FA002?');
    expect((await fields(page))[0]).toBe('FAO02');
    await page.locator('button ::-p-text(Use FA002)').click();
    await until(async () => (await fields(page))[0] === 'FA002');
    await setPharmacy(page, 'FA002', 'QWO');
    expect(await textOf(page)).not.toContain('Did you mean');
  });

  test('a save that the browser rejects says so and keeps what was typed', async () => {
    const page = await desk.open('options.html', 'form');
    const before = await stored(page);
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('the disk is full'));
    });
    await fillIn(page, { place: 'FWF76' });
    await submit(page, 'icb');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    await until(async () => (await focused()) === 'alert');
    expect(await focused()).toBe('alert');
    expect(await textOf(page)).toContain('the disk is full');
    expect((await fields(page))[0]).toBe('FWF76');
    expect(await stored(page)).toEqual(before);
  });

  test('a damaged save falls back to the one before, then to nothing, and says so', async () => {
    const page = await desk.open('options.html', 'form');
    await setPharmacy(page, 'FWF76', 'QWO');
    await setPharmacy(page, 'FA002', 'QWO');
    const popup = await desk.open('popup.html', popupReady);
    await page.evaluate(() =>
      chrome.storage.local.set({ homePharmacy: { version: 2, text: '{"pl', sum: '0' } }),
    );
    await until(async () => (await textOf(popup)).includes('the last save was damaged'));
    expect(await textOf(popup)).toContain('FWF76 · West Yorkshire');
    await page.evaluate(() => chrome.storage.local.set({ 'homePharmacy.before': [null] }));
    await until(async () => (await textOf(popup)).includes('is damaged and cannot be read'));
    expect(await textOf(popup)).toContain('Set your pharmacy');
    expect(await textOf(popup)).toContain('Locked');
    await setPharmacy(page, 'FWF76', 'QWO');
    await until(async () => (await textOf(popup)).includes('FWF76 · West Yorkshire'));
    expect(await textOf(popup)).not.toContain('damaged');
  });

  test('the pharmacy is still there after the browser was restarted', async () => {
    await setPharmacy(await desk.open('options.html', 'form'), 'FWF76', 'QWO');
    await desk.close();
    desk = await chromium({ profile });
    const popup = await desk.popup();
    expect(await textOf(popup)).toContain('FWF76 · West Yorkshire');
  });

  test('an own contact comes first in the popup', async () => {
    const page = await desk.open('options.html#contacts', '#registrationAuthority-name');
    const phones = '01632 960001 main\n01632 960002 ext 4';
    await saveContact(page, 'registrationAuthority', { name: 'Smartcard team', phones });
    const popup = await desk.popup();
    const contact = await popup.$eval('[data-contact]', (card) => card.textContent);
    expect(contact).toContain('01632 960001');
    expect(contact).toContain('confirmed by JS');
  });
});
