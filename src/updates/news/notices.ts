import type { Touchable } from '../../guidance/national-date.ts';
import type { Notice } from '../../pharmacy/watch-words.ts';
import type { Urgent } from '../feed/feed-index.ts';
import type { Change, ContactChange, DateChange, FieldChange } from './change.ts';
import { clip } from './clip.ts';
import { mostTold, unread, type GuidanceNews, type PackNews } from './guidance-news.ts';
import { sayChange } from './say-changes.ts';

/** What every key starts with. */
export const guidanceKind = 'guidance ';

/** What a change has to concern so that somebody is told of it at once. */
export interface About {
  /**
   * Ids of the packaged contacts that are shown as the Registration Authority of the home pharmacy, before the
   * pack and after it; none where the team keeps its own contact.
   */
  contacts: readonly string[];
  /** Whether somebody in the list has a card that these words fit. */
  touches: (whom: readonly Touchable[]) => boolean;
}

const longestTitle = 60;
const longestMessage = 250;

/**
 * The notices still to be given, most urgent first: of what a pack marks as urgent, whether or not somebody has
 * looked at the list; and as long as nobody has, of their own Registration Authority and of dates that touch
 * their cards. At most one of each of these two a pack.
 */
export function noticesOf(news: GuidanceNews, about: About): Notice[] {
  const urgent = news.packs.flatMap((pack) => pack.urgent.map(ofUrgent));
  const fresh = unread(news);
  const contacts = fresh.flatMap((pack) => ofContacts(pack, about));
  const dates = fresh.flatMap((pack) => ofDates(pack, about));
  const untold = [...urgent, ...contacts, ...dates].filter(({ key }) => !news.told.includes(key));
  // The same urgent thing in several packs is told in the newest words.
  return [...new Map(untold.toReversed().map((each) => [each.key, each])).values()].toReversed();
}

/** The news once a notice was shown. What no pack speaks of any more is forgotten first. */
export function afterTelling(news: GuidanceNews, key: string): GuidanceNews {
  const told = [...news.told.filter((each) => each !== key), key];
  const alive = new Set(news.packs.flatMap(keysOf));
  const tooMany = Math.max(0, told.length - mostTold);
  const over = new Set(told.filter((each) => !alive.has(each)).slice(0, tooMany));
  return { ...news, told: told.filter((each) => !over.has(each)).slice(-mostTold) };
}

/** Id of the answer that a notice of something urgent leads to; null: to the list of what changed. */
export function answerOfNotice(news: GuidanceNews, key: string): string | null {
  const all = news.packs.flatMap(({ urgent }) => urgent);
  return all.find((each) => urgentKey(each) === key)?.answer ?? null;
}

function keysOf(pack: PackNews): string[] {
  return [...pack.urgent.map(urgentKey), contactKey(pack), dateKey(pack)];
}

const urgentKey = ({ id }: Urgent) => `${guidanceKind}urgent ${id}`;
const contactKey = ({ serial }: PackNews) => `${guidanceKind}contact ${serial}`;
const dateKey = ({ serial }: PackNews) => `${guidanceKind}date ${serial}`;

function ofUrgent(urgent: Urgent): Notice {
  const { title, text } = urgent;
  const isCut = title.length > longestTitle;
  return noticeOf(urgentKey(urgent), title, isCut ? `${title.replace(/\.$/, '')}. ${text}` : text);
}

function ofContacts(pack: PackNews, { contacts }: About): Notice[] {
  const changes = pack.changes.filter(isOfAuthority).filter(({ id }) => contacts.includes(id));
  if (!changes.length) return [];
  return [
    noticeOf(
      contactKey(pack),
      'The contact of your Registration Authority changed',
      changes.map(sayContact).join(' '),
    ),
  ];
}

function isOfAuthority(change: Change): change is Extract<ContactChange, { areas: unknown }> {
  return 'areas' in change;
}

function sayContact({ kind, name, fields }: Extract<ContactChange, { areas: unknown }>): string {
  switch (kind) {
    case 'contact new':
      return `${name} is new here.`;
    case 'contact gone':
      return `${name} is no longer listed.`;
    case 'contact changed':
      return fields.length ? `${name} changed: ${fields.map(sayField).join('; ')}.` : `${name} has changed.`;
  }
}

function sayField({ name, now }: FieldChange): string {
  return `${name}, ${now ? `now ${now.replace(/\.$/, '')}` : 'no longer given'}`;
}

function ofDates(pack: PackNews, about: About): Notice[] {
  const changes = pack.changes
    .filter((each) => isNewsOfDate(each, pack))
    .filter(({ touches }) => about.touches(touches));
  const [first, ...others] = changes;
  if (!first) return [];
  const title = others.length
    ? `${changes.length} dates that touch your cards changed`
    : `Date ${dateWords[first.kind]}: ${first.title}`;
  return [noticeOf(dateKey(pack), title, changes.map((each) => `${sayChange(each)}.`).join('\n'))];
}

const dateWords = {
  'date new': 'added',
  'date moved': 'moved',
  'date touches': 'changed',
  'date reworded': 'reworded',
  'date gone': 'removed',
};

/** Other words for the same day can wait, and so can a day that was over before it was taken off. */
function isNewsOfDate(change: Change, { on }: PackNews): change is DateChange {
  if (!('touches' in change) || change.kind === 'date reworded') return false;
  return change.kind !== 'date gone' || (change.was !== null && change.was >= on);
}

function noticeOf(key: string, title: string, message: string): Notice {
  return { key, title: clip(title, longestTitle), message: clip(message, longestMessage) };
}
