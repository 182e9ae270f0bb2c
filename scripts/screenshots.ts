import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';
import { buildBoth } from './build-extension.ts';
import { launchChromium, popupReady, searchBox } from './drive.ts';
import { fillIn, submit } from './fill-in.ts';

/** Pictures of every state a person can see, light and dark, in `dist/screenshots`. */
const folder = 'dist/screenshots';
const longName = 'Smartcard, Registration Authority and Identity Team for Primary Care Contractors (South)';

await buildBoth('dist');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const desk = await launchChromium({
  program: ensureBrowsers(['chromium']).chromium,
  folder: 'dist/chromium',
});

await popup('popup-1-nothing-set');
await popup('popup-2-results', (page) => type(page, 'card expired'));
await popup('popup-3-nothing-found', (page) => type(page, 'prescription charges'));
await tab('options-1-installed', 'options.html?installed');
await tab('options-2-hint', 'options.html#home', async (page) => {
  await fillIn(page, { place: 'FAO02', icb: 'QOX' });
  await submit(page);
});
await popup('popup-4-long-area');
for (const [name, icb] of [
  ['part-to-choose', 'QF7'],
  ['held', 'QWO'],
  ['none-held', 'QHL'],
] as const) {
  await tab(`options-2-${name}`, 'options.html#home', async (page) => {
    await fillIn(page, { icb });
    await submit(page);
  });
  await popup(`popup-4-${name}`);
}
await popup('popup-5-answer', (page) => open(page, 'locked'));
await popup('popup-6-short-answer', (page) => open(page, 'snapped'));
await popup('popup-6-expiring', (page) => open(page, 'expiring soon'));
await popup('popup-6-not-recognised', (page) => open(page, 'card not recognised'));
await popup('popup-7-find-my-ra', (page) => open(page, 'who do I ring'));
await tab('options-3-errors', 'options.html#contacts', (page) => submit(page, 'registrationAuthority-name'));
await tab('options-4-contact', 'options.html#contacts', async (page) => {
  const phones = '01632 960001 main\n01632 960002 ext 204, out of hours';
  const email = 'smartcards.registration-authority.primary-care@example.nhs.uk';
  await fillIn(page, {
    'registrationAuthority-name': longName,
    'registrationAuthority-phones': phones,
    'registrationAuthority-email': email,
    'registrationAuthority-confirmedBy': 'JS',
  });
  await submit(page, 'registrationAuthority-name');
});
await popup('popup-8-own-contact');
await tab('options-4-pasted', 'options.html#contacts', async (page) => {
  await fillIn(page, { 'registrationAuthority-pasted': 'RA team: 01632 960001 ext 204\nFax 01632 960009' });
  await submit(page, 'registrationAuthority-pasted');
});
await tab('options-5-health', 'options.html#health');
await tab('options-6-about', 'options.html#about');
await tab('answer-1', 'answer.html#renew');
await tab('answer-2-words', 'answer.html?words=expired');
await tab('answer-4-glossary', 'answer.html#glossary');
await tab('answer-3-unknown', 'answer.html#no-such-answer');
await tab('options-7-damaged-save', 'options.html#home', (page) =>
  page.evaluate(() => void chrome.storage.local.set({ homePharmacy: 'junk' })),
);
await popup('popup-9-damaged-save');
await desk.close();

async function popup(name: string, prepare?: (page: Page) => Promise<void>): Promise<void> {
  await shoot(name, await desk.open('popup.html', popupReady), { width: 400, height: 600 }, prepare);
}

async function tab(name: string, where: string, prepare?: (page: Page) => Promise<void>): Promise<void> {
  const opened = where.endsWith('#contacts') ? '#registrationAuthority-name' : 'h1';
  await shoot(name, await desk.open(where, opened), { width: 1120, height: 760 }, prepare);
}

async function shoot(
  name: string,
  page: Page,
  size: { width: number; height: number },
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.setViewport({ ...size, deviceScaleFactor: 1.5 });
  await prepare(page);
  await new Promise((done) => setTimeout(done, 400)); // the save, and what follows from it
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: `${folder}/${name}-${value}.png`, fullPage: true });
  }
  await page.goto(`${desk.base}/answer.html`); // a popup keeps its place as it goes
  await page.evaluate(() => chrome.storage.session.clear());
  await page.close();
  console.log(`${folder}/${name}-light.png, -dark.png`);
}

async function type(page: Page, words: string): Promise<void> {
  await page.locator(searchBox).fill(words);
}

async function open(page: Page, words: string): Promise<void> {
  await type(page, words);
  await page.waitForSelector('[role=option]');
  await page.focus(searchBox);
  await page.keyboard.press('Enter');
  await page.waitForSelector('article');
}
