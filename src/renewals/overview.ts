import type { NationalDate } from '../guidance/national-date.ts';
import { findingAbout, sayFinding } from '../pharmacy/watch-words.ts';
import { watchedCode } from '../pharmacy/watch.ts';
import type { HomeWatch } from '../settings/home-watch.ts';
import type { Site } from '../settings/site.ts';
import { badgeOf, type Badge } from './badge.ts';
import { isBlocked } from './clocks.ts';
import { groupDue, type DueGroup } from './due-groups.ts';
import { whatIsDue, type DueItem } from './due.ts';
import { ableHere, type Here } from './here.ts';
import { hasUnknownDate, type Person } from './person.ts';
import { reminders, type Reminders } from './reminders.ts';
import type { Shown } from './shown.ts';

/** All that is kept and packaged which the reminders are worked out from. */
export interface Kept {
  people: readonly Person[];
  dates: readonly NationalDate[];
  home: Site;
  /** Absent where no notice is given: then each item counts as new. */
  reminders?: Reminders;
  shown?: Shown;
}

/** What there is to see to, as the popup, the options page and the background have it. */
export interface Overview {
  here: Here;
  due: DueItem[];
  groups: DueGroup[];
  /** Whose card or position has a date that is still to be looked up. */
  unknown: Person[];
}

/** @param today calendar date in London */
export function overviewOf({ people, dates, home, ...kept }: Kept, today: string): Overview {
  const place: Here = { people, dates, site: watchedCode(home), today };
  const here: Here = { ...place, helpers: ableHere(place) };
  const known = {
    people,
    dates,
    reminders: kept.reminders ?? reminders.absent,
    shown: kept.shown ?? [],
    today,
  };
  const due = whatIsDue(known);
  const unknown = people.filter((person) => hasUnknownDate(person) && !isBlocked(person, dates, today));
  return { here, due, groups: groupDue(due, here), unknown };
}

/**
 * The badge for that, and for what the weekly check of the home pharmacy found.
 * @param urgent what is urgent in the guidance, in a line, or null
 */
export function badgeFor(
  { groups, here }: Overview,
  home: Site,
  watch: HomeWatch,
  urgent: string | null,
): Badge {
  const finding = findingAbout(watch, home, here.today);
  return badgeOf({ due: groups, finding: finding && sayFinding(home.place, finding, home), urgent });
}
