import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';
import type { BytesReply } from '../../src/updates/bytes-reply.ts';
import type { Files } from '../../src/updates/feed/fetch-parts.ts';
import type { Parts } from '../../src/updates/parts.ts';
import { fakeHost, ours, publish } from '../updates/feed/feeds.ts';
import { asFiles } from '../updates/packaged-files.ts';
import { smallPack } from '../updates/small-pack.ts';

export const feedUrl = 'https://feed.example/guidance/';
export const mirrorUrl = 'https://mirror.example/guidance/';

let made: Parts | null = null;
/** What the extension is packed with in these tests. */
export const packedParts = (): Parts => (made ??= smallPack());

/** The same with another telephone number in its one contact, and its first date on another day. */
export function changedParts(number: string, on = '2027-03-15'): Parts {
  const { directory, 'national-dates': dates, ...rest } = packedParts();
  const [contact] = directory.contacts;
  const [date, ...others] = dates.dates;
  return {
    ...rest,
    directory: { ...directory, contacts: [{ ...contact!, phones: [{ number, purpose: 'main' }] }] },
    'national-dates': { ...dates, dates: [{ ...date!, on }, ...others] },
  };
}

interface Folder {
  host: ReturnType<typeof fakeHost>;
  /** Puts up a whole pack with this serial. */
  publish: (serial: number, parts?: Parts, changes?: Parameters<typeof publish>[1]) => void;
  /** Answers whatever is asked with this. */
  answer: (reply: BytesReply | null) => void;
}

/**
 * The feed and its mirrors on the web, and the files that the extension is packed with. Every build in these tests
 * has the key of `feeds.ts`. `asked` grows with each address that is asked, and the validator that came with it.
 */
export function fakeFeed(...urls: string[]) {
  vi.stubGlobal('FEED_SETTINGS', { urls, keys: [ours.publicKey] });
  const asked: { url: string; etag: string | null }[] = [];
  const sent: RequestInit[] = [];
  const before = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const folders = new Map(urls.map((url) => [url, folder()]));
  const packed: Files = asFiles(packedParts());
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const name = Object.keys(packed).find((each) => url === fakeBrowser.runtime.getURL(`${each}.json`));
    if (name) return new Response(new Uint8Array(packed[name as keyof Files]));
    const base = urls.find((each) => url.startsWith(each));
    if (!base) throw new TypeError(`Nothing is served at ${url}`);
    const etag = new Headers(init.headers).get('If-None-Match');
    asked.push({ url, etag });
    sent.push(init);
    await before();
    return folders.get(base)!.reply(url.slice(base.length), etag);
  });
  return { asked, sent, before, at: (url: string): Folder => folders.get(url)! };
}

function folder() {
  const host = fakeHost();
  let always: BytesReply | null = null;
  return {
    host,
    publish: (serial: number, parts: Parts = packedParts(), changes: Parameters<typeof publish>[1] = {}) => {
      publish(host, { serial, ...changes }, { parts: asFiles(parts) });
    },
    answer: (reply: BytesReply | null) => {
      always = reply;
    },
    async reply(path: string, etag: string | null): Promise<Response> {
      const reply = always ?? (await host.ports.ask(`${feedUrl}${path}`, { etag, mostBytes: Infinity }));
      if (reply.kind !== 'answered') throw new TypeError('Failed to fetch');
      const { status, bytes, contentType, retryAfter } = reply;
      const headers = new Headers({ 'Content-Type': contentType });
      if (reply.etag) headers.set('ETag', reply.etag);
      if (retryAfter) headers.set('Retry-After', retryAfter);
      return new Response(status === 304 ? null : new Uint8Array(bytes), { status, headers });
    },
  };
}
