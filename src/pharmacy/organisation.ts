import { findIcb } from '../directory/icbs.ts';
import type { Country, SiteRecord } from '../settings/site.ts';

/** An organisation as a source of records gives it, whichever that is. */
export interface Organisation {
  /** ODS code. */
  code: string;
  /** Name and address lines as people write them. */
  name: string;
  address: string[];
  postcode: string | null;
  phone: string | null;
  /** As the source writes it, in capitals: "ENGLAND". */
  country: string | null;
  /** Id of its primary role: `RO182` is a pharmacy. */
  role: string | null;
  /** `RC1` is an organisation, `RC2` a site of one. */
  recordClass: string | null;
  isActive: boolean;
  /** First and last day in operation, calendar dates. Many first days are those of a bulk load. */
  opensOn: string | null;
  closesOn: string | null;
  /** ODS code of who commissions it now: a board in England, a health board in Wales. */
  commissioner: string | null;
  /** ODS code of the head office that operates it now. */
  owner: string | null;
  /** ODS codes the record itself names as its successors. */
  successors: string[];
}

/** An organisation in a list: without its address. */
export interface Listed {
  code: string;
  name: string;
  postcode: string | null;
}

export type Kind = 'pharmacy' | 'appliance contractor' | 'head office' | 'site' | 'other';

/** What kind of organisation it is. F-codes are also given to appliance contractors. Source: facts, ODS 2.1. */
export function kindOf({ role, recordClass }: Organisation): Kind {
  return recordClass === 'RC2' ? 'site' : (kindOfRole.get(role ?? '') ?? 'other');
}

const kindOfRole = new Map<string, Kind>([
  ['RO182', 'pharmacy'],
  ['RO94', 'appliance contractor'],
  ['RO181', 'head office'],
  ['RO280', 'site'],
]);

/** Where a pharmacy stands on a calendar day, by its days in operation. Source: facts, ODS 2.3. */
export type Standing = 'open' | 'closing' | 'closed' | 'not yet open';

export function standingOn({ isActive, opensOn, closesOn }: Organisation, day: string): Standing {
  if (closesOn !== null && closesOn < day) return 'closed';
  if (opensOn !== null && opensOn > day) return 'not yet open';
  if (!isActive) return 'closed';
  return closesOn === null ? 'open' : 'closing';
}

const welshBoard = /^7A[1-7]$/;

/** Its country by its record, never by its code; null where the record does not tell. Source: facts, ODS 3. */
export function countryOf({ country, commissioner, postcode }: Organisation): Country | null {
  if (country === 'WALES' || welshBoard.test(commissioner ?? '')) return 'Wales';
  if (country === 'ISLE OF MAN' || /^IM\d/.test(postcode ?? '')) return 'Isle of Man';
  if (country === 'ENGLAND' || findIcb(commissioner)) return 'England';
  return country === null ? null : 'elsewhere';
}

/** What we keep of it. First days long past are left out: many are not true. Source: facts, ODS 2.3. */
export function recordOf(organisation: Organisation, country: Country, today: string): SiteRecord {
  const { code, name, address, postcode, phone, owner, opensOn, closesOn } = organisation;
  const standing = standingOn(organisation, today);
  return {
    code,
    name,
    address,
    postcode,
    phone,
    country,
    owner,
    closesOn: standing === 'closed' && closesOn !== null && closesOn >= today ? null : closesOn,
    opensOn: standing === 'not yet open' ? opensOn : null,
    isClosed: standing === 'closed',
  };
}
