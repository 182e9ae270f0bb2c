import type { Checked } from './check-feed.ts';
import { mostOfEtag, type FeedRecord, type Outcome } from './feed-record.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Full jitter: a wait anywhere between nothing and this, doubled with each failure, up to a day. */
const firstWait = hour / 2;
/** The longest that a host may ask us to wait. */
const longestAskedWait = 7 * day;

/**
 * Whether the feed is to be asked now: once a day, from a time of day that each installation has drawn for
 * itself; after a failure when its wait is over. A time in the future was set by a wrong clock and does not count.
 * @param now in milliseconds since 1970
 */
export function isFeedDue(record: FeedRecord, now: number): boolean {
  const { askedAt, failures, jitter } = record;
  if (waitsUntil(record, now) !== null) return false;
  if (askedAt === null || askedAt > now || failures > 0) return true;
  const slotOf = (at: number) => Math.floor((at - (jitter ?? 0)) / day);
  return slotOf(now) > slotOf(askedAt);
}

/** Until when nothing is asked, in milliseconds since 1970, or null. A wait that we never set was set by a wrong clock. */
export function waitsUntil({ notBefore, isAskedToWait }: FeedRecord, now: number): number | null {
  const longest = isAskedToWait ? longestAskedWait : day;
  return notBefore !== null && notBefore > now && notBefore <= now + longest ? notBefore : null;
}

/** When the feed is asked next if the browser then runs, in milliseconds since 1970. */
export function nextAskAt(record: FeedRecord, now: number): number {
  if (isFeedDue(record, now)) return now;
  const waits = waitsUntil(record, now);
  if (waits !== null) return waits;
  const offset = record.jitter ?? 0;
  return (Math.floor((now - offset) / day) + 1) * day + offset;
}

/**
 * The record with an attempt in it, before it is made: it counts as failed until it has succeeded, so that a
 * worker that is stopped again and again waits longer each time.
 * @param random from 0 up to 1
 */
export function afterAsking(record: FeedRecord, now: number, random: () => number): FeedRecord {
  const wait = random() * Math.min(day, firstWait * 2 ** Math.min(record.failures, 10));
  return {
    ...record,
    jitter: record.jitter ?? Math.floor(random() * day),
    askedAt: now,
    failures: record.failures + 1,
    notBefore: now + Math.round(wait),
    isAskedToWait: false,
    outcome: { kind: 'under way', step: 'index' },
  };
}

/** A longer wait, where the host asked for one. @param seconds what `Retry-After` came to, or null */
export function afterRetryAfter(record: FeedRecord, now: number, seconds: number | null): FeedRecord {
  if (seconds === null) return record;
  const until = now + Math.min(seconds * 1000, longestAskedWait);
  return until > (record.notBefore ?? 0) ? { ...record, notBefore: until, isAskedToWait: true } : record;
}

/** `Retry-After` in seconds: it is a number of them, or a date. Null where it is neither. */
export function secondsToWait(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/**
 * The record with what came of it. Where nothing could be asked at all, nothing failed either.
 * @param feed address of the folder that was asked
 * @param taken whether a new pack was saved
 */
export function afterChecking(
  record: FeedRecord,
  feed: string,
  result: Checked,
  taken: 'taken' | 'not saved',
  now: number,
): FeedRecord {
  if (result.kind === 'failed') {
    const { why, retryAfter } = result;
    const failed: FeedRecord = { ...record, outcome: { kind: 'failed', why } };
    if (why === 'offline' || why === 'not allowed') {
      // It is tried again with the next round, and this try made no wait longer.
      return { ...failed, failures: Math.max(1, record.failures - 1), notBefore: null };
    }
    return afterRetryAfter(failed, now, secondsToWait(retryAfter, now));
  }
  if (result.kind === 'new' && taken === 'not saved') {
    return { ...record, outcome: { kind: 'failed', why: 'not saved' } };
  }
  if (result.kind === 'behind') {
    const seen = result.seen ?? record.seen;
    return { ...record, confirmedAt: now, failures: 0, notBefore: null, outcome: { kind: 'behind' }, seen };
  }
  const { seen, etag } = result;
  // A validator is of the index that came with it.
  const others = record.seen?.sha256 === seen.sha256 ? record.etags.filter(({ url }) => url !== feed) : [];
  return {
    ...record,
    confirmedAt: now,
    failures: 0,
    notBefore: null,
    outcome: outcomeOf(result),
    seen,
    etags: etag === null || etag.length > mostOfEtag ? others : [...others.slice(-3), { url: feed, etag }],
  };
}

function outcomeOf(result: Exclude<Checked, { kind: 'failed' }>): Outcome {
  switch (result.kind) {
    case 'new':
      return { kind: 'taken', serial: result.index.serial };
    case 'unchanged':
      return { kind: 'unchanged', by: result.by };
    case 'behind':
      return { kind: 'behind' };
  }
}
