import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { desks } from '../../src/settings/own-contacts.ts';
import {
  chromium,
  fillIn,
  openByKeyboard,
  saveContact,
  setPharmacy,
  submit,
  textOf,
  until,
  type Desk,
} from './desks.ts';

let desk: Desk;
let popup: Page;
const openPopup = async () => {
  const options = await desk.open('options.html', 'form');
  await options.evaluate(() => chrome.storage.session.clear());
  popup = await desk.popup();
};
const openAnswer = async (words: string, answer: string) => {
  await openPopup();
  await openByKeyboard(popup, words, answer);
};
const shown = (page: Page) =>
  page.$$eval('[data-contact]', (cards) => cards.map((card) => card.getAttribute('data-contact')));
const press = (words: string) =>
  popup.$$eval(
    '[data-contact=choose] button',
    (buttons, name) => buttons.find(({ textContent }) => textContent.trim() === name)?.click(),
    words,
  );

beforeAll(async () => {
  desk = await chromium();
});
afterAll(() => desk.close());

describe('a board that we hold contacts for in parts only', () => {
  beforeEach(async () => {
    const options = await desk.open('options.html', 'form');
    await fillIn(options, { icb: '' });
    await setPharmacy(options, 'FA002', 'QOQ');
    await openPopup();
    await popup.waitForSelector('[data-contact=choose]');
  });

  test('asks in the popup which part it is, and then shows its contact, kept', async () => {
    expect(await textOf(popup)).toContain('Which part of Humber and North Yorkshire is the pharmacy in?');
    expect(await textOf(popup)).not.toContain('0300 555 0340');
    await press('North Yorkshire or Vale of York');
    await popup.waitForSelector('[data-contact=necs-north-east-north-yorkshire]');
    expect(await textOf(popup)).toContain('0300 555 0340');
    expect(await shown(popup)).not.toContain('choose');

    await openPopup();
    expect(await textOf(popup)).toContain('0300 555 0340');
    const options = await desk.open('options.html', '#area');
    expect(await options.$eval('#area', (select) => (select as HTMLSelectElement).value)).toBe(
      'north-yorkshire',
    );
  });

  test('shows none to somebody whose part is not listed', async () => {
    await press('Mine is not listed');
    await popup.waitForSelector('[data-contact=none]');
    expect((await shown(popup)).filter((each) => !each?.startsWith('national-'))).toEqual(['none']);
    expect(await popup.$$('[data-contact=none] [href^="tel:"], [data-contact] .packaged')).toEqual([]);
    expect(await textOf(popup)).not.toContain('0300 555 0340');
    expect(await textOf(popup)).toContain(
      'We hold no confirmed contact for NHS Humber and North Yorkshire ICB.',
    );
  });
});

describe('own contacts', () => {
  test('that two tabs save at once for two desks are both kept', async () => {
    const [one, other] = [
      await desk.open('options.html#contacts', '#itHelpdesk-name'),
      await desk.open('options.html#contacts', '#headOffice-name'),
    ];
    await Promise.all([
      saveContact(one, 'itHelpdesk', { name: 'PMR helpdesk', phones: '01632 960011' }),
      saveContact(other, 'headOffice', { name: 'Head office', phones: '01632 960012' }),
    ]);
    for (const page of [one, other]) {
      await until(async () => (await shown(page)).includes('own-itHelpdesk'));
      await until(async () => (await shown(page)).includes('own-headOffice'));
      expect(await shown(page)).toEqual(expect.arrayContaining(['own-itHelpdesk', 'own-headOffice']));
    }
  });

  test('found in a pasted text are saved by Save only', async () => {
    const options = await desk.open('options.html#contacts', '#lpc-name');
    const stored = () =>
      options.evaluate(async () =>
        JSON.stringify((await chrome.storage.local.get('ownContacts'))['ownContacts']),
      );
    const before = await stored();
    await options.$eval('#own-lpc', (section) => ((section as HTMLDetailsElement).open = true));
    await fillIn(options, { 'lpc-pasted': 'LPC office: 01632 960013\nlpc@example.org.uk' });
    await submit(options, 'lpc-pasted');
    await options.waitForSelector('#own-lpc .found');
    await options.locator('#own-lpc .found button').click();
    await until(() =>
      options.$eval('#lpc-phones', (field) =>
        (field as HTMLTextAreaElement).value.startsWith('01632 960013'),
      ),
    );
    expect(await stored()).toBe(before);
    await saveContact(options, 'lpc', { name: 'Our LPC' });
    expect(await stored()).toContain('01632 960013');
  });

  test('for all four desks stand in the popup’s answers whose steps name them', async () => {
    const options = await desk.open('options.html#contacts', '#lpc-name');
    for (const [at, actor] of desks.entries()) {
      await saveContact(options, actor, { name: `Our ${actor}`, phones: `01632 96002${at} main` });
    }
    await openAnswer('card not recognised', 'card-not-recognised');
    expect(await shown(popup)).toContain('own-itHelpdesk');
    expect(await textOf(popup)).toContain('Our itHelpdesk');
    expect(await textOf(popup)).toContain('01632 960021');
    expect(await textOf(popup)).not.toContain('Our lpc');

    await openAnswer('find my RA', 'find-my-ra');
    expect(await shown(popup)).toEqual([
      'own-headOffice',
      'own-registrationAuthority',
      'own-itHelpdesk',
      'own-lpc',
    ]);
    const text = await textOf(popup);
    for (const actor of desks) expect(text).toContain(`Our ${actor}`);
  });
});
