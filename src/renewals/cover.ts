import { longDate } from '../directory/dates.ts';
import { daysFrom, isBlocked, plusDays } from './clocks.ts';
import { listOf, renewers, worksHere, worksUntil, type Here } from './here.ts';
import type { Person } from './person.ts';

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
    const text = `No sponsor or local smartcard administrator on this list has a valid card and position at ${site} today, so nobody on it is here to renew others before they expire.`;
    return { text, answer };
  }
  const until = ends
    .map((each) => each.until)
    .toSorted()
    .at(-1)!;
  if (daysFrom(today, until) > daysAhead) return null;
  const last = ends.filter((each) => each.until === until).map(({ person }) => person.who);
  const whose = last.length === 1 ? `${last[0]} is the last` : `${listOf(last, 'and')} are the last`;
  const text = `From ${longDate(plusDays(until, 1))} nobody on this list is here to renew others before they expire: ${whose} with a valid card and position at ${site}, of the sponsors and local smartcard administrators.`;
  return { text, answer: 'renew' };
}

/** Whether somebody could help for longer than we can tell: their expiry date or their positions are not entered. */
function mayHelp(person: Person, { dates, site, today }: Here): boolean {
  if (isBlocked(person, dates, today) || (person.certificate !== null && person.certificate < today))
    return false;
  const { certificate, positions } = person;
  if (!positions.length) return true;
  return (
    certificate === null &&
    positions.some((each) => each.site === site && (each.ends === null || each.ends >= today))
  );
}

/** Days within which renewals count as falling together. */
const together = 7;

/** What keeps a dispensary open when one card stops. Source: facts 20.7 and 7.6. */
export function coverHints(here: Here): CoverLine[] {
  const { people, site } = here;
  if (!people.length) return [];
  const hints: CoverLine[] = [];
  const isKnown = people.every(({ certificate, positions }) => certificate !== null && positions.length > 0);
  const working = people.filter((person) => worksHere(person, here));
  if (site !== null && isKnown && working.length < 2) {
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
  for (const { certificate } of coming) {
    const clump = coming.filter(
      (each) => each.certificate >= certificate && daysFrom(certificate, each.certificate) <= together,
    );
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
