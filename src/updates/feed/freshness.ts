import { longDate } from '../../directory/dates.ts';
import type { Release } from './feed-index.ts';

/**
 * How far behind the guidance in force may have fallen, by how long it says that it holds: nobody may be
 * publishing, or something may be keeping newer ones from us. It is never a reason to show less.
 * - `current`: nothing newer has to be expected yet.
 * - `overdue`: a new index is due. - `old`: for two weeks. - `very old`: for two months.
 */
export type Freshness = 'current' | 'overdue' | 'old' | 'very old';

/** @param today calendar date */
export function freshnessOf({ expires }: Pick<Release, 'expires'>, today: string): Freshness {
  if (expires >= today) return 'current';
  const days = Temporal.PlainDate.from(expires).until(today, { largestUnit: 'day' }).days;
  if (days < 14) return 'overdue';
  return days < 60 ? 'old' : 'very old';
}

/** The same in words, or null while it is current. */
export function sayFreshness(release: Pick<Release, 'expires'>, today: string): string | null {
  const due = longDate(release.expires);
  switch (freshnessOf(release, today)) {
    case 'current':
      return null;
    case 'overdue':
      return `New guidance was due by ${due} and has not come.`;
    case 'old':
      return `No new guidance since it was due on ${due}: answers may have fallen behind. Check the pages that they cite.`;
    case 'very old':
      return `No new guidance for months: it was due on ${due}. Answers may be wrong by now. Check the pages that they cite before you act.`;
  }
}
