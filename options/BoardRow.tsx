import { longDate } from '../src/directory/dates.ts';
import { isForEverybody, type Row } from '../src/renewals/board.ts';
import { afterOursAgain } from '../src/renewals/choices.ts';
import { choiceAbout, clocksOf, plusDays, type Clock, type Standing } from '../src/renewals/clocks.ts';
import { groupDue } from '../src/renewals/due-groups.ts';
import type { Here } from '../src/renewals/here.ts';
import { hasUnknownDate, type Position } from '../src/renewals/person.ts';
import { nameOfClock, say } from '../src/renewals/say.ts';
import { firstStep } from '../src/renewals/steps.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import type { Done } from '../src/ui/DoneLine.tsx';
import { DueList } from '../src/ui/DueList.tsx';
import { Press } from '../src/ui/Press.tsx';
import type { ChangeCards } from '../src/ui/use-due.ts';

interface Props {
  row: Row;
  here: Here;
  isOpen: boolean;
  onToggle: () => void;
  onEdit: () => void;
  onChange: ChangeCards;
  onDone: (done: Done) => void;
  /** Something to say, such as why it was not saved. */
  onSay: (words: string) => void;
}

/** A card on the board; opened, it says what to do and who can. */
export function BoardRow({ row, here, isOpen, onToggle, onEdit, onChange, onDone, onSay }: Props) {
  const { person, due } = row;
  const { who, positions, helper } = person;
  const takeBack = async (clock: Clock) => {
    const reason = await onChange((stored) => afterOursAgain(stored, person.id, clock.key));
    onSay(reason ? `Not saved: ${reason}` : `${who}: you will be reminded again.`);
  };
  return (
    <>
      <tr id={`card-${person.id}`} tabIndex={-1}>
        <th scope="row">{who}</th>
        <td>
          <Certificate row={row} />
        </td>
        <td>
          {positions.map((each) => (
            <div key={`${each.site} ${each.name} ${each.ends}`}>
              {each.site}
              {each.name && ` (${each.name})`}, {endOf(each)}{' '}
              <Pill
                standing={row.standings.find(
                  ({ clock }) =>
                    clock.kind === 'position' &&
                    clock.position.site === each.site &&
                    clock.position.name === each.name &&
                    clock.on === each.ends,
                )}
              />
            </div>
          ))}
          {!positions.length && 'None listed'}
        </td>
        <td>{helper === 'none' ? '–' : helper.charAt(0).toUpperCase() + helper.slice(1)}</td>
        <td>
          <Next row={row} here={here} />
          {decisionsAbout(row, here).map(({ clock, words }) => (
            <div key={clock.key} class="decided">
              {nameOfClock(clock)}: {words}{' '}
              <Press what={`${who}, ${nameOfClock(clock)}`} onPress={() => takeBack(clock)}>
                Take back
              </Press>
            </div>
          ))}
        </td>
        <td class="row-actions">
          {due.length > 0 && (
            <button type="button" class="copy" aria-expanded={isOpen} onClick={onToggle}>
              What to do<span class="unseen"> about {who}</span>
            </button>
          )}
          <Press what={who} onPress={onEdit}>
            Edit
          </Press>
        </td>
      </tr>
      {isOpen && due.length > 0 && (
        <tr class="opened">
          <td colSpan={6}>
            <DueList
              groups={groupDue(due, here)}
              today={here.today}
              most={due.length}
              onChange={onChange}
              onDone={onDone}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What to do next, or when there will be something to do. */
function Next({ row: { person, next, due, isBlocked }, here }: { row: Row; here: Here }) {
  const [first = next?.clock.kind === 'national' ? next : null] = due;
  const look = 'Look it up in Care Identity Management, and enter it.';
  if (first) {
    const words = say(first, here);
    return (
      <>
        {words.action} {words.here} {!due.length && <AnswerLink id={words.answer}>See the steps</AnswerLink>}
      </>
    );
  }
  if (hasUnknownDate(person) && !isBlocked) {
    return (
      <>
        {person.certificate ? 'A position’s end date is' : 'The expiry date is'} not known yet. {look}
      </>
    );
  }
  return <>{next && say(next, here).sentence}</>;
}

/** What somebody put off, or called not theirs. What touches everybody is not repeated in each row. */
function decisionsAbout({ person }: Row, { dates, today }: Here): { clock: Clock; words: string }[] {
  return clocksOf(person, dates, today).flatMap((clock) => {
    const choice = isForEverybody(clock) ? null : choiceAbout(person, clock, today);
    if (!choice) return [];
    if (choice.kind === 'later') return [{ clock, words: `reminder on ${longDate(choice.until)}` }];
    return [{ clock, words: clock.kind === 'national' ? 'seen to' : 'not ours' }];
  });
}

function endOf({ ends }: Position): string {
  if (ends === undefined) return 'end date not known yet';
  return ends === null ? 'no end date shown' : longDate(ends);
}

function Certificate({ row: { person, standings, isBlocked } }: { row: Row }) {
  const { certificate, series } = person;
  if (isBlocked)
    return (
      <>
        <span class="pill bad">Blocked</span> Series {series}
      </>
    );
  if (!certificate) return <span class="pill warn">Not known yet</span>;
  return (
    <>
      {longDate(certificate)} <Pill standing={standings.find(({ clock }) => clock.kind === 'certificate')} />
    </>
  );
}

/** How a clock stands, in a word or two. */
function Pill({ standing }: { standing: Standing | undefined }) {
  if (!standing) return null;
  const { state, days, clock } = standing;
  const left = days === 1 ? '1 day left' : `${days} days left`;
  switch (state) {
    case 'expired':
    case 'ended':
      return <span class="pill bad">{state === 'expired' ? 'Expired' : 'Ended'}</span>;
    case 'last day':
      return <span class="pill bad">Last day</span>;
    case 'urgent':
    case 'ending':
      return <span class="pill warn">{left}</span>;
    case 'renewable':
      return <span class="pill warn">Can be renewed, {left}</span>;
    case 'fine':
    case 'ahead':
    case 'today':
    case 'past':
      return clock.kind === 'certificate' ? (
        <span class="pill ok">Renewable from {longDate(plusDays(clock.on, -firstStep('certificate')))}</span>
      ) : null;
  }
}
