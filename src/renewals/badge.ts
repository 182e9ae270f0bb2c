import { isShared } from './clocks.ts';
import { cardsDue, countOf, shortOf, type DueGroup } from './due-groups.ts';

/** What stands on the toolbar button. */
export interface Badge {
  /** Four characters at most; empty for none. */
  text: string;
  tone: 'stopped' | 'soon' | 'ahead';
  /** What the button says when it is pointed at. */
  title: string;
}

/** Everything that the badge depends on. */
export interface ForBadge {
  /** Most urgent first. */
  due: readonly DueGroup[];
  /** What the weekly check found about the pharmacy's code, in a line, or null. */
  finding: string | null;
  /** Something urgent in the guidance that nobody has looked at, in a line, or null. */
  urgent: string | null;
}

const name = 'Smartcard Desk';

/** The one badge. What is due comes first; then what is urgent in the guidance, and what the weekly check found. */
export function badgeOf({ due, finding, urgent }: ForBadge): Badge {
  const [first] = due;
  const news = [urgent, finding].filter((line) => line !== null);
  if (first) {
    const title = [name, countOf(due), `${shortOf(first)}.`, ...news].join('\n');
    const cards = cardsDue(due);
    return { text: cards > 99 ? '99+' : String(cards), tone: toneOf(first), title };
  }
  if (news.length) return { text: '!', tone: 'soon', title: [name, ...news].join('\n') };
  return { text: '', tone: 'ahead', title: name };
}

function toneOf({ items: [first] }: DueGroup): Badge['tone'] {
  const { days, clock } = first!;
  if (days <= 0 && !isShared(clock)) return 'stopped';
  return days <= 14 ? 'soon' : 'ahead';
}
