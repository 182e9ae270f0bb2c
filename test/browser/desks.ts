import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { TargetType, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import { fillIn, submit } from '../../scripts/fill-in.ts';
import type { Desk as Actor } from '../../src/settings/own-contacts.ts';
import { launchChromium, searchBox, type Desk, type Launch } from '../../scripts/drive.ts';
import { launchFirefox } from '../../scripts/drive-firefox.ts';

export { fillIn, submit } from '../../scripts/fill-in.ts';
export { newProfile, popupReady, searchBox, type Desk } from '../../scripts/drive.ts';

type How = Pick<Launch, 'profile' | 'install' | 'proxyPort' | 'spki' | 'grantsPermissions'>;

/** Both browsers, or a failure: a missing browser is never a reason to skip. */
const programs = ensureBrowsers(['chromium', 'firefox']);

export const chromium = (how: How = {}) =>
  launchChromium({ program: programs.chromium, folder: 'dist/chromium', ...how });

export const firefox = (how: How = {}) =>
  launchFirefox({ program: programs.firefox, folder: 'dist/firefox', ...how });

/** Firefox only: presses “not allow” in the question for a permission that is on screen. */
export async function refusePermission({ browser }: Desk): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send: (method: string, given: object) => Promise<{ result: unknown }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  const script = {
    expression: `(() => {
      const button = document.querySelector('#notification-popup popupnotification')?.secondaryButton;
      button?.click();
      return Boolean(button);
    })()`,
    target: { context: window?.context },
    awaitPromise: false,
  };
  await until(async () => {
    const said = (await connection.send('script.evaluate', script)).result as { result: { value: boolean } };
    return said.result.value;
  });
}

export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Looks again until it sees something true, for five seconds; then fails. */
export async function until<T>(look: () => Promise<T>): Promise<T> {
  let fault: unknown;
  for (let tries = 0; tries < 50; tries++) {
    try {
      const found = await look();
      if (found) return found;
    } catch (caught) {
      fault = caught; // such as a page that is just being left
    }
    await sleep(100);
  }
  throw new Error(`Still not so after five seconds: ${String(look)}`, { cause: fault });
}

/** Ids of the rules that axe finds broken on the page as it stands. */
export async function axe(page: Page): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await run.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Stops the service worker, woken first so that there is one to stop, and makes sure that it is gone. */
export async function stopWorker(desk: Desk, page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
  await until(async () => workerRuns(desk));
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until(async () => !workerRuns(desk));
  await session.detach();
}

export function workerRuns({ browser }: Desk): boolean {
  return browser.targets().some((target) => target.type() === TargetType.SERVICE_WORKER);
}

export async function typeWords(page: Page, words: string): Promise<void> {
  await page.focus(searchBox);
  await page.keyboard.type(words);
}

/** Replaces what is in the search box in one go, as pasting does. */
export async function paste(page: Page, words: string): Promise<void> {
  await page.focus(searchBox);
  await page.$eval(searchBox, (box) => box.select());
  await page.evaluate((text) => document.execCommand('insertText', false, text), words);
}

/** Presses Tab until the focus is on something with these words, as a person without a mouse would. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const on = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (on.startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${words}”`);
}

/** Types words, waits for the answer among the results, and opens the first with Enter. */
export async function openByKeyboard(page: Page, words: string, answer: string): Promise<void> {
  await typeWords(page, words);
  await page.waitForSelector(`[data-answer=${answer}][aria-selected=true]`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`article[data-answer=${answer}]`);
}

/** Goes to “Copy steps” by Tab, presses it, and says whether the page says that it copied. */
export async function copySteps(page: Page): Promise<boolean> {
  await tabTo(page, 'Copy steps');
  await page.keyboard.press('Enter');
  return until(async () => (await textOf(page)).includes('Copied'));
}

export const textOf = (page: Page) => page.evaluate(() => document.body.innerText);

/** Sets the pharmacy in options by hand, and waits until they say that it is saved. */
export async function setPharmacy(options: Page, place: string, icb: string): Promise<void> {
  await fillIn(options, { place, icb });
  await options.$eval('details.by-hand', (details) => {
    details.open = true;
  });
  await submit(options, 'icb');
  await until(async () => (await textOf(options)).includes('Saved.'));
}

/** Saves an own contact in options, in its own form, and waits until that form says that it is saved. */
export async function saveContact(options: Page, actor: Actor, typed: Record<string, string>): Promise<void> {
  const fields = Object.entries({ confirmedBy: 'JS', ...typed });
  await fillIn(options, Object.fromEntries(fields.map(([field, text]) => [`${actor}-${field}`, text])));
  await submit(options, `${actor}-name`);
  await until(() =>
    options.$eval(`#own-${actor}`, (section) =>
      section.textContent.includes('Saved. The popup shows it now.'),
    ),
  );
}
