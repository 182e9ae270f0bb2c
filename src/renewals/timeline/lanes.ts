/** Something on a day, before it has a place. */
export interface Item {
  /** Days from the left end of the axis. */
  day: number;
}

/** Items that share a mark, and where it and its label stand. All lengths are in the drawing’s unit. */
export interface Placed<T> {
  items: T[];
  /** Middle of the mark for the first day, and for the last. */
  x: number;
  toX: number;
  text: string;
  /** On which side of the mark its label stands. */
  side: 'left' | 'right';
  /** What mark and label take up, from edge to edge. */
  box: { from: number; to: number };
  /** 0 is the topmost. */
  lane: number;
}

/** How a row of marks is laid out. */
export interface Row<T> {
  /** Lanes there may be: three at least, so that everything finds a place. */
  most: number;
  xOf: (day: number) => number;
  textOf: (items: readonly T[]) => string;
  widthOf: (text: string) => number;
  /** From the middle of a mark to its edge. */
  radius: number;
  /** What no label may pass. */
  right: number;
  /** Up to this day and after it, items share no mark. */
  parting: number;
  /** The marks are lines down through the lanes below: labels keep out of their way where they can. */
  areLines: boolean;
}

/**
 * Days within which marks are merged when single ones do not fit; the first merges nothing. With the last there
 * are three marks at most in a year, or four where there is a parting.
 */
const mergers = [-1, 0, 3, 7, 14, 30, 61, 122];

/** Between a mark and its label, and between one label and what comes next. */
export const gap = 5;

/** Gives every item a place where no label meets another. Only where too many fall together do they share a mark. */
export function inLanes<T extends Item>(items: readonly T[], row: Row<T>): Placed<T>[] {
  const sorted = items.toSorted((one, other) => one.day - other.day);
  for (const within of mergers) {
    const placed = place(together(sorted, within, row.parting), row);
    if (placed) return placed;
  }
  throw new Error('Four marks found no place in three lanes');
}

function together<T extends Item>(sorted: readonly T[], within: number, parting: number): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const first = group?.[0]?.day ?? -Infinity;
    const isParted = first <= parting && item.day > parting;
    if (group && item.day - first <= within && !isParted) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** First fit from left to right, or null where something does not. */
function place<T extends Item>(groups: readonly T[][], row: Row<T>): Placed<T>[] | null {
  const placed: Placed<T>[] = [];
  for (const items of groups) {
    const mark = besideMark(items, row);
    const lane = lanesFor(mark.x, placed, row).find(
      (each) => !placed.some((other) => other.lane === each && meets(other.box, mark.box)),
    );
    if (lane === undefined) return null;
    placed.push({ ...mark, lane });
  }
  return placed;
}

function besideMark<T extends Item>(items: T[], row: Row<T>): Omit<Placed<T>, 'lane'> {
  const x = row.xOf(items[0]!.day);
  const toX = row.xOf(items.at(-1)!.day);
  const text = row.textOf(items);
  const beside = row.widthOf(text) + gap;
  const mark = { from: x - row.radius, to: toX + row.radius };
  return mark.to + beside <= row.right
    ? { items, x, toX, text, side: 'right', box: { from: mark.from, to: mark.to + beside } }
    : { items, x, toX, text, side: 'left', box: { from: mark.from - beside, to: mark.to } };
}

/** The lanes in the order in which they are tried. */
function lanesFor<T>(x: number, placed: readonly Placed<T>[], { most, areLines }: Row<T>): number[] {
  const lanes = Array.from({ length: most }, (_, lane) => lane);
  if (!areLines) return lanes;
  const above = placed.filter(({ box }) => box.from <= x && x <= box.to).map(({ lane }) => lane);
  const least = Math.max(-1, ...above) + 1;
  return [...lanes.slice(least), ...lanes.slice(0, least)];
}

function meets(one: Placed<unknown>['box'], other: Placed<unknown>['box']): boolean {
  return one.from < other.to + gap && other.from < one.to + gap;
}
