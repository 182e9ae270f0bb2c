import { longDate } from '../src/directory/dates.ts';
import { clockTime } from '../src/platform/clock.ts';
import { outcomeAt, type FeedRecord } from '../src/updates/feed/feed-record.ts';
import { sayOutcome } from '../src/updates/feed/feed-words.ts';
import { nextAskAt, waitsUntil } from '../src/updates/feed/schedule.ts';
import type { Pack } from '../src/updates/open-pack.ts';

/** Which answers these are. @param written calendar date of the newest of them, or null where they could not be read */
export function packStatus({ release, takenAt }: Pack, written: string | null): string {
  const newest = written ? ` The newest was written ${longDate(written)}.` : '';
  return takenAt === null
    ? `The answers that came with the extension (pack ${release.serial}).${newest}`
    : `Pack ${release.serial}, published ${longDate(release.published)}, in use since ${clockTime(takenAt)}.${newest}`;
}

/** When the feed was asked last, what came of it, and when next. @param now in milliseconds since 1970 */
export function feedStatus(record: FeedRecord, now: number): string {
  const outcome = sayOutcome(outcomeAt(record, now));
  if (record.askedAt === null) return `${outcome} The first check is due within half an hour.`;
  const last = `Last asked ${clockTime(record.askedAt)}. ${outcome}`;
  const waits = record.isAskedToWait ? waitsUntil(record, now) : null;
  if (waits !== null) return `${last} The feed asked us to wait until ${clockTime(waits)}.`;
  const next = nextAskAt(record, now);
  return `${last} Next: ${next <= now ? 'within half an hour' : `after ${clockTime(next)}`}.`;
}
