import { fakeBrowser } from '@webext-core/fake-browser';
import { inject } from 'vitest';

/** Whether an address is one of the extension's own files. */
export function isPackaged(address: unknown): address is string {
  return typeof address === 'string' && address.startsWith(fakeBrowser.runtime.getURL(''));
}

/** What the browser answers for a file of the extension: given ones, and always the national dates. */
export function fetchPackaged(address: unknown, files: Record<string, unknown> = {}): Promise<Response> {
  const all: Record<string, unknown> = { 'national-dates.json': inject('nationalDates'), ...files };
  const name = Object.keys(all).find((each) => address === fakeBrowser.runtime.getURL(each));
  return name
    ? Promise.resolve(Response.json(all[name]))
    : Promise.reject(new TypeError(`Nothing is served at ${JSON.stringify(address)}`));
}
