import { describe, expect, test } from 'vitest';
import { feedStatus, packStatus } from '../../options/feed-status.ts';
import { feedRecord, type FeedRecord, type Outcome, type Why } from '../../src/updates/feed/feed-record.ts';
import type { Pack } from '../../src/updates/open-pack.ts';
import { packaged } from '../updates/feed/feeds.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);
const asked: FeedRecord = {
  ...feedRecord.absent,
  jitter: hours(7),
  askedAt: now - hours(1),
  confirmedAt: now - hours(1),
  outcome: { kind: 'unchanged', by: '304' },
};
const status = (given: Partial<FeedRecord> = {}) => feedStatus({ ...asked, ...given }, now);
const failed = (why: Why): Outcome => ({ kind: 'failed', why });

describe('which answers these are', () => {
  const pack = { release: packaged, takenAt: null, isDamaged: false } as unknown as Pack;

  test('says of the packaged copy that it came with the extension', () => {
    expect(packStatus(pack, '2026-11-20')).toBe(
      'The answers that came with the extension (pack 1). The newest was written 20 November 2026.',
    );
  });

  test('says nothing of the newest where the answers could not be read', () => {
    expect(packStatus(pack, null)).toBe('The answers that came with the extension (pack 1).');
  });

  test('says of another when it was published, and since when it is in use', () => {
    const taken = { ...pack, takenAt: now, release: { ...packaged, serial: 4, published: '2026-11-22' } };
    expect(packStatus(taken, '2026-11-21')).toBe(
      'Pack 4, published 22 November 2026, in use since 23 November 2026 at 09:00. The newest was written 21 November 2026.',
    );
  });
});

describe('the feed', () => {
  test('that was never asked is due soon', () => {
    expect(feedStatus(feedRecord.absent, now)).toBe(
      'Not checked yet. The first check is due within half an hour.',
    );
  });

  test('that was asked today is asked next tomorrow, at this installation’s own time', () => {
    expect(status()).toBe(
      'Last asked 23 November 2026 at 08:00. Nothing new: the feed says that it has not changed. Next: after 24 November 2026 at 07:00.',
    );
  });

  test.each<[Outcome, string]>([
    [{ kind: 'unchanged', by: '304' }, 'Nothing new: the feed says that it has not changed.'],
    [{ kind: 'unchanged', by: '200' }, 'Nothing new: the feed holds what is here.'],
    [{ kind: 'behind' }, 'Nothing new: the answers that came with the extension are newer than the feed.'],
    [{ kind: 'taken', serial: 4 }, 'New answers are in use: pack 4.'],
    [failed('offline'), 'This PC was offline. The guidance that was here is still used.'],
    [failed('bad signature'), 'The signature is not good. It was refused.'],
    [failed('not allowed'), 'so nothing was asked. Turn it on under Guidance.'],
    [failed('too new'), 'update the extension. The guidance that was here is still used.'],
    [failed('not saved'), 'This browser did not save the new guidance.'],
  ])('says what came of it: %j', (outcome, words) => {
    expect(status({ outcome })).toContain(words);
  });

  test.each([
    ['index', 'Asking what is new …'],
    ['files', 'Fetching new guidance …'],
    ['checks', 'Checking the new guidance …'],
  ] as const)('says how far it has come while it is under way: %s', (step, words) => {
    expect(status({ askedAt: now - 1000, outcome: { kind: 'under way', step } })).toContain(words);
  });

  test('says of a check that goes on for too long that it was not finished', () => {
    const outcome: Outcome = { kind: 'under way', step: 'files' };
    expect(status({ askedAt: now - minutes(6), outcome })).toContain('That check was not finished.');
  });

  test('says when it is tried again after a failure', () => {
    const outcome = failed('failed');
    expect(status({ failures: 1, notBefore: now + minutes(20), outcome })).toMatch(
      / Next: after 23 November 2026 at 09:20\.$/,
    );
    expect(status({ failures: 1, notBefore: now - 1, outcome })).toMatch(/ Next: within half an hour\.$/);
  });

  test('says that the host asked for a wait, and until when', () => {
    const asksToWait = { failures: 1, isAskedToWait: true, outcome: failed('busy') };
    expect(status({ ...asksToWait, notBefore: now + hours(2) })).toBe(
      'Last asked 23 November 2026 at 08:00. The feed was busy. The guidance that was here is still used. The feed asked us to wait until 23 November 2026 at 11:00.',
    );
    expect(status({ ...asksToWait, notBefore: now - 1 })).not.toContain('asked us to wait');
  });

  test('was last asked in the time of England, also in summer', () => {
    const july = Date.parse('2027-07-01T08:00:00Z');
    expect(feedStatus({ ...asked, askedAt: july }, july + 1000)).toContain('1 July 2027 at 09:00');
  });
});
