import { isAllowedLink } from '../../directory/allowed-hosts.ts';
import type { BytesReply } from '../bytes-reply.ts';
import type { Doubt, Hindrance } from './doubts.ts';
import { decodePage } from './decode-page.ts';
import { readPage, type PageRead } from './read-page.ts';
import type { Stamp } from './stamp.ts';

/**
 * What one look at a page came to. Of `page`, `sha` is the SHA-256 of its text, and `shared` is how much of the text
 * that the baseline has is still in it, by blocks, 0 to 1; null where the baseline's text is not at hand.
 */
export type Look =
  | { kind: 'page'; stamp: Stamp | null; sha: string; shared: number | null }
  | { kind: 'cannot tell'; why: Doubt }
  | { kind: 'gone'; status: 404 | 410 }
  | { kind: 'moved'; to: string }
  | { kind: 'not reached'; why: Hindrance }
  | { kind: 'not allowed' };

/** A page that was read: a look once its text has a sum. */
export type ReadPage = Extract<PageRead, { kind: 'read' }>;

/** What a reply says. @param url what was asked for */
export function lookOf(reply: BytesReply, url: string): Exclude<Look, { kind: 'page' }> | ReadPage {
  switch (reply.kind) {
    case 'not-allowed':
      return { kind: 'not allowed' };
    case 'offline':
    case 'unreachable':
    case 'timed-out':
      return { kind: 'not reached', why: reply.kind };
    case 'redirected':
      return { kind: 'not reached', why: 'failed' };
    case 'too-big':
      return { kind: 'cannot tell', why: 'too big' };
    case 'answered':
      break;
  }
  const { status } = reply;
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 429) return { kind: 'not reached', why: 'busy' };
  if ([401, 403, 407, 451].includes(status)) return { kind: 'not reached', why: 'refused' };
  if (status < 200 || status > 299) return { kind: 'not reached', why: 'failed' };
  if (!isSamePlace(reply.url, url)) {
    // A network's own login page is no new home of the page.
    return isAllowedLink(secure(reply.url))
      ? { kind: 'moved', to: secure(reply.url) }
      : { kind: 'cannot tell', why: 'portal' };
  }
  if (!isHtml(reply.contentType)) return { kind: 'cannot tell', why: 'not html' };
  const html = decodePage(reply.bytes, reply.contentType);
  return html === null ? { kind: 'cannot tell', why: 'encoding' } : readPage(html, url);
}

/**
 * The look at a page that was read.
 * @param sha SHA-256 of its text, in hexadecimal
 * @param before the text that the record's baseline has, where it is at hand
 */
export function pageLook(read: ReadPage, sha: string, before: string | null): Look {
  const now = new Set(read.text.split('\n'));
  const blocks = before?.split('\n') ?? [];
  const shared = blocks.length ? blocks.filter((block) => now.has(block)).length / blocks.length : null;
  return { kind: 'page', stamp: read.stamp, sha, shared };
}

/** Without a content type it is for the reader to say. */
function isHtml(contentType: string): boolean {
  return !contentType || /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType);
}

/** A slash at the end, the scheme, a fragment, `www` and the case of the host make no other address. */
function isSamePlace(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  // WordPress shows a page by its number where its address has one.
  const number = searchParams.get('p') ?? searchParams.get('page_id') ?? '';
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${number}`;
}

function secure(url: string): string {
  return url
    .replace(/^http:/i, 'https:')
    .replace(/#.*$/s, '')
    .replace('//www.cpe.org.uk/', '//cpe.org.uk/');
}
