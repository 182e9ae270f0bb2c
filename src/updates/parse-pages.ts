import * as v from 'valibot';
import { date, parseAs, repeatedIn, someUpTo, text, type Parsed } from '../directory/shape.ts';
import type { WatchedPages } from './parts.ts';
import { isWatchedHost } from './watched-hosts.ts';

const pages = v.object({
  pages: someUpTo(
    300,
    v.object({
      url: v.pipe(text, v.check(isWatchable, 'is not a page that is watched')),
      printed: v.nullable(date),
      seen: date,
    }),
  ),
});

/** Reads from outside which pages are to be watched. */
export function parsePages(value: unknown): Parsed<WatchedPages> {
  return parseAs<WatchedPages>(pages, value, (read) =>
    repeatedIn(read.pages.map(({ url }) => url)).map((url) => `${url}: stands there twice`),
  );
}

/** Whether it is a page on a host that is watched, in the one way to write its address. */
function isWatchable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href, protocol, host, username, password } = new URL(url);
  const isPlain = href === url && !username && !password && !url.includes('#');
  return isPlain && protocol === 'https:' && isWatchedHost(host);
}
