import type { Directory } from '../directory/directory.ts';
import type { Guidance } from '../guidance/answer.ts';
import type { NationalDates } from '../guidance/national-date.ts';
import type { SearchData } from '../guidance/search/pack.ts';

/** An official page that answers cite. */
export interface WatchedPage {
  /** On a host that is watched, over HTTPS, without a fragment. */
  url: string;
  /** The calendar date that the page showed when the answers were written, or null where it showed none. */
  printed: string | null;
  /** The calendar date on which it was last read for the answers. */
  seen: string;
}

export interface WatchedPages {
  pages: WatchedPage[];
}

/** What a guidance pack is made of. Each part is one file, `<name>.json` in the package. */
export interface Parts {
  guidance: Guidance;
  search: SearchData;
  directory: Directory;
  'national-dates': NationalDates;
  pages: WatchedPages;
}
export type PartName = keyof Parts;

export const partNames = [
  'guidance',
  'search',
  'directory',
  'national-dates',
  'pages',
] as const satisfies readonly PartName[];
