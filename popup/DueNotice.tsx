import { useState } from 'preact/hooks';
import { dueLine, type DueGroup } from '../src/renewals/due-groups.ts';
import { DoneLine, type Done } from '../src/ui/DoneLine.tsx';
import { DueList } from '../src/ui/DueList.tsx';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import type { ChangeCards } from '../src/ui/use-due.ts';

interface Props {
  groups: readonly DueGroup[];
  /** How many cards have a date that nobody entered. */
  unknown: number;
  /** Calendar date. */
  today: string;
  onChange: ChangeCards;
  onOpen: (id: string) => void;
}

/** What is due, in a line that opens; nothing while nothing is. */
export function DueNotice({ groups, unknown, today, onChange, onOpen }: Props) {
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      <DoneLine done={done} onChange={onChange} onUndone={() => setDone(null)} />
      {groups.length > 0 && (
        <details class="note warning due">
          <summary>{dueLine(groups)}</summary>
          <DueList groups={groups} most={5} onDone={setDone} {...{ today, onChange, onOpen }} />
        </details>
      )}
      {unknown > 0 && (
        <p class="unknown-dates">
          {unknown === 1 ? 'A date of 1 card is' : `Dates of ${unknown} cards are`} not known yet.{' '}
          <OptionsLink section="cards">{unknown === 1 ? 'Enter it' : 'Enter them'}</OptionsLink>
        </p>
      )}
    </>
  );
}
