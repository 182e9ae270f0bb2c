import * as v from 'valibot';
import type { Item } from '../settings/item.ts';
import { isCalendarDate } from '../settings/typed-date.ts';

/** Somebody with a Smartcard, as the team calls them. Dates are calendar dates, `2027-03-01`; nothing is an instant. */
export interface Person {
  /** Twelve hexadecimal digits, made up here: no number of the card or of the person. */
  id: string;
  /** Initials or a nickname, unlike that of anybody else in the list. */
  who: string;
  /** The day the certificates on the card run out, as Care Identity Management shows it; null: not known yet. */
  certificate: string | null;
  positions: Position[];
  helper: Helper;
  /** First two digits of the small number on the back, where somebody read them. */
  series: Series | null;
  choices: Choice[];
}

/** The right to work at one pharmacy, with an end date of its own. */
export interface Position {
  /** ODS code, or FFFFF. */
  site: string;
  /** What the team calls it, or empty. */
  name: string;
  /** Its last day; null: Care Identity Management shows no end date; absent: nobody has looked yet. */
  ends?: string | null | undefined;
}

export const helpers = ['none', 'sponsor', 'local smartcard administrator'] as const;
/** Who may renew other people's cards before they expire. Source: facts 0.5. */
export type Helper = (typeof helpers)[number];

export const allSeries = ['04', '05', '06', '08', '09', 'other'] as const;
export type Series = (typeof allSeries)[number];

/**
 * What somebody decided about one clock, by its key: to hear of it again on a day, or no more. `on` is the day
 * they said so: a decision from the future was made while this PC's clock was wrong, and does not hold.
 */
export type Choice =
  | { clock: string; kind: 'later'; on: string; until: string }
  | { clock: string; kind: 'not ours'; on: string };

/** A virtual organisation for short-notice work: no pharmacy. Source: facts 6.2. */
export const locumSite = 'FFFFF';

export const mostPeople = 1000;
export const mostPositions = 30;
export const longestWho = 30;
export const longestPositionName = 60;

const day = v.pipe(v.string(), v.check(isCalendarDate));
const clock = v.pipe(v.string(), v.maxLength(200));

const person = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  who: v.pipe(v.string(), v.minLength(1), v.maxLength(longestWho)),
  certificate: v.nullable(day),
  positions: v.pipe(
    v.array(
      v.object({
        site: v.pipe(v.string(), v.regex(/^[A-Z0-9]{3,10}$/)),
        name: v.pipe(v.string(), v.maxLength(longestPositionName)),
        ends: v.optional(v.nullable(day)),
      }),
    ),
    v.maxLength(mostPositions),
  ),
  helper: v.picklist(helpers),
  series: v.nullable(v.picklist(allSeries)),
  choices: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({ clock, kind: v.literal('later'), on: day, until: day }),
        v.object({ clock, kind: v.literal('not ours'), on: day }),
      ]),
    ),
    v.maxLength(200),
  ),
});

const version1 = v.pipe(v.array(person), v.maxLength(mostPeople));

/** The people whose cards are kept in view. */
export const cards: Item<Person[]> = {
  key: 'cards',
  version: 1,
  label: 'Your cards',
  absent: [],
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** Whether a date is still to be looked up: of the card, or of a position. */
export function hasUnknownDate({
  certificate,
  positions,
}: Pick<Person, 'certificate' | 'positions'>): boolean {
  return certificate === null || positions.some(({ ends }) => ends === undefined);
}

/** How a name is compared: “ js ” and “JS” are the same person. */
export function sameWho(one: string, other: string): boolean {
  return foldedWho(one) === foldedWho(other);
}

/** The form of a name that is compared. */
export function foldedWho(who: string): string {
  return tidyName(who).toLocaleLowerCase('en-GB');
}

/**
 * Signs that are not seen. One that joins two parts of an emoji stays, and so do the letters of a flag.
 */
const unseen =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|(?![\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2800\u3164\ufffd]/gu;

const spaces = /\s+/g;

/** A name, of somebody or of a position, as it is kept. */
export function tidyName(typed: string): string {
  return typed.normalize('NFKC').replace(spaces, ' ').replace(unseen, '').replace(spaces, ' ').trim();
}
