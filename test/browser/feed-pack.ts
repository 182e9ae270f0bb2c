import type { Page } from 'puppeteer-core';
import { sha256Of } from '../../scripts/feed.ts';
import type { Run } from '../../src/guidance/answer.ts';
import { allLines } from '../../src/guidance/check-answer.ts';
import { openSlot } from '../../src/platform/slot.ts';
import type { Item } from '../../src/settings/item.ts';
import { takenPack } from '../../src/updates/feed/taken-pack.ts';
import { partNames } from '../../src/updates/parts.ts';
import { popupReady, type Desk } from './desks.ts';
import { titleIn, type Made } from './feed-host.ts';

type Stored = Record<string, unknown>;

/** What is stored of an item; null where there is none. What is damaged is a failure. */
export function valueOf<T>(stored: Stored, item: Item<T>): T | null {
  if (!(item.key in stored)) return null;
  const value = openSlot(item, stored[item.key]);
  if (value === undefined) throw new Error(`What is kept as ${item.key} is damaged`);
  return value;
}

export const readStored = (page: Page): Promise<Stored> =>
  page.evaluate(() => chrome.storage.local.get<Stored>(null));

/** The taken pack as it is stored: its serial, the parts that are not whole, and texts that are of no pack in force. */
export async function packStored(page: Page) {
  const stored = await readStored(page);
  const taken = valueOf(stored, takenPack);
  const sums = taken ? partNames.map((name) => taken.index.files[name].sha256) : [];
  const isWhole = (sum: string) => {
    const text = stored[`pack ${sum}`];
    return typeof text === 'string' && sha256Of(Buffer.from(text)) === sum;
  };
  const texts = Object.keys(stored).filter((key) => key.startsWith('pack '));
  return {
    serial: taken?.index.serial ?? null,
    broken: sums.filter((sum) => !isWhole(sum)),
    left: texts.filter((key) => !sums.includes(key.slice('pack '.length))),
  };
}

/** The answer to “unlock”, as the popup shows it in a tab: what was open there is open again. */
export async function answerInPopup(desk: Desk): Promise<string> {
  const popup = await desk.open('popup.html', popupReady);
  await popup.evaluate(() => {
    document.querySelector<HTMLElement>('.situations a[href="answer.html#unlock"]')?.click();
  });
  await popup.waitForSelector('article[data-answer=unlock]');
  const text = await popup.$eval('article', ({ textContent }) => textContent);
  await popup.close();
  return text;
}

/** What of the answer to “unlock” in a pack a page leaves out: of the right pack, nothing. */
export function missingFrom(shown: string, { serial, guidance }: Made): string[] {
  const answer = guidance.answers.find(({ id }) => id === 'unlock')!;
  const texts = allLines(answer).flatMap(({ text }) => text.map(wordsOf));
  return [titleIn(serial), answer.summary, ...texts].filter((text) => !shown.includes(text));
}

function wordsOf(run: Run): string {
  if (typeof run === 'string') return run;
  return 'strong' in run ? run.strong : run.text;
}
