import * as v from 'valibot';
import { isCalendarDate } from '../settings/typed-date.ts';

/** What we keep is no longer. */
const longest = 200;

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
/** The fields of an address, in the order they are written. */
export const lines = ['AddrLn1', 'AddrLn2', 'AddrLn3', 'Town', 'County'] as const;

/** A record of ORD. */
export const detail = v.object({
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
/** A list of them. None is an empty list: anything without one is not ORD’s. */
export const list = v.object({ Organisations: v.union([v.array(listed), listed]) });

export type Relation = v.InferOutput<typeof rel>;

/** What can be seen of a text, as much as we keep: no marks that hide or turn it, no half of a pair. */
export function seen(found: string): string {
  return found.slice(0, longest).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
}
