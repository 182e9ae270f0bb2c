import type { Notice } from '../pharmacy/watch-words.ts';
import { countOf, groupDue, shortOf, type DueGroup } from './due-groups.ts';
import { isShared } from './clocks.ts';
import type { DueItem } from './due.ts';
import type { Here } from './here.ts';
import type { Step } from './shown.ts';

/** A notification, and the steps it is given for. */
export interface RenewalNotice extends Notice {
  steps: Step[];
}

/** What every key starts with. */
export const renewalKind = 'renewal ';

/** Lines of a digest: more would be cut off by the system. */
const mostLines = 4;

/** One notification for everything that a notice is still to be given for, most urgent first; or null. */
export function noticeOf(items: readonly DueItem[], here: Here): RenewalNotice | null {
  const groups = groupDue(
    items.filter(({ notice }) => notice),
    here,
  );
  const [first, ...others] = groups;
  if (!first) return null;
  const steps = groups.flatMap((group) => group.items.flatMap(({ notice }) => notice ?? []));
  return { ...(others.length ? digest(groups) : single(first)), steps };
}

function single(group: DueGroup<DueItem>): Omit<RenewalNotice, 'steps'> {
  const { words, items } = group;
  const [{ person, clock, notice }] = items as [DueItem];
  const about = isShared(clock) ? `answer ${words.answer}` : `card ${person.id}`;
  return {
    key: `${renewalKind}${about} ${clock.key} ${notice?.day}`,
    title: shortOf(group),
    message: [words.sentence, words.action, words.here].filter(Boolean).join(' '),
  };
}

function digest(groups: DueGroup<DueItem>[]): Omit<RenewalNotice, 'steps'> {
  const lines = groups.slice(0, mostLines).map(shortOf);
  const rest = groups.length - lines.length;
  return {
    key: `${renewalKind}digest ${groups.length} ${single(groups[0]!).key}`,
    title: countOf(groups).replace(/\.$/, ''),
    message: [...lines, ...(rest ? [`and ${rest} more`] : [])].join('\n'),
  };
}

/** Where a click on a notification of ours leads, read out of its key alone: the worker may have stopped since. */
export function pageOfNotice(key: string): string {
  const [, kind, id] = key.split(' ');
  if (kind === 'answer' && id) return `answer.html#${id}`;
  return kind === 'card' && id ? `options.html#cards/${id}` : 'options.html#cards';
}
