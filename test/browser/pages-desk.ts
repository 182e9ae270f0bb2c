import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Guidance } from '../../src/guidance/answer.ts';
import { closeSlot, openSlot } from '../../src/platform/slot.ts';
import type { PageRecord, Sighting } from '../../src/updates/pages/page-record.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import type { WatchedPage } from '../../src/updates/parts.ts';
import { inDays, ownFolder } from './keep-cards.ts';

/** Notes what leave the options page asks for, and asks for it all the same. */
const noting = `{
  const { permissions } = globalThis.browser ?? chrome;
  const request = permissions.request.bind(permissions);
  globalThis.askedFor = [];
  permissions.request = (wanted) => {
    globalThis.askedFor.push(wanted);
    return request(wanted);
  };
}
`;

/** A copy of what was built that watches these pages only. Its answers were written yesterday, whenever that is. */
export function copyThatWatches(engine: 'chromium' | 'firefox', pages: readonly WatchedPage[]): string {
  const folder = ownFolder();
  cpSync(`dist/${engine}`, folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  edit('pages.json', () => JSON.stringify({ pages }));
  edit('options.js', (text) => noting + text);
  edit('guidance.json', (text) => {
    const guidance = JSON.parse(text) as Guidance;
    for (const answer of guidance.answers) answer.written = inDays(-1);
    return JSON.stringify(guidance);
  });
  return folder;
}

/** What the options page asked the browser for, since it was loaded. */
export const askedFor = (options: Page) =>
  options.evaluate(() => (globalThis as unknown as { askedFor: object[] }).askedFor);

/** As “Check now” does; comes back when the round is over. */
export const checkNow = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage<unknown, unknown>({ command: 'guidance' }));

/** As if everything had been seen that many hours earlier: what is kept is written as the extension writes it. */
export async function hoursPass(page: Page, hours: number): Promise<void> {
  const by = hours * 3_600_000;
  const { key } = pageWatch;
  const stored = await page.evaluate((name) => chrome.storage.local.get(name), key);
  const watch = openSlot(pageWatch, stored[key]);
  if (!watch) throw new Error('What is kept of the official pages is damaged');
  const pages = Object.entries(watch.pages).map(([url, record]) => [url, earlier(record, by)] as const);
  const slot = closeSlot(pageWatch, { ...watch, pages: Object.fromEntries(pages) });
  await page.evaluate((slots) => chrome.storage.local.set(slots), { [key]: slot });
}

function earlier(record: PageRecord, by: number): PageRecord {
  const seen = <T extends Sighting>(each: T | null) => each && { ...each, at: each.at - by };
  const { unsettled } = record;
  return {
    ...record,
    triedAt: record.triedAt - by,
    settled: seen(record.settled),
    candidate: seen(record.candidate),
    unsettled: unsettled && { ...unsettled, at: unsettled.at - by },
  };
}

/** What the Guidance section says of each page, by its address. */
export async function statesIn(options: Page): Promise<Record<string, string>> {
  const listed = await options.$$eval('.official-pages .watched li', (items) =>
    items.map((item) => [item.querySelector('a')?.href ?? '', item.dataset['state'] ?? '']),
  );
  return Object.fromEntries(listed) as Record<string, string>;
}

/**
 * Goes to an answer and returns the marks on it, in its own words.
 * @param isMarked whether one is waited for; else there is just enough time for one to appear
 */
export function marksOn(answers: Page, id: string, isMarked: boolean): Promise<string[]> {
  return answers.evaluate(
    async (wanted, patienceInMs) => {
      const pause = () => new Promise((done) => setTimeout(done, 25));
      const marks = () => [...document.querySelectorAll<HTMLElement>('article .page-mark')];
      location.hash = wanted;
      while (!document.querySelector(`article[data-answer="${wanted}"]`)) await pause();
      await chrome.storage.local.get(null); // what the page asked for before has come by then
      for (const ends = Date.now() + patienceInMs; Date.now() < ends && !marks().length;) await pause();
      return marks().map((mark) => mark.innerText);
    },
    id,
    isMarked ? 5000 : 200,
  );
}
