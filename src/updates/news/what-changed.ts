import type { Parts } from '../parts.ts';
import { answerChanges } from './answer-changes.ts';
import type { Change } from './change.ts';
import { contactChanges } from './contact-changes.ts';
import { dateChanges } from './date-changes.ts';

/** The parts in which somebody reads. */
export type Readable = Pick<Parts, 'guidance' | 'directory' | 'national-dates'>;

export interface WhatChanged {
  /** Most important first. */
  changes: Change[];
  /** How many more there were. */
  left: number;
}

/** Of one pack: changes that are named, and characters of JSON that they may take. */
const mostChanges = 60;
const mostCharacters = 24_000;

/**
 * What differs between two packs, for a person to read. What goes beyond the bounds is first named without its
 * detail, then only counted.
 */
export function whatChanged(was: Readable, now: Readable): WhatChanged {
  const all: Change[] = [
    ...dateChanges(was['national-dates'], now['national-dates']),
    ...answerChanges(was.guidance, now.guidance),
    ...contactChanges(was.directory, now.directory),
  ].toSorted((one, other) => rank(one) - rank(other));
  const changes = all.slice(0, mostChanges);
  return withinBounds({ changes, left: all.length - changes.length }, mostCharacters);
}

function rank(change: Change): number {
  switch (change.kind) {
    case 'date new':
    case 'date moved':
    case 'date touches':
    case 'date gone':
      return 0;
    case 'date reworded':
      return 1;
    case 'answer changed':
      return change.lines.length ? 2 : 7;
    case 'contact new':
    case 'contact changed':
    case 'contact gone':
      return 3;
    case 'route new':
    case 'route changed':
    case 'route gone':
      return 4;
    case 'answer new':
      return 5;
    case 'answer gone':
      return 6;
  }
}

/**
 * The same with as much as goes into so many characters of JSON: the last changes are only counted, and of those
 * that are still named the first keep their detail.
 */
export function withinBounds({ changes, left }: WhatChanged, most: number): WhatChanged {
  const bare = changes.map(withoutDetail);
  let room = most - lengthOf(bare);
  while (room < 0 && bare.length) room += lengthOf(bare.pop());
  const kept = bare.map((each, at) => {
    const change = changes[at]!;
    const detail = lengthOf(change) - lengthOf(each);
    if (detail > room) return each;
    room -= detail;
    return change;
  });
  return { changes: kept, left: left + changes.length - kept.length };
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function withoutDetail(change: Change): Change {
  if ('lines' in change) return { ...change, lines: [], more: change.more + change.lines.length };
  return 'fields' in change ? { ...change, fields: [] } : change;
}
