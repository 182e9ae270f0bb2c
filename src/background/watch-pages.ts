import { askPage } from '../platform/ask-guidance.ts';
import { dayOf, now } from '../platform/clock.ts';
import { sha256 } from '../platform/crypto.ts';
import { changeItem, readItem } from '../platform/items.ts';
import { mayAsk } from '../platform/leave.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { keepTexts, readTexts, sweepTexts } from '../platform/texts.ts';
import type { Look } from '../updates/pages/look.ts';
import { lookAtPage, textsNamed, type LookPorts } from '../updates/pages/look-at-page.ts';
import { pagesDue } from '../updates/pages/pages-due.ts';
import { pageWatch, type PageWatch } from '../updates/pages/page-watch.ts';
import type { PageRecord } from '../updates/pages/page-record.ts';
import { afterLook, afterTrying } from '../updates/pages/source-watch.ts';
import type { WatchedPage } from '../updates/parts.ts';
import { packInForce } from './pack-in-force.ts';

/**
 * Looks at the official pages that are due, where somebody turned that on and it is allowed: a few each round, each
 * at most once a day. It changes no answer: what it finds is a mark on those that cite the page.
 * @param when `now`: somebody pressed the button, so every page is looked at that was not within the hour
 */
export function watchPages(when: 'due' | 'now' = 'due'): Promise<void> {
  return oneAtATime('watch pages', async () => {
    const { kind, value: watch } = await readItem(pageWatch);
    const isKnown = kind === 'whole' || kind === 'recovered';
    if (!isKnown || !watch.isOn || !(await mayAsk('pages'))) return;
    const { pages } = await (await packInForce()).part('pages');
    const due = pagesDue(pages, watch.pages, now(), when === 'now' ? 'now' : 'round');
    let silences = 0;
    for (const page of due) {
      const look = await lookAt(page);
      if (!look || isOutOfReach(look)) return;
      silences = isSilent(look) ? silences + 1 : 0;
      if (silences === mostSilences) return; // each takes 20 seconds, and the next round tries again
    }
    if (due.length) await forget(pages);
  });
}

/** What came of it, or null: it was turned off meanwhile. */
async function lookAt(page: WatchedPage): Promise<Look | null> {
  if (!(await readItem(pageWatch)).value.isOn) return null;
  // On record before anything is asked: a worker that is stopped, again and again, asks for each page once a day.
  const tried = await keepRecord(page, (record) => afterTrying(record, page, now()));
  const look = await lookAtPage(page.url, tried.pages[page.url]?.baseline ?? null, ports);
  const at = now();
  await keepRecord(page, (record) => afterLook(record, page, look, at, dayOf(at)));
  return look;
}

/** In a row. */
const mostSilences = 3;

function isOutOfReach(look: Look): boolean {
  return look.kind === 'not allowed' || (look.kind === 'not reached' && look.why === 'offline');
}

function isSilent(look: Look): boolean {
  return look.kind === 'not reached' && (look.why === 'timed-out' || look.why === 'unreachable');
}

const ports: LookPorts = {
  ask: askPage,
  digest: sha256,
  text: async (sum) => (await readTexts('page', [sum]))[0] ?? null,
  keep: (sum, text) => keepTexts('page', { [sum]: text }),
};

function keepRecord(
  page: WatchedPage,
  change: (record: PageRecord | null) => PageRecord,
): Promise<PageWatch> {
  return save((stored) => ({
    ...stored,
    pages: { ...stored.pages, [page.url]: change(stored.pages[page.url] ?? null) },
  }));
}

/** Lets go of pages that no answer cites any more, and of words that no record names. */
async function forget(pages: readonly WatchedPage[]): Promise<void> {
  const cited = new Set(pages.map(({ url }) => url));
  const { pages: kept } = await save((stored) => ({
    ...stored,
    pages: Object.fromEntries(Object.entries(stored.pages).filter(([url]) => cited.has(url))),
  }));
  await sweepTexts('page', textsNamed(Object.values(kept)));
}

async function save(change: (stored: PageWatch) => PageWatch): Promise<PageWatch> {
  const saved = await changeItem(pageWatch, change);
  if (saved.kind === 'failed')
    throw new Error(`What the official pages showed was not saved: ${saved.reason}`);
  return saved.value;
}
