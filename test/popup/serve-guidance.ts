import { fakeBrowser } from '@webext-core/fake-browser';
import { inject, vi } from 'vitest';
import type { Guidance } from '../../src/guidance/answer.ts';
import type { SearchData } from '../../src/guidance/search/pack.ts';

/** Answers the pages' requests for what is packed with the extension, as the browser does. */
export function serveGuidance(
  guidance: Guidance = inject('guidance'),
  search: SearchData = inject('search'),
): void {
  const files: Record<string, unknown> = { 'guidance.json': guidance, 'search.json': search };
  const served = new Map(
    Object.entries(files).map(([name, json]) => [fakeBrowser.runtime.getURL(name), json]),
  );
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) =>
    typeof address === 'string' && served.has(address)
      ? Promise.resolve(Response.json(served.get(address)))
      : Promise.reject(new Error(`Nothing is served at ${JSON.stringify(address)}`)),
  );
}
