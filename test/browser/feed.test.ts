import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seedCards } from '../../scripts/seed.ts';
import { feedRecord } from '../../src/updates/feed/feed-record.ts';
import { sayOutcome } from '../../src/updates/feed/feed-words.ts';
import { guidanceNews } from '../../src/updates/news/guidance-news.ts';
import { fillIn, popupReady, textOf, until, type Desk } from './desks.ts';
import { attacks, slowBody } from './feed-attacks.ts';
import { buildWithFeed, newKey, startFeed, titleIn, type Built, type Feed } from './feed-host.ts';
import { engines, launchWith } from './feed-launch.ts';
import { missingFrom, packStored, readStored, valueOf } from './feed-pack.ts';
import { judgeRequests } from './feed-requests.ts';
import { cardOf, inDays, longDate, press, shows } from './keep-cards.ts';

const table: { engine: string; attack: string; expected: string; seen: string }[] = [];
const secrets = ['FWF76', 'QWO', 'Marrow', cardOf(1, 'Marrow', 400).id];
let built: Built;

beforeAll(async () => {
  built = await buildWithFeed();
});
afterAll(() => {
  const byEngine = table.toSorted((one, other) => one.engine.localeCompare(other.engine));
  const rows = byEngine.map(({ engine, attack, expected, seen }) =>
    [engine, attack, expected, seen].join(' | '),
  );
  console.log(['engine | attack | expected | seen', ...rows].join('\n'));
});

/** Both browsers at the same time, each with a host of its own. */
describe.concurrent.each(engines)('a guidance feed in $engine', (given) => {
  const { engine } = given;
  let feed: Feed;
  let desk: Desk;
  let options: Page;
  let userAgent = '';
  const next = newKey();
  const check = () => options.evaluate(() => chrome.runtime.sendMessage({ command: 'guidance' }));
  const requests = () => judgeRequests(feed, userAgent, secrets);
  const health = () =>
    options.evaluate(() => {
      const names = [...document.querySelectorAll('dt')];
      const name = names.find(({ textContent }) => textContent === 'Updated guidance');
      return name?.nextElementSibling?.textContent ?? '';
    });
  const healthSays = (words: string) => until(async () => (await health()).includes(words));
  /** What came of the last check, as Health has it, between when that was and when the next is. */
  const outcome = async () => / at [\d:]+\. (.*?) (?:Next|The feed asked)/.exec(await health())?.[1] ?? '';
  const guidanceStatus = () => options.$eval('[data-feed]', ({ textContent }) => textContent);
  /** The answers shown are whole and those of the last good pack, and the stored ones too. */
  const expectGoodPack = async () => {
    const good = feed.good();
    const page = await desk.open('answer.html#unlock', 'article');
    expect(missingFrom(await page.$eval('article', ({ textContent }) => textContent), good)).toEqual([]);
    await page.close();
    expect(await packStored(options)).toMatchObject({ serial: good.serial, broken: [] });
  };

  beforeAll(async () => {
    feed = await startFeed(built);
    feed.publish();
    desk = await launchWith(built, feed, given);
    options = await desk.open('options.html#guidance', '#feed');
    userAgent = await options.evaluate(() => navigator.userAgent);
    await seedCards(options, [cardOf(1, 'Marrow', 400)]);
  });
  afterAll(async () => {
    await desk.close();
    feed.host.close();
  });
  afterEach(() => feed.mend());

  test.sequential('is asked for nothing before the host is allowed, and then at once', async () => {
    await check();
    await shows(options, 'Not checking for updated guidance');
    expect(requests()).toEqual({ paths: [], faults: [] });
    await options.bringToFront();
    await options.locator('button ::-p-text(Get updated answers daily)').click();
    await healthSays(`New answers are in use: pack ${feed.good().serial}.`);
    const { paths, faults } = requests();
    expect(faults).toEqual([]);
    expect(paths).toEqual(['index.json', expect.stringMatching(/\.sig$/), feed.good().guidanceName]);
    await expectGoodPack();
  });

  test.sequential(
    'changes the answers, and says so in Guidance and the popup until somebody has read it',
    async () => {
      const { serial } = feed.good();
      await shows(options, `Pack ${serial}, published ${longDate(inDays(-200))}, in use since`);
      await shows(options, `: pack ${serial}, published`);
      expect(await options.$eval('.what-changed', ({ textContent }) => textContent)).toContain(
        titleIn(serial),
      );
      const popup = await desk.popup();
      await shows(popup, 'Guidance checked today');
      await shows(popup, 'Guidance changed on');
      await fillIn(popup, { search: 'unlock a card' });
      await shows(popup, titleIn(serial));
      await fillIn(popup, { search: '' }); // what was typed would be there again
      await shows(popup, 'Guidance checked today');
      await popup.close();
      await press(options, 'Mark as read');
      await until(async () => !(await textOf(options)).includes('Mark as read'));
      const again = await desk.open('popup.html', popupReady);
      await shows(again, 'Guidance checked today');
      expect(await textOf(again)).not.toContain('Guidance changed on');
      await again.close();
    },
  );

  test.sequential('is told unchanged by a 304, and by the same index again', async () => {
    await check();
    await healthSays('Nothing new: the feed says that it has not changed.');
    expect(requests()).toEqual({ paths: ['index.json'], faults: [] });
    feed.setForgetful(true);
    await check();
    feed.setForgetful(false);
    await healthSays('Nothing new: the feed holds what is here.');
    expect(requests()).toMatchObject({ faults: [], paths: ['index.json', expect.any(String)] });
    await expectGoodPack();
  });

  test.sequential('changes again when “Check now” is pressed', async () => {
    const { serial } = feed.publish();
    await press(options, 'Check now');
    await shows(options, `New answers are in use: pack ${serial}.`);
    expect(requests().faults).toEqual([]);
    await expectGoodPack();
  });

  test.sequential('tells of something urgent once', async () => {
    const urgent = {
      id: 'stop-one',
      title: 'Stop using series 04',
      text: 'They were blocked today.',
      answer: 'unlock',
    };
    feed.publish({ urgent: [urgent] });
    await check();
    const key = 'guidance urgent stop-one';
    const told = async () => valueOf(await readStored(options), guidanceNews)?.told ?? [];
    await until(async () => (await told()).includes(key));
    const notices = () => options.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    expect(await notices()).toEqual(engine === 'Chromium' ? [key] : []); // Firefox without a screen has none
    await options.evaluate((id) => chrome.notifications.clear(id), key);
    for (let checks = 0; checks < 3; checks++) await check();
    expect(await notices()).toEqual([]);
    expect((await told()).filter((each) => each === key)).toHaveLength(1);
    await shows(options, urgent.title);
    expect(requests().faults).toEqual([]);
    await expectGoodPack();
  });

  test.sequential('hands over from one key to the next, and the old one is no longer believed', async () => {
    for (const signing of [
      { keys: [feed.ours, next], by: [feed.ours] },
      { keys: [feed.ours, next], by: [feed.ours, next] },
      { keys: [next], by: [next] },
    ]) {
      feed.publish(signing);
      await check();
      await healthSays(`New answers are in use: pack ${feed.good().serial}.`);
      await expectGoodPack();
    }
    expect(requests().faults).toEqual([]);
  });

  test.sequential.each(engine === 'Chromium' ? [...attacks, slowBody] : attacks)(
    'withstands: $attack',
    async ({ attack, expected, put }) => {
      put(feed, feed.make());
      const startedAt = Date.now();
      await check();
      const record = valueOf(await readStored(options), feedRecord)!;
      expect(record.askedAt).toBeGreaterThanOrEqual(startedAt);
      await healthSays(sayOutcome(record.outcome));
      const seen = await outcome();
      table.push({ engine, attack, expected, seen });
      expect(seen).toContain(expected);
      expect(seen).toContain('The guidance that was here is still used.');
      expect(await guidanceStatus()).toContain(expected);
      expect(requests().faults).toEqual([]);
      await expectGoodPack();
    },
  );

  test.sequential('takes what has fields that it does not know', async () => {
    const expected = `New answers are in use: pack ${feed.publish({ says: (index) => ({ ...index, colour: 'green' }) }).serial}.`;
    await check();
    await healthSays(expected);
    table.push({ engine, attack: 'unknown fields', expected, seen: await outcome() });
    await expectGoodPack();
  });

  test.sequential.each([
    { days: 1, words: 'New guidance was due by', inPopup: false },
    { days: 20, words: 'No new guidance since it was due on', inPopup: true },
    { days: 90, words: 'No new guidance for months', inPopup: true },
  ])(
    'warns of a feed that stands still for $days days, and still shows it',
    async ({ days, words, inPopup }) => {
      feed.publish({ expires: inDays(-days) });
      await check();
      await check();
      await healthSays(words);
      const seen = await health();
      table.push({
        engine,
        attack: `freeze, ${days} days`,
        expected: words,
        seen: seen.slice(seen.indexOf(words)),
      });
      expect(seen).toContain('Nothing new: the feed says that it has not changed.');
      await shows(options, words);
      const popup = await desk.open('popup.html', popupReady);
      await shows(popup, 'Guidance checked today');
      expect((await textOf(popup)).includes(words)).toBe(inPopup);
      await popup.close();
      expect(requests().faults).toEqual([]);
      await expectGoodPack();
    },
  );

  test.sequential('is asked for nothing once that is turned off', async () => {
    await press(options, 'Stop getting updated answers');
    await shows(options, 'Not checking for updated guidance');
    requests();
    await check();
    expect(requests()).toEqual({ paths: [], faults: [] });
  });
});
