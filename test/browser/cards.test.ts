import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NationalDates } from '../../src/guidance/national-date.ts';
import { manyPeople, seedCards, sevenCards } from '../../scripts/seed.ts';
import { reminders } from '../../src/renewals/reminders.ts';
import { axe, chromium, firefox, popupReady, sleep, submit, textOf, until, type Desk } from './desks.ts';
import {
  addCard,
  cardOf,
  chromiumWith,
  copyOfBuild,
  firefoxWith,
  inDays,
  inZone,
  keepCards,
  keptCards,
  longDate,
  ownFolder,
  press,
  shows,
  shownTo,
  today,
  typeCard,
} from './keep-cards.ts';

/** How often the browser is killed while it saves. */
const kills = { Chromium: 3, Firefox: 1 };

const sidewaysIn = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A script as a browser takes it, with everything that it imports. */
function scriptOf(lines: string): string {
  const [{ text } = { text: '' }] = buildSync({
    stdin: { contents: lines, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  }).outputFiles;
  return text;
}

/** Nothing to object to, in light and in dark: axe reads the colours too. Firefox cannot be told which. */
async function expectAccessible(page: Page, engine: string): Promise<void> {
  for (const value of engine === 'Firefox' ? [null] : ['light', 'dark']) {
    if (value) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await axe(page), value ?? engine).toEqual([]);
  }
}

describe.each([
  { engine: 'Chromium', launch: chromium },
  { engine: 'Firefox', launch: firefox },
] as const)('the cards in $engine', ({ engine, launch }) => {
  let desk: Desk;
  let options: Page;
  beforeAll(async () => {
    desk = await launch();
    options = await desk.open('options.html#cards', 'nav');
  });
  afterAll(() => desk.close());

  test('are kept from a CSV file only once somebody says so', async () => {
    const file = join(ownFolder(), 'team.csv');
    const [year, month, day] = inDays(40).split('-');
    writeFileSync(
      file,
      `Who,Certificate expires,Position ODS code,Position ends\r\nAB,${day}/${month}/${year},FWF76,${inDays(200)}\r\nCD,31/02/2027,FWF76,\r\n`,
    );
    const input = await options.waitForSelector('input[type=file]');
    await input!.uploadFile(file);
    await shows(options, 'Save this card');
    await shows(options, '31/02/2027');
    expect(await keptCards(options)).toEqual([]);
    await press(options, 'Save this card');
    await shows(options, '1 card is saved.');
    expect(await keptCards(options)).toMatchObject([
      { who: 'AB', certificate: inDays(40), positions: [{ site: 'FWF76', ends: inDays(200) }] },
    ]);
  });

  test('go out as a calendar file that another program reads', async () => {
    const folder = ownFolder();
    await saveInto(desk, folder, engine);
    await press(options, 'Calendar file');
    const name = await until(async () => readdirSync(folder).find((each) => each.endsWith('.ics')));
    expect(name).toBe(`smartcard-desk-${today()}.ics`);
    const text = await until(async () => readFileSync(join(folder, name!), 'utf8'));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const days = calendar
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).startDate.toString());
    expect(days).toContain(inDays(40));
    expect(days).toContain(inDays(200));
  });

  test('stay as they were, and the form as it was typed, when the browser does not save', async () => {
    const page = await desk.open('options.html#cards', '.board');
    const before = await keptCards(page);
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('the disk is full'));
    });
    await press(page, 'Add a card');
    await typeCard(page, 'EF', inDays(300));
    await submit(page, 'card-who');
    await shows(page, 'There is a problem');
    await shows(page, 'This browser did not save it (the disk is full). What you typed is still here.');
    // An effect gives it the focus, after the words are there.
    await until(() => page.evaluate(() => document.activeElement?.getAttribute('role') === 'alert'));
    const typed = await page.$$eval('.card-form input', (all) => all.map(({ value }) => value));
    expect(typed).toEqual(expect.arrayContaining(['EF', 'FWF76', inDays(300).slice(0, 4)]));
    expect(await keptCards(page)).toEqual(before);
    await page.close({ runBeforeUnload: false });
  });

  test('of seven people, one opened, and the form: axe has nothing to object to', async () => {
    await seedCards(options, sevenCards(today()));
    await options.waitForFunction(() => document.querySelectorAll('.board th[scope=row]').length === 7, {
      polling: 'mutation',
    });
    await options.$eval('.board button[aria-expanded=false]', (button) => button.click());
    await options.waitForSelector('.opened');
    await press(options, 'Add a card');
    await options.waitForSelector('#card-who');
    await expectAccessible(options, engine);
    const settings = await desk.open('options.html#reminders', 'form.reminders');
    await expectAccessible(settings, engine);
    await settings.close();
  });

  test('can be read at 400 pixels without scrolling sideways, but for the table in its own box', async () => {
    await seedCards(options, sevenCards(today()));
    await options.waitForSelector('.board');
    await options.setViewport({ width: 400, height: 800 });
    expect(await sidewaysIn(options)).toBe(0);
    expect(await options.$eval('.table-box', (box) => box.scrollWidth > box.clientWidth)).toBe(true);
    const settings = await desk.open('options.html#reminders', 'form.reminders');
    await settings.setViewport({ width: 400, height: 800 });
    expect(await sidewaysIn(settings)).toBe(0);
    await settings.close();
  });

  test('have nothing that axe objects to in the popup, with what is due opened', async () => {
    await seedCards(options, sevenCards(today()));
    const popup = await desk.popup();
    await popup.waitForSelector('details.due');
    await popup.$eval('details.due', (details) => {
      details.open = true;
    });
    await shows(popup, 'Who can:');
    await expectAccessible(popup, engine);
    expect(await sidewaysIn(popup)).toBe(0);
    await popup.close();
  });
});

/** Downloads go into that folder without a question. */
async function saveInto({ browser }: Desk, folder: string, engine: string): Promise<void> {
  if (engine === 'Firefox') {
    const { connection } = browser as unknown as {
      connection: { send: (method: string, given: object) => Promise<unknown> };
    };
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await connection.send('browser.setDownloadBehavior', { downloadBehavior });
    return;
  }
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

describe('on a PC in another time zone', () => {
  // Of the first two in Chromium one has another date than England, at any hour.
  test.each([
    ['Chromium', 'Pacific/Auckland'],
    ['Chromium', 'Etc/GMT+12'],
    ['Chromium', 'America/Los_Angeles'],
    ['Firefox', 'Pacific/Auckland'],
  ])('%s counts the days as England does: %s', { timeout: 30_000 }, async (engine, zone) => {
    const desk = await inZone(zone, () =>
      engine === 'Chromium' ? chromiumWith(copyOfBuild('chromium')) : firefoxWith(copyOfBuild('firefox')),
    );
    try {
      const options = await desk.open('options.html#cards', 'nav');
      expect(await options.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
      await addCard(options, 'AB', inDays(12));
      await until(async () => (await shownTo(options)).length > 0);
      expect(await shownTo(options)).toMatchObject([{ step: inDays(-2), on: today() }]);
      await shows(options, '12 days left');
      await shows(options, longDate(inDays(12)));
      const popup = await desk.open('popup.html', popupReady);
      await shows(popup, 'AB: card expires in 12 days.');
    } finally {
      await desk.close();
    }
  });
});

describe.each([
  { engine: 'Chromium', launch: chromiumWith, folder: copyOfBuild('chromium') },
  { engine: 'Firefox', launch: firefoxWith, folder: copyOfBuild('firefox') },
] as const)('a $engine that is killed while it saves the cards', ({ engine, launch, folder }) => {
  test('has the whole list of before or after', { timeout: 60_000 }, async () => {
    const profile = ownFolder();
    /** As the options page saves: one list after the other, each with its number in every row. */
    const saving = scriptOf(`
      import { changeItem } from './src/platform/items.ts';
      import { cards } from './src/renewals/person.ts';
      globalThis.saveFrom = async (number) => {
        for (;;) {
          const who = 'R' + ++number;
          const saved = await changeItem(cards, (before) =>
            Array.from({ length: 300 }, (_, at) => ({ ...before[0], id: at.toString(16).padStart(12, '0'), who })));
          if (saved.kind === 'saved') globalThis.savedLast = number;
        }
      };`);
    let last = 0;
    let desk = await launch(folder, { profile, install: 'permanent' });
    const first = await desk.open('answer.html#renew', 'article');
    await keepCards(first, [cardOf(1, 'R0', 400)]);
    // Firefox notes what is installed when it is closed.
    await desk.close();
    desk = await launch(folder, { profile, install: 'kept' });
    for (let round = 0; round < kills[engine]; round++) {
      const page = await desk.open('answer.html#renew', 'article');
      await page.evaluate(saving);
      await page.evaluate((number) => {
        const { saveFrom } = globalThis as unknown as { saveFrom: (number: number) => Promise<void> };
        void saveFrom(number);
      }, last);
      const savedLast = () =>
        page.evaluate(() => (globalThis as unknown as { savedLast?: number }).savedLast ?? 0);
      const goal = last + 3;
      await until(async () => (await savedLast()) >= goal);
      await sleep(Math.random() * 200);
      const known = await savedLast();
      const process = desk.browser.process()!;
      const ended = new Promise((done) => process.once('exit', done));
      process.kill('SIGKILL');
      await ended;
      // What drives Firefox then puts the profile’s own preferences back.
      await until(async () => !readdirSync(profile).some((name) => name.endsWith('.puppeteer')));
      desk = await launch(folder, { profile, install: 'kept' });
      const opened = await desk.open('answer.html#renew', 'article');
      const people = await keptCards(opened);
      const names = new Set(people.map(({ who }) => who));
      expect(people).toHaveLength(300);
      expect(names.size).toBe(1);
      const number = Number([...names][0]!.slice(1));
      expect(number).toBeGreaterThanOrEqual(known);
      last = number;
    }
    await desk.close();
  });
});

describe('in Chromium', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await chromium();
  });
  afterAll(() => desk.close());

  test('the sheet of seven people is one page of A4, and nobody is missing', async () => {
    const options = await desk.open('options.html#cards', 'nav');
    await seedCards(options, sevenCards(today()));
    await options.waitForSelector('.board');
    const pdf = Buffer.from(await options.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?![a-z])/gi)).toHaveLength(1);
    await options.emulateMediaType('print');
    const sheet = await textOf(options);
    for (const { who } of sevenCards(today())) expect(sheet).toContain(who);
    expect(sheet).toContain('The dates are as the team entered them.');
    expect(sheet).not.toContain('Add a card');
    expect(await sidewaysIn(options)).toBe(0);
  });

  test('what is due of 1,000 people with three positions each is worked out in no time', async () => {
    const page = await desk.browser.newPage();
    await page.evaluate(
      scriptOf(
        `import { whatIsDue } from './src/renewals/due.ts'; Object.assign(globalThis, { whatIsDue });`,
      ),
    );
    const { dates } = JSON.parse(readFileSync('dist/chromium/national-dates.json', 'utf8')) as NationalDates;
    const { steps } = reminders.absent;
    const known = {
      people: manyPeople(1000, today()),
      dates,
      reminders: { steps },
      shown: [],
      today: today(),
    };
    const { median, count } = await page.evaluate((given) => {
      const { whatIsDue } = globalThis as unknown as { whatIsDue: (known: object) => unknown[] };
      const times: number[] = [];
      let found = 0;
      for (let run = -10; run < 50; run++) {
        const started = performance.now();
        found = whatIsDue(given).length;
        if (run >= 0) times.push(performance.now() - started);
      }
      return { median: times.toSorted((one, other) => one - other)[25]!, count: found };
    }, known);
    expect(count).toBeGreaterThan(300);
    // Seen: 2.2 to 5.1 ms on a busy PC of two cores. The bound finds what grows with the square of the list.
    expect(median).toBeLessThan(30);
  });
});
