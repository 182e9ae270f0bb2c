import { inject, vi } from 'vitest';
import type { Guidance } from '../../src/guidance/answer.ts';
import type { SearchData } from '../../src/guidance/search/pack.ts';
import { fetchPackaged } from '../fakes/packaged.ts';

/** Answers the pages' requests for what is packed with the extension, as the browser does. */
export function serveGuidance(
  guidance: Guidance = inject('guidance'),
  search: SearchData = inject('search'),
): void {
  const files = { 'guidance.json': guidance, 'search.json': search };
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => fetchPackaged(address, files));
}
