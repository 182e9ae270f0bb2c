import * as v from 'valibot';
import { longDate } from '../../directory/dates.ts';
import { day } from '../../guidance/day.ts';
import type { Item } from '../../settings/item.ts';
import { releaseShape, type Release, type Urgent } from '../feed/feed-index.ts';
import { change, type Change } from './change.ts';
import { countOf } from './say-changes.ts';
import { withinBounds, type WhatChanged } from './what-changed.ts';

/** What the packs changed that were taken, and what has been told of it. */
export interface GuidanceNews {
  /** Newest first. */
  packs: PackNews[];
  /** Keys of the notices that were shown, oldest first. */
  told: string[];
}

/** What one pack changed. Dates are calendar dates. */
export interface PackNews extends WhatChanged, Pick<Release, 'serial' | 'published' | 'urgent'> {
  /** The day on which it was taken here. */
  on: string;
  isRead: boolean;
}

const mostPacks = 6;
export const mostTold = 50;
/** Characters of JSON for the changes of all packs together. The oldest give their detail up first. */
const mostCharacters = 40_000;

const pack = v.object({
  serial: releaseShape.serial,
  published: day,
  on: day,
  changes: v.array(change),
  left: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  urgent: releaseShape.urgent,
  isRead: v.boolean(),
});
const key = v.pipe(v.string(), v.maxLength(250));
const version1 = v.object({ packs: v.array(v.unknown()), told: v.array(v.unknown()) });

export const guidanceNews: Item<GuidanceNews> = {
  key: 'guidanceNews',
  version: 1,
  label: 'What changed in the guidance',
  absent: { packs: [], told: [] },
  /** A pack that cannot be read is left out, and the others stay. */
  parse(found, version) {
    const result = v.safeParse(version1, found);
    if (version !== 1 || !result.success) return undefined;
    const packs = result.output.packs.flatMap((each): PackNews[] => {
      const read = v.safeParse(pack, each);
      return read.success ? [read.output] : [];
    });
    const told = result.output.told.filter((each) => v.is(key, each));
    return { packs: packs.slice(0, mostPacks), told: told.slice(-mostTold) };
  },
};

/** The news once a pack is taken. One that changed nothing to speak of, or is known already, leaves it as it is. */
export function afterTaking(news: GuidanceNews, taken: Omit<PackNews, 'isRead'>): GuidanceNews {
  if (news.packs.some(({ serial }) => serial === taken.serial)) return news;
  const isQuiet = !taken.changes.length && !newUrgent(taken.urgent, news.packs).length;
  if (isQuiet) return news;
  const packs: PackNews[] = [];
  let room = mostCharacters;
  for (const each of [{ ...taken, isRead: false }, ...news.packs].slice(0, mostPacks)) {
    const bounded = withinBounds(each, room);
    room -= JSON.stringify(bounded.changes).length;
    packs.push({ ...each, ...bounded });
  }
  return { ...news, packs };
}

/**
 * The news without what is of no pack in force: it is written before a pack is switched to, and the worker may
 * have been stopped in between. @param serial of the pack in force
 */
export function newsUpTo(news: GuidanceNews, serial: number): GuidanceNews {
  return { ...news, packs: news.packs.filter((each) => each.serial <= serial) };
}

/** What there is to show and tell: moreover without what an earlier pack called urgent and this one no longer does. */
export function newsInForce(
  news: GuidanceNews,
  { serial, urgent }: Pick<Release, 'serial' | 'urgent'>,
): GuidanceNews {
  const ids = new Set(urgent.map(({ id }) => id));
  const stillUrgent = (each: PackNews): PackNews => {
    const left = each.urgent.filter(({ id }) => ids.has(id));
    return { ...each, urgent: left };
  };
  const known = newsUpTo(news, serial);
  return { ...known, packs: known.packs.map(stillUrgent) };
}

/** The news once somebody has looked at it. @param newest serial of the newest pack that they saw */
export function afterReading(news: GuidanceNews, newest = Infinity): GuidanceNews {
  return {
    ...news,
    packs: news.packs.map((each) => ({ ...each, isRead: each.isRead || each.serial <= newest })),
  };
}

/** The packs that nobody has looked at, newest first. */
export function unread({ packs }: GuidanceNews): PackNews[] {
  return packs.filter(({ isRead }) => !isRead);
}

/** What the popup says in a line of what changed and nobody has looked at; null: there is nothing. */
export function newsLine(news: GuidanceNews): string | null {
  const fresh = unread(news);
  const [newest] = fresh;
  if (!newest) return null;
  const counts = countOf(
    eachOnce(fresh),
    fresh.reduce((sum, { left }) => sum + left, 0),
  );
  return counts ? `Guidance changed on ${longDate(newest.on)}: ${counts}.` : null;
}

/** The newest urgent thing that nobody has looked at, in a line, or null. */
export function urgentLine(news: GuidanceNews): string | null {
  const read = news.packs.filter(({ isRead }) => isRead);
  const [first] = newUrgent(
    unread(news).flatMap(({ urgent }) => urgent),
    read,
  );
  return first ? asSentence(first.title) : null;
}

/** Those that none of the packs had, word for word. */
function newUrgent(urgent: readonly Urgent[], packs: readonly PackNews[]): Urgent[] {
  const known = packs.flatMap((each) => each.urgent);
  return urgent.filter(
    ({ id, title, text }) =>
      !known.some((each) => each.id === id && each.title === title && each.text === text),
  );
}

/** What several packs changed in turn counts once, as the newest has it. */
function eachOnce(packs: readonly PackNews[]): Change[] {
  const about = (each: Change) => `${each.kind.split(' ')[0]} ${each.id}`;
  const oldestFirst = packs.toReversed().flatMap(({ changes }) => changes);
  return [...new Map(oldestFirst.map((each) => [about(each), each])).values()];
}

/** A title with an end to it, for others to follow. */
export function asSentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
