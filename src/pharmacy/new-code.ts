import { kindOf, standingOn, type Organisation } from './organisation.ts';

/** A pharmacy that may be the same shop under a new code, and why we think so. */
export interface NewCode {
  organisation: Organisation;
  /** `record`: the closed record itself names it. */
  because: 'record' | 'address and telephone' | 'address' | 'telephone';
}

/** The new record opens about the day after the old one closes. Source: facts, ODS section 8. */
const strongWithinDays = 7;

/**
 * The pharmacy under its probable new code, or null. It takes one that opened within a week of the closing
 * and shares the address or the telephone number: a shop that was at that postcode all along is another shop.
 * Two that fit equally well are none. It is only ever offered: nothing may switch to it by itself.
 * @param candidates records of the pharmacies now at that postcode, and of those it names as successors
 * @param today calendar date
 * Source: facts, ODS section 8.
 */
export function findNewCode(
  closed: Organisation,
  candidates: readonly Organisation[],
  today: string,
): NewCode | null {
  const others = candidates.filter(
    (each) =>
      each.code !== closed.code && kindOf(each) === 'pharmacy' && standingOn(each, today) !== 'closed',
  );
  const named = others.filter(({ code }) => closed.successors.includes(code));
  if (named.length === 1) return { organisation: named[0]!, because: 'record' };
  const ranked = others
    .flatMap((organisation) => {
      const because = sharedWith(closed, organisation);
      const days = daysBetween(closed.closesOn, organisation.opensOn);
      const isStrong = because !== null && days !== null && Math.abs(days) <= strongWithinDays;
      return isStrong ? [{ organisation, because, rank: rankOf(because, days) }] : [];
    })
    .toSorted((one, other) => one.rank - other.rank);
  const [best, next] = ranked;
  if (!best || next?.rank === best.rank) return null;
  return { organisation: best.organisation, because: best.because };
}

/** The address first, then the telephone number, then the nearest date. */
function rankOf(because: NewCode['because'], days: number): number {
  const order = ['address and telephone', 'address', 'telephone'].indexOf(because);
  return order * 100 + Math.abs(days - 1);
}

function sharedWith(closed: Organisation, other: Organisation): NewCode['because'] | null {
  const isSameAddress = linesOf(closed).some((line) => linesOf(other).includes(line));
  const digits = digitsOf(closed.phone);
  const isSamePhone = digits !== '' && digits === digitsOf(other.phone);
  if (isSameAddress) return isSamePhone ? 'address and telephone' : 'address';
  return isSamePhone ? 'telephone' : null;
}

/** The lines that say which premises it is: the first, and any with a number in it. */
function linesOf({ address }: Organisation): string[] {
  const telling = address.filter((line, at) => at === 0 || /\d/.test(line));
  return telling
    .map((line) => line.toUpperCase().replace(/[^A-Z0-9]+/g, ''))
    .filter((line) => line.length > 2);
}

function digitsOf(phone: string | null): string {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length >= 9 ? digits : ''; // a stub is nobody’s number
}

/** Calendar days from one to the other, or null where one is missing. */
function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
