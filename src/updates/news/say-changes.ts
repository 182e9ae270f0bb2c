import { longDate } from '../../directory/dates.ts';
import type { Change } from './change.ts';

/** How many of a kind there are, in words, in the order in which they are said. */
const counted: { kinds: Change['kind'][]; one: string; many: string }[] = [
  { kinds: ['answer changed'], one: 'answer changed', many: 'answers changed' },
  { kinds: ['answer new'], one: 'new answer', many: 'new answers' },
  { kinds: ['answer gone'], one: 'answer removed', many: 'answers removed' },
  { kinds: ['contact changed', 'route changed'], one: 'contact changed', many: 'contacts changed' },
  { kinds: ['contact new', 'route new'], one: 'new contact', many: 'new contacts' },
  { kinds: ['contact gone', 'route gone'], one: 'contact removed', many: 'contacts removed' },
  { kinds: ['date moved'], one: 'date moved', many: 'dates moved' },
  { kinds: ['date new'], one: 'new date', many: 'new dates' },
  { kinds: ['date touches', 'date reworded'], one: 'date changed', many: 'dates changed' },
  { kinds: ['date gone'], one: 'date removed', many: 'dates removed' },
];

/**
 * "2 answers changed, 1 new answer, 1 date moved", or empty.
 * @param left how many more there are of which only the number is known
 */
export function countOf(changes: readonly Pick<Change, 'kind'>[], left = 0): string {
  const counts = counted.flatMap(({ kinds, one, many }) => {
    const count = changes.filter(({ kind }) => kinds.includes(kind)).length;
    return count ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  return [...counts, ...(left ? [`${left} more`] : [])].join(', ');
}

/** A change in a line: "Moved: End date of CIS1 sign-in, from 30 September 2026 to 1 March 2027". */
export function sayChange(change: Change): string {
  switch (change.kind) {
    case 'answer new':
      return `New: ${change.title}`;
    case 'answer gone':
      return `Removed: ${change.title}`;
    case 'answer changed':
      return change.lines.length || change.more
        ? `Changed: ${change.title}`
        : `Changed in its notes: ${change.title}`;
    case 'contact new':
      return `New contact: ${change.name}`;
    case 'contact changed':
      return `Changed contact: ${change.name}`;
    case 'contact gone':
      return `Contact removed: ${change.name}`;
    case 'route new':
      return `New national contact: ${change.name}`;
    case 'route changed':
      return `Changed national contact: ${change.name}`;
    case 'route gone':
      return `National contact removed: ${change.name}`;
    case 'date moved':
      return `Moved: ${change.title}, ${fromTo(change)}`;
    case 'date new':
      return `New date: ${change.title}${on(change.now)}`;
    case 'date touches':
      return `Now for other cards than before: ${change.title}${on(change.now)}`;
    case 'date reworded':
      return `Reworded: ${change.title}${on(change.now)}`;
    case 'date gone':
      return `Date removed: ${change.title}${on(change.was)}`;
  }
}

function fromTo({ was, now }: { was: string | null; now: string | null }): string {
  return [...(was ? [`from ${longDate(was)}`] : []), ...(now ? [`to ${longDate(now)}`] : [])].join(' ');
}

function on(day: string | null): string {
  return day ? `, ${longDate(day)}` : '';
}
