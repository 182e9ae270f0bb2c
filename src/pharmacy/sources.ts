import type { PackagedContact } from '../directory/registration-authorities.ts';
import type { Listed, Organisation } from './organisation.ts';
import type { Read } from './reply.ts';

/**
 * Where records of organisations come from. ORD is behind it today and is under review for deprecation; the
 * R4 terminology service and a list kept on the PC fit in its place. Source: facts, ODS sections 1.1, 5 and 6.
 */
export interface Directory {
  /** `absent`: it holds no such code. Codes closed before April 2017 are gone from ORD. */
  find(code: string): Promise<Read<Organisation>>;
  /** Pharmacies in being at a whole postcode; none is an empty list. */
  pharmaciesAt(postcode: string): Promise<Read<Listed[]>>;
}

/** Where a place lies. */
export interface Whereabouts {
  /** "England", "Scotland". */
  country: string;
  /** ODS code of the sub-ICB location. */
  subIcb: string | null;
  /** ONS code of the board, `E54000054`. */
  icbOns: string | null;
  /** ONS code of the local authority, `E08000035`. */
  district: string | null;
}

/** Where places come from: postcodes.io today. `absent`: it holds no such postcode, or no longer. */
export interface Areas {
  placeOf(postcode: string): Promise<Read<Whereabouts>>;
}

/** Everything a look-up asks, the contacts whose areas it tells apart, and the calendar day it is made. */
export interface Sources {
  directory: Directory;
  areas: Areas;
  contacts: readonly PackagedContact[];
  today: string;
}
