import { mkdirSync, rmSync } from 'node:fs';
import 'temporal-polyfill/global';
import type { Page } from 'puppeteer-core';
import { captivePortal, startDirectoryHost } from '../test/browser/directory-host.ts';
import { ordApi, type OrdRecord } from '../test/fakes/ord-api.ts';
import { pharmacies, postcodes } from '../test/fakes/pharmacies.ts';
import { postcodesApi } from '../test/fakes/postcodes-api.ts';
import { ensureBrowsers } from './browsers.ts';
import { buildBoth } from './build-extension.ts';
import { camera } from './camera.ts';
import { launchChromium, searchBox } from './drive.ts';
import { fillIn, submit } from './fill-in.ts';
import { shootGuidance } from './screenshots-guidance.ts';
import { manyPeople, seedCards, sevenCards } from './seed.ts';

/** Pictures of every state a person can see, light and dark, in `dist/screenshots`. */
const folder = 'dist/screenshots';
const day = Temporal.Now.plainDateISO('Europe/London').toString();
const longName = 'Smartcard, Registration Authority and Identity Team for Primary Care Contractors (South)';

await buildBoth('dist');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const host = await startDirectoryHost({
  'directory.spineservices.nhs.uk': ordApi(pharmacies),
  'api.postcodes.io': postcodesApi(postcodes),
});
const program = ensureBrowsers(['chromium']).chromium;
const desk = await launchChromium({
  program,
  folder: 'dist/chromium',
  proxyPort: host.port,
  spki: host.spki,
  grantsPermissions: true,
});
const { popup, tab } = camera(desk, folder);

await popup('popup-1-nothing-set');
await popup('popup-2-results', (page) => type(page, 'card expired'));
await popup('popup-3-nothing-found', (page) => type(page, 'prescription charges'));
await tab('options-1-installed', 'options.html?installed');
await tab('options-2-hint', 'options.html#home', async (page) => {
  await fillIn(page, { place: 'FAO02', icb: 'QOX' });
  await submit(page, 'icb');
});
await popup('popup-4-long-area');
for (const [name, icb] of [
  ['part-to-choose', 'QF7'],
  ['held', 'QWO'],
  ['none-held', 'QHL'],
] as const) {
  await tab(`options-2-${name}`, 'options.html#home', async (page) => {
    await fillIn(page, { icb });
    await submit(page, 'icb');
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
await tab('options-12-guidance-no-feed', 'options.html#guidance');
await tab('answer-1', 'answer.html#renew');
await tab('answer-2-words', 'answer.html?words=expired');
await tab('answer-4-glossary', 'answer.html#glossary');
await tab('answer-3-unknown', 'answer.html#no-such-answer');
await tab('options-7-damaged-save', 'options.html#home', (page) =>
  page.evaluate(() => void chrome.storage.local.set({ homePharmacy: 'junk' })),
);
await popup('popup-9-damaged-save');

const seven = sevenCards(day);
for (const [name, people] of [
  ['none', []],
  ['one', seven.slice(0, 1)],
  ['seven', seven],
  ['many', manyPeople(200, day)],
] as const) {
  await tab(`options-10-cards-${name}`, 'options.html#cards', (page) => seedCards(page, [...people]));
  await popup(`popup-12-due-${name}`);
}
await tab('options-10-cards-opened', 'options.html#cards', async (page) => {
  await seedCards(page, seven);
  await page.locator('button ::-p-text(What to do)').click();
});
await tab('options-10-cards-form', 'options.html#cards', async (page) => {
  await page.locator('button ::-p-text(Add a card)').click();
  await fillIn(page, { 'card-who': 'JS', 'card-certificate-day': '31', 'card-certificate-month': '2' });
  await submit(page, 'card-who');
});
await popup('popup-12-due-opened', (page) =>
  page.$eval('details.due', (details) => {
    details.open = true;
  }),
);
await tab('options-11-reminders', 'options.html#reminders');
await tab('options-10-cards-removed', 'options.html#cards', (page) => seedCards(page, []));

await popup('popup-10-look-ups-off', (page) => type(page, 'FA002'));
for (const [name, place] of [
  ['found', 'FWF76'],
  ['wales', 'FA371'],
  ['isle-of-man', 'FC249'],
  ['split-board', 'FA471'],
  ['several', 'LE16 9BX'],
  ['closed-new-code', 'FA029'],
  ['closed', 'FCE71'],
  ['appliance', 'FDC49'],
  ['unknown', 'FAO99'],
  ['area-only', 'LS1 4DZ'],
  ['scotland', 'EH1 1YZ'],
  ['refused-form', 'FFFFF'],
] as const) {
  await tab(`options-8-${name}`, 'options.html#home', (page) => find(page, place));
}
await popup('popup-11-letter', async (page) => {
  await open(page, 'locked');
  await page.locator('button ::-p-text(E-mail the RA)').click();
});
host.answerWith(captivePortal);
await tab('options-8-portal', 'options.html#home', (page) => find(page, 'FWF76'));
host.setOffline(true);
await tab('options-8-offline', 'options.html#home', (page) => find(page, 'FWF76'));
host.setOffline(false);
host.answerWith({
  'directory.spineservices.nhs.uk': ordApi(pharmacies),
  'api.postcodes.io': postcodesApi(postcodes),
});
await tab('options-9-look-ups-on', 'options.html#home', async (page) => {
  await page.bringToFront();
  await page.locator('button ::-p-text(Turn look-ups on)').click();
  await find(page, 'FWF76');
});
await tab('options-9-other-sites', 'options.html#home', async (page) => {
  await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  await fillIn(page, { 'site-name': longName.slice(0, 60), 'site-place': 'FA579' });
  await submit(page, 'site-place');
});
await popup('popup-12-home-found');
for (const [name, place] of [
  ['ready', 'FA002'],
  ['found', 'FA579'],
  ['several', 'LE16 9BX'],
  ['closed', 'FA029'],
  ['wales', 'FA371'],
] as const) {
  await popup(`popup-13-${name}`, async (page) => {
    await type(page, place);
    if (name !== 'ready') await page.keyboard.press('Enter');
  });
}
await tab('options-10-watch', 'options.html#home', async (page) => {
  host.answerWith(ordApi(pharmacies.map(closing)));
  await page.bringToFront();
  await page.click('.watch input');
  await page.locator('button ::-p-text(Check now)').click();
  await page.waitForSelector('.watch-finding');
});
await popup('popup-14-closing');
await desk.close();
host.close();
await shootGuidance(program, folder, day);

/** As if the home pharmacy were to close in a month. */
function closing(record: OrdRecord): OrdRecord {
  const inAMonth = Temporal.Now.plainDateISO().add({ months: 1 }).toString();
  return record.code === 'FWF76' ? { ...record, closed: inAMonth } : record;
}

async function find(page: Page, place: string): Promise<void> {
  await fillIn(page, { place });
  await submit(page, 'place');
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
