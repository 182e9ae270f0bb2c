import type { WatchedPage } from '../parts.ts';
import type { Doubt, Hindrance } from './doubts.ts';
import type { Stamp } from './stamp.ts';

/** What a page showed at a look that reached it. */
export type Sight =
  | { kind: 'page'; stamp: Stamp | null; sha: string; shared: number | null }
  | { kind: 'cannot tell'; why: Doubt }
  | { kind: 'gone' }
  | { kind: 'moved'; to: string };

/** A sight and when it was seen first: milliseconds since 1970, and the calendar date in England. */
export interface Sighting {
  sight: Sight;
  at: number;
  on: string;
}

/** How a try went: whether the page was seen, and if not, why. `not told`: it never came to an end. */
export type Tried = 'seen' | 'not allowed' | Hindrance | 'not told';

/** What is kept for a page that is watched. Texts are named by their SHA-256; `on` are calendar dates in England. */
export interface PageRecord {
  /** The date that our source carries. */
  printed: string | null;
  /** When the page was last read for the answers. */
  seen: string;
  /** Milliseconds since 1970 of the last try, whatever came of it. */
  triedAt: number;
  tried: Tried;
  /** When the page was last seen, for whatever it showed. */
  seenOn: string | null;
  /** The words that every later sight is compared with: those of the first page seen. */
  baseline: Baseline | null;
  /** The words seen last. */
  latest: string | null;
  /** What is spoken of. */
  settled: (Sighting & { verdict: Verdict }) | null;
  /** Seen once, and spoken of when it is seen again. */
  candidate: Sighting | null;
  /** Words of the last looks, up to three, each other than those before; and when the first of them was. */
  unsettled: { shas: string[]; at: number } | null;
  /** The change that was spoken of, until the page is seen to be as it was. */
  change: Change | null;
}

/** Whether a record is of the page as the answers know it: read anew, or of another date, it is another page. */
export function isRecordOf({ printed, seen }: PageRecord, page: WatchedPage): boolean {
  return printed === page.printed && seen === page.seen;
}

/** A page that changed after our answers were written. */
export interface Change {
  /** By its own stamp, or null where only we saw it. */
  on: string | null;
  seenOn: string;
  /** The words after it, or null where the words were never seen otherwise. */
  sha: string | null;
}

export interface Baseline {
  sha: string;
  /** The day that the stamp showed at the first sighting. */
  firstDay: string | null;
  /** The stamp last seen over these words. */
  stamp: Stamp | null;
  on: string;
}

/**
 * What a sighting means.
 * - `same`: the stamp is no later than the date that our source carries, and the words are those of that sighting.
 * - `baseline`: nothing tells of before the first sighting; the words are those of that sighting.
 */
export type Verdict =
  | { kind: 'same' | 'baseline' | 'gone' }
  | { kind: 'changed'; change: Change }
  | { kind: 'cannot tell'; why: Doubt }
  | { kind: 'moved'; to: string };
