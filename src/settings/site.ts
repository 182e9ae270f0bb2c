import * as v from 'valibot';
import { isCalendarDate } from './typed-date.ts';

/** A pharmacy somebody works in: what was typed, what was found for it, and which board and part it is in. */
export interface Site {
  /** ODS code or postcode, normalised; empty when not given. */
  place: string;
  /** ODS code of the integrated care board, or null when not known. */
  icb: string | null;
  /** Id of the part of that board the pharmacy is in, or that it is in none we list; null when not chosen. */
  area: string | null;
  /**
   * How the board was found: named by the pharmacy's own record (`contract`), by where its postcode lies
   * (`area`), or picked by hand (`manual`). Null when no board is known.
   */
  how: 'contract' | 'area' | 'manual' | null;
  /** Calendar date of the look-up or the choice; null for what a version before look-ups saved. */
  foundOn: string | null;
  /** What the public directory said of it then, or null when it was not looked up. */
  record: SiteRecord | null;
}

/** What we keep of a pharmacy's record. */
export interface SiteRecord {
  /** ODS code. */
  code: string;
  /** Name and address lines as people write them. */
  name: string;
  address: string[];
  postcode: string | null;
  phone: string | null;
  country: Country;
  /** ODS code of the owner's head office. */
  owner: string | null;
  /** Calendar date from which it is open, where that is still to come; else null. */
  opensOn: string | null;
  /** Calendar date of its last day, past or to come; null where none is given. */
  closesOn: string | null;
  /** Whether it was called closed: that may be so without a last day. */
  isClosed: boolean;
}

export type Country = 'England' | 'Wales' | 'Isle of Man' | 'elsewhere';

export const noSite: Site = { place: '', icb: null, area: null, how: null, foundOn: null, record: null };

/** @param today calendar date */
export function isClosedOn({ closesOn, isClosed }: SiteRecord, today: string): boolean {
  return isClosed || (closesOn !== null && closesOn < today);
}

const short = v.pipe(v.string(), v.maxLength(200));
const day = v.pipe(v.string(), v.check(isCalendarDate));
const code = v.pipe(v.string(), v.maxLength(10));

/** A site as it is kept. */
export const siteShape = v.object({
  place: v.pipe(v.string(), v.maxLength(40)),
  icb: v.nullable(code),
  area: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  how: v.nullable(v.picklist(['contract', 'area', 'manual'])),
  foundOn: v.nullable(day),
  record: v.nullable(
    v.object({
      code,
      name: short,
      address: v.pipe(v.array(short), v.maxLength(6)),
      postcode: v.nullable(short),
      phone: v.nullable(short),
      country: v.picklist(['England', 'Wales', 'Isle of Man', 'elsewhere']),
      owner: v.nullable(code),
      opensOn: v.nullable(day),
      closesOn: v.nullable(day),
      isClosed: v.boolean(),
    }),
  ),
});
