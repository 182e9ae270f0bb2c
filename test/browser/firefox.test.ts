import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  axe,
  copySteps,
  firefox,
  newProfile,
  openByKeyboard,
  popupReady,
  searchBox,
  setPharmacy,
  sleep,
  tabTo,
  textOf,
  until,
  type Desk,
} from './desks.ts';

declare const browser: typeof chrome;

let desk: Desk;
let popup: Page;
const backgroundRuns = (page: Page) =>
  page.evaluate(async () =>
    (await browser.runtime.getContexts({})).some(({ contextType }) => contextType === 'BACKGROUND'),
  );
const value = (page: Page) => page.$eval(searchBox, (box) => box.value);

beforeAll(async () => {
  desk = await firefox();
  popup = await desk.popup();
});
afterAll(() => desk.close());

describe('the popup as a page in Firefox', () => {
  test('answers by keyboard alone: type, read, open, go back, copy', async () => {
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('search');
    await openByKeyboard(popup, 'pin blocked', 'unlock');
    expect(await textOf(popup)).toContain('Leave the card in the reader');
    expect(await copySteps(popup)).toBe(true);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector(searchBox);
    expect(await value(popup)).toBe('pin blocked');
  });

  test('opens again where it was', async () => {
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('article[data-answer=unlock]');
    await tabTo(popup, 'Copy steps');
    await sleep(500); // until the scrolling has come to rest and is kept
    const scrolled = await popup.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);
    await popup.close();
    popup = await desk.popup();
    await popup.waitForSelector('article[data-answer=unlock]');
    await until(() => popup.evaluate((y) => scrollY === y, scrolled));
    expect(await popup.evaluate(() => scrollY)).toBe(scrolled);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector(searchBox);
    await popup.keyboard.press('Escape');
    await until(async () => (await value(popup)) === '');
  });

  test('opens as the real popup too', async () => {
    const opened = await popup.evaluate(async () => {
      await browser.action.openPopup();
      await new Promise((done) => setTimeout(done, 800));
      const contexts = await browser.runtime.getContexts({});
      return contexts.some(({ contextType }) => contextType === 'POPUP');
    });
    expect(opened).toBe(true);
  });

  test('shows a pharmacy set in options while it is open', async () => {
    const options = await desk.open('options.html', 'form');
    await setPharmacy(options, 'fwf76', 'QWO');
    await until(async () => (await textOf(popup)).includes('FWF76 · West Yorkshire'));
    expect(await textOf(popup)).toContain('FWF76 · West Yorkshire');
    await options.close();
  });

  test('has nothing that axe objects to', async () => {
    expect(await axe(popup)).toEqual([]);
    const options = await desk.open('options.html', 'form');
    expect(await axe(options)).toEqual([]);
    await options.close();
  });
});

describe('the background in Firefox', () => {
  test('goes to sleep, and a message wakes it', async () => {
    await until(async () => !(await backgroundRuns(popup)));
    expect(await backgroundRuns(popup)).toBe(false);
    expect(await popup.evaluate(() => browser.runtime.sendMessage({ command: 'tick' }))).toEqual({
      kind: 'done',
    });
  });

  test('goes to sleep, and its alarm wakes it', async () => {
    await until(async () => !(await backgroundRuns(popup)));
    await popup.evaluate(() => browser.storage.local.remove(['tick', 'tick.before']));
    await popup.evaluate(() =>
      browser.alarms.create('tick', { when: Date.now() + 500, periodInMinutes: 30 }),
    );
    await until(() => popup.evaluate(async () => 'tick' in (await browser.storage.local.get('tick'))));
    expect(await popup.evaluate(async () => Object.keys(await browser.storage.local.get('tick')))).toEqual([
      'tick',
    ]);
  });
});

describe('after a restart of Firefox', () => {
  test('the alarm is back and the pharmacy is still there', async () => {
    await desk.close();
    const kept = newProfile();
    desk = await firefox({ profile: kept, install: 'permanent' });
    await setPharmacy(await desk.open('options.html', 'form'), 'FWF76', 'QWO');
    await desk.close();
    desk = await firefox({ profile: kept, install: 'kept' });
    popup = await desk.open('popup.html', popupReady);
    await until(async () => (await textOf(popup)).includes('FWF76 · West Yorkshire'));
    expect(await textOf(popup)).toContain('FWF76 · West Yorkshire');
    const alarm = await until(() => popup.evaluate(() => browser.alarms.get('tick')));
    expect(alarm?.periodInMinutes).toBe(30);
  });
});
