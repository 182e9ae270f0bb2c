import { dueLine, type DueGroup } from '../src/renewals/due-groups.ts';
import { DueList } from '../src/ui/DueList.tsx';
import type { ChangeCards } from '../src/ui/use-due.ts';

interface Props {
  groups: readonly DueGroup[];
  /** Calendar date. */
  today: string;
  onChange: ChangeCards;
  onOpen: (id: string) => void;
}

/** What is due, in a line that opens; nothing while nothing is. */
export function DueNotice({ groups, today, onChange, onOpen }: Props) {
  if (!groups.length) return null;
  return (
    <details class="note warning due">
      <summary>{dueLine(groups)}</summary>
      <DueList groups={groups} most={5} {...{ today, onChange, onOpen }} />
    </details>
  );
}
