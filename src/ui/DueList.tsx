import type { DueGroup } from '../renewals/due-groups.ts';
import { AnswerLink } from './AnswerLink.tsx';
import type { Done } from './DoneLine.tsx';
import { DueActions } from './DueActions.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import type { ChangeCards } from './use-due.ts';

interface Props {
  groups: readonly DueGroup[];
  /** Calendar date. */
  today: string;
  /** How many are shown; the rest are under Cards. */
  most: number;
  onChange: ChangeCards;
  onDone: (done: Done) => void;
  onOpen?: (id: string) => void;
}

/** What there is to see to: what it is, what to do, who can, and who here can. */
export function DueList({ groups, today, most, onChange, onDone, onOpen }: Props) {
  const rest = groups.length - most;
  return (
    <>
      <ul class="due-list">
        {groups.slice(0, most).map((group) => (
          <li key={group.key} data-due={group.key}>
            <b>{group.about}</b>
            <p>{group.words.sentence}</p>
            <p>{group.words.action}</p>
            <p class="who-can">
              Who can: {group.words.who}. {group.words.here}
            </p>
            <p>
              <AnswerLink id={group.words.answer} onOpen={onOpen}>
                See the steps
              </AnswerLink>
            </p>
            <DueActions {...{ group, today, onChange, onDone }} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          and {rest} more under <OptionsLink section="cards">Cards</OptionsLink>
        </p>
      )}
    </>
  );
}
