import { now } from '../platform/clock.ts';
import { changeItem } from '../platform/items.ts';
import { reasonOf } from '../platform/reason.ts';
import { ensureTickAlarm, tickRecord } from '../platform/tick.ts';
import { checkGuidance } from './check-guidance.ts';
import { recheckPack } from './recheck-pack.ts';
import { remind } from './remind.ts';
import { tellNews } from './tell-news.ts';
import { watchHome } from './watch-home.ts';
import { watchPages } from './watch-pages.ts';

/**
 * One round of the background. That it ran is on record, and its jobs do not hold each other up: one that
 * fails is named when all are done.
 * The alarm is seen to first: whatever woke us, the next round is sure.
 */
export async function tick(): Promise<void> {
  await ensureTickAlarm();
  await afterAll([record(), remind(), watchHome()]);
}

/**
 * What takes longer, because others have to answer: is there updated guidance, did the official pages change, and
 * what is there to tell of it. Each keeps its own record of how it went.
 */
export async function lookOutside(when: 'due' | 'now' = 'due'): Promise<void> {
  await afterAll([askFeed(when), watchPages(when)]);
}

/** Asks for updated guidance, and tells what cannot wait, also of what an earlier round took. */
export async function askFeed(when: 'due' | 'now' = 'due'): Promise<void> {
  await recheckPack();
  await checkGuidance(when).then(tellNews, tellAllTheSame);
}

async function tellAllTheSame(fault: unknown): Promise<never> {
  await tellNews();
  throw fault;
}

/** When all are done. Rejects with what went wrong in any of them, in words. */
async function afterAll(jobs: Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(jobs);
  const faults = ended.flatMap((job) => (job.status === 'rejected' ? [reasonOf(job.reason)] : []));
  if (faults.length) throw new Error([...new Set(faults)].join('. '));
}

async function record(): Promise<void> {
  const saved = await changeItem(tickRecord, () => ({ lastAt: now() }));
  if (saved.kind === 'failed') throw new Error(saved.reason);
}
