import { useState } from 'preact/hooks';
import { longDate } from '../directory/dates.ts';
import {
  afterLater,
  afterLeft,
  afterNotOurs,
  afterRenewed,
  laterDays,
  laterUntil,
} from '../renewals/choices.ts';
import type { DueGroup } from '../renewals/due-groups.ts';
import type { Person } from '../renewals/person.ts';
import { NewDate } from './NewDate.tsx';
import { Press } from './Press.tsx';
import type { ChangeCards } from './use-due.ts';

interface Props {
  group: DueGroup;
  /** Calendar date. */
  today: string;
  onChange: ChangeCards;
  /** Called when it went through, with what to say of it and how to take it back. */
  onDone: (done: Done) => void;
}

export interface Done {
  words: string;
  undo: (stored: Person[]) => Person[];
}

/** What can be done about something due: renewed, remind me later, left, not ours. */
export function DueActions({ group, today, onChange, onDone }: Props) {
  const [open, setOpen] = useState<'date' | 'later' | null>(null);
  const [fault, setFault] = useState('');
  const [{ person, clock }] = group.items as [DueGroup['items'][number]];
  const ids = group.items.map((item) => item.person.id);
  const isOne = ids.length === 1;

  /** Each action is undone by putting back the people it touched as they were. */
  const act = async (words: string, change: (stored: Person[]) => Person[]) => {
    const before = group.items.map((item) => item.person);
    const reason = await onChange(change);
    if (reason) setFault(`Not saved: ${reason}`);
    else onDone({ words, undo: (stored) => withPeople(stored, before) });
    return reason;
  };
  const each = (change: (stored: Person[], id: string) => Person[]) => (stored: Person[]) =>
    ids.reduce(change, stored);

  const dated = dateLabels(group);
  return (
    <div class="due-actions">
      {open === 'date' && dated ? (
        <NewDate
          clock={clock}
          label={dated.label}
          today={today}
          onDate={(date) =>
            act(`${group.about}: ${longDate(date)} is kept.`, (stored) =>
              afterRenewed(stored, person.id, clock, date),
            )
          }
          onCancel={() => setOpen(null)}
        />
      ) : (
        <p class="actions">
          {dated && (
            <Press what={group.about} onPress={() => setOpen('date')}>
              {dated.button}
            </Press>
          )}
          {open === 'later' ? (
            laterDays(clock, today).map((days) => (
              <Press
                key={days}
                what={group.about}
                onPress={() =>
                  act(
                    `${group.about}: you will be reminded on ${longDate(laterUntil(clock, days, today))}.`,
                    each((stored, id) => afterLater(stored, id, clock, days, today)),
                  )
                }
              >
                {days === 1 ? 'Tomorrow' : `In ${days} days`}
              </Press>
            ))
          ) : (
            <Press what={group.about} onPress={() => setOpen('later')}>
              Remind me later
            </Press>
          )}
          {isOne && (
            <Press
              what={group.about}
              onPress={() => act(`${person.who} is off the list.`, (stored) => afterLeft(stored, person.id))}
            >
              Left this pharmacy
            </Press>
          )}
          <Press
            what={group.about}
            onPress={() =>
              act(
                `${group.about}: no more is said of it until the date changes.`,
                each((stored, id) => afterNotOurs(stored, id, clock, today)),
              )
            }
          >
            {clock.kind === 'national' ? 'Seen to' : 'Not ours'}
          </Press>
        </p>
      )}
      {fault && <p role="alert">{fault}</p>}
    </div>
  );
}

/** Only where there is one date to change. A card that is blocked is replaced, not renewed. */
function dateLabels({ items }: DueGroup): { button: string; label: string } | null {
  const [{ clock }] = items as [DueGroup['items'][number]];
  switch (clock.kind) {
    case 'certificate':
      return { button: 'Renewed', label: 'New expiry date, as Care Identity Management shows it' };
    case 'position':
      return { button: 'New end date', label: 'New end date, as Care Identity Management shows it' };
    case 'national':
      return null;
  }
}

function withPeople(stored: Person[], people: readonly Person[]): Person[] {
  const gone = people.filter(({ id }) => !stored.some((each) => each.id === id));
  return [...stored.map((each) => people.find(({ id }) => id === each.id) ?? each), ...gone];
}
