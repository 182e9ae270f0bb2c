import { isShared, type Standing } from './clocks.ts';
import { listOf, type Here } from './here.ts';
import { say, type Words } from './say.ts';

/** One thing to see to, in a list: a clock of one person, or a date that touches many of them. */
export interface DueGroup<T extends Standing = Standing> {
  /** Natural key. */
  key: string;
  /** Whom it is about: “AB”, or of a date for many its title. */
  about: string;
  words: Words;
  /** At least one; the first stands for the rest. */
  items: T[];
}

/** What is due, with everybody whom the same date touches in one group; the order stays. */
export function groupDue<T extends Standing>(items: readonly T[], here: Here): DueGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = groupKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, group]) => {
    const { about, words } = describe(group, here);
    return { key, about, words, items: group };
  });
}

/** A card that is blocked is its holder's own affair. */
function groupKey({ person, clock }: Standing): string {
  return isShared(clock) ? clock.key : `${person.id} ${clock.key}`;
}

const mostNamed = 5;

function describe(items: Standing[], here: Here): Pick<DueGroup, 'about' | 'words'> {
  const [first] = items as [Standing];
  const words = say(first, here);
  const { clock, person } = first;
  if (!isShared(clock)) return { about: person.who, words };
  const names = items.map((item) => item.person.who);
  const whom = names.length > mostNamed ? `${names.length} cards` : listOf(names, 'and');
  const action = `${words.action} ${clock.date.caution} This affects ${whom}.`;
  return { about: clock.date.title, words: { ...words, action } };
}

/** What the popup says in a line of what is due; empty where nothing is. */
export function dueLine(groups: readonly DueGroup[]): string {
  const [first] = groups;
  if (!first) return '';
  return `${countOf(groups)} ${shortOf(first)}.`;
}

/** How many cards there are to see to; where dates for many are among them, how many things. */
export function cardsDue(groups: readonly DueGroup[]): number {
  if (groups.some(({ items: [first] }) => isShared(first!.clock))) return groups.length;
  return new Set(groups.map(({ items: [first] }) => first!.person.id)).size;
}

/** “2 cards need renewing.” */
export function countOf(groups: readonly DueGroup[]): string {
  const count = cardsDue(groups);
  const s = count === 1 ? '' : 's';
  const needs = count === 1 ? 'needs' : 'need';
  if (groups.some(({ items: [first] }) => isShared(first!.clock))) return `${count} thing${s} to see to.`;
  const areCertificates = groups.every(({ items: [first] }) => first!.clock.kind === 'certificate');
  return `${count} card${s} ${needs} ${areCertificates ? 'renewing' : 'attention'}.`;
}

/** “AB: card expires in 12 days”, or of a date for many what it is and when. */
export function shortOf({ about, words, items: [first] }: DueGroup): string {
  return isShared(first!.clock) ? words.short : `${about}: ${words.short}`;
}
