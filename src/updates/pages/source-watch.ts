import type { WatchedPage } from '../parts.ts';
import { agree, agreeOnStamp, judgeSight } from './judge-sight.ts';
import type { Look } from './look.ts';
import { isRecordOf, type PageRecord, type Sight, type Sighting } from './page-record.ts';

/** Two sightings speak when they lie this far apart. */
const hour = 3_600_000;

/**
 * The record of a page after a look at it. It speaks only of what two sightings an hour or more apart agree on.
 * @param now milliseconds since 1970
 * @param today calendar date in England
 */
export function afterLook(
  record: PageRecord | null,
  page: WatchedPage,
  look: Look,
  now: number,
  today: string,
): PageRecord {
  const kept = recordOf(record, page);
  switch (look.kind) {
    case 'not reached':
      return { ...kept, triedAt: now, tried: look.why };
    case 'not allowed':
      return { ...kept, triedAt: now, tried: 'not allowed' };
    case 'gone':
      return afterSight(kept, { sight: { kind: 'gone' }, at: now, on: today });
    case 'page':
    case 'cannot tell':
    case 'moved':
      return afterSight(kept, { sight: look, at: now, on: today });
  }
}

/** The record of a page that is about to be asked for: if nothing comes of it, it was tried all the same. */
export function afterTrying(record: PageRecord | null, page: WatchedPage, now: number): PageRecord {
  return { ...recordOf(record, page), triedAt: now, tried: 'not told' };
}

/** The record as it stands; a new one where the page was read again for the answers. */
function recordOf(record: PageRecord | null, page: WatchedPage): PageRecord {
  return record && isRecordOf(record, page) ? record : newRecord(page);
}

function newRecord({ printed, seen }: WatchedPage): PageRecord {
  return {
    printed,
    seen,
    triedAt: 0,
    tried: 'not told',
    seenOn: null,
    baseline: null,
    latest: null,
    settled: null,
    candidate: null,
    unsettled: null,
    change: null,
  };
}

function afterSight(before: PageRecord, seen: Sighting): PageRecord {
  const { sight, at } = seen;
  const record = {
    ...before,
    triedAt: at,
    tried: 'seen' as const,
    seenOn: seen.on,
    latest: sight.kind === 'page' ? sight.sha : before.latest,
    unsettled: afterWords(before, sight, at),
  };
  if (sight.kind === 'page' && !record.baseline) return withBaseline(record, sight, seen);
  const { settled, candidate, unsettled } = record;
  if (settled && agree(settled.sight, sight)) {
    return withStamp({ ...record, settled: { ...settled, sight }, candidate: null, unsettled: null });
  }
  if (candidate && (agree(candidate.sight, sight) || agreeOnStamp(candidate.sight, sight, record.baseline))) {
    // What was first seen at a time that is yet to come was seen while the clock was wrong.
    const since = Math.min(candidate.at, at);
    const agreed = { sight, at: since, on: candidate.at > at ? seen.on : candidate.on };
    return at - since >= hour ? settle(record, agreed) : { ...record, candidate: agreed, unsettled: null };
  }
  if (unsettled && unsettled.shas.length === 3 && at - unsettled.at >= hour) {
    const always: Sight = { kind: 'cannot tell', why: 'always different' };
    return { ...settle(record, { ...seen, sight: always }), candidate: seen };
  }
  return { ...record, candidate: seen };
}

/** The first page seen: what does not speak of a change may be said at once. */
function withBaseline(
  record: PageRecord,
  sight: Extract<Sight, { kind: 'page' }>,
  seen: Sighting,
): PageRecord {
  const { sha, stamp } = sight;
  const based = { ...record, baseline: { sha, firstDay: stamp?.day ?? null, stamp, on: seen.on } };
  const isFirst = !record.settled && !record.candidate;
  if (!isFirst || judgeSight(seen, based).kind === 'changed') return { ...based, candidate: seen };
  return { ...settle(based, seen), unsettled: based.unsettled };
}

function settle(record: PageRecord, seen: Sighting): PageRecord {
  const verdict = judgeSight(seen, record);
  const change =
    verdict.kind === 'changed'
      ? verdict.change
      : verdict.kind === 'same' || verdict.kind === 'baseline'
        ? null
        : record.change;
  return withStamp({ ...record, settled: { ...seen, verdict }, candidate: null, unsettled: null, change });
}

/** A stamp that moved over the same words is kept. */
function withStamp(record: PageRecord): PageRecord {
  const { baseline, settled } = record;
  const sight = settled?.sight;
  if (!baseline || sight?.kind !== 'page' || !sight.stamp || sight.sha !== baseline.sha) return record;
  return { ...record, baseline: { ...baseline, stamp: sight.stamp } };
}

/** The row of looks that found other words each time. */
function afterWords({ unsettled }: PageRecord, sight: Sight, at: number): PageRecord['unsettled'] {
  if (sight.kind !== 'page') return null;
  if (!unsettled || unsettled.shas.includes(sight.sha)) return { shas: [sight.sha], at };
  return { shas: [...unsettled.shas, sight.sha].slice(-3), at: Math.min(unsettled.at, at) };
}
