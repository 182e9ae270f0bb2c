import type { Item } from '../settings/item.ts';

/** JSON text rather than an object: the sum stays right however the browser orders keys. */
interface Slot {
  version: number;
  text: string;
  sum: string;
}

/** What a slot holds, or undefined where it is damaged or cannot be read. */
export function openSlot<T>(item: Item<T>, found: unknown): T | undefined {
  if (!isIntact(found)) return undefined;
  try {
    return item.parse(JSON.parse(found.text), found.version);
  } catch {
    return undefined; // not JSON: as damaged as a wrong sum
  }
}

/** A value as it is kept. */
export function closeSlot<T>(item: Item<T>, value: T): Slot {
  const text = JSON.stringify(value);
  return { version: item.version, text, sum: checksum(text) };
}

/** Whether it is a slot, as it was written. */
export function isIntact(found: unknown): found is Slot {
  if (typeof found !== 'object' || found === null) return false;
  const { version, text, sum } = found as Partial<Slot>;
  return typeof version === 'number' && typeof text === 'string' && checksum(text) === sum;
}

/** FNV-1a, 32 bits, in hexadecimal: it finds damage, not tampering. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
