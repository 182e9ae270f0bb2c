import type { BytesReply } from '../updates/bytes-reply.ts';

interface How {
  accept: string;
  /** Validator of what is here already. */
  etag?: string | null;
  mostBytes: number;
  patienceInMs: number;
  /** Whether to go where the reply leads. */
  follows?: boolean;
  /** Gives up all the same when this does. */
  until?: AbortSignal;
}

const spacingInMs = 220;
/** The browser would name the languages that it is set to. */
const sameForAll = { 'Accept-Language': 'en-GB' };

/**
 * Asks one address and sends nothing but the address, what is accepted, and a validator that its host gave. The
 * body is counted as it comes, unpacked, and no more of it is read than it may have. Never rejects.
 */
export async function request(url: string, how: How): Promise<BytesReply> {
  const { accept, etag, mostBytes, patienceInMs, follows, until } = how;
  try {
    await turnToAsk();
    const patience = AbortSignal.timeout(patienceInMs);
    const response = await fetch(url, {
      headers: { Accept: accept, ...sameForAll, ...(etag ? { 'If-None-Match': etag } : {}) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store', // a parameter against caches would be refused
      redirect: follows ? 'follow' : 'manual',
      signal: until ? AbortSignal.any([patience, until]) : patience,
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    const bytes = await readBytes(response, mostBytes);
    if (bytes === null) return { kind: 'too-big' };
    const header = (name: string) => response.headers.get(name);
    return {
      kind: 'answered',
      status: response.status,
      contentType: header('Content-Type') ?? '',
      retryAfter: header('Retry-After'),
      etag: header('ETag'),
      url: response.url || url,
      bytes,
    };
  } catch (caught) {
    if (caught instanceof DOMException && caught.name === 'TimeoutError') return { kind: 'timed-out' };
    return { kind: navigator.onLine ? 'unreachable' : 'offline' };
  }
}

/**
 * Resolves when the next request may be made: one directory asks for fewer than five a second, from all windows
 * together. Source: facts, ODS section 1.1.
 */
function turnToAsk(): Promise<void> {
  return new Promise((start) => {
    void navigator.locks.request('ask', () => {
      start();
      return new Promise((done) => setTimeout(done, spacingInMs));
    });
  });
}

/** The body, or null once it has grown beyond what it may be; then no more of it is read. */
async function readBytes({ body }: Response, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
