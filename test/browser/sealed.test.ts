import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromium, firefox, popupReady, until, type Desk } from './desks.ts';
import { startLedger } from './ledger.ts';

describe.each([
  { engine: 'Chromium', launch: chromium },
  { engine: 'Firefox', launch: firefox },
])('the pages in $engine', ({ launch }) => {
  let desk: Desk;
  let ledger: Awaited<ReturnType<typeof startLedger>>;
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
      };
      return Promise.resolve()
        .then(() => attempts[name]?.())
        .then(
          () => 'allowed',
          () => 'refused',
        );
    }, attempt);

  beforeAll(async () => {
    ledger = await startLedger();
    desk = await launch({ proxyPort: ledger.port });
  });
  afterAll(async () => {
    await desk.close();
    ledger.close();
  });
  beforeEach(async () => {
    page = await desk.open('popup.html', popupReady);
  });
  afterEach(() => page.close());

  test.each(['an HTML string', 'DOMParser', 'a script of text'])('refuse %s', async (attempt) => {
    expect(await refused(attempt)).toBe('refused');
  });

  test('refuse to fetch from another host by their policy, not for want of a network', async () => {
    const directive = await page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
          fetch('https://portal.spineservices.nhs.uk/').catch(() =>
            setTimeout(() => done('no violation'), 2000),
          );
        }),
    );
    expect(directive).toBe('connect-src');
  });

  test('ask the network for nothing, and neither does the background', async () => {
    for (const path of ['popup.html', 'answer.html#unlock', 'options.html?installed']) {
      const visited = await desk.open(path, '[data-contact]');
      await visited.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
      await visited.close();
    }
    expect(ledger.asked()).toEqual([]);
    // And it would have been seen: a page anywhere else is.
    const elsewhere = await desk.browser.newPage();
    await elsewhere.goto('http://elsewhere.example/').catch(() => undefined);
    await until(async () => ledger.asked().includes('elsewhere.example'));
  });

  test('break no rule of their policy', async () => {
    const complaints: string[] = [];
    const watched = await desk.browser.newPage();
    watched.on('console', (message) => complaints.push(message.text()));
    watched.on('pageerror', (fault) => complaints.push(String(fault)));
    for (const path of ['popup.html', 'answer.html#unlock', 'options.html?installed']) {
      await watched.goto(`${desk.base}/${path}`, { waitUntil: [] });
      await watched.waitForSelector('[data-contact]');
    }
    expect(complaints).toEqual([]);
    await watched.close();
  });
});
