import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  axe,
  chromium,
  fillIn,
  paste,
  saveContact,
  setPharmacy,
  submit,
  textOf,
  until,
  type Desk,
} from './desks.ts';

let desk: Desk;
const shows = (page: Page, words: string) => until(async () => (await textOf(page)).includes(words));

/** Nothing to object to, in light and in dark: axe reads the colours too. */
async function expectAccessible(page: Page): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await axe(page), value).toEqual([]);
  }
}

beforeAll(async () => {
  desk = await chromium();
});
afterAll(() => desk.close());

describe('axe has nothing to object to', () => {
  test('in the real popup: nothing set, results, nothing found, an answer', async () => {
    const popup = await desk.popup();
    await expectAccessible(popup);
    await paste(popup, 'expired card');
    await popup.waitForSelector('[role=option]');
    await expectAccessible(popup);
    await paste(popup, 'prescription charges');
    await shows(popup, 'We have no answer for that');
    await expectAccessible(popup);
    await paste(popup, 'FA002');
    await shows(popup, 'Look-ups are off');
    await expectAccessible(popup);
    await paste(popup, 'locked');
    await popup.waitForSelector('[data-answer=unlock]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('article');
    await expectAccessible(popup);
    await popup.evaluate(() => chrome.storage.session.clear());
  });

  test.each([
    'answer.html#renew',
    'answer.html#glossary',
    'answer.html',
    'answer.html?words=locked',
    'answer.html?words=zzz',
    'answer.html#no-such',
    'options.html?installed',
    'options.html#contacts',
    'options.html#health',
    'options.html#about',
  ])('in %s', async (where) => {
    const page = await desk.open(where, 'h1');
    await expectAccessible(page);
    await page.close();
  });

  test('in options with every desk open, and a pasted text looked through', async () => {
    const contacts = await desk.open('options.html#contacts', '#registrationAuthority-name');
    await contacts.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
    const pasted =
      'Desk: 01632 960001, fax 01632 960002, ra@example.nhs.uk, https://www.example.nhs.uk, 9am to 5pm';
    await fillIn(contacts, { 'lpc-pasted': pasted });
    await submit(contacts, 'lpc-pasted');
    await shows(contacts, 'Strike what is wrong');
    await shows(contacts, 'a fax number');
    await expectAccessible(contacts);
    await contacts.close();
  });

  test('where the part of a board has to be chosen, in options and in an answer that asks twice', async () => {
    const home = await desk.open('options.html#home', 'form');
    await setPharmacy(home, 'FA002', 'QOQ');
    await shows(home, 'Part of that board');
    await expectAccessible(home);
    const answer = await desk.open('answer.html#found-card', '[data-contact=choose]');
    expect((await answer.$$('[data-contact=choose]')).length).toBeGreaterThan(1);
    await expectAccessible(answer);
    await answer.close();
    await home.close();
  });

  test.each(['answer.html#unlock', 'answer.html#ra-not-issuing'])(
    'in the e-mail that is drafted in %s',
    async (where) => {
      const page = await desk.open(where, 'article');
      await page.locator('button[aria-expanded=false]').click();
      await page.waitForSelector('section.letter');
      await expectAccessible(page);
      await page.close();
    },
  );

  test('in options with errors, and with a hint', async () => {
    const contacts = await desk.open('options.html#contacts', '#registrationAuthority-name');
    await submit(contacts, 'registrationAuthority-name');
    await shows(contacts, 'There is a problem');
    await expectAccessible(contacts);
    const home = await desk.open('options.html#home', 'form');
    await setPharmacy(home, 'FAO02', 'QOX');
    await shows(home, 'Did you mean FA002?');
    await expectAccessible(home);
  });

  test('in the popup with an area, a damaged save and an own contact', async () => {
    const contacts = await desk.open('options.html#contacts', '#registrationAuthority-name');
    await saveContact(contacts, 'registrationAuthority', {
      name: 'Team',
      phones: '01632 960001',
      'confirmedOn-year': '2024',
    });
    await contacts.evaluate(() => chrome.storage.local.set({ homePharmacy: 'junk' }));
    const popup = await desk.popup();
    await shows(popup, 'Check before you rely on it.');
    expect(await textOf(popup)).toContain('damaged');
    await expectAccessible(popup);
  });

  test('and it would object: a page without a label is found out', async () => {
    const page = await desk.open('options.html#home', 'form');
    await page.evaluate(() => document.querySelector('label')?.remove());
    expect((await axe(page)).join()).toContain('label');
  });
});

test('an answer can be read at 320 pixels without scrolling sideways', async () => {
  const page = await desk.open('answer.html#lost-stolen-damaged', 'article');
  await page.setViewport({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.goto(page.url().replace('answer.html#lost-stolen-damaged', 'options.html#contacts'));
  await page.waitForSelector('form');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
