import type { BytesReply } from '../updates/bytes-reply.ts';
import { mayAsk } from './leave.ts';
import { request } from './request.ts';

const patienceInMs = 20_000;
/** A few times the longest of them; to read more takes seconds. */
const mostOfPage = 1_000_000;

/**
 * Asks the guidance feed, if that is allowed. Without the permission the browser would say which extension asks.
 * Nothing is followed: a feed does not move, and a sign-in page of the network does that.
 */
export async function askFeed(
  url: string,
  how: { etag: string | null; mostBytes: number; until: AbortSignal },
): Promise<BytesReply> {
  if (!(await mayAsk('feed').catch(() => false))) return { kind: 'not-allowed' };
  return request(url, { accept: 'application/json, application/octet-stream', patienceInMs, ...how });
}

/** Asks for an official page, if that is allowed. Where it leads elsewhere, that is followed and told. */
export async function askPage(url: string): Promise<BytesReply> {
  if (!(await mayAsk('pages').catch(() => false))) return { kind: 'not-allowed' };
  const accept = 'text/html, application/json';
  return request(url, { accept, patienceInMs, mostBytes: mostOfPage, follows: true });
}
