import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, popupReady, stopWorker, textOf, until, workerRuns, type Desk } from './desks.ts';

let desk: Desk;
let page: Page;
const tick = () => page.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
const alarm = () => page.evaluate(() => chrome.alarms.get('tick'));
const tabs = async () => (await desk.browser.pages()).map((each) => each.url());
/** Lets something happen in the worker as the browser would, after making sure that it runs. */
const inWorker = async (event: string, ...words: unknown[]) => {
  await tick();
  const target = await desk.browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  await worker?.evaluate(
    (path, given) => {
      const [api = '', name = ''] = path.split('.');
      const apis = chrome as unknown as Record<
        string,
        Record<string, { dispatch: (...g: unknown[]) => void }>
      >;
      apis[api]?.[name]?.dispatch(...given);
    },
    event,
    words,
  );
};

beforeAll(async () => {
  desk = await chromium();
  page = await desk.open('answer.html#unlock', 'article');
});
afterAll(() => desk.close());

describe('the background in Chromium', () => {
  test('has one alarm, every 30 minutes', async () => {
    await until(async () => alarm());
    expect((await alarm())?.periodInMinutes).toBe(30);
    expect(await page.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
  });

  test('does not put the alarm off when it is woken 20 times', async () => {
    const due = (await alarm())?.scheduledTime;
    for (let round = 0; round < 20; round++) {
      await stopWorker(desk, page);
      await tick();
    }
    expect((await alarm())?.scheduledTime).toBe(due);
  });

  test('sets the alarm again after all were cleared', async () => {
    await page.evaluate(() => chrome.alarms.clearAll());
    expect(await alarm()).toBeUndefined();
    await tick();
    expect((await alarm())?.periodInMinutes).toBe(30);
  });

  test('sets the alarm again when the popup is opened, if nothing else has', async () => {
    await stopWorker(desk, page);
    await page.evaluate(() => chrome.alarms.clearAll());
    const popup = await desk.open('popup.html', popupReady);
    await until(async () => alarm());
    expect((await alarm())?.periodInMinutes).toBe(30);
    expect(workerRuns(desk)).toBe(false);
    await popup.close();
  });

  test('is woken by its alarm, and records that it ran', async () => {
    await stopWorker(desk, page);
    await page.evaluate(() => chrome.storage.local.remove(['tick', 'tick.before']));
    await page.evaluate(() => chrome.alarms.create('tick', { when: Date.now() + 500, periodInMinutes: 30 }));
    await until(() => page.evaluate(async () => 'tick' in (await chrome.storage.local.get('tick'))));
    expect(workerRuns(desk)).toBe(true);
  });

  test('says in Health when it ran last and when it runs next', async () => {
    await tick();
    const health = await desk.open('options.html#health', 'dl');
    await until(async () => !(await textOf(health)).includes('Reading …'));
    const rows = await health.$$eval('dd', (cells) => cells.map((cell) => cell.textContent));
    expect(rows[0]).toMatch(/^\d+ \w+ \d{4} at \d\d:\d\d$/);
    expect(rows[1]).toMatch(/^\d+ \w+ \d{4} at \d\d:\d\d$/);
    expect(rows[6]).toBe('alarms, notifications, storage. No website is allowed now.');
    await health.close();
  });

  test('ignores what is no command', async () => {
    const replies = await page.evaluate(() =>
      Promise.all(
        [null, 'tick', { command: 'erase' }, { type: 'tick' }, []].map((message) =>
          chrome.runtime.sendMessage(message).catch(() => 'no answer'),
        ),
      ),
    );
    expect(replies.every((reply) => reply === undefined || reply === null || reply === 'no answer')).toBe(
      true,
    );
  });

  test('opens the best answer for words typed after sc in the address bar', async () => {
    await inWorker('omnibox.onInputEntered', 'pin blocked', 'newForegroundTab');
    const target = await desk.browser.waitForTarget((each) =>
      each.url().includes('answer.html?words=pin+blocked'),
    );
    const answer = await target.page();
    await answer?.waitForSelector('article[data-answer=unlock]');
    await until(async () => (await answer?.title())?.startsWith('Unlock'));
    expect(await answer?.title()).toBe('Unlock a card or reset a forgotten passcode – Smartcard Desk');
  });

  test('opens options from a click on a notification', async () => {
    for (const each of await desk.browser.pages())
      if (each.url().includes('options.html')) await each.close();
    await inWorker('notifications.onClicked', 'left-over');
    await until(async () => (await tabs()).some((url) => url.includes('options.html')));
    expect((await tabs()).filter((url) => url.includes('options.html'))).toHaveLength(1);
  });

  test('opens no tab after an update of the extension or of the browser', async () => {
    const before = await tabs();
    await inWorker('runtime.onInstalled', { reason: 'update', previousVersion: '0.0.1' });
    await inWorker('runtime.onInstalled', { reason: 'chrome_update' });
    await tick();
    expect(await tabs()).toEqual(before);
  });
});
