import { daysFrom } from '../clocks.ts';
import { gap, inLanes, type Placed } from './lanes.ts';
import type { ClockKind } from '../steps.ts';
import { widthOf } from './text-width.ts';
import { entriesOf, lastDayOf, type Entry, type ForTimeline } from './timeline-entries.ts';
import { labelOf, shortMonth, summaryOf, textSize } from './timeline-words.ts';

/** A mark with its label; several entries where too many fall together. Lengths are in the drawing’s unit. */
export interface Mark extends Omit<Placed<Entry>, 'lane'> {
  kind: ClockKind;
  /** `past`: its day has gone by; `soon`: in the next 14 days. */
  tone: 'past' | 'soon' | 'ahead';
  /** Middle of mark and label. The line of a national date runs from its label down to the axis. */
  y: number;
}

/** Where everything on the strip stands. Lengths are in the drawing’s unit, from its upper left corner. */
export interface Timeline {
  width: number;
  height: number;
  /** Where today is, the day a year from it, and how far down the axis is. */
  axis: { from: number; to: number; y: number };
  /** The first of each month; the year where one starts. */
  months: { x: number; label: string; year: string | null }[];
  marks: Mark[];
  /** Whether there is a place at the left for what ran out before today. */
  hasPast: boolean;
  /** The whole of it in words. */
  summary: string;
}

const width = 800;
const edge = 6;
const radius = 7;
const lineHeight = 19;
/** Letters that reach below their line stay clear of the axis. */
const underRows = 4;
const monthsHeight = 40;
/** Where today is if something ran out before it. */
const afterPast = 130;

/** Days ahead that count as soon. */
const soon = 14;

/** From the top, with the lanes that each may have: 11 of them and the months make 259. */
const rows = [
  { kind: 'national', most: 3, radius: 1, areLines: true, parting: -1 },
  { kind: 'certificate', most: 5, radius, areLines: false, parting: soon },
  { kind: 'position', most: 3, radius, areLines: false, parting: soon },
] as const;

/** Lays out what runs out in the year from today, with the same day of next year, and what ran out before. */
export function timelineOf(known: ForTimeline): Timeline {
  const { today } = known;
  const entries = entriesOf(known);
  const hasPast = entries.some(({ day }) => day < 0);
  const from = hasPast ? afterPast : edge + radius;
  const to = width - edge - radius;
  const days = daysFrom(today, lastDayOf(today));
  const xOf = (day: number) => from + ((to - from) * day) / days;
  const marks: Mark[] = [];
  let y = edge;
  for (const { kind, ...row } of rows) {
    const own = entries.filter((each) => each.kind === kind);
    const gone = own.filter(({ day }) => day < 0);
    const coming = own.filter(({ day }) => day >= 0);
    const textOf = (items: readonly Entry[]) => labelOf(kind, items);
    const placed = inLanes(coming, { ...row, xOf, textOf, widthOf: wide, right: width - edge });
    const middle = (lane: number) => y + lineHeight * (lane + 0.5);
    if (gone.length) marks.push(pastMark(kind, gone, middle(0)));
    for (const { lane, ...mark } of placed) {
      const tone = mark.items[0]!.day <= soon ? 'soon' : 'ahead';
      marks.push({ ...mark, kind, tone, y: middle(lane) });
    }
    y += lineHeight * Math.max(gone.length ? 1 : 0, ...placed.map(({ lane }) => lane + 1));
  }
  y = Math.max(y, edge + 2 * lineHeight) + underRows;
  return {
    width,
    height: y + monthsHeight,
    axis: { from, to, y },
    months: monthsOf(today, xOf),
    marks,
    hasPast,
    summary: summaryOf(entries, today),
  };
}

function wide(text: string): number {
  return widthOf(text, textSize);
}

function pastMark(kind: ClockKind, gone: readonly Entry[], y: number): Mark {
  const items = gone.toSorted((one, other) => one.day - other.day);
  const x = edge + radius;
  const start = x + radius + gap;
  const text = labelOf(kind, items, afterPast - radius - gap - start);
  const box = { from: edge, to: start + wide(text) };
  return { kind, tone: 'past', items, x, toX: x, text, side: 'right', box, y };
}

/** Months are named where their name meets neither “Today” nor the edge; the year at the first one named in it. */
function monthsOf(today: string, xOf: (day: number) => number): Timeline['months'] {
  const first = Temporal.PlainDate.from(today).with({ day: 1 });
  let { year } = first;
  return Array.from({ length: 12 }, (_, at) => first.add({ months: at + 1 })).map((month) => {
    const on = month.toString();
    const x = xOf(daysFrom(today, on));
    const label = shortMonth(on);
    const isClear = x >= xOf(0) + wide('Today') + gap && x + wide(label) <= width - edge;
    if (!isClear) return { x, label: '', year: null };
    const isNew = month.year !== year;
    ({ year } = month);
    return { x, label, year: isNew ? String(year) : null };
  });
}
