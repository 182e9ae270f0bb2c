import type { Guidance } from '../guidance/answer.ts';
import { browser } from './browser.ts';

/**
 * The guidance packaged with this build. The build has checked every line of it, so it is not
 * parsed again each time the popup opens.
 */
export async function loadGuidance(): Promise<Guidance> {
  const response = await fetch(browser.runtime.getURL('guidance.json'));
  return (await response.json()) as Guidance;
}
