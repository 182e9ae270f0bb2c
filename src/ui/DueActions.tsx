import { useEffect, useRef, useState } from 'preact/hooks';
import { longDate } from '../directory/dates.ts';
import {
  afterLater,
  afterLeft,
  afterNotOurs,
  afterRenewed,
  laterDays,
  laterUntil,
} from '../renewals/choices.ts';
import { isBlock, isShared } from '../renewals/clocks.ts';
import type { DueGroup } from '../renewals/due-groups.ts';
import type { Person } from '../renewals/person.ts';
import { undoDecided, undoLeft, undoRenewed, type Undo } from '../renewals/undo.ts';
import type { Done } from './DoneLine.tsx';
import { NewDate } from './NewDate.tsx';
import { Press } from './Press.tsx';
import type { ChangeCards } from './use-due.ts';

interface Props {
  group: DueGroup;
  /** Calendar date. */
  today: string;
  onChange: ChangeCards;
  /** Called when it went through. */
  onDone: (done: Done) => void;
}

/** What can be done about something due: renewed, remind me later, left, not ours. */
export function DueActions({ group, today, onChange, onDone }: Props) {
  const [open, setOpen] = useState<'date' | 'later' | null>(null);
  const [fault, setFault] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('input, .choices button')?.focus();
  }, [open]);
  const [{ person, clock }] = group.items as [DueGroup['items'][number]];
  const people = group.items.map((item) => item.person);
  const isForMany = isShared(clock);

  const act = async (words: string, change: (stored: Person[]) => Person[], undo: Undo) => {
    const reason = await onChange(change);
    if (reason === null) onDone({ words, undo });
    return reason;
  };
  const decide = async (words: string, change: (stored: Person[], id: string) => Person[]) => {
    const each = (stored: Person[]) => people.map(({ id }) => id).reduce(change, stored);
    const reason = await act(words, each, undoDecided(people, clock));
    setFault(reason ? `Not saved: ${reason}` : '');
  };
  const leave = async () => {
    const off = (stored: Person[]) => afterLeft(stored, person.id);
    const reason = await act(`${person.who} is off the list.`, off, undoLeft(person));
    setFault(reason ? `Not saved: ${reason}` : '');
  };

  const dated = dateLabels(group);
  if (open === 'date' && dated) {
    return (
      <div ref={box}>
        <NewDate
          clock={clock}
          label={dated.label}
          today={today}
          onDate={(date) =>
            act(
              `${group.about}: ${longDate(date)} is saved.`,
              (stored) => afterRenewed(stored, person.id, clock, date),
              undoRenewed(person, clock, date),
            )
          }
          onCancel={() => setOpen(null)}
        />
      </div>
    );
  }
  return (
    <div class="due-actions" ref={box}>
      <p class="actions">
        {dated && (
          <Press what={group.about} onPress={() => setOpen('date')}>
            {dated.button}
          </Press>
        )}
        <Press what={group.about} onPress={() => setOpen(open ? null : 'later')}>
          Remind me later
        </Press>
        {!isForMany && (
          <Press what={group.about} onPress={leave}>
            Left this pharmacy
          </Press>
        )}
        <Press
          what={group.about}
          onPress={() =>
            decide(`${group.about}: you will not be reminded of this date again.`, (stored, id) =>
              afterNotOurs(stored, id, clock, today),
            )
          }
        >
          {isForMany ? 'Seen to' : 'Not ours'}
        </Press>
      </p>
      {open === 'later' && (
        <p class="actions choices" role="group" aria-label={`When to remind you: ${group.about}`}>
          {laterDays(clock, today).map((days) => (
            <Press
              key={days}
              what={group.about}
              onPress={() =>
                decide(
                  `${group.about}: you will be reminded on ${longDate(laterUntil(clock, days, today))}.`,
                  (stored, id) => afterLater(stored, id, clock, days, today),
                )
              }
            >
              {days === 1 ? 'Tomorrow' : `In ${days} days`}
            </Press>
          ))}
        </p>
      )}
      {fault && <p role="alert">{fault}</p>}
    </div>
  );
}

/** Only where there is one date to change: of a card, of a position, or of the card that replaces a blocked one. */
function dateLabels({ items }: DueGroup): { button: string; label: string } | null {
  const [{ clock }] = items as [DueGroup['items'][number]];
  const shown = 'as Care Identity Management shows it';
  switch (clock.kind) {
    case 'certificate':
      return { button: 'Renewed', label: `New expiry date, ${shown}` };
    case 'position':
      return { button: 'New end date', label: `New end date, ${shown}` };
    case 'national':
      return isBlock(clock)
        ? { button: 'New card issued', label: `Expiry date of the new card, ${shown}` }
        : null;
  }
}
