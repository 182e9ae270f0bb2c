import type { BytesReply } from '../bytes-reply.ts';
import type { Why } from './feed-record.ts';

export interface Failed {
  kind: 'failed';
  why: Why;
  /** The `Retry-After` header, or null. */
  retryAfter: string | null;
}

export const failed = (why: Why, retryAfter: string | null = null): Failed => ({
  kind: 'failed',
  why,
  retryAfter,
});

/** The bytes of a reply, or why there are none. A page of HTML is never the feed's own, whatever its status. */
export function readReply(
  reply: BytesReply,
  wanted: 'json' | 'signature',
): { kind: 'bytes'; bytes: Uint8Array; etag: string | null } | Failed {
  if (reply.kind !== 'answered') return failed(whyOf(reply.kind));
  const { status, contentType, retryAfter, etag, bytes } = reply;
  if (status === 429) return failed('busy', retryAfter);
  if (status >= 500) return failed('failed', retryAfter);
  if (status !== 200) return failed('refused', retryAfter);
  if (/html/i.test(contentType)) return failed('stood in');
  const isJson = /^\s*application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);
  if (wanted === 'json' && !isJson) return failed('stood in');
  return { kind: 'bytes', bytes, etag };
}

function whyOf(kind: Exclude<BytesReply['kind'], 'answered'>): Why {
  switch (kind) {
    case 'not-allowed':
      return 'not allowed';
    case 'timed-out':
      return 'timed out';
    case 'too-big':
      return 'too big';
    case 'offline':
    case 'unreachable':
    case 'redirected':
      return kind;
  }
}
