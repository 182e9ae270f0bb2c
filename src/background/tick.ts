import { now } from '../platform/clock.ts';
import { changeItem } from '../platform/items.ts';
import { ensureTickAlarm, tickRecord } from '../platform/tick.ts';

/**
 * One round of the background. Its jobs are still to come; that it ran is on record.
 * The alarm is seen to first: whatever woke us, the next round is sure.
 */
export async function tick(): Promise<void> {
  await ensureTickAlarm();
  const saved = await changeItem(tickRecord, () => ({ lastAt: now() }));
  if (saved.kind === 'failed') throw new Error(saved.reason);
}
