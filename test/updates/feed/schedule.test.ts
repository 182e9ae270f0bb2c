import { describe, expect, it } from 'vitest';
import { feedRecord, type FeedRecord } from '../../../src/updates/feed/feed-record.ts';
import {
  afterAsking,
  afterRetryAfter,
  isFeedDue,
  nextAskAt,
  secondsToWait,
  waitsUntil,
} from '../../../src/updates/feed/schedule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2027, 0, 4, 12);
const { absent } = feedRecord;
const half = () => 0.5;
const success = { failures: 0, notBefore: null };
/** As it stands after a good check. */
const asked = (at: number, jitter = 0): FeedRecord => ({ ...absent, jitter, askedAt: at, ...success });

describe('the feed is due', () => {
  it('at once where it was never asked', () => {
    expect(isFeedDue(absent, now)).toBe(true);
    expect(nextAskAt(absent, now)).toBe(now);
  });

  it('once a day from the time that was drawn, and not twice', () => {
    const record = asked(now, 15 * hour);
    const slot = Date.UTC(2027, 0, 4, 15);
    expect(nextAskAt(record, now)).toBe(slot);
    expect(isFeedDue(record, slot - 1)).toBe(false);
    expect(isFeedDue(record, slot)).toBe(true);
    expect(isFeedDue(asked(slot, 15 * hour), slot + day - 1)).toBe(false);
    expect(isFeedDue(asked(slot, 15 * hour), slot + day)).toBe(true);
  });

  it('once only after days on which the browser did not run', () => {
    expect(isFeedDue(asked(now), now + 30 * day)).toBe(true);
    expect(isFeedDue(asked(now + 30 * day), now + 30 * day + hour)).toBe(false);
  });

  it('at once when it was last asked in a future that a wrong clock made up', () => {
    expect(isFeedDue(asked(now + 365 * day), now)).toBe(true);
    expect(isFeedDue(asked(now - 365 * day), now)).toBe(true);
  });
});

describe('an attempt', () => {
  it('draws its time of day once, and keeps it', () => {
    const record = afterAsking(absent, now, half);
    expect(record.jitter).toBe(12 * hour);
    expect(afterAsking(record, now + day, () => 0.9).jitter).toBe(12 * hour);
  });

  it('counts as failed until it has succeeded: an interrupted one waits as any other', () => {
    const record = afterAsking(absent, now, half);
    expect(record).toMatchObject({ askedAt: now, failures: 1, notBefore: now + hour / 4 });
    expect(record.outcome).toEqual({ kind: 'under way', step: 'index' });
    expect(isFeedDue(record, now + hour / 4 - 1)).toBe(false);
    expect(isFeedDue(record, now + hour / 4)).toBe(true);
  });

  it('that failed is followed by ever longer waits, up to a day', () => {
    let record = absent;
    const longest = Array.from({ length: 12 }, () => {
      record = afterAsking(record, now, () => 1);
      return (record.notBefore! - now) / hour;
    });
    expect(longest).toEqual([0.5, 1, 2, 4, 8, 16, 24, 24, 24, 24, 24, 24]);
  });

  it('keeps its wait through a restart', () => {
    const record = afterRetryAfter(afterAsking(absent, now, half), now, 7200);
    expect(feedRecord.parse(JSON.parse(JSON.stringify(record)), 1)).toEqual(record);
  });

  it('does not carry what the host asked for the last time into the next', () => {
    const waiting = afterRetryAfter(afterAsking(absent, now, half), now, 7200);
    expect(waiting.isAskedToWait).toBe(true);
    expect(afterAsking(waiting, now + day, half).isAskedToWait).toBe(false);
  });
});

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['999999999', 999_999_999],
    ['Mon, 04 Jan 2027 12:02:00 GMT', 120],
    ['Mon, 04 Jan 2027 11:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('“%s” comes to %s seconds', (header, seconds) => expect(secondsToWait(header, now)).toBe(seconds));

  it.each(['9999999999', '99999999999999999999'])('“%s”, beyond all reason, is still a wait', (header) => {
    expect(secondsToWait(header, now)).toBeGreaterThan(7 * 86_400);
  });

  const record = afterAsking(absent, now, half);
  it('lengthens the wait', () => {
    const waiting = afterRetryAfter(record, now, 7200);
    expect(waitsUntil(waiting, now)).toBe(now + 2 * hour);
    expect(nextAskAt(waiting, now)).toBe(now + 2 * hour);
    expect(isFeedDue(waiting, now + 2 * hour - 1)).toBe(false);
    expect(isFeedDue(waiting, now + 2 * hour)).toBe(true);
  });

  it.each([0, 60, 899, null])('of %s seconds never shortens it', (seconds) => {
    expect(afterRetryAfter(record, now, seconds)).toBe(record);
  });

  it('is honoured for seven days at most', () => {
    expect(afterRetryAfter(record, now, 1e9).notBefore).toBe(now + 7 * day);
    expect(isFeedDue(afterRetryAfter(record, now, 1e9), now + 7 * day)).toBe(true);
  });
});

describe('a clock', () => {
  it('that jumps a year ahead and back does not lock the feed out', () => {
    const ahead = afterAsking(asked(now), now + 365 * day, () => 1);
    expect(isFeedDue(ahead, now)).toBe(true);
    expect(isFeedDue({ ...ahead, ...success }, now)).toBe(true);
  });

  it('that jumps a year back and ahead again does not either', () => {
    const back = afterAsking(asked(now), now - 365 * day, () => 1);
    expect(isFeedDue(back, now)).toBe(true);
  });

  it('that jumps back leaves no wait of ours that is longer than a day, as we never set one', () => {
    const ours = { ...afterAsking(absent, now, half), notBefore: now + day + 1 };
    expect(waitsUntil(ours, now)).toBeNull();
    expect(isFeedDue(ours, now)).toBe(true);
    expect(nextAskAt(ours, now)).toBe(now);
    expect(waitsUntil({ ...ours, notBefore: now + day }, now)).toBe(now + day);
    expect(waitsUntil({ ...ours, isAskedToWait: true }, now)).toBe(now + day + 1);
  });

  it('that was ahead by less than a week keeps it waiting no longer than that', () => {
    const ahead = afterRetryAfter(afterAsking(absent, now + 3 * day, half), now + 3 * day, 4 * 86_400);
    expect(isFeedDue(ahead, now)).toBe(false);
    expect(isFeedDue(ahead, now + 7 * day)).toBe(true);
  });
});
