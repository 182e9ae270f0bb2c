import { once } from 'node:events';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guidanceNews } from '../../src/updates/news/guidance-news.ts';
import { until, type Desk } from './desks.ts';
import { buildWithFeed, startFeed, type Built, type Feed } from './feed-host.ts';
import { engines, launchWith } from './feed-launch.ts';
import { answerInPopup, missingFrom, packStored, readStored, valueOf } from './feed-pack.ts';
import { inWorker, stopNow, wake, watchWrites } from './feed-worker.ts';
import { ownFolder, shows } from './keep-cards.ts';

/** How often the worker is stopped at each point. A round takes about two seconds; 5, which makes 100, have been tried. */
const rounds = Number(process.env['ROUNDS'] ?? 1);

/** All that is written while a pack is taken that tells of something urgent, in turn. */
const writes = [
  'set guidanceFeed',
  'set guidanceFeed',
  'set guidanceFeed',
  'remove pack',
  'set pack',
  'set guidanceNews',
  'set guidancePack',
  'set guidanceFeed',
  'set guidanceNews',
  'set guidanceNews',
];
const points = writes.flatMap((write, at) =>
  [false, true].map((isAfter) => ({ write, isAfter, number: at + 1, when: isAfter ? 'after' : 'before' })),
);

let built: Built;
beforeAll(async () => {
  built = await buildWithFeed();
});

/** Lets the feed be asked, and waits until it has been. */
async function turnOn(feed: Feed, options: Page): Promise<void> {
  await options.bringToFront();
  await options.locator('button ::-p-text(Get updated answers daily)').click();
  await shows(options, `New answers are in use: pack ${feed.good().serial}.`);
}

/** A browser that is killed has not always written down yet what it was allowed. */
async function ensureOn(options: Page): Promise<void> {
  await options.bringToFront();
  const off = await options.$('button ::-p-text(Get updated answers daily)');
  await off?.click();
  await options.waitForSelector('button ::-p-text(Stop getting updated answers)');
}

const check = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({ command: 'guidance' }));
const startCheck = (page: Page) =>
  page.evaluate(() => void chrome.runtime.sendMessage({ command: 'guidance' }).catch(() => undefined));
const publishUrgent = (feed: Feed) => {
  const id = `stop-${feed.good().serial}`;
  const urgent = { id, title: 'Stop using series 04', text: 'They were blocked today.', answer: 'unlock' };
  return { ...feed.publish({ urgent: [urgent] }), urgent: id };
};

/** The new pack is in force and whole, its news stands there once, and no texts are left but of the one before. */
async function expectInForce(page: Page, serial: number): Promise<void> {
  const { left, ...stored } = await packStored(page);
  expect(stored).toEqual({ serial, broken: [] });
  expect(left.length).toBeLessThanOrEqual(1);
  const news = valueOf(await readStored(page), guidanceNews);
  expect(news?.packs.filter((each) => each.serial === serial)).toHaveLength(1);
}

describe('a worker that is stopped while it takes a pack, in Chromium', () => {
  let feed: Feed;
  let desk: Desk;
  let page: Page;
  let session: CDPSession;
  beforeAll(async () => {
    feed = await startFeed(built);
    feed.publish();
    desk = await launchWith(built, feed, engines[0]!);
    page = await desk.open('options.html#guidance', '#feed');
    await turnOn(feed, page);
    session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    publishUrgent(feed);
    await check(page);
  });
  afterAll(async () => {
    await desk.close();
    feed.host.close();
  });

  test('writes what is listed here', async () => {
    publishUrgent(feed);
    await stopNow(desk, session);
    await wake(page);
    await inWorker(desk, watchWrites, 0, false);
    await check(page);
    const written = await inWorker(desk, () => (globalThis as unknown as { writes: string[] }).writes);
    expect(written).toEqual(writes);
    await stopNow(desk, session);
  });

  test.each(points)(
    'leaves the old pack or the new one when that is $when $number, $write',
    { timeout: 10_000 + rounds * 10_000 },
    async ({ number, isAfter }) => {
      for (let round = 0; round < rounds; round++) {
        const old = feed.good();
        const made = publishUrgent(feed);
        await wake(page);
        await inWorker(desk, watchWrites, number, isAfter);
        await startCheck(page);
        await inWorker(desk, () => (globalThis as unknown as { reached: Promise<void> }).reached);
        await stopNow(desk, session);

        const { serial, broken } = await packStored(page);
        expect(broken, `round ${round}`).toEqual([]);
        expect([old.serial, made.serial]).toContain(serial);
        const inForce = serial === made.serial ? made : old;
        expect(missingFrom(await answerInPopup(desk), inForce)).toEqual([]);

        expect(await check(page)).toEqual({ kind: 'done' });
        await shows(
          page,
          serial === made.serial ? 'Nothing new: the feed' : `New answers are in use: pack ${made.serial}.`,
        );
        await expectInForce(page, made.serial);
        expect(missingFrom(await answerInPopup(desk), made)).toEqual([]);
        await stopNow(desk, session);
      }
    },
  );

  test('still opens the answer when somebody clicks on the notice', async () => {
    const key = `guidance urgent ${publishUrgent(feed).urgent}`;
    await check(page);
    const notices = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    await until(async () => (await notices()).includes(key));
    await stopNow(desk, session);
    await wake(page);
    await inWorker(
      desk,
      (clicked) => {
        const { onClicked } = chrome.notifications as unknown as {
          onClicked: { dispatch: (id: string) => void };
        };
        onClicked.dispatch(clicked);
      },
      key,
    );
    await desk.browser.waitForTarget((target) => target.url() === `${desk.base}/answer.html#unlock`);
    expect(await notices()).not.toContain(key);
  });
});

/** Both at the same time, each with a host of its own. */
describe.concurrent.each(engines)('$engine, killed while it fetches a pack,', (engine) => {
  let feed: Feed;
  beforeAll(async () => {
    feed = await startFeed(built);
  });
  afterAll(() => feed.host.close());

  test('has the old one when it starts again, and takes the new one with the next check', async () => {
    const old = feed.publish();
    const profile = ownFolder();
    const before = await launchWith(built, feed, engine, { profile, install: 'permanent' });
    const options = await before.open('options.html#guidance', '#feed');
    await turnOn(feed, options);
    const made = feed.publish();
    feed.say(made.guidanceName, () => 'hang');
    await startCheck(options);
    await until(() =>
      Promise.resolve(feed.host.arrived.some(({ path }) => path.endsWith(made.guidanceName))),
    );
    const program = before.browser.process()!;
    const ended = once(program, 'exit');
    program.kill('SIGKILL');
    await ended;

    const after = await launchWith(built, feed, engine, { profile, install: 'kept' });
    try {
      const page = await after.open('options.html#guidance', '#feed');
      expect(await packStored(page)).toMatchObject({ serial: old.serial, broken: [] });
      expect(missingFrom(await answerInPopup(after), old)).toEqual([]);
      feed.mend();
      await ensureOn(page);
      await check(page);
      await shows(page, `Pack ${made.serial}, published`);
      await expectInForce(page, made.serial);
      expect(missingFrom(await answerInPopup(after), made)).toEqual([]);
    } finally {
      await after.close();
    }
  });
});
