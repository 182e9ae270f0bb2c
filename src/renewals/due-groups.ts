import type { DueItem } from './due.ts';
import { listOf, type Here } from './here.ts';
import { say, type Words } from './say.ts';

/** One thing to see to, in a list: a clock of one person, or a date that touches many of them. */
export interface DueGroup {
  /** Natural key. */
  key: string;
  /** Whom it is about: “AB”, or of a date for many its title. */
  about: string;
  words: Words;
  /** At least one; the first stands for the rest. */
  items: DueItem[];
}

/** What is due, with everybody whom the same date touches in one group; the order stays. */
export function groupDue(items: readonly DueItem[], here: Here): DueGroup[] {
  const groups = new Map<string, DueItem[]>();
  for (const item of items) {
    const key = groupKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, group]) => ({ key, items: group, ...describe(group, here) }));
}

/** A card that is blocked is its holder's own affair. */
function groupKey({ person, clock }: DueItem): string {
  return clock.kind === 'national' && clock.date.until !== null ? clock.key : `${person.id} ${clock.key}`;
}

const mostNamed = 5;

function describe(items: DueItem[], here: Here): Pick<DueGroup, 'about' | 'words'> {
  const [first] = items as [DueItem];
  const words = say(first, here);
  const { clock, person } = first;
  if (clock.kind !== 'national' || clock.date.until === null) return { about: person.who, words };
  const names = items.map((item) => item.person.who);
  const whom = names.length > mostNamed ? `${names.length} cards` : listOf(names, 'and');
  const sentence = `${words.sentence} ${clock.date.caution} It touches ${whom}.`;
  return { about: clock.date.title, words: { ...words, sentence } };
}

/** What the popup says in a line of what is due; empty where nothing is. */
export function dueLine(groups: readonly DueGroup[]): string {
  const [first] = groups;
  if (!first) return '';
  return `${countOf(groups)} ${shortOf(first)}.`;
}

/** How many cards, and dates for many, there are to see to. */
export function cardsDue(groups: readonly DueGroup[]): number {
  return new Set(groups.map(({ items: [first], key }) => (isDate(first!) ? key : first!.person.id))).size;
}

/** “2 cards need renewing.” */
export function countOf(groups: readonly DueGroup[]): string {
  const cards = cardsDue(groups);
  const areCertificates = groups.every(({ items: [first] }) => first!.clock.kind === 'certificate');
  const needs = cards === 1 ? 'needs' : 'need';
  if (areCertificates) return `${cards} ${cards === 1 ? 'card' : 'cards'} ${needs} renewing.`;
  if (groups.some(({ items: [first] }) => isDate(first!)))
    return `${cards} ${cards === 1 ? 'thing' : 'things'} to see to.`;
  return `${cards} ${cards === 1 ? 'card' : 'cards'} ${needs} attention.`;
}

/** “AB: 12 days left”, or of a date for many what it is and when. */
export function shortOf({ about, words, items: [first] }: DueGroup): string {
  return isDate(first!) ? words.short : `${about}: ${words.short}`;
}

function isDate({ clock }: DueItem): boolean {
  return clock.kind === 'national' && clock.date.until !== null;
}
