import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closeSlot } from '../src/platform/slot.ts';
import type { Item } from '../src/settings/item.ts';
import { feedRecord, type FeedRecord } from '../src/updates/feed/feed-record.ts';
import { guidanceNews, type PackNews } from '../src/updates/news/guidance-news.ts';
import type { PageRecord } from '../src/updates/pages/page-record.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { buildBoth } from './build-extension.ts';
import { camera } from './camera.ts';
import { launchChromium, newProfile } from './drive.ts';
import { publicKeyOf } from './feed-keys.ts';
import { sha256Of } from './feed.ts';
import { readWatchedPages } from './watched-pages.ts';
import { seedPack } from './seed.ts';

/** Pictures of updated guidance, in a build whose feed nobody runs. @param day calendar date */
export async function shootGuidance(program: string, folder: string, day: string): Promise<void> {
  const key = publicKeyOf(generateKeyPairSync('ed25519').privateKey);
  const built = join(newProfile(), 'feed');
  await buildBoth(built, {
    GUIDANCE_FEED_URLS: 'https://guidance.example/smartcards/',
    GUIDANCE_FEED_KEYS: key,
  });
  const desk = await launchChromium({ program, folder: join(built, 'chromium'), grantsPermissions: true });
  const { popup, tab } = camera(desk, folder);
  const section = 'options.html#guidance';
  await tab('options-12-guidance-off', section);
  await tab('options-12-guidance-on', section, async (page) => {
    for (const words of ['Get updated answers daily', 'Check the official pages daily']) {
      await page.bringToFront();
      await page.locator(`button ::-p-text(${words})`).click();
    }
  });
  const record = { ...feedRecord.absent, askedAt: Date.now(), confirmedAt: Date.now() };
  await tab('options-12-guidance-changed', section, async (page) => {
    await seedPack(page, [key]);
    await keep(page, guidanceNews, { packs: [news(day)], told: [] });
    await keep(page, feedRecord, { ...record, outcome: { kind: 'taken', serial: 2 } });
    await keepPages(page, day);
  });
  await popup('popup-15-guidance-changed');
  await tab('answer-5-page-changed', 'answer.html#unlock', async (page) => {
    await page.waitForSelector('.page-mark');
    await page.locator('button ::-p-text(Show the words that changed)').click();
  });
  await tab('options-12-guidance-refused', section, (page) =>
    keep<FeedRecord>(page, feedRecord, { ...record, outcome: { kind: 'failed', why: 'bad signature' } }),
  );
  await tab('options-12-guidance-old', section, (page) => seedPack(page, [key], '2026-01-31'));
  await popup('popup-15-guidance-old');
  await tab('options-5-health-checking', 'options.html#health');
  await desk.close();
}

async function keep<T>(page: Page, item: Item<T>, value: T): Promise<void> {
  await page.evaluate((slots) => chrome.storage.local.set(slots), { [item.key]: closeSlot(item, value) });
}

/** One page that changed, one that is gone, one that cannot be told and one that is the same. */
async function keepPages(page: Page, day: string): Promise<void> {
  const [before, after] = ['Cards are unlocked within 10 minutes.', 'Cards are unlocked within 15 minutes.'];
  const [was, is] = [sha256Of(Buffer.from(before)), sha256Of(Buffer.from(after))];
  const { pages } = readWatchedPages();
  const unlock = pages.find(({ url }) => url.endsWith('/self-service-smartcard-unlock'))!;
  const recordOf = (
    { printed, seen }: (typeof pages)[number],
    settled: NonNullable<PageRecord['settled']>['verdict'],
  ): PageRecord => ({
    printed,
    seen,
    triedAt: Date.now(),
    tried: 'seen',
    seenOn: day,
    baseline: { sha: was, firstDay: null, stamp: null, on: '2026-11-22' },
    latest: is,
    settled: { sight: { kind: 'gone' }, at: Date.now(), on: day, verdict: settled },
    candidate: null,
    unsettled: null,
    change: settled.kind === 'changed' ? settled.change : null,
  });
  const [first, second, third] = pages.filter((each) => each !== unlock) as [
    typeof unlock,
    typeof unlock,
    typeof unlock,
  ];
  const change = { on: null, seenOn: day, sha: is };
  const records = {
    [unlock.url]: recordOf(unlock, { kind: 'changed', change }),
    [first.url]: recordOf(first, { kind: 'gone' }),
    [second.url]: recordOf(second, { kind: 'cannot tell', why: 'redesign' }),
    [third.url]: recordOf(third, { kind: 'same' }),
  };
  await page.evaluate((texts) => chrome.storage.local.set(texts), {
    [`page ${was}`]: before,
    [`page ${is}`]: after,
  });
  await keep(page, pageWatch, { isOn: true, pages: records });
}

/** News of every kind, of things that do not exist. */
const news = (day: string): PackNews => ({
  serial: 2,
  published: day,
  on: day,
  isRead: false,
  left: 0,
  urgent: [],
  changes: [
    {
      kind: 'date moved',
      id: 'cis1',
      title: 'Published end date of CIS1 sign-in',
      was: '2027-02-28',
      now: '2027-06-30',
      touches: ['every card'],
    },
    {
      kind: 'answer changed',
      id: 'unlock',
      title: 'Unlock a card or reset a forgotten passcode',
      lines: [
        [
          { kind: 'same', text: 'Card user: You have ' },
          { kind: 'removed', text: '15' },
          { kind: 'added', text: '20' },
          { kind: 'same', text: ' minutes from starting.' },
        ],
      ],
      more: 0,
      notesChanged: true,
    },
    { kind: 'answer new', id: 'renew', title: 'Renew a card that is about to expire' },
    {
      kind: 'contact changed',
      id: 'example',
      name: 'Example smartcard team',
      areas: [{ id: 'QWO', icb: 'QWO' }],
      fields: [{ name: 'Phone', was: '01632 960000', now: '01632 960111' }],
    },
  ],
});
