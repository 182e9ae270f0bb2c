import { fakeBrowser } from '@webext-core/fake-browser';
import { inject, vi } from 'vitest';

/** Whether an address is one of the extension's own files. */
export function isPackaged(address: unknown): address is string {
  return typeof address === 'string' && address.startsWith(fakeBrowser.runtime.getURL(''));
}

/** What the browser answers for a file of the extension: given ones, and always the contacts and the national dates. */
export function fetchPackaged(address: unknown, files: Record<string, unknown> = {}): Promise<Response> {
  const all: Record<string, unknown> = {
    'directory.json': inject('directory'),
    'national-dates.json': inject('nationalDates'),
    ...files,
  };
  const name = Object.keys(all).find((each) => address === fakeBrowser.runtime.getURL(each));
  return name
    ? Promise.resolve(Response.json(all[name]))
    : Promise.reject(new TypeError(`Nothing is served at ${JSON.stringify(address)}`));
}

/** Every file of the extension but one is read as before. */
export function refuseFile(name: string): void {
  const before = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
    address === fakeBrowser.runtime.getURL(name)
      ? Promise.reject(new TypeError('Failed to fetch'))
      : before(address, init),
  );
}

/** Holds one file of the extension back until what is given is called. */
export function holdFile(name: string): () => void {
  const before = globalThis.fetch;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address === fakeBrowser.runtime.getURL(name)) await held;
    return before(address, init);
  });
  return release;
}
