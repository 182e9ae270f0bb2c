import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedRecord, type FeedRecord } from '../../../src/updates/feed/feed-record.ts';
import { afterAsking, afterRetryAfter, isFeedDue, nextAskAt } from '../../../src/updates/feed/schedule.ts';
import { numRuns } from '../cases.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2027, 0, 4);
const { absent } = feedRecord;
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const kept = (record: FeedRecord) => feedRecord.parse(JSON.parse(JSON.stringify(record)), 1)!;
const good = { failures: 0, notBefore: null };

describe('whatever happens,', () => {
  it('a wait is drawn between nothing and its bound, and no wait is longer than a day', () => {
    fc.assert(
      fc.property(fc.nat(2000), share, (failures, drawn) => {
        const { notBefore } = afterAsking({ ...absent, failures }, start, () => drawn);
        const bound = Math.min(day, (hour / 2) * 2 ** failures);
        expect(notBefore).toBe(start + Math.round(drawn * bound));
      }),
      { numRuns },
    );
  });

  it('the feed is never asked before the wait of the last attempt is over', () => {
    const run = fc.record({
      after: fc.nat(2 * day),
      drawn: share,
      retryAfter: fc.option(fc.nat(1_000_000)),
      succeeds: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 60 }), (runs) => {
        let [now, until, record] = [start, 0, absent];
        for (const { after, drawn, retryAfter, succeeds } of runs) {
          now += after;
          if (!isFeedDue(record, now)) continue;
          expect(now).toBeGreaterThanOrEqual(until);
          const attempt = afterAsking(record, now, () => drawn);
          record = kept(succeeds ? { ...attempt, ...good } : afterRetryAfter(attempt, now, retryAfter));
          until = record.notBefore ?? 0;
        }
      }),
      { numRuns },
    );
  });

  it('without a failure it is asked at least once in two days on which the browser runs, and once a slot', () => {
    fc.assert(
      fc.property(
        fc.nat(day - 1),
        fc.array(fc.nat(day - 1), { minLength: 2, maxLength: 60 }),
        (jitter, times) => {
          let record: FeedRecord = { ...absent, jitter, askedAt: start - 1 };
          let [silentDays, longest] = [0, 0];
          const slots: number[] = [];
          for (const [index, time] of times.entries()) {
            const now = start + index * day + time;
            silentDays++;
            if (!isFeedDue(record, now)) {
              longest = Math.max(longest, silentDays);
              continue;
            }
            silentDays = 0;
            slots.push(Math.floor((now - jitter) / day));
            record = { ...kept(afterAsking(record, now, () => 0.5)), ...good };
          }
          expect(longest).toBeLessThan(2);
          expect(new Set(slots).size).toBe(slots.length);
        },
      ),
      { numRuns },
    );
  });

  it('once the clock is right and stays right, the feed is asked within eight days', () => {
    const jump = fc.record({
      to: fc.integer({ min: -4000, max: 4000 }),
      drawn: share,
      retryAfter: fc.option(fc.nat(10_000_000)),
      succeeds: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 30 }), (jumps) => {
        let record = absent;
        for (const { to, drawn, retryAfter, succeeds } of jumps) {
          const now = start + to * hour * 6;
          if (!isFeedDue(record, now)) continue;
          const attempt = afterAsking(record, now, () => drawn);
          record = kept(succeeds ? { ...attempt, ...good } : afterRetryAfter(attempt, now, retryAfter));
        }
        expect(nextAskAt(record, start)).toBeLessThanOrEqual(start + 7 * day);
        const isAsked = Array.from({ length: 9 }, (_, days) => isFeedDue(record, start + days * day));
        expect(isAsked).toContain(true);
      }),
      { numRuns },
    );
  });
});
