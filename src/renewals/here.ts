import type { NationalDate } from '../guidance/national-date.ts';
import { blockedOn, plusDays } from './clocks.ts';
import type { Helper, Person } from './person.ts';

/** Where and when it is asked who can help. */
export interface Here {
  people: readonly Person[];
  dates: readonly NationalDate[];
  /** ODS code of the pharmacy this PC is in, or null where none is set: then nobody is said to be here. */
  site: string | null;
  /** Calendar date. */
  today: string;
  /** Those who can help, where they were worked out already: asking of each of a thousand cards takes long. */
  helpers?: readonly Person[];
}

/** The last day on which a card works at a site; null: it does not, or its expiry date is not known. */
export function worksUntil(person: Person, { dates, site, today }: Omit<Here, 'people'>): string | null {
  const block = blockedOn(person, dates);
  if (site === null || person.certificate === null || (block !== null && block <= today)) return null;
  const lastBefore = block && plusDays(block, -1);
  const certificate = lastBefore && lastBefore < person.certificate ? lastBefore : person.certificate;
  const ends = person.positions
    .filter((position) => position.site === site)
    .flatMap(({ ends: end }) =>
      end === undefined ? [] : end === null || end > certificate ? certificate : end,
    );
  return ends.toSorted().at(-1) ?? null;
}

/** Whether a card and a position at this pharmacy are good today. */
export function worksHere(person: Person, here: Omit<Here, 'people'>): boolean {
  const until = worksUntil(person, here);
  return until !== null && until >= here.today;
}

/**
 * Who of the list can help somebody here today, if they are in: their own card and position here are good.
 * @param as what they have to be
 */
export function helpersHere(here: Here, as: readonly Helper[], forId?: string): Person[] {
  const able = here.helpers ?? ableHere(here);
  return able.filter((person) => as.includes(person.helper) && person.id !== forId);
}

/** Sponsors and local smartcard administrators whose own card and position here are good today. */
export function ableHere(here: Here): Person[] {
  return here.people.filter((person) => person.helper !== 'none' && worksHere(person, here));
}

/** Both may renew others' cards before they expire. Source: facts 0.5. */
export const renewers: readonly Helper[] = ['sponsor', 'local smartcard administrator'];

/** “JS”, “JS or KM”, “JS, KM and RP”. */
export function listOf(names: readonly string[], word: 'and' | 'or'): string {
  const [last = '', ...others] = names.toReversed();
  return others.length ? `${others.toReversed().join(', ')} ${word} ${last}` : last;
}
