import { icbFromCode, icbOfArea } from '../directory/icbs.ts';
import { areaOfPlace, hasParts } from '../directory/registration-authority.ts';
import { noSite, type Country, type Site } from '../settings/site.ts';
import { findNewCode, type NewCode } from './new-code.ts';
import {
  countryOf,
  kindOf,
  recordOf,
  standingOn,
  type Kind,
  type Listed,
  type Organisation,
  type Standing,
} from './organisation.ts';
import type { Askable } from './place.ts';
import type { Failure, Read } from './reply.ts';
import type { Sources, Whereabouts } from './sources.ts';

/** Found, with everything that is to be said of it. `site` may be kept as it is. */
export interface FoundPharmacy {
  kind: 'pharmacy';
  site: Site;
  standing: Standing;
  /** Where it has closed, or will: the code it probably has from then on. */
  newCode: NewCode | null;
  /** Why that could not be looked for, where it could not. */
  newCodeFailure: Failure | null;
  /** Why its board could not be told, where that is so. */
  failure: Failure | null;
}

/**
 * What a look-up comes to.
 * - `several`: more than one pharmacy at that postcode; `organisations` holds those whose records could be read.
 * - `not-a-pharmacy`: the code is something else’s; `instead` are the pharmacies at its address.
 * - `area-only`: no pharmacy, but the board by where the postcode lies; `failure` is why the directory said nothing.
 * - `outside`: the postcode is in no English board.
 * - `unknown`: neither holds it.
 */
export type Resolved =
  | FoundPharmacy
  | { kind: 'several'; listed: Listed[]; organisations: Organisation[] }
  | { kind: 'not-a-pharmacy'; what: Exclude<Kind, 'pharmacy'>; code: string; name: string; instead: Listed[] }
  | { kind: 'area-only'; site: Site; failure: Failure | null }
  | { kind: 'outside'; country: string }
  | { kind: 'unknown' }
  | { kind: 'failed'; failure: Failure };

/** So many records are read to tell the pharmacies at one postcode apart: at most three were ever seen. */
const mostRead = 5;

/** Looks a code or postcode up. The order of the sources: facts, ODS section 9. */
export function resolvePlace({ kind, text }: Askable, sources: Sources): Promise<Resolved> {
  return kind === 'postcode' ? resolvePostcode(text, sources) : resolveCode(text, sources);
}

/** From an ODS code to the pharmacy and its board. */
async function resolveCode(code: string, sources: Sources): Promise<Resolved> {
  const read = await sources.directory.find(code);
  if (read.kind === 'failed') return read;
  if (read.kind === 'absent') return { kind: 'unknown' };
  const organisation = read.value;
  const what = kindOf(organisation);
  if (what === 'pharmacy') return resolveRecord(organisation, sources);
  const instead = what === 'site' ? await pharmaciesBeside(organisation, sources) : [];
  return { kind: 'not-a-pharmacy', what, code, name: organisation.name, instead };
}

/** From a whole postcode to the pharmacy there, or the board it lies in. */
async function resolvePostcode(postcode: string, sources: Sources): Promise<Resolved> {
  const listed = await sources.directory.pharmaciesAt(postcode);
  if (listed.kind !== 'found')
    return byArea(postcode, listed.kind === 'failed' ? listed.failure : null, sources);
  const [only, ...others] = listed.value;
  if (!only) return byArea(postcode, null, sources);
  if (!others.length) {
    const resolved = await resolveCode(only.code, sources);
    if (resolved.kind === 'unknown') return byArea(postcode, { why: 'malformed' }, sources);
    return resolved.kind === 'failed' ? byArea(postcode, resolved.failure, sources) : resolved;
  }
  return { kind: 'several', listed: listed.value, organisations: await readAll(listed.value, sources) };
}

/** The same from a record that has been read already. */
export async function resolveRecord(organisation: Organisation, sources: Sources): Promise<FoundPharmacy> {
  const { contacts, today } = sources;
  const standing = standingOn(organisation, today);
  const contract = icbFromCode(organisation.commissioner, today);
  const isEnglish = (countryOf(organisation) ?? 'England') === 'England';
  const isNeeded = isEnglish && standing !== 'closed' && (!contract || hasParts(contacts, contract.code));
  const { postcode } = organisation;
  const place = isNeeded && postcode ? await sources.areas.placeOf(postcode) : null;
  const where = place?.kind === 'found' ? place.value : null;
  const icb = contract ?? (where && icbOfArea(where, today));
  const country = countryOf(organisation) ?? (where ? countryNamed(where.country) : 'England');
  const site: Site = {
    place: organisation.code,
    icb: icb?.code ?? null,
    area: icb && where && icb === icbOfArea(where, today) ? areaOfPlace(contacts, icb.code, where) : null,
    how: icb ? (contract ? 'contract' : 'area') : null,
    foundOn: today,
    record: recordOf(organisation, country, today),
  };
  const isEnding = standing === 'closed' || standing === 'closing';
  const lookedFor = isEnding
    ? await lookForNewCode(organisation, sources)
    : { newCode: null, newCodeFailure: null };
  const failure = !icb && place?.kind === 'failed' ? place.failure : null;
  return { kind: 'pharmacy', site, standing, ...lookedFor, failure };
}

async function byArea(postcode: string, failure: Failure | null, sources: Sources): Promise<Resolved> {
  const place = await sources.areas.placeOf(postcode);
  if (place.kind === 'failed') return { kind: 'failed', failure: failure ?? place.failure };
  if (place.kind === 'absent') return failure ? { kind: 'failed', failure } : { kind: 'unknown' };
  if (place.value.country !== 'England') return { kind: 'outside', country: place.value.country };
  return { kind: 'area-only', site: siteInArea(postcode, place.value, sources), failure };
}

function siteInArea(postcode: string, where: Whereabouts, { contacts, today }: Sources): Site {
  const icb = icbOfArea(where, today);
  if (!icb) return { ...noSite, place: postcode, foundOn: today };
  const area = areaOfPlace(contacts, icb.code, where);
  return { place: postcode, icb: icb.code, area, how: 'area', foundOn: today, record: null };
}

/** The records of a list, those that can be read, one after the other: the directory asks for few at a time. */
async function readAll(listed: readonly Listed[], { directory }: Sources): Promise<Organisation[]> {
  const organisations: Organisation[] = [];
  for (const { code } of listed.slice(0, mostRead)) {
    const read: Read<Organisation> = await directory.find(code);
    if (read.kind === 'found') organisations.push(read.value);
  }
  return organisations;
}

async function pharmaciesBeside({ postcode }: Organisation, { directory }: Sources): Promise<Listed[]> {
  const read = postcode ? await directory.pharmaciesAt(postcode) : null;
  return read?.kind === 'found' ? read.value : [];
}

/** Among those that the record names as its successors, else among those at its postcode now. */
async function lookForNewCode(closed: Organisation, sources: Sources) {
  const { today } = sources;
  let newCodeFailure: Failure | null = null;
  const noting = async <T>(asked: Promise<Read<T>>): Promise<Read<T>> => {
    const read = await asked;
    if (read.kind === 'failed') newCodeFailure ??= read.failure;
    return read;
  };
  const { directory } = sources;
  const noted: Sources = {
    ...sources,
    directory: {
      find: (code) => noting(directory.find(code)),
      pharmaciesAt: (postcode) => noting(directory.pharmaciesAt(postcode)),
    },
  };
  const named = closed.successors.map((code) => ({ code, name: '', postcode: null }));
  const newCode =
    findNewCode(closed, await readAll(named, noted), today) ??
    findNewCode(closed, await readAll(await pharmaciesBeside(closed, noted), noted), today);
  return { newCode, newCodeFailure: newCode ? null : (newCodeFailure as Failure | null) };
}

/** A country as postcodes.io names it. */
function countryNamed(name: string): Country {
  return name === 'England' || name === 'Wales' || name === 'Isle of Man' ? name : 'elsewhere';
}
