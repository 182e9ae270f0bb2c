import { longDate } from '../directory/dates.ts';
import { daysFrom, isBlocked, plusDays } from './clocks.ts';
import { listOf, renewers, worksHere, worksUntil, type Here } from './here.ts';
import { hasUnknownDate, locumSite, type Person } from './person.ts';

/** Something a manager may want to see to, and the answer that says more. */
export interface CoverLine {
  text: string;
  answer: string;
}

/** A year: what lies further ahead will have changed by then. */
const daysAhead = 366;

/**
 * From which day nobody of the list can renew others here: computed from sponsors and local smartcard
 * administrators both. Null where that is not so within a year, or where it cannot be told: no pharmacy is set,
 * or a date of somebody who might help is not known.
 */
export function lastHelperLine(here: Here): CoverLine | null {
  const { people, site, today } = here;
  const helpers = people.filter((person) => renewers.includes(person.helper));
  if (site === null || !helpers.length || helpers.some((person) => mayHelp(person, here))) return null;
  const ends = helpers
    .map((person) => ({ person, until: worksUntil(person, here) }))
    .filter((each): each is { person: Person; until: string } => each.until !== null && each.until >= today);
  const answer = 'become-sponsor-or-lsa';
  if (!ends.length) {
    const text = `Nobody on this list can renew others’ cards here before they expire: no sponsor or local smartcard administrator on it has a valid card and position at ${site} today.`;
    return { text, answer };
  }
  const until = ends
    .map((each) => each.until)
    .toSorted()
    .at(-1)!;
  if (daysFrom(today, until) > daysAhead) return null;
  const last = ends.filter((each) => each.until === until).map(({ person }) => person.who);
  const whose =
    last.length === 1
      ? `${last[0]} is the last sponsor or local smartcard administrator`
      : `${listOf(last, 'and')} are the last sponsors or local smartcard administrators`;
  const text = `From ${longDate(plusDays(until, 1))} nobody on this list can renew others’ cards here before they expire: ${whose} with a valid card and position at ${site}.`;
  return { text, answer };
}

/** Whether somebody could help for longer than we can tell: their expiry date or their positions are not entered. */
function mayHelp(person: Person, { dates, site, today }: Here): boolean {
  if (isBlocked(person, dates, today) || (person.certificate !== null && person.certificate < today))
    return false;
  const { certificate, positions } = person;
  if (!positions.length) return true;
  return positions.some(
    ({ site: at, ends }) =>
      at === site && (ends === undefined || (certificate === null && (ends === null || ends >= today))),
  );
}

/** Days within which renewals count as falling together. */
const together = 7;

/** What keeps a dispensary open when one card stops. Source: facts 20.7 and 7.6. */
export function coverHints(here: Here): CoverLine[] {
  const { people, site } = here;
  if (!people.length) return [];
  const hints: CoverLine[] = [];
  const isKnown = people.every((person) => !hasUnknownDate(person) && person.positions.length > 0);
  const working = people.filter((person) => worksHere(person, here));
  const hasLocum = people.some((person) => worksHere(person, { ...here, site: locumSite }));
  if (site !== null && isKnown && !hasLocum && working.length < 2) {
    const [only] = working;
    const which = only ? `only ${only.who}’s card works` : 'no card on this list works';
    hints.push({
      text: `By the dates entered here, ${which} at ${site} today. Plan for at least two people with working cards on each shift.`,
      answer: 'business-continuity',
    });
  }
  if (!people.some(({ helper }) => helper === 'local smartcard administrator')) {
    const text =
      'Nobody on this list is a local smartcard administrator. Community Pharmacy England advises at least one in each branch.';
    hints.push({ text, answer: 'become-sponsor-or-lsa' });
  }
  const clump = firstClump(here);
  if (clump) hints.push(clump);
  return hints;
}

/** Three cards or more, or all there are, that expire within a week of each other. */
function firstClump({ people, dates, today }: Here): CoverLine | null {
  const coming = people
    .filter((person) => !isBlocked(person, dates, today))
    .flatMap(({ who, certificate }) => (certificate && certificate >= today ? [{ who, certificate }] : []))
    .toSorted((one, other) => (one.certificate < other.certificate ? -1 : 1));
  const least = Math.min(3, Math.max(2, coming.length));
  for (const [at, { certificate }] of coming.entries()) {
    const last = plusDays(certificate, together);
    const after = coming.findIndex((each, index) => index > at && each.certificate > last);
    const clump = coming.slice(at, after < 0 ? undefined : after);
    if (clump.length < least) continue;
    const names =
      clump.length > 5
        ? `${clump.length} cards`
        : `The cards of ${listOf(
            clump.map(({ who }) => who),
            'and',
          )}`;
    return {
      text: `${names} expire within seven days of each other, the first on ${longDate(certificate)}. Renew them some weeks apart, so that they do not all expire together again.`,
      answer: 'renew',
    };
  }
  return null;
}
