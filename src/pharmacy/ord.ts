import * as v from 'valibot';
import { inHumanCase } from './human-case.ts';
import { detail, lines, list, seen, type Relation } from './ord-shape.ts';
import { parsePlace } from './place.ts';
import type { Listed, Organisation } from './organisation.ts';
import { failedFor, readJson, type Ask } from './reply.ts';
import type { Directory } from './sources.ts';

/** The ORD interface of the Organisation Data Service. Source: facts, ODS section 1. */
const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';

/** As many as are asked for; three is the most that any postcode was seen to have. */
const mostListed = 50;

/** ORD as a source of records. @param today calendar date, to tell which relations are of the past */
export function ordDirectory(ask: Ask, today: string): Directory {
  return {
    async find(code) {
      const read = readJson(await ask(`${base}/${encodeURIComponent(code)}`));
      if (read.kind === 'failed') return read;
      if (read.status !== 200) return { kind: 'absent' };
      const value = parseOrganisation(read.value, today);
      return value?.code === code ? { kind: 'found', value } : failedFor('malformed');
    },
    async pharmaciesAt(postcode) {
      const read = readJson(await ask(searchAddress(postcode)));
      if (read.kind === 'failed') return read;
      const value = read.status === 200 ? parseList(read.value, postcode) : null;
      return value ? { kind: 'found', value } : failedFor('malformed');
    },
  };
}

/** Nothing that ORD does not know: it refuses unknown parameters, and an offset of 0. Its default limit is 20. */
function searchAddress(postcode: string): string {
  const query = { PostCode: postcode, PrimaryRoleId: 'RO182', Status: 'Active', Limit: String(mostListed) };
  return `${base}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`;
}

function parseList(found: unknown, postcode: string): Listed[] | null {
  const read = v.safeParse(list, found);
  if (!read.success) return null;
  const all = [read.output.Organisations].flat();
  if (all.some(({ PostCode }) => PostCode !== null && bare(PostCode) !== bare(postcode))) return null;
  return all
    .filter(({ PrimaryRoleId, OrgRecordClass }) => PrimaryRoleId === 'RO182' && OrgRecordClass !== 'RC2')
    .filter(({ OrgId }, at, kept) => kept.findIndex((each) => each.OrgId === OrgId) === at)
    .slice(0, mostListed)
    .map(({ Name, OrgId, PostCode }) => ({
      code: OrgId,
      name: written(Name) || OrgId,
      postcode: postcodeIn(PostCode),
    }));
}

/** A record of ORD, or null for anything else. */
export function parseOrganisation(found: unknown, today: string): Organisation | null {
  const read = v.safeParse(detail, found);
  if (!read.success) return null;
  const {
    Name,
    OrgId,
    Status,
    Date: days,
    GeoLoc,
    Contacts,
    Roles,
    Rels,
    Succs,
    orgRecordClass,
  } = read.output.Organisation;
  const place = GeoLoc?.Location;
  const primary = Roles?.Role.filter(({ primaryRole }) => primaryRole);
  const role = primary?.find((each) => each.Status === 'Active') ?? primary?.[0];
  const operational = days
    .filter(({ Type }) => Type === 'Operational')
    .toSorted(byStart)
    .at(-1);
  return {
    code: OrgId,
    name: written(Name) || OrgId,
    address: lines.map((line) => written(place?.[line] ?? '')).filter(Boolean),
    postcode: postcodeIn(place?.PostCode ?? null),
    phone: phoneIn(Contacts?.Contact.find(({ type }) => type === 'tel')?.value ?? null),
    country: place?.Country?.trim().toUpperCase() || null,
    role: role?.id ?? null,
    recordClass: orgRecordClass,
    isActive: (Status ?? role?.Status) === 'Active',
    opensOn: operational?.Start ?? null,
    closesOn: operational?.End ?? null,
    commissioner: currentTarget(Rels?.Rel ?? [], 'RE4', today),
    owner: currentTarget(Rels?.Rel ?? [], 'RE6', today),
    successors: (Succs?.Succ ?? [])
      .filter(({ Type }) => Type === 'Successor')
      .map(({ Target }) => Target.OrgId),
  };
}

/** In the case that people write; a comma given its space makes it longer. */
function written(capitals: string): string {
  return seen(inHumanCase(capitals));
}

/** What goes out to another service, and what is shown as a number, has to have the form of one. */
function postcodeIn(found: string | null): string | null {
  const place = parsePlace(found ?? '');
  return place.kind === 'postcode' ? place.text : null;
}

function phoneIn(found: string | null): string | null {
  const digits = (found ?? '').replace(/\D/g, '').length;
  return digits >= 9 && digits <= 15 && (found ?? '').length <= 40 ? found : null;
}

/** History stays in the record: only an active relation without a past end counts, the latest of several. */
function currentTarget(rels: Relation[], id: string, today: string): string | null {
  const current = rels
    .filter((each) => each.id === id && each.Status === 'Active')
    .map(({ Date: days, Target }) => {
      const operational = days.find(({ Type }) => Type === 'Operational');
      return { code: Target.OrgId, Start: operational?.Start ?? null, End: operational?.End ?? null };
    })
    .filter(({ Start, End }) => (Start ?? today) <= today && (End ?? today) >= today);
  return current.toSorted(byStart).at(-1)?.code ?? null;
}

function byStart(one: { Start: string | null }, other: { Start: string | null }): number {
  return (one.Start ?? '').localeCompare(other.Start ?? '');
}

function bare(postcode: string): string {
  return postcode.replace(/\s/g, '').toUpperCase();
}
