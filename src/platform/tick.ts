import * as v from 'valibot';
import type { Item } from '../settings/item.ts';
import { browser } from './browser.ts';

const alarmName = 'tick';
const onceName = 'tick once';
const periodInMinutes = 30;

/** When the background last did its round, in milliseconds since 1970. */
export interface TickRecord {
  lastAt: number | null;
}

const version1 = v.object({ lastAt: v.nullable(v.pipe(v.number(), v.finite())) });

export const tickRecord: Item<TickRecord> = {
  key: 'tick',
  version: 1,
  label: 'The record of self-checks',
  absent: { lastAt: null },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/**
 * Creates the one alarm if it is missing or wrong, and otherwise leaves it be: creating it again
 * would put it off each time. Firefox forgets alarms at a restart. Source: facts, platform C3 to C5.
 */
export async function ensureTickAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(alarmName);
  if (alarm?.periodInMinutes === periodInMinutes) return;
  await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes });
}

/** Wakes the background at that instant too: half an hour later nobody may be there. In milliseconds since 1970. */
export async function ensureTickAt(when: number): Promise<void> {
  const alarm = await browser.alarms.get(onceName);
  if (alarm?.scheduledTime !== when) await browser.alarms.create(onceName, { when });
}

export function isTickAlarm(alarm: { name: string }): boolean {
  return alarm.name === alarmName || alarm.name === onceName;
}

/** When the alarm rings next, in milliseconds since 1970, or null when there is none. */
export async function nextTickAt(): Promise<number | null> {
  return (await browser.alarms.get(alarmName))?.scheduledTime ?? null;
}
