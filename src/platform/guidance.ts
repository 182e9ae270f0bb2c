import type { Guidance } from '../guidance/answer.ts';
import type { NationalDates } from '../guidance/national-date.ts';
import type { SearchData } from '../guidance/search/pack.ts';
import { browser } from './browser.ts';

/**
 * The guidance packaged with this build. The build has checked every line of it, so it is not
 * parsed again each time the popup opens.
 */
export const loadGuidance = () => loadPackaged<Guidance>('guidance.json');

/** What the search learned from the phrases of this build, read as `loadGuidance` reads the answers. */
export const loadSearch = () => loadPackaged<SearchData>('search.json');

/** The national dates of this build, read as `loadGuidance` reads the answers. */
export const loadNationalDates = () => loadPackaged<NationalDates>('national-dates.json');

async function loadPackaged<T>(name: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(name));
  return (await response.json()) as T;
}
