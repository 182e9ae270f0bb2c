import { now } from '../platform/clock.ts';
import { changeItem } from '../platform/items.ts';
import { reasonOf } from '../platform/reason.ts';
import { ensureTickAlarm, tickRecord } from '../platform/tick.ts';
import { remind } from './remind.ts';
import { watchHome } from './watch-home.ts';

/**
 * One round of the background. That it ran is on record, and its jobs do not hold each other up: one that
 * fails is named when all are done.
 * The alarm is seen to first: whatever woke us, the next round is sure.
 */
export async function tick(): Promise<void> {
  await ensureTickAlarm();
  const jobs = await Promise.allSettled([record(), remind(), watchHome()]);
  const faults = jobs.flatMap((job) => (job.status === 'rejected' ? [reasonOf(job.reason)] : []));
  if (faults.length) throw new Error([...new Set(faults)].join('. '));
}

async function record(): Promise<void> {
  const saved = await changeItem(tickRecord, () => ({ lastAt: now() }));
  if (saved.kind === 'failed') throw new Error(saved.reason);
}
