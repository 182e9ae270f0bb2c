import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chromium,
  copySteps,
  openByKeyboard,
  paste,
  searchBox,
  setPharmacy,
  stopWorker,
  tabTo,
  textOf,
  until,
  workerRuns,
  type Desk,
  typeWords,
} from './desks.ts';

/** Words, and the topics of which one comes first. */
const asked: [string, string[]][] = [
  ['pin locked', ['unlock']],
  ['expird', ['renew']],
  ['5f not working', ['locum-multi-site']],
  ['wrong code three times', ['unlock']],
  ['boots branch not on my card', ['change-site-or-cancel', 'locum-multi-site']],
  ['ERR1002', ['card-not-recognised']],
  ['who do i ring', ['find-my-ra']],
  ['series 5', ['r1-upgrade']],
  ['bought the shop', ['ods-code-change']],
  ['can the trainee use mine', ['security-rules']],
];

let desk: Desk;
let popup: Page;
let options: Page;
/** The popup closes under the key, before the browser can say that it was pressed. */
const pressAndClose = (key: 'Enter' | 'Escape') => popup.keyboard.press(key).catch(() => undefined);
const isGone = () => until(async () => popup.isClosed());

beforeAll(async () => {
  desk = await chromium();
});
afterAll(() => desk.close());
beforeEach(async () => {
  options = await desk.open('options.html', 'form');
  await options.evaluate(() => chrome.storage.session.clear());
  popup = await desk.popup();
});

describe('the real popup in Chromium', () => {
  test('is 400 pixels wide and has the cursor in its one search box', async () => {
    expect(await popup.$$(searchBox)).toHaveLength(1);
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('search');
    expect(await popup.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBe(400);
    expect(await popup.evaluate(() => document.body.scrollWidth)).toBe(400);
  });

  test('answers by keyboard alone: type, read, open, go back, copy', async () => {
    await openByKeyboard(popup, 'my card is locked', 'unlock');
    expect(await popup.$('[data-answer=unlock] .steps')).not.toBeNull();
    expect(await textOf(popup)).toContain('Leave the card in the reader');
    expect(await copySteps(popup)).toBe(true);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector(searchBox);
    expect(await popup.$eval(searchBox, (box) => box.value)).toBe('my card is locked');
    await popup.keyboard.press('Escape');
    await until(async () => (await textOf(popup)).includes('Common problems'));
    await popup.keyboard.down('Control');
    await popup.keyboard.press('v', { commands: ['Paste'] });
    await popup.keyboard.up('Control');
    const pasted = await popup.$eval(searchBox, (box) => box.value);
    expect(pasted).toContain('Unlock a card or reset a forgotten passcode');
    expect(pasted).toContain('https://digital.nhs.uk/unlock');
  });

  test('opens an answer, and one from inside it, by the mouse and in place', async () => {
    await typeWords(popup, 'my card is locked');
    await (await popup.waitForSelector('[data-answer=unlock]'))?.click();
    await popup.waitForSelector('article[data-answer=unlock]');
    await (await popup.$('.notes a'))?.click();
    await popup.waitForSelector('article[data-answer=renew-after-expiry]');
    expect(new URL(popup.url()).pathname).toBe('/popup.html');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('article[data-answer=unlock]');
  });

  test('shows first what people mean, in their own words', async () => {
    for (const [words, topics] of asked) {
      await paste(popup, words);
      const first = await popup.waitForSelector('[aria-selected=true]');
      expect(topics, words).toContain(await first?.evaluate((option) => option.getAttribute('data-topic')));
      await paste(popup, 'my card');
      await popup.waitForSelector('[aria-selected=true]', { hidden: true });
    }
    await paste(popup, 'prescription charges');
    await until(async () => (await textOf(popup)).includes('We have no answer for that.'));
    expect(await popup.$('[data-answer]')).toBeNull();
  });

  test('marks what is typed of a word, and names a code as one', async () => {
    await typeWords(popup, 'unlo');
    const marked = await popup.waitForSelector('[data-answer=unlock] mark');
    expect(await marked?.evaluate((mark) => mark.textContent)).toBe('Unlo');
    await paste(popup, 'fa002');
    await until(async () => (await textOf(popup)).includes('FA002 has the form of a pharmacy’s ODS code.'));
  });

  test('closes on Escape with nothing typed', async () => {
    await pressAndClose('Escape');
    expect(await isGone()).toBe(true);
  });

  test('opens again where it was after a link has closed it', async () => {
    await openByKeyboard(popup, 'expired', 'renew-after-expiry');
    await tabTo(popup, 'Open LPC Online');
    const scrolled = await until(() => popup.evaluate(() => scrollY));
    await popup.waitForFunction(
      async (y) => {
        const { popupPlace } = await chrome.storage.session.get('popupPlace');
        return (popupPlace as { trail: { scroll: number }[] }).trail[0]?.scroll === y;
      },
      {},
      scrolled,
    );
    const link = desk.browser.waitForTarget((target) => target.url().includes('lpc-online'));
    await pressAndClose('Enter');
    expect(await isGone()).toBe(true);
    await link; // its tab takes the focus when it opens, and would close the popup that comes next

    popup = await desk.popup();
    await popup.waitForSelector('article[data-answer=renew-after-expiry]');
    await until(() => popup.evaluate((y) => scrollY === y, scrolled));
    expect(await popup.evaluate(() => scrollY)).toBe(scrolled);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector(searchBox);
    expect(await popup.$eval(searchBox, (box) => box.value)).toBe('expired');
  });

  test('answers ten times in a row with the worker stopped, and a message wakes it each time', async () => {
    for (let round = 0; round < 10; round++) {
      await stopWorker(desk, popup);
      await popup.reload();
      await typeWords(popup, round % 2 ? 'locked' : 'lost my card');
      await popup.waitForSelector(`[data-answer=${round % 2 ? 'unlock' : 'lost-stolen-damaged'}]`);
      expect(workerRuns(desk)).toBe(false);
      const reply = await popup.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
      expect(reply).toEqual({ kind: 'done' });
      expect(await until(async () => workerRuns(desk))).toBe(true);
      await popup.evaluate(() => chrome.storage.session.clear());
    }
  });

  test('shows a pharmacy set in options while it is open', async () => {
    await until(async () => (await textOf(popup)).includes('Set your pharmacy'));
    await setPharmacy(options, 'fwf76', 'QWO');
    await until(async () => (await textOf(popup)).includes('FWF76 · West Yorkshire'));
    expect(await textOf(popup)).toContain('FWF76 · West Yorkshire');
    expect(await popup.$('[data-contact=west-yorkshire-this]')).not.toBeNull();
    expect(await textOf(popup)).toContain('0845 127 2600');
    expect(popup.isClosed()).toBe(false);
  });

  test('takes any text as a query and nothing else', async () => {
    const texts = [
      'x'.repeat(10_000),
      '😀🔒',
      'البطاقة مقفلة',
      '.*+?^${}()|[\\',
      '<img src=x onerror=alert(1)><script>alert(1)</script>',
      '__proto__ constructor',
    ];
    for (const words of texts) {
      await paste(popup, words);
      await until(() =>
        popup.evaluate(async (w) => {
          const { popupPlace } = await chrome.storage.session.get('popupPlace');
          return (popupPlace as { words: string }).words === w;
        }, words),
      );
      expect(await popup.$$('script:not([src])')).toEqual([]);
      expect(await popup.$$('img')).toEqual([]);
      expect(await popup.$('[data-answer]')).toBeNull();
      expect(await textOf(popup)).toContain('We have no answer for that.');
    }
  });
});
