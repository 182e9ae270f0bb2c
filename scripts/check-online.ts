import type { Directory } from '../src/directory/directory.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import { dayOf } from '../src/platform/clock.ts';
import { sha256 } from '../src/platform/crypto.ts';
import { lookAtPage, textsNamed } from '../src/updates/pages/look-at-page.ts';
import type { PageRecord } from '../src/updates/pages/page-record.ts';
import { pagesDue } from '../src/updates/pages/pages-due.ts';
import { afterLook, afterTrying } from '../src/updates/pages/source-watch.ts';
import type { WatchedPage } from '../src/updates/parts.ts';
import { politely, type Outside } from './check-online-ask.ts';
import { checkLink, linksIn, type LinkFound } from './check-online-links.ts';
import { watchedPages } from './watched-pages.ts';

/** What is kept between two checks: the records by address, and the texts that they name, by SHA-256. */
export interface OnlineState {
  pages: Record<string, PageRecord>;
  texts: Record<string, string>;
}

export interface OnlineFound {
  watched: readonly WatchedPage[];
  state: OnlineState;
  /** Calendar date in England at the end of the look at the pages. */
  on: string;
  links: LinkFound[];
  /** Whether anybody answered at all. */
  reached: boolean;
}

const hour = 3_600_000;

/**
 * Looks at every watched page and follows every other link of the guidance and the directory.
 * @param before what the last check kept, and a page that it tried within the hour is left alone; or null: then
 *   nothing of it can be confirmed, and every page is spoken of as if a second look had found the same
 */
export async function checkOnline(
  guidance: Guidance,
  directory: Directory,
  before: OnlineState | null,
  outside: Outside,
): Promise<OnlineFound> {
  const { ask, reached } = politely(outside);
  const { pages: watched } = watchedPages(Object.values(guidance.sources));
  const cited = new Set(watched.map(({ url }) => url));
  const known = Object.entries(before?.pages ?? {}).filter(([url]) => cited.has(url));
  const state: OnlineState = { pages: Object.fromEntries(known), texts: { ...before?.texts } };
  const shelf = {
    text: (sum: string) => Promise.resolve(state.texts[sum] ?? null),
    keep: (sum: string, text: string) => Promise.resolve(void (state.texts[sum] = text)),
  };
  for (const page of pagesDue(watched, state.pages, outside.now(), 'now')) {
    const record = afterTrying(state.pages[page.url] ?? null, page, outside.now());
    const look = await lookAtPage(page.url, record.baseline, { ask, digest: sha256, ...shelf });
    const at = outside.now();
    const once = afterLook(record, page, look, at, dayOf(at));
    state.pages[page.url] = before ? once : afterLook(once, page, look, at + hour, dayOf(at));
  }
  const on = dayOf(outside.now());
  const links: LinkFound[] = [];
  for (const url of linksIn({ guidance, directory }, cited)) links.push(await checkLink(url, ask));
  return { watched, state: { ...state, texts: textsOf(state) }, on, links, reached: reached() };
}

/** The texts that a record names. */
function textsOf({ pages, texts }: OnlineState): Record<string, string> {
  const named = textsNamed(Object.values(pages));
  return Object.fromEntries(Object.entries(texts).filter(([sum]) => named.has(sum)));
}
