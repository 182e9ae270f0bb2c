import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a feed as it came, or null; and what a browser would mind about how it came. */
export interface Came {
  bytes: Uint8Array | null;
  faults: string[];
}

/** Fetches one file of a feed by its name. @param most bytes of it that are read */
export type FetchFile = (name: string, most: number) => Promise<Came>;

const patienceInMs = 30_000;

/** A feed at an HTTPS address, at an HTTP one on this PC, or in a folder. Throws a sentence where it is none. */
export function openFeed(where: string): FetchFile {
  if (existsSync(where) && statSync(where).isDirectory()) {
    return (name, most) => Promise.resolve(readHere(join(where, name), most));
  }
  if (!/^https?:/i.test(where) || !URL.canParse(where)) {
    throw new Error(`${where} is neither an https address nor a folder.`);
  }
  const { protocol, hostname } = new URL(where);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(hostname)) {
    throw new Error(`${where}: a feed is read over https; http is for a test on this PC.`);
  }
  if (/[?#]/.test(where)) throw new Error(`${where}: the address of a feed has no query and no fragment.`);
  const base = where.endsWith('/') ? where : `${where}/`;
  return (name, most) => fetchThere(`${base}${name}`, most);
}

function readHere(path: string, most: number): Came {
  if (!existsSync(path)) return { bytes: null, faults: ['is not there'] };
  if (statSync(path).size > most) return { bytes: null, faults: [tooBig(most)] };
  return { bytes: readFileSync(path), faults: [] };
}

async function fetchThere(url: string, most: number): Promise<Came> {
  try {
    const response = await askFor(url);
    if (response.status !== 200) {
      const { type, status } = response;
      await response.body?.cancel();
      const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
      return { bytes: null, faults: [isRedirect ? 'leads elsewhere (a redirect)' : `has status ${status}`] };
    }
    const faults = await serving(url, response.headers);
    const bytes = await readBytes(response, most);
    return bytes ? { bytes, faults } : { bytes, faults: [...faults, tooBig(most)] };
  } catch (fault) {
    const { message, cause } = fault as Error;
    return { bytes: null, faults: [cause instanceof Error ? `${message}: ${cause.message}` : message] };
  }
}

function askFor(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', headers, signal: AbortSignal.timeout(patienceInMs) });
}

/** What a browser, or a cache before it, would mind about the headers. */
async function serving(url: string, headers: Headers): Promise<string[]> {
  const faults: string[] = [];
  const type = headers.get('content-type') ?? 'none';
  if (url.endsWith('.json') && !/^\s*application\/json\s*(;|$)/i.test(type)) {
    faults.push(`its content type is ${type} and not application/json`);
  }
  if (/html/i.test(type) && url.endsWith('.sig')) faults.push(`its content type is ${type}`);
  if (headers.has('set-cookie')) faults.push('it sets a cookie');
  if (!url.endsWith('/index.json')) return faults;
  const [, seconds] = /max-age=(\d+)/i.exec(headers.get('cache-control') ?? '') ?? [];
  if (Number(seconds ?? 0) > 3600) faults.push(`caches may keep it for ${seconds} seconds: an hour at most`);
  const etag = headers.get('etag');
  if (etag === null) return [...faults, 'it has no ETag'];
  const again = await askFor(url, { 'If-None-Match': etag });
  await again.body?.cancel();
  if (again.status !== 304) faults.push(`asked again with its ETag it has status ${again.status}, not 304`);
  return faults;
}

/** Null as soon as there are more bytes than that. */
async function readBytes(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooBig(most: number): string {
  return `has more than ${most} bytes`;
}
