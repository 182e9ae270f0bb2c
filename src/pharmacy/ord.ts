import * as v from 'valibot';
import { isCalendarDate } from '../settings/typed-date.ts';
import { inHumanCase } from './human-case.ts';
import { parsePlace } from './place.ts';
import type { Listed, Organisation } from './organisation.ts';
import { failedFor, readJson, type Ask } from './reply.ts';
import type { Directory } from './sources.ts';

/** The ORD interface of the Organisation Data Service. Source: facts, ODS section 1. */
const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';

/** What we keep is no longer. */
const longest = 200;
/** As many as are asked for; three is the most that any postcode was seen to have. */
const mostListed = 50;

/** JSON made from XML: what is empty comes as nothing or as empty text, */
const empty = v.pipe(
  v.literal(''),
  v.transform(() => null),
);
const orNothing = <T extends v.GenericSchema>(shape: T) => v.nullish(v.union([shape, empty]));
/** and a single child without its list. */
const oneOrMany = <T extends v.GenericSchema>(shape: T) =>
  v.pipe(
    v.nullish(v.union([v.array(shape), shape, empty]), null),
    v.transform((found) => [found ?? []].flat() as v.InferOutput<T>[]),
  );
/** An object in a record, plain text in a list; both are taken for either. */
const orgId = v.pipe(
  v.union([v.string(), v.object({ extension: v.string() })]),
  v.transform((id) => (typeof id === 'string' ? id : id.extension)),
  v.regex(/^[A-Z0-9]{1,10}$/i),
);
const short = v.pipe(v.string(), v.transform(seen));
const text = v.nullish(short, null);
/** A day that the calendar does not have is no day, nor is one that only stands for “never”. */
const noEnd = '2100';
const day = v.pipe(
  text,
  v.transform((found) => (found !== null && isCalendarDate(found) && found < noEnd ? found : null)),
);
const dates = oneOrMany(v.object({ Type: v.string(), Start: day, End: day }));
const rel = v.object({ id: v.string(), Status: text, Date: dates, Target: v.object({ OrgId: orgId }) });
const lines = ['AddrLn1', 'AddrLn2', 'AddrLn3', 'Town', 'County'] as const;

const detail = v.object({
  Organisation: v.object({
    Name: short,
    OrgId: orgId,
    Status: text,
    orgRecordClass: text,
    Date: dates,
    GeoLoc: orNothing(
      v.object({
        Location: orNothing(
          v.object({
            ...(Object.fromEntries(lines.map((line) => [line, text])) as Record<
              (typeof lines)[number],
              typeof text
            >),
            PostCode: text,
            Country: text,
          }),
        ),
      }),
    ),
    Contacts: orNothing(v.object({ Contact: oneOrMany(v.object({ type: v.string(), value: text })) })),
    Roles: orNothing(
      v.object({
        Role: oneOrMany(
          v.object({ id: v.string(), primaryRole: v.nullish(v.boolean(), false), Status: text }),
        ),
      }),
    ),
    Rels: orNothing(v.object({ Rel: oneOrMany(rel) })),
    Succs: orNothing(
      v.object({ Succ: oneOrMany(v.object({ Type: v.string(), Target: v.object({ OrgId: orgId }) })) }),
    ),
  }),
});
const listed = v.object({
  Name: short,
  OrgId: orgId,
  PostCode: text,
  PrimaryRoleId: text,
  OrgRecordClass: text,
});
/** None is an empty list: anything without one is not ORD’s. */
const list = v.object({ Organisations: v.union([v.array(listed), listed]) });

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

/** What can be seen of a text, as much as we keep: no marks that hide or turn it, no half of a pair. */
function seen(found: string): string {
  return found.slice(0, longest).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
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
function currentTarget(rels: v.InferOutput<typeof rel>[], id: string, today: string): string | null {
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
