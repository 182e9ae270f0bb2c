import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';
import { readGuidance } from '../../scripts/guidance.ts';
import type { Guidance } from '../../src/guidance/answer.ts';

/** Answers the pages' one request, for the guidance in the package, as the browser does. */
export function serveGuidance(guidance: Guidance = readGuidance()): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) =>
    address === fakeBrowser.runtime.getURL('guidance.json')
      ? Promise.resolve(new Response(JSON.stringify(guidance)))
      : Promise.reject(new Error(`Nothing is served at ${JSON.stringify(address)}`)),
  );
}
