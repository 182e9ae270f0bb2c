import { askFeed } from '../platform/ask-guidance.ts';
import { now } from '../platform/clock.ts';
import { isSigned, sha256 } from '../platform/crypto.ts';
import { feedSettings } from '../platform/feed-settings.ts';
import { changeItem, readItem } from '../platform/items.ts';
import { mayAsk } from '../platform/leave.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { packagedBytes } from '../platform/pack-sources.ts';
import { readTexts } from '../platform/texts.ts';
import { checkFeed, type Checked } from '../updates/feed/check-feed.ts';
import { feedRecord, type FeedRecord } from '../updates/feed/feed-record.ts';
import type { Ports } from '../updates/feed/fetch-parts.ts';
import { laterSeen, seenWith } from '../updates/feed/judge-index.ts';
import { afterAsking, afterChecking, isFeedDue, waitsUntil } from '../updates/feed/schedule.ts';
import type { Pack } from '../updates/open-pack.ts';
import { guidanceSources, packInForce } from './pack-in-force.ts';
import { takePack } from './take-pack.ts';

/** All mirrors together; each request has less. */
const patienceInMs = 120_000;

/**
 * Asks the guidance feed what is current, where this build has one and that is allowed, and takes what is new.
 * The clock is read once. Nothing is asked while the host has asked us to wait, not even when somebody presses.
 * @param when `now`: somebody pressed the button, so the day is not waited for
 */
export function checkGuidance(when: 'due' | 'now' = 'due'): Promise<void> {
  return oneAtATime('check guidance', async () => {
    const found = await readItem(feedRecord);
    const at = now();
    if (!feedSettings().urls.length || !found.value.isOn || !(await mayAsk('feed').catch(() => false)))
      return;
    if (found.kind === 'unreadable' || found.kind === 'newer') return;
    const isAskedToWait = found.value.isAskedToWait && waitsUntil(found.value, at) !== null;
    if (when === 'now' ? isAskedToWait : !isFeedDue(found.value, at)) return;
    // On record before anything is asked: a worker that is stopped, again and again, asks ever less often.
    const attempt = await save((stored) => afterAsking(stored, at, Math.random));
    const pack = await packInForce();
    const checked = await checkMirrors(attempt, pack);
    const taken = checked.result.kind === 'new' ? await takePack(checked.result, pack, at) : 'taken';
    await save((stored) => afterChecking(stored, checked.feed, checked.result, taken, at));
  });
}

/** The first mirror with something true to say, in an order drawn anew; else what the first of them said. */
async function checkMirrors(record: FeedRecord, pack: Pack): Promise<{ feed: string; result: Checked }> {
  const until = AbortSignal.timeout(patienceInMs);
  const { build, taken } = guidanceSources();
  const before = await taken();
  // Stopped between the switch and the record, an earlier worker left the pack the newer of the two.
  const seen = laterSeen(record.seen, before && seenWith(before), build);
  const known = { build, seen, inForce: pack.release.serial };
  // What is no longer whole has to come again, changed or not. A validator is of the index on record alone.
  const isOnRecord = seen !== null && seen.sha256 === record.seen?.sha256;
  const isWhole = !pack.isDamaged && isOnRecord && pack.release.serial >= seen.serial;
  let first: { feed: string; result: Checked } | null = null;
  for (const feed of shuffled(feedSettings().urls)) {
    const etag = isWhole ? (record.etags.find(({ url }) => url === feed)?.etag ?? null) : null;
    const result = await checkFeed(feed, { ...known, etag }, portsUntil(until));
    if (result.kind !== 'failed') return { feed, result };
    first ??= { feed, result };
  }
  return first!;
}

function portsUntil(until: AbortSignal): Ports {
  return {
    ask: (url, how) => askFeed(url, { ...how, until }),
    isSigned,
    digest: sha256,
    held: async (part, sum) => {
      const [text] = await readTexts('pack', [sum]);
      if (typeof text === 'string') return new TextEncoder().encode(text);
      const bytes = await packagedBytes(part).catch(() => null);
      return bytes && (await sha256(bytes)) === sum ? bytes : null;
    },
    onStep: async (step) =>
      void (await save((stored) => ({ ...stored, outcome: { kind: 'under way', step } }))),
  };
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

async function save(change: (stored: FeedRecord) => FeedRecord): Promise<FeedRecord> {
  const saved = await changeItem(feedRecord, change);
  if (saved.kind === 'failed')
    throw new Error(`The check for updated guidance was not saved: ${saved.reason}`);
  return saved.value;
}
