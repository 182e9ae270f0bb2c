import { longDate } from '../directory/dates.ts';
import { parsePlace } from '../pharmacy/place.ts';
import { parseTypedDate, type TypedDate } from '../settings/typed-date.ts';
import { daysFrom } from './clocks.ts';
import {
  foldedWho,
  locumSite,
  longestPositionName,
  longestWho,
  mostPositions,
  tidyName,
  type Helper,
  type Person,
  type Position,
  type Series,
} from './person.ts';

/** A position as the fields of the form hold it. */
export interface TypedPosition {
  site: string;
  name: string;
  ends: TypedDate;
  /** Somebody looked, and no end date is shown. */
  hasNoEnd: boolean;
}

/** A card as the form holds it. */
export interface TypedPerson {
  who: string;
  certificate: TypedDate;
  positions: TypedPosition[];
  helper: Helper;
  series: Series | null;
}

/** What was typed, by the name of its field: `who`, `certificate`, `site-0`, `name-0`, `ends-0`. */
export type ByField = Partial<Record<string, string>>;

/**
 * - `read`: it can be kept.
 * - `asked`: it can be kept once somebody says that it is meant so.
 * - `refused`: it cannot. Each fault stands beside its field.
 */
export type ReadPerson =
  | { kind: 'read'; person: Draft }
  | { kind: 'asked'; person: Draft; questions: ByField }
  | { kind: 'refused'; errors: ByField };

/** A person without what the list itself gives them. */
export type Draft = Omit<Person, 'id' | 'choices'>;

/**
 * Reads a card. @param others the rest of the list, for names that are taken
 * @param today calendar date
 */
export function parsePerson(
  typed: TypedPerson,
  others: readonly Pick<Person, 'who'>[],
  today: string,
): ReadPerson {
  const errors: ByField = {};
  const questions: ByField = {};
  const who = tidyName(typed.who);
  const fault = whyNotWho(who, others);
  if (fault) errors['who'] = fault;
  const certificate = readCertificate(typed.certificate, errors, questions, today);
  const positions = typed.positions.map((each, at) => readPosition(each, at, errors, questions, today));
  positions.forEach((each, at) => {
    const isTwice = positions.findIndex((other) => isSamePosition(each, other)) < at;
    if (isTwice && !errors[`ends-${at}`]) errors[`site-${at}`] ??= 'This position is already on the list';
  });
  if (positions.length > mostPositions)
    errors['who'] ??= `Keep ${mostPositions} positions at most: remove one`;
  if (Object.keys(errors).length) return { kind: 'refused', errors };
  const person = { who, certificate, positions, helper: typed.helper, series: typed.series };
  return Object.keys(questions).length ? { kind: 'asked', person, questions } : { kind: 'read', person };
}

/** What is wrong with a name, or null. It is never a number: not a card's, a person's or a passcode. */
export function whyNotWho(who: string, others: readonly Pick<Person, 'who'>[]): string | null {
  if (!who) return 'Enter initials or a nickname';
  if (who.length > longestWho) return `Enter initials or a nickname, ${longestWho} characters at most`;
  if (hasLongNumber(who)) return 'Leave the number out: initials or a nickname are enough';
  if (who.includes('@')) return 'Leave the e-mail address out: initials or a nickname are enough';
  if (!/\p{L}|\p{Extended_Pictographic}/u.test(who)) return 'Enter initials or a nickname, not a number';
  const taken = others.find((other) => foldedWho(other.who) === foldedWho(who));
  return taken
    ? `${taken.who} is already on the list. Add something to tell them apart, like “${who} 2”`
    : null;
}

/** Six digits or more, whatever stands between them: a UUID has twelve, a passcode six to eight. */
export function hasLongNumber(text: string): boolean {
  return /\p{Nd}(?:[^\p{L}\p{N}]*\p{Nd}){5}/u.test(text.normalize('NFKC'));
}

function readCertificate(
  typed: TypedDate,
  errors: ByField,
  questions: ByField,
  today: string,
): string | null {
  if (isEmpty(typed)) return null;
  const read = parseTypedDate(typed);
  if (read.kind === 'refused') {
    errors['certificate'] = read.reason;
    return null;
  }
  const question = askAboutCertificate(read.date, today);
  if (question) questions['certificate'] = question;
  return read.date;
}

function isEmpty({ day, month, year }: TypedDate): boolean {
  return !`${day}${month}${year}`.trim();
}

/** The longest that a certificate lasts, and a week for its being issued ahead. Source: facts 9.1. */
const longestInYears = 3;
const daysOver = 7;

/** What to ask before an expiry date is kept, or null. @param today calendar date */
export function askAboutCertificate(date: string, today: string): string | null {
  const latest = Temporal.PlainDate.from(today).add({ years: longestInYears, days: daysOver }).toString();
  if (date > latest) {
    return `${longDate(date)} is more than three years ahead, and certificates last three years at most. Is the date right?`;
  }
  return askAboutPast(date, today, 'The card has expired, if this is right');
}

/** @param consequence what that means */
function askAboutPast(date: string, today: string, consequence: string): string | null {
  if (date >= today) return null;
  const days = daysFrom(date, today);
  const ago = days === 1 ? 'was yesterday' : days > 366 ? 'is long past' : `was ${days} days ago`;
  return `${longDate(date)} ${ago}. ${consequence}. Is the date right?`;
}

/** A position may last longer than a certificate; ten years are a slip. */
const mostDaysOfPosition = 3653;

/** What to ask before a position’s end date is kept, or null. @param today calendar date */
export function askAboutEnd(date: string, today: string): string | null {
  if (daysFrom(today, date) > mostDaysOfPosition)
    return `${longDate(date)} is more than ten years ahead. Is the date right?`;
  return askAboutPast(date, today, 'The position has ended, if this is right');
}

function readPosition(
  { site: typedSite, name: typedName, ends: typedEnds, hasNoEnd }: TypedPosition,
  at: number,
  errors: ByField,
  questions: ByField,
  today: string,
): Position {
  const site = readSite(typedSite);
  const name = tidyName(typedName);
  const why = whyNotSite(site);
  if (why) errors[`site-${at}`] = why;
  const whyName = whyNotName(name);
  if (whyName) errors[`name-${at}`] = whyName;
  if (hasNoEnd) return { site, name, ends: null };
  if (isEmpty(typedEnds)) return { site, name };
  const read = parseTypedDate(typedEnds);
  if (read.kind === 'refused') {
    errors[`ends-${at}`] = read.reason;
    return { site, name };
  }
  const question = askAboutEnd(read.date, today);
  if (question) questions[`ends-${at}`] = question;
  return { site, name, ends: read.date };
}

/** An ODS code as it is kept: upper case, without spaces. “5F” is what many call FFFFF. Source: facts 6.2. */
export function readSite(typed: string): string {
  const site = typed.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  return site === '5F' ? locumSite : site;
}

/** What is wrong with a site, or null. */
export function whyNotSite(site: string): string | null {
  if (!site) return 'Enter the ODS code, like FWF76, or FFFFF for locum work';
  if (parsePlace(site).kind === 'postcode') return 'Enter the ODS code, not the postcode';
  if (/^F{3,}$/.test(site) && site !== locumSite) return 'Did you mean FFFFF, with five Fs?';
  if (/^\d{6,}$/.test(site)) return 'Enter the ODS code, like FWF76, not a number';
  return /^[A-Z0-9]{3,10}$/.test(site)
    ? null
    : 'Enter an ODS code: three to ten letters and digits, like FWF76';
}

/** What is wrong with a position's name, or null. */
export function whyNotName(name: string): string | null {
  if (name.length > longestPositionName) return `Enter ${longestPositionName} characters at most`;
  return hasLongNumber(name) ? 'Leave the long number out' : null;
}

function isSamePosition(one: Position, other: Position): boolean {
  return one.site === other.site && one.name === other.name && one.ends === other.ends;
}
