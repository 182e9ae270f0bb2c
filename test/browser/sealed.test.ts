import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromium, firefox, popupReady, typeWords, type Desk } from './desks.ts';

describe.each([
  { engine: 'Chromium', launch: () => chromium() },
  { engine: 'Firefox', launch: () => firefox() },
])('the pages in $engine', ({ launch }) => {
  let desk: Desk;
  let page: Page;
  const refused = (attempt: string) =>
    page.evaluate((name) => {
      const attempts: Record<string, () => unknown> = {
        'an HTML string': () => {
          document.body.innerHTML = '<p>';
        },
        DOMParser: () => new DOMParser().parseFromString('<p>', 'text/html'),
        'a script of text': () => {
          document.createElement('script').text = 'alert(1)';
        },
        'another host': () => fetch('https://digital.nhs.uk/unlock'),
      };
      return Promise.resolve()
        .then(() => attempts[name]?.())
        .then(
          () => 'allowed',
          () => 'refused',
        );
    }, attempt);

  beforeAll(async () => {
    desk = await launch();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    page = await desk.open('popup.html', popupReady);
  });
  afterEach(() => page.close());

  test.each(['an HTML string', 'DOMParser', 'a script of text', 'another host'])(
    'refuse %s',
    async (attempt) => {
      expect(await refused(attempt)).toBe('refused');
    },
  );

  test('ask for nothing but their own files, and break no rule of their policy', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    const watched = await desk.browser.newPage();
    watched.on('request', (request) => asked.push(request.url()));
    watched.on('console', (message) => complaints.push(message.text()));
    watched.on('pageerror', (fault) => complaints.push(String(fault)));
    for (const path of [
      'popup.html',
      'answer.html#unlock',
      'options.html?installed',
      'options.html#health',
    ]) {
      await watched.goto(`${desk.base}/${path}`, { waitUntil: [] });
      await watched.waitForSelector('h1');
    }
    await watched.goto(`${desk.base}/popup.html`, { waitUntil: [] });
    await watched.waitForSelector(popupReady);
    await typeWords(watched, 'locked');
    await watched.waitForSelector('[data-answer=unlock]');
    expect(asked.filter((url) => !url.startsWith(desk.base))).toEqual([]);
    expect(complaints).toEqual([]);
    await watched.close();
  });
});
