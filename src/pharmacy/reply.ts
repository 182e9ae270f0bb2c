/** What came of asking a host, before anybody has looked at what it says. */
export type Reply =
  | { kind: 'answered'; status: number; contentType: string; retryAfter: string | null; text: string }
  | { kind: 'not-allowed' | 'offline' | 'unreachable' | 'timed-out' | 'too-big' | 'redirected' };

/** Asks one address with nothing but the address: no cookie, no referrer. Never rejects. */
export type Ask = (url: string) => Promise<Reply>;

/**
 * Why a source could not be read.
 * - `not-allowed`: the browser was not allowed to ask it.
 * - `offline`, `unreachable`, `timed-out`: nobody answered; `unreachable` may be a firewall.
 * - `stood-in`: something between answered in its place, such as a sign-in page of the network.
 * - `busy`: it asked us to wait, with how many seconds where it said so.
 * - `refused`, `failed`: it would not or could not; with its status.
 * - `malformed`: cut off, empty, much too long, or about something else.
 */
export type Failure =
  | { why: 'not-allowed' | 'offline' | 'unreachable' | 'timed-out' | 'stood-in' | 'malformed' }
  | { why: 'busy'; seconds: number | null }
  | { why: 'refused' | 'failed'; status: number };

export type Read<T> = { kind: 'found'; value: T } | { kind: 'absent' } | { kind: 'failed'; failure: Failure };

export const failedFor = (why: 'malformed' | 'stood-in'): { kind: 'failed'; failure: Failure } => ({
  kind: 'failed',
  failure: { why },
});

/** The JSON of a reply with its status, or why there is none. A page of HTML is never the source's own. */
export function readJson(
  reply: Reply,
): { kind: 'json'; status: number; value: unknown } | { kind: 'failed'; failure: Failure } {
  if (reply.kind !== 'answered') return { kind: 'failed', failure: failureOf(reply.kind) };
  const { status, contentType, retryAfter, text } = reply;
  if (status === 429) return { kind: 'failed', failure: { why: 'busy', seconds: secondsIn(retryAfter) } };
  if (/html/i.test(contentType) || /^\s*</.test(text)) return failedFor('stood-in');
  if (status >= 500) return { kind: 'failed', failure: { why: 'failed', status } };
  const value = parsed(text);
  // A 404 without JSON may be somebody else’s; no body of a 410 was ever seen.
  const isAbsent = status === 410 || (status === 404 && value !== undefined);
  if (isAbsent) return { kind: 'json', status, value };
  if (status !== 200) return { kind: 'failed', failure: { why: 'refused', status } };
  return value === undefined ? failedFor('malformed') : { kind: 'json', status, value };
}

function failureOf(kind: Exclude<Reply['kind'], 'answered'>): Failure {
  switch (kind) {
    case 'redirected':
      return { why: 'stood-in' };
    case 'too-big':
      return { why: 'malformed' };
    case 'not-allowed':
    case 'offline':
    case 'unreachable':
    case 'timed-out':
      return { why: kind };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off, empty or no JSON at all
  }
}

/** `Retry-After` in seconds; a date there is not read: it would need a clock. */
function secondsIn(header: string | null): number | null {
  return header && /^\d{1,5}$/.test(header.trim()) ? Number(header) : null;
}

/** How long to wait before the second and the third try, in milliseconds. */
const pauses = [500, 1500];

/**
 * Asks again, twice at most, where the source is overloaded and has not asked for a longer wait.
 * @param wait resolves after that many milliseconds
 */
export function patiently(ask: Ask, wait: (milliseconds: number) => Promise<void>): Ask {
  const attempt = async (url: string, tried: number): Promise<Reply> => {
    const reply = await ask(url);
    const pause = pauses[tried];
    if (pause === undefined || reply.kind !== 'answered') return reply;
    const { status, retryAfter } = reply;
    const isTheirs = status === 429 || status >= 500;
    const asked = secondsIn(retryAfter);
    if (!isTheirs || (asked ?? 0) * 1000 > pause) return reply;
    await wait(pause);
    return attempt(url, tried + 1);
  };
  return (url) => attempt(url, 0);
}
