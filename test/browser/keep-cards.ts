import 'temporal-polyfill/global';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import type { NationalDate, NationalDates } from '../../src/guidance/national-date.ts';
import { closeSlot, openSlot } from '../../src/platform/slot.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import { shownNotices, type Shown } from '../../src/renewals/shown.ts';
import type { Item } from '../../src/settings/item.ts';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import { launchFirefox } from '../../scripts/drive-firefox.ts';
import { launchChromium, type Launch } from '../../scripts/drive.ts';
import { madeUp } from '../../scripts/seed.ts';
import { fillIn, submit, textOf, until } from './desks.ts';

/** Today in England. */
export const today = () => Temporal.Now.plainDateISO('Europe/London').toString();
export const inDays = (days: number) => Temporal.PlainDate.from(today()).add({ days }).toString();

/** `23 November 2026`. */
export const longDate = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })));

/** A new folder that goes when the tests of the file are over. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smartcard-desk-'));
  folders.push(folder);
  return folder;
}

/** Notes each notification that is asked for, in storage, where it is still known after a restart. */
const noting = `{
  const { notifications, storage } = globalThis.browser ?? chrome;
  const create = notifications.create.bind(notifications);
  notifications.create = async (...given) => {
    await storage.local.set({ ['told ' + Date.now() + ' ' + Math.random()]: given[0] });
    return create(...given);
  };
}
`;

/**
 * A copy of what was built, which notes each notification that it asks for. Firefox without a screen does not
 * tell of them, and no browser tells how often the same one was asked for.
 * @param dates national dates instead of the real ones, which come and go with the calendar
 * @param background the text of its background script, after what was built
 */
export function copyOfBuild(
  engine: 'chromium' | 'firefox',
  {
    dates = [],
    background = (built) => built,
  }: { dates?: NationalDate[]; background?: (built: string) => string } = {},
): string {
  const folder = ownFolder();
  cpSync(`dist/${engine}`, folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  edit('national-dates.json', (text) => JSON.stringify({ ...(JSON.parse(text) as NationalDates), dates }));
  edit('background.js', (text) => background(noting + text));
  return folder;
}

type How = Pick<Launch, 'profile' | 'install'>;
export const programs = ensureBrowsers(['chromium', 'firefox']);
export const chromiumWith = (folder: string, how: How = {}) =>
  launchChromium({ program: programs.chromium, folder, ...how });
export const firefoxWith = (folder: string, how: How = {}) =>
  launchFirefox({ program: programs.firefox, folder, ...how });

/** Launches a browser on a PC that is set to another time zone. */
export async function inZone<T>(zone: string, launch: () => Promise<T>): Promise<T> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await launch();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** Somebody with a position here that has no end date. */
export const cardOf = (number: number, who: string, days: number): Person =>
  madeUp(number, { who, certificate: days, positions: [['FWF76', '', null]] }, today());

/** A national date that touches every card. */
export const nationalDate = (on: string): NationalDate => ({
  id: 'cis1',
  title: 'Published end date of CIS1 sign-in',
  on,
  touches: ['every card'],
  ahead: 'It is to retire.',
  today: 'It is to retire today.',
  past: 'It was to retire.',
  action: 'Ask the PMR supplier.',
  who: ['IT or PMR supplier'],
  caution: 'It may move again.',
  answer: 'cis1-retiring',
  sources: ['N8'],
  grade: 'HIGH',
  until: null,
});

/** Keeps an item as the extension would. */
async function keep<T>(page: Page, item: Item<T>, value: T): Promise<void> {
  await page.evaluate((slots) => chrome.storage.local.set(slots), { [item.key]: closeSlot(item, value) });
}

/** What is kept of an item; what is damaged is a failure. */
async function kept<T>(page: Page, item: Item<T>): Promise<T> {
  const stored = await page.evaluate((key) => chrome.storage.local.get(key), item.key);
  if (!(item.key in stored)) return item.absent;
  const value = openSlot(item, stored[item.key]);
  if (value === undefined) throw new Error(`What is kept as ${item.key} is damaged`);
  return value;
}

export const keepCards = (page: Page, people: Person[]) => keep(page, cards, people);
export const keptCards = (page: Page) => kept(page, cards);

/** The notices that are on record as given, and not only as about to be. */
export const shownTo = async (page: Page): Promise<Shown> =>
  (await kept(page, shownNotices)).filter(({ on }) => on <= today());

/** Ids of the notifications that a copy of the build asked for, one for each time. */
export const toldOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await chrome.storage.local.get<Record<string, string>>(null);
    return Object.keys(all)
      .filter((key) => key.startsWith('told '))
      .map((key) => all[key] ?? '');
  });

export const tick = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({ command: 'tick' }));
export const badgeOn = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}));
export const shows = (page: Page, words: string) => until(async () => (await textOf(page)).includes(words));

/** Presses the button that reads so, as the page has it: bringing its tab to the front would close the popup. */
export function press(page: Page, words: string): Promise<void> {
  return page.evaluate((name) => {
    const button = [...document.querySelectorAll('button')].find(
      (each) => each.textContent === name && each.checkVisibility(),
    );
    if (!button) throw new Error(`No button reads “${name}”`);
    button.click();
  }, words);
}

/** Adds a card in options, step by step in its own form. */
export async function addCard(options: Page, who: string, certificate: string): Promise<void> {
  await shows(options, 'Add a card');
  await press(options, 'Add a card');
  await typeCard(options, who, certificate);
  await submit(options, 'card-who');
  await shows(options, `${who} is saved.`);
}

/** Types who it is and the day of expiry into the form for a new card, key by key. No home pharmacy is set. */
export async function typeCard(options: Page, who: string, certificate: string): Promise<void> {
  const [year = '', month = '', day = ''] = certificate.split('-');
  const typed = {
    'card-who': who,
    'card-certificate-day': day,
    'card-certificate-month': month,
    'card-certificate-year': year,
    'card-site-0': 'FWF76',
  };
  await options.waitForSelector('#card-who');
  await options.bringToFront();
  await press(options, 'Add a position');
  for (const [field, text] of Object.entries(typed)) await options.type(`#${field}`, text);
  await options.$eval('.card-form .position input[type=checkbox]', (box) => box.click()); // no end date is shown
}

/** Forgets every notice that was given, as the cards stand. */
export async function noNotices(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => /^(told |shownNotices)/.test(key)));
    const ids = Object.keys(await chrome.notifications.getAll());
    await Promise.all(ids.map((id) => chrome.notifications.clear(id)));
  });
}

/** An hour to each side of now, as England has it. `endsAt` is in milliseconds since 1970. */
export function quietNow(): { from: string; to: string; endsAt: number } {
  const time = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  const now = Temporal.Now.zonedDateTimeISO('Europe/London').round({
    smallestUnit: 'minute',
    roundingMode: 'floor',
  });
  const ends = now.add({ hours: 1 });
  return { from: time(now.subtract({ hours: 1 })), to: time(ends), endsAt: ends.epochMilliseconds };
}

/** Sets quiet hours in the form for reminders. */
export async function setQuietHours(options: Page, from: string, to: string): Promise<void> {
  await tickQuietHours(options);
  await fillIn(options, { 'reminders-from': from });
  await fillIn(options, { 'reminders-to': to });
  await saveReminders(options);
}

export async function tickQuietHours(options: Page): Promise<void> {
  await options.waitForSelector('form.reminders');
  await options.evaluate(() => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('form.reminders label')];
    labels.find((each) => each.textContent.includes('No notifications at certain hours'))?.click();
  });
}

export async function saveReminders(options: Page): Promise<void> {
  await options.$eval('form.reminders', (form) => form.requestSubmit());
  await shows(options, 'Saved.');
}
