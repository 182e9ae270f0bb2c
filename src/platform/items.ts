import type { Item } from '../settings/item.ts';
import { browser } from './browser.ts';
import { reasonOf } from './reason.ts';
import { closeSlot, isIntact, openSlot } from './slot.ts';

/**
 * What a read found. `value` can always be used:
 * - `absent`: never saved, so the default.
 * - `whole`: what was saved last.
 * - `recovered`: the last save is damaged, so the one before it.
 * - `lost`: both are damaged, so the default.
 * - `newer`: a newer version of the extension wrote it, so the default; nothing may be saved over it.
 * - `unreadable`: the browser refused the read, so the default; nothing may be saved over it.
 */
export type Found<T> =
  | { kind: 'absent' | 'whole' | 'recovered' | 'lost' | 'newer'; value: T }
  | { kind: 'unreadable'; value: T; reason: string };

export type Saved<T> = { kind: 'saved'; value: T } | { kind: 'failed'; reason: string };

const before = (key: string) => `${key}.before`;

export async function readItem<T>(item: Item<T>): Promise<Found<T>> {
  let slots: Record<string, unknown>;
  try {
    slots = await browser.storage.local.get([item.key, before(item.key)]);
  } catch (caught) {
    return { kind: 'unreadable', value: item.absent, reason: reasonOf(caught) };
  }
  const last = slots[item.key];
  const earlier = slots[before(item.key)];
  const whole = openSlot(item, last);
  if (whole !== undefined) return { kind: 'whole', value: whole };
  const isNewer = (slot: unknown) => isIntact(slot) && slot.version > item.version;
  if (isNewer(last) || (!isIntact(last) && isNewer(earlier))) return { kind: 'newer', value: item.absent };
  if (last === undefined && earlier === undefined) return { kind: 'absent', value: item.absent };
  const recovered = openSlot(item, earlier);
  return recovered === undefined
    ? { kind: 'lost', value: item.absent }
    : { kind: 'recovered', value: recovered };
}

/**
 * Reads, changes and writes one item while every other window waits, so that two lose nothing.
 * The value before goes into the same `set`: after a torn write one of the two is whole.
 */
export function changeItem<T>(item: Item<T>, change: (value: T) => T): Promise<Saved<T>> {
  return navigator.locks.request(`item ${item.key}`, async (): Promise<Saved<T>> => {
    const found = await readItem(item);
    if (found.kind === 'unreadable') return { kind: 'failed', reason: found.reason };
    if (found.kind === 'newer')
      return { kind: 'failed', reason: 'a newer Smartcard Desk saved what is there' };
    const value = change(found.value);
    if (item.parse(JSON.parse(JSON.stringify(value)), item.version) === undefined)
      return { kind: 'failed', reason: 'it could not be read again' };
    const slots = { [item.key]: closeSlot(item, value) };
    if (found.kind === 'whole' || found.kind === 'recovered') {
      slots[before(item.key)] = closeSlot(item, found.value);
    }
    try {
      await browser.storage.local.set(slots);
      return { kind: 'saved', value };
    } catch (caught) {
      return { kind: 'failed', reason: reasonOf(caught) };
    }
  });
}

/** Calls back when any window has saved the item, or damaged it. Returns how to stop. */
export function watchItem(item: Item<unknown>, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (item.key in changes || before(item.key) in changes) changed();
  };
  // Of this area alone: what is typed in the popup goes to another, and would wake the background at each key.
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
