import { longDate } from '../src/directory/dates.ts';
import { listOf } from '../src/renewals/here.ts';
import type { Position } from '../src/renewals/person.ts';
import type { ReadCards } from '../src/renewals/csv/read-csv.ts';
import type { Draft } from '../src/renewals/read-person.ts';

/** What a file holds: “3 cards to add, 2 to change, 1 already the same. 2 rows are refused:” */
export function summaryOf({ added, changed, same, refused }: ReadCards): string {
  const counts = [
    { count: added.length, what: 'to add' },
    { count: changed.length, what: 'to change' },
    { count: same, what: 'already the same' },
  ].filter(({ count }) => count > 0);
  const cards = counts.map(({ count, what }, at) =>
    at === 0 ? `${count} ${count === 1 ? 'card' : 'cards'} ${what}` : `${count} ${what}`,
  );
  const rows = refused.length === 1 ? '1 row is' : `${refused.length.toLocaleString('en-GB')} rows are`;
  return `${cards.join(', ') || 'No card to keep'}.${refused.length ? ` ${rows} refused:` : ''}`;
}

const helping = {
  none: null,
  sponsor: 'a sponsor',
  'local smartcard administrator': 'a local smartcard administrator',
};

/** A card in words, whole: what is kept is what was read here. */
export function describeCard({ certificate, positions, helper, series }: Draft): string {
  const places = positions.map(
    ({ site, name, ends }) => `${site}${name ? ` (${name})` : ''} ${endWords(ends)}`,
  );
  return [
    certificate ? `card expires ${longDate(certificate)}` : 'expiry date not known',
    helping[helper],
    series && `series ${series}`,
    places.length ? `works at ${listOf(places, 'and')}` : 'no positions',
  ]
    .filter(Boolean)
    .join('; ');
}

function endWords(ends: Position['ends']): string {
  if (ends === undefined) return 'with an end date not known yet';
  return ends === null ? 'with no end date shown' : `until ${longDate(ends)}`;
}

/** “50 MB”. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;
}
