import { longDate } from '../../directory/dates.ts';
import type { ClockKind } from '../steps.ts';
import { fitted, widthOf } from './text-width.ts';
import { lastDayOf, type Entry } from './timeline-entries.ts';

/** Size of every text on the strip, in its unit: 12.6 pixels where the strip is 720 wide. */
export const textSize = 14;

/** The most room that a label of one thing is given, in the drawing’s unit. */
const room: Record<ClockKind, number> = { certificate: 190, position: 200, national: 340 };
/** Some names stand together where they take no more room than this; else they are counted. */
const roomForNames = 90;

/** What stands beside a mark: “AB”, “AB, CD”, “12 cards”, “28 Feb: CIS1 sign-in retires”. */
export function labelOf(kind: ClockKind, entries: readonly Entry[], most = room[kind]): string {
  const [first] = entries;
  if (entries.length === 1) {
    const day = kind === 'national' ? `${shortDate(first!.on)}: ` : '';
    return fitted(day + first!.what, textSize, most);
  }
  const names = entries.map(({ what }) => what).join(', ');
  const fits = kind !== 'national' && entries.length < 4 && widthOf(names, textSize) <= roomForNames;
  return fits ? names : countOf(kind, entries.length);
}

/** “12 cards”. */
function countOf(kind: ClockKind, count: number): string {
  const word = { certificate: 'card', position: 'position', national: 'date' }[kind];
  return `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
}

/** Names in the list of a mark that is pointed at: more would not fit the screen. */
const mostNamed = 30;

/** What a mark says when it is pointed at: everybody on it, a line each, and the rest counted. */
export function titleOf(entries: readonly Entry[]): string {
  const lines = entries.slice(0, mostNamed).map(({ what, on }) => `${what}: ${longDate(on)}`);
  const rest = entries.length - lines.length;
  return [...lines, ...(rest ? [`and ${rest.toLocaleString('en-GB')} more`] : [])].join('\n');
}

/** The strip in words, for those who do not see it. @param today calendar date */
export function summaryOf(entries: readonly Entry[], today: string): string {
  const lead = `The next twelve months, to ${longDate(lastDayOf(today))}.`;
  if (!entries.length) return `${lead} ${nothing}`;
  const of = (kind: ClockKind) =>
    entries.filter((each) => each.kind === kind).toSorted((one, other) => one.day - other.day);
  const parts = [
    ...rowInWords('certificate', of('certificate')),
    ...rowInWords('position', of('position')),
    ...of('national').map(({ what, on }) => `${longDate(on)}: ${what}.`),
  ];
  return [lead, ...parts].join(' ');
}

export const nothing = 'Nothing runs out in the next twelve months.';

function rowInWords(kind: ClockKind, entries: readonly Entry[]): string[] {
  const gone = entries.filter(({ day }) => day < 0);
  const coming = entries.filter(({ day }) => day >= 0);
  const [first] = coming;
  const last = coming.at(-1);
  const when = (entry: Entry) => `${entry.what} on ${longDate(entry.on)}`;
  const isOne = coming.length === 1;
  const [did, does, doAll] =
    kind === 'certificate' ? ['ran out', 'runs out', 'run out'] : ['ended', 'ends', 'end'];
  return [
    ...(gone.length ? [`${countOf(kind, gone.length)} ${did} before today.`] : []),
    ...(first && isOne ? [`${countOf(kind, 1)} ${does}: ${when(first)}.`] : []),
    ...(first && last && !isOne
      ? [`${countOf(kind, coming.length)} ${doAll}: first ${when(first)}, last ${when(last)}.`]
      : []),
  ];
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** “28 Feb”. */
function shortDate(on: string): string {
  return dayAndMonth.format(new Date(`${on}T00:00:00Z`));
}

/** “Feb”. @param on calendar date */
export function shortMonth(on: string): string {
  return month.format(new Date(`${on}T00:00:00Z`));
}
