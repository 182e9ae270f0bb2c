import type { BytesReply } from '../src/updates/bytes-reply.ts';

/** Asks for an address and follows where it leads. Never rejects. */
export type Ask = (url: string) => Promise<BytesReply>;

/** The world outside, as a check needs it. `now` is in milliseconds since 1970. */
export interface Outside {
  ask: Ask;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

const patienceInMs = 20_000;
const mostBytes = 3_000_000;
const betweenInMs = 1000;
const mostSilences = 3;

/** Asks from Node: with no cookies, and with a name that whoever runs the site can look up. */
export function askAs(userAgent: string): Ask {
  const headers = { 'User-Agent': userAgent, Accept: 'text/html, application/json, */*;q=0.1' };
  return async (url) => {
    try {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(patienceInMs) });
      const bytes = await readBytes(response);
      if (bytes === null) return { kind: 'too-big' };
      return {
        kind: 'answered',
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        retryAfter: response.headers.get('retry-after'),
        etag: null,
        url: response.url || url,
        bytes,
      };
    } catch (caught) {
      return { kind: (caught as Error).name === 'TimeoutError' ? 'timed-out' : 'unreachable' };
    }
  };
}

/** Null as soon as there are more bytes than a page has. */
async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Asks a host once a second at most, and leaves one alone that kept silent three times in a row. */
export function politely({ ask, now, wait }: Outside): { ask: Ask; reached: () => boolean } {
  const hosts = new Map<string, { at: number; silences: number }>();
  let isReached = false;
  return {
    /** Whether anybody has answered yet. */
    reached: () => isReached,
    ask: async (url) => {
      const { host } = new URL(url);
      const before = hosts.get(host) ?? { at: -Infinity, silences: 0 };
      if (before.silences >= mostSilences) return { kind: 'unreachable' };
      const rest = before.at + betweenInMs - now();
      if (rest > 0) await wait(rest);
      const reply = await ask(url);
      const answered = reply.kind === 'answered' || reply.kind === 'too-big';
      isReached ||= answered;
      hosts.set(host, { at: now(), silences: answered ? 0 : before.silences + 1 });
      return reply;
    },
  };
}
