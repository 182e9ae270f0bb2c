import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeReply } from '../fakes/ord-api.ts';
import { cpeBlocks, cpePage } from '../updates/pages/fixtures-cpe.ts';
import { nhsPage } from '../updates/pages/fixtures-nhs.ts';
import { reworded } from '../updates/pages/fixtures.ts';
import { launchFirefox } from '../../scripts/drive-firefox.ts';
import { launchChromium, type Launch } from '../../scripts/drive.ts';
import { axe, popupReady, sleep, textOf, until, type Desk } from './desks.ts';
import { captivePortal, startDirectoryHost, type Answer } from './directory-host.ts';
import { inDays, longDate, press, programs, shows, today } from './keep-cards.ts';
import { askedFor, checkNow, copyThatWatches, hoursPass, marksOn, statesIn } from './pages-desk.ts';

const hosts = ['cpe.org.uk', 'digital.nhs.uk'];
const cis = 'https://digital.nhs.uk/services/care-identity-service';
/** Cited by several answers; its stamp is the one that we hold. */
const smartcards = 'https://cpe.org.uk/digital-and-technology/smartcards/';
/** Prints no date, and neither do we hold one: WordPress tells when it was modified. */
const news = 'https://cpe.org.uk/our-news/smartcard-model-changes-and-rights-extension/';
const unlock = `${cis}/applications-and-services/self-service-smartcard-unlock`;
const err1002 = `${cis}/setting-up-and-troubleshooting/common-issues/err1002-unable-to-read-smartcard`;
const elsewhere = `${cis}/errors/unable-to-read-smartcard`;
const rest = 'https://cpe.org.uk/wp-json/wp/v2/pages/4711';
const seen = '2026-11-22';
const watched = [
  { url: smartcards, printed: '2026-01-22', seen },
  { url: news, printed: null, seen },
  { url: unlock, printed: null, seen },
  { url: err1002, printed: '2025-01-23', seen },
];
const pages = watched.map(({ url }) => url);

const page = (body: string): FakeReply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'seen=1; Path=/' },
  body,
});
const status = (code: number, headers: Record<string, string> = {}): FakeReply => ({
  status: code,
  headers: { 'content-type': 'text/html', ...headers },
  body: `<!doctype html><title>${code}</title><h1>Error ${code}</h1>`,
});
const asKnown: Record<string, FakeReply> = {
  [smartcards]: page(cpePage({ url: smartcards })),
  [news]: page(cpePage({ url: news, stamp: null })),
  [unlock]: page(nhsPage({ url: unlock })),
  [err1002]: page(nhsPage({ url: err1002 })),
  [elsewhere]: page(nhsPage({ url: elsewhere })),
  [rest]: {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ modified_gmt: '2026-01-10T10:00:00', title: { rendered: 'A page' } }),
  },
};
const changed = page(
  cpePage({
    url: smartcards,
    stamp: `Published on: 14th May 2013 | Updated on: ${longDate(today())}`,
    blocks: reworded(cpeBlocks, 'Allow 10 working days', 'Allow 15 working days'),
  }),
);
/** The pages as they are known, but for some. */
const hostsSay =
  (other: Record<string, FakeReply> = {}): Answer =>
  (url) =>
    other[url] ?? asKnown[url] ?? status(404);

const portal = captivePortal(news, {}) as FakeReply;

const launch = {
  Chromium: (how: Partial<Launch>) =>
    launchChromium({ program: programs.chromium, folder: copyThatWatches('chromium', watched), ...how }),
  Firefox: (how: Partial<Launch>) =>
    launchFirefox({ program: programs.firefox, folder: copyThatWatches('firefox', watched), ...how }),
};

describe.each(['Chromium', 'Firefox'] as const)('the daily look at the official pages in %s', (engine) => {
  let desk: Desk;
  let host: Awaited<ReturnType<typeof startDirectoryHost>>;
  let options: Page;
  let answers: Page;
  const arrived: (typeof host)['arrived'] = [];

  /** The addresses that were asked for since this was last called. */
  const asked = () => {
    const fresh = host.arrived.splice(0);
    arrived.push(...fresh);
    return fresh.map((each) => `https://${each.host}${each.path}`).toSorted();
  };
  /** A look at every page, so many hours after the last; returns what was asked for. */
  const round = async (other: Record<string, FakeReply> = {}, hours = 2) => {
    host.answerWith(hostsSay(other));
    await hoursPass(options, hours);
    expect(await checkNow(options)).toEqual({ kind: 'done' });
    return asked();
  };
  /** Waits until the Guidance section says this of the pages, in the order in which they are watched. */
  const says = (...states: string[]) =>
    until(async () => {
      const found = await statesIn(options);
      return pages.every((url, at) => found[url] === states[at]);
    });
  /** The marks on these answers, of which each is waited for, and on those that ought to have none. */
  const marks = async (marked: string[], unmarked: string[] = []) => {
    await answers.bringToFront();
    const found: string[][] = [];
    for (const id of unmarked) found.push(await marksOn(answers, id, false));
    for (const id of marked) found.push(await marksOn(answers, id, true));
    return found.map(([first = 'no mark', ...others]) => [first, ...others].join('; '));
  };
  const ringAlarm = () =>
    options.evaluate(() => chrome.alarms.create('tick once', { when: Date.now() + 100 }));

  beforeAll(async () => {
    host = await startDirectoryHost(hostsSay(), { hosts });
    desk = await launch[engine]({ proxyPort: host.port, spki: host.spki, grantsPermissions: true });
    options = await desk.open('options.html?installed', '.welcome button');
    answers = await desk.open('answer.html#wales', 'article[data-answer=wales]');
  });
  afterAll(async () => {
    await desk.close();
    host.close();
  });

  test('asks for nothing until somebody presses', async () => {
    await checkNow(options);
    expect(asked()).toEqual([]);
    expect(await askedFor(options)).toEqual([]);
  });

  test('asks the browser once, for both sites, at the press', async () => {
    await options.bringToFront();
    await shows(options, 'The answers cite 4 official pages.');
    await options.click('.welcome button');
    await shows(options, 'Stop checking the official pages');
    expect(await askedFor(options)).toEqual([{ origins: hosts.map((name) => `https://${name}/*`) }]);
    expect(asked()).toEqual([]);
  });

  test('looks at a few pages at each round of the alarm', async () => {
    await options.evaluate(() => {
      location.hash = 'guidance';
    });
    await says('not looked at', 'not looked at', 'not looked at', 'not looked at');
    await ringAlarm();
    await says('same', 'not looked at', 'not looked at', 'not looked at');
    expect(asked()).toEqual([smartcards]);
  });

  test('says nothing of a page that could not be reached, and keeps what it knew of the others', async () => {
    host.setOffline(true);
    expect(await round()).toEqual([]);
    host.setOffline(false);
    await says('same', 'not reached', 'not reached', 'not reached');
    await shows(options, '3 not reached');
  });

  test('looks at every page when somebody presses “Check now”, and not again within the hour', async () => {
    await hoursPass(options, 2);
    await press(options, 'Check now');
    await shows(options, '4 of 4 pages were looked at.');
    expect(asked()).toEqual([...pages, rest].toSorted());
    await says('same', 'baseline', 'baseline', 'same');
    expect(await round({}, 0.5)).toEqual([]);
    expect(await axe(options)).toEqual([]);
  });

  const other = {
    [smartcards]: changed,
    [news]: portal,
    [unlock]: status(404),
    [err1002]: status(301, { location: elsewhere }),
  };

  test('speaks of nothing that it saw once', async () => {
    expect(await round(other)).toEqual([...pages, elsewhere].toSorted());
    await says('same', 'baseline', 'baseline', 'same');
    expect(await marks([], ['find-my-ra', 'scr-roles', 'self-unlock-fails', 'no-reader-available'])).toEqual(
      Array.from({ length: 4 }, () => 'no mark'),
    );
  });

  test('marks the answers that cite a page, once it was seen changed twice', async () => {
    expect(await round(other)).toEqual([...pages, elsewhere].toSorted());
    await says('changed', 'cannot tell', 'gone', 'moved');
    await shows(options, '1 changed, 1 gone, 1 moved, 1 could not be compared.');
    const [on, written] = [longDate(today()), longDate(inDays(-1))];
    const holds = (words: string): unknown => expect.stringMatching(words);
    const ours = `; our answer was written on ${written}[.]`;
    const marked = ['self-unlock-fails', 'no-reader-available', 'find-my-ra'];
    expect(await marks(marked, ['wales', 'scr-roles'])).toEqual([
      'no mark',
      'no mark',
      holds(`This page was seen to be gone on ${on}${ours}`),
      holds(`This page was seen to have moved on ${on}${ours}`),
      holds(`^Smartcards[^]*This page changed on ${on}${ours}`),
    ]);
  });

  test('shows the words that changed, when somebody asks', async () => {
    expect(await answers.$eval('.page-mark a', (link) => link.href)).toBe(smartcards);
    expect(await answers.$$('.page-mark .diff')).toEqual([]);
    await answers.click('.page-mark button');
    await answers.waitForSelector('.page-mark .diff');
    const words = (tag: string) =>
      answers.$$eval(`.page-mark ${tag}`, (all) => all.map((each) => each.textContent));
    expect([await words('del'), await words('ins')]).toEqual([['10'], ['15']]);
    expect(await axe(answers)).toEqual([]);
  });

  test('keeps its mark while the site is out of order, and takes it away where the page is back', async () => {
    const failing = { [smartcards]: status(500) };
    await round(failing);
    await round(failing);
    await says('changed', 'baseline', 'baseline', 'same');
    const back = ['self-unlock-fails', 'no-reader-available'];
    const changedStill = ['no mark', 'no mark', expect.stringMatching(/This page changed on/)];
    expect(await marks(['find-my-ra'], back)).toEqual(changedStill);
    await round();
    expect(await marks(['find-my-ra'], back)).toEqual(changedStill);
    await round();
    await says('same', 'baseline', 'baseline', 'same');
    expect(await marks([], ['find-my-ra'])).toEqual(['no mark']);
  });

  test('is named at the foot of the popup, on and off, and off asks for nothing more', async () => {
    const popup = await desk.open('popup.html', popupReady);
    await shows(popup, '4 official pages checked today');
    await press(options, 'Stop checking the official pages');
    await shows(popup, 'Not checking for updated guidance');
    await shows(options, 'Check the official pages daily');
    const mayAsk = () =>
      options.evaluate(() => chrome.permissions.contains({ origins: ['https://cpe.org.uk/*'] }));
    await until(async () => !(await mayAsk()));
    expect(await round({}, 48)).toEqual([]);
    await ringAlarm();
    await sleep(500);
    expect(asked()).toEqual([]);
    expect(await textOf(popup)).toContain('Not checking for updated guidance');
  });

  test('sent addresses and nothing else', () => {
    expect(new Set(arrived.map(({ method }) => method))).toEqual(new Set(['GET']));
    const told = arrived.flatMap(({ headers }) => Object.keys(headers));
    expect(told.filter((name) => /^(cookie|referer|origin|authorization|x-.*)$/.test(name))).toEqual([]);
    expect(arrived.filter(({ path }) => path.includes('?'))).toEqual([]);
    expect(host.refused()).toEqual([]);
  });
});
