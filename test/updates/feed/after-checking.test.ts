import { describe, expect, it } from 'vitest';
import { feedRecord, type FeedRecord } from '../../../src/updates/feed/feed-record.ts';
import { failed } from '../../../src/updates/feed/read-reply.ts';
import { afterAsking, afterChecking, isFeedDue } from '../../../src/updates/feed/schedule.ts';
import { check, fakeHost, fresh, publish } from './feeds.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2027, 0, 4, 12);
const { absent } = feedRecord;
const half = () => 0.5;
const success = { failures: 0, notBefore: null };
/** As it stands after a good check. */
const asked = (at: number): FeedRecord => ({ ...absent, jitter: 0, askedAt: at, ...success });

describe('what came of a check', () => {
  const feed = 'https://feed.example/guidance/';
  const attempt = afterAsking(absent, now, half);
  const after = (
    record: FeedRecord,
    why: 'offline' | 'not allowed' | 'busy' | 'refused',
    retryAfter: string | null = null,
  ) => afterChecking(record, feed, failed(why, retryAfter), 'taken', now);

  it('resets the back-off when it was good, and keeps the validator of that feed', async () => {
    const host = fakeHost();
    const { etag } = publish(host);
    const record = afterChecking(
      afterAsking(attempt, now, half),
      feed,
      await check(host, fresh),
      'taken',
      now,
    );
    expect(record).toMatchObject({ ...success, confirmedAt: now, outcome: { kind: 'taken', serial: 2 } });
    expect(record.etags).toEqual([{ url: feed, etag }]);
    expect(feedRecord.parse(JSON.parse(JSON.stringify(record)), 1)).toEqual(record);
  });

  it('remembers nothing of a pack that was not saved, and goes on waiting', async () => {
    const host = fakeHost();
    publish(host);
    const record = afterChecking(attempt, feed, await check(host, fresh), 'not saved', now);
    expect(record).toEqual({ ...attempt, outcome: { kind: 'failed', why: 'not saved' } });
  });

  it('is a longer wait where the host asked for one', () => {
    expect(after(attempt, 'busy', '7200')).toMatchObject({
      failures: 1,
      notBefore: now + 2 * hour,
      isAskedToWait: true,
    });
    expect(after(attempt, 'refused')).toMatchObject({ failures: 1, notBefore: attempt.notBefore });
  });

  it.each(['offline', 'not allowed'] as const)('makes no wait longer where the PC was %s', (why) => {
    const third = afterAsking({ ...attempt, failures: 2 }, now, half);
    expect(after(third, why)).toMatchObject({
      failures: 2,
      notBefore: null,
      outcome: { kind: 'failed', why },
    });
  });

  it('offline does not use up the day: the feed is asked again within the hour', () => {
    const offline = after(afterAsking(asked(now - day), now, half), 'offline');
    expect(isFeedDue(offline, now + hour)).toBe(true);
  });

  it('behind the packaged copy leaves what was seen as it was', () => {
    const record = afterChecking(
      { ...attempt, etags: [] },
      feed,
      { kind: 'behind', seen: null },
      'taken',
      now,
    );
    expect(record).toEqual({ ...attempt, ...success, confirmedAt: now, outcome: { kind: 'behind' } });
  });

  it('is a record that can be read again even where the record was lost meanwhile', () => {
    const record = after(absent, 'offline');
    expect(feedRecord.parse(JSON.parse(JSON.stringify(record)), 1)).toEqual(record);
  });
});
