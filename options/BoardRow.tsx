import { longDate } from '../src/directory/dates.ts';
import { choiceAbout, clocksOf, plusDays, type Standing } from '../src/renewals/clocks.ts';
import { afterOursAgain } from '../src/renewals/choices.ts';
import type { Row } from '../src/renewals/board.ts';
import type { DueGroup } from '../src/renewals/due-groups.ts';
import type { Here } from '../src/renewals/here.ts';
import { say } from '../src/renewals/say.ts';
import { firstStep } from '../src/renewals/steps.ts';
import { DueList } from '../src/ui/DueList.tsx';
import { Press } from '../src/ui/Press.tsx';
import type { ChangeCards } from '../src/ui/use-due.ts';

interface Props {
  row: Row;
  here: Here;
  /** What is due of this person. */
  groups: readonly DueGroup[];
  isOpen: boolean;
  onToggle: () => void;
  onEdit: () => void;
  onChange: ChangeCards;
}

/** A card on the board; opened, it says what to do and who can. */
export function BoardRow({ row, here, groups, isOpen, onToggle, onEdit, onChange }: Props) {
  const { person, isDue } = row;
  const { who, positions, helper } = person;
  const decided = clocksOf(person, here.dates, here.today).flatMap((clock) => {
    const choice = choiceAbout(person, clock, here.today);
    return choice ? [{ clock, choice }] : [];
  });
  return (
    <>
      <tr id={`card-${person.id}`} tabIndex={-1} class={isDue ? 'due-row' : undefined}>
        <th scope="row">{who}</th>
        <td>
          <Certificate row={row} />
        </td>
        <td>
          {positions.map((each) => (
            <div key={`${each.site} ${each.name} ${each.ends}`}>
              {each.site}
              {each.name && ` (${each.name})`}, {each.ends ? longDate(each.ends) : 'no end date shown'}{' '}
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
          {nextWords(row, here)}
          {decided.map(({ clock, choice }) => (
            <div key={clock.key} class="decided">
              {clock.kind === 'national' ? clock.date.title : clock.key}:{' '}
              {choice.kind === 'later' ? `reminder on ${longDate(choice.until)}` : 'not ours'}{' '}
              <Press
                what={who}
                onPress={() => onChange((stored) => afterOursAgain(stored, person.id, clock.key))}
              >
                Take back
              </Press>
            </div>
          ))}
        </td>
        <td class="row-actions">
          {groups.length > 0 && (
            <button type="button" class="copy" aria-expanded={isOpen} onClick={onToggle}>
              What to do<span class="unseen"> about {who}</span>
            </button>
          )}
          <Press what={who} onPress={onEdit}>
            Edit
          </Press>
        </td>
      </tr>
      {isOpen && groups.length > 0 && (
        <tr class="opened">
          <td colSpan={6}>
            <DueList groups={groups} today={here.today} most={groups.length} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What to do next, or when there will be something to do. */
function nextWords({ person, next, isDue, isBlocked }: Row, here: Here): string {
  if (next && isDue) {
    const { action, here: whoHere } = say(next, here);
    return `${action} ${whoHere}`;
  }
  if (!person.certificate && !isBlocked)
    return 'Read the expiry date in Care Identity Management, and enter it.';
  return next ? say(next, here).sentence : '';
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
    default:
      return clock.kind === 'certificate' ? (
        <span class="pill ok">Renewable from {longDate(plusDays(clock.on, -firstStep('certificate')))}</span>
      ) : null;
  }
}
