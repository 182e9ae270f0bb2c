import { browser } from './browser.ts';
import { nextTickAt } from './tick.ts';

/** What the browser says of this extension. Nothing in it is personal. */
export interface Health {
  /** Milliseconds since 1970, or null when no alarm is set. */
  nextTickAt: number | null;
  permissions: string[];
  /** Hosts it may reach: none, until somebody allows one. */
  hosts: string[];
  /** Bytes in `storage.local`, counted as JSON text. */
  storedBytes: number;
  extensionVersion: string;
  browserVersion: string;
}

/** Rejects when the browser refuses one of the questions. */
export async function readHealth(): Promise<Health> {
  const [next, allowed, stored] = await Promise.all([
    nextTickAt(),
    browser.permissions.getAll(),
    browser.storage.local.get(null),
  ]);
  return {
    nextTickAt: next,
    permissions: (allowed.permissions ?? []).toSorted(),
    hosts: (allowed.origins ?? []).toSorted(),
    storedBytes: new TextEncoder().encode(JSON.stringify(stored)).length,
    extensionVersion: browser.runtime.getManifest().version,
    browserVersion:
      (/Edg\/[\d.]+/.exec(navigator.userAgent) ??
        /(?:Firefox|Chrome)\/[\d.]+/.exec(navigator.userAgent))?.[0] ?? 'unknown',
  };
}
