import type { Person } from '../src/renewals/person.ts';
import type { TypedPerson, TypedPosition } from '../src/renewals/read-person.ts';
import type { TypedDate } from '../src/settings/typed-date.ts';

const noDate: TypedDate = { day: '', month: '', year: '' };

/** An empty position at a site. */
export function emptyPosition(site: string): TypedPosition {
  return { site, name: '', ends: noDate, hasNoEnd: false };
}

/** The form for a card, or an empty one with a position at this pharmacy. @param site its ODS code, or empty */
export function toTypedPerson(person: Person | null, site: string): TypedPerson {
  return {
    who: person?.who ?? '',
    certificate: typedDate(person?.certificate ?? null),
    positions: person
      ? person.positions.map((each) => ({
          site: each.site,
          name: each.name,
          ends: typedDate(each.ends ?? null),
          hasNoEnd: each.ends === null,
        }))
      : site
        ? [emptyPosition(site)]
        : [],
    helper: person?.helper ?? 'none',
    series: person?.series ?? null,
  };
}

function typedDate(date: string | null): TypedDate {
  if (date === null) return noDate;
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
