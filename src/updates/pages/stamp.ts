import { isCalendarDate } from '../../settings/typed-date.ts';
import type { Block } from './blocks.ts';

/** The date that a page shows of itself. It is never an instant: one skin prints London time, another GMT. */
export interface Stamp {
  /** As printed, label and all. */
  text: string;
  /** Calendar date, or null where what is printed is none. */
  day: string | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const date = `${weekday}(?:(?<d>\\d{1,2})\\s?(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<m>${month}),?[\\s-]+(?<y>\\d{4})|(?<m2>${month})\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>\\d{4})|(?<d3>\\d{1,2})[/.-](?<m3>\\d{1,2})[/.-](?<y3>\\d{4}|\\d{2})|(?<y4>\\d{4})-(?<m4>\\d{2})-(?<d4>\\d{2}))(?!\\d)`;
const hour =
  '(?:t|,?\\s*(?:at\\s+|-\\s+)?)(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)\\s*(?:z\\b|gmt|bst|utc)?';
const updated =
  '(?:(?:this\\s+)?(?:page|article|guidance|content)\\s+)?(?:was\\s+)?(?:(?:last|date|page|content)\\s+)*(?:updated|edited|modified|amended|(?<=last\\s)update)(?:\\s+(?:on|at|date))?';
const published =
  '(?:(?:this\\s+)?(?:page|article)\\s+)?(?:was\\s+)?(?:first\\s+|originally\\s+|date\\s+)?(?:published|posted|publication\\s+date)(?:\\s+on)?';
const label = `(?:(?<updated>${updated})|(?<published>${published}))\\s*[:-]?`;
const between = '[\\s;,/()\\[\\]-]';
const atEnd = new RegExp(`^${between}*$`);

/** One stamp at the start of what is left of a block. */
const part = new RegExp(
  `^${between}*(?<text>${label}\\s*${date}(?:${hour})?)\\.?(?=${between}|$|[a-z])`,
  'i',
);
const labelOnly = new RegExp(`^${between}*${label}$`, 'i');

interface Printed {
  kind: 'updated' | 'published';
  stamp: Stamp;
}

/** @returns what is left of the blocks without the stamps in them, and the stamp that counts: updated before published */
export function takeStamps(blocks: readonly Block[]): { stamp: Stamp | null; rest: string[] } {
  const found: Printed[] = [];
  const rest: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const { text, teaser } = blocks[at]!;
    const next = blocks[at + 1];
    // A label and its date may stand in cells of their own.
    const joined = next && text.length < 60 && labelOnly.test(text) ? `${text} ${next.text}` : null;
    const own = readStamps(joined ?? text);
    if (joined && own) at += 1;
    if (own && !teaser) found.push(...own.stamps);
    const left = own ? own.rest : text;
    if (left) rest.push(left);
  }
  const counts = found.find(({ kind }) => kind === 'updated') ?? found[0];
  return { stamp: counts?.stamp ?? null, rest };
}

/** Null where the block is no line of stamps: a sentence that speaks of a date is none. */
function readStamps(text: string): { stamps: Printed[]; rest: string } | null {
  const pieces = text.split(/\s*[|•·]\s*/);
  const read = pieces.map((piece) => ({ piece, stamps: readPiece(piece) }));
  const stamps = read.flatMap((each) => each.stamps);
  if (!stamps.length) return null;
  const rest = read.filter((each) => !each.stamps.length).map(({ piece }) => piece);
  return { stamps, rest: rest.join(' | ').replace(/^[\s|]+|[\s|]+$/g, '') };
}

/** The stamps of a piece that holds nothing else. */
function readPiece(piece: string): Printed[] {
  const stamps: Printed[] = [];
  let rest = piece;
  for (let match = part.exec(rest); match; match = part.exec(rest)) {
    const { groups = {} } = match;
    const kind = groups.updated ? 'updated' : 'published';
    stamps.push({ kind, stamp: { text: groups.text!.trim(), day: dayOf(groups) } });
    rest = rest.slice(match[0].length);
  }
  return atEnd.test(rest) ? stamps : [];
}

function dayOf(groups: Record<string, string | undefined>): string | null {
  const printed = groups.y ?? groups.y2 ?? groups.y3 ?? groups.y4;
  const year = printed?.length === 2 ? `20${printed}` : printed;
  const named = groups.m ?? groups.m2;
  const number = named ? months.indexOf(named.slice(0, 3).toLowerCase()) + 1 : (groups.m3 ?? groups.m4);
  const day = groups.d ?? groups.d2 ?? groups.d3 ?? groups.d4;
  const read = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(read) ? read : null;
}
