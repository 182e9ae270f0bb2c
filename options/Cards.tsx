import { useEffect, useRef, useState } from 'preact/hooks';
import { longDate } from '../src/directory/dates.ts';
import { newPersonId } from '../src/platform/new-id.ts';
import { isForEverybody } from '../src/renewals/board.ts';
import { afterLeft } from '../src/renewals/choices.ts';
import { coverHints, lastHelperLine } from '../src/renewals/cover.ts';
import { afterSaving } from '../src/renewals/edit-person.ts';
import { cards, type Person } from '../src/renewals/person.ts';
import { undoLeft } from '../src/renewals/undo.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { DoneLine, type Done } from '../src/ui/DoneLine.tsx';
import { DueList } from '../src/ui/DueList.tsx';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useDue } from '../src/ui/use-due.ts';
import { useToday } from '../src/ui/use-today.ts';
import { Board } from './Board.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { CardForm } from './CardForm.tsx';
import { CardsFile } from './CardsFile.tsx';
import { NationalDatesKept } from './NationalDatesKept.tsx';
import { Timeline } from './Timeline.tsx';

/** Everybody's card: what is next of each, the months ahead, and the list in and out. */
export function Cards() {
  const today = useToday();
  const { found, dates, overview, change } = useDue(today);
  const [editing, setEditing] = useState<{ person: Person | null } | null>(null);
  const [said, say] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const wanted = useWantedCard();
  const form = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const isDirty = useRef(false);
  useEffect(() => {
    if (!editing) return;
    form.current?.scrollIntoView?.({ block: 'start' });
    form.current?.querySelector('input')?.focus();
  }, [editing]);
  if (!found || !overview) return <p>Reading what is saved …</p>;

  const { here, groups } = overview;
  const people = found.value;
  const isRead = found.kind !== 'unreadable' && found.kind !== 'newer';
  const lastHelper = lastHelperLine(here);
  const forEverybody = groups.filter(({ items }) => isForEverybody(items[0]!.clock));
  const start = (person: Person | null) => {
    setDone(null);
    const isOpen = editing && editing.person?.id === person?.id;
    if (editing && isDirty.current && !isOpen) {
      say('Save or cancel the card that is open first.');
      form.current?.querySelector('input')?.focus();
      return;
    }
    say('');
    setEditing(isOpen ? { ...editing } : { person });
  };
  const close = (words: string) => {
    isDirty.current = false;
    setEditing(null);
    say(words);
    status.current?.focus(); // the button that was pressed has gone
  };
  const finish = (now: Done) => {
    say('');
    setDone(now);
  };
  const leave = async (person: Person) => {
    const reason = await change((stored) => afterLeft(stored, person.id));
    if (reason) return reason;
    close('');
    finish({ words: `${person.who} is off the list.`, undo: undoLeft(person) });
    return null;
  };
  return (
    <>
      <p class="on-screen">
        Use initials or a nickname. Everything stays in this browser, on this PC. Each person’s dates stand on
        their own profile in Care Identity Management:{' '}
        <AnswerLink id="renew">where to find the expiry date</AnswerLink>.
      </p>
      <p class="on-paper">
        {here.site ?? 'Smartcards'}, {longDate(today)}. The dates are as the team entered them.
      </p>
      <StorageNotice item={cards} found={found} />
      {dates.kind === 'failed' && (
        <p class="note warning">The national dates could not be read: {dates.reason}</p>
      )}
      {isRead && !people.length && (
        <p class="note on-screen">
          No card is listed yet. Add one, and this browser reminds you before it expires. Or read in a list
          from a CSV file, below.
        </p>
      )}
      <div class="tools on-screen">
        <button type="button" class="nhsuk-button" onClick={() => start(null)}>
          Add a card
        </button>
        {people.length > 0 && (
          <>
            <CalendarFile people={people} dates={here.dates} today={today} onSay={say} />
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => print()}>
              Print
            </button>
          </>
        )}
      </div>
      <p class="saved" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      <DoneLine done={done} onChange={change} onUndone={() => setDone(null)} />
      <div ref={form} class="on-screen">
        {editing && (
          <CardForm
            key={editing.person?.id ?? 'new'}
            person={editing.person}
            people={people}
            dates={here.dates}
            site={here.site ?? ''}
            today={today}
            onDirty={() => {
              isDirty.current = true;
            }}
            onSave={async (draft) => {
              const id = editing.person?.id ?? newPersonId();
              const reason = await change((stored) => afterSaving(stored, editing.person, id, draft));
              if (reason === null) close(`${draft.who} is saved.`);
              return reason;
            }}
            onLeft={editing.person && (() => leave(editing.person!))}
            onCancel={() => close('')}
          />
        )}
      </div>
      {lastHelper && (
        <p class="note warning last-helper">
          <b>{lastHelper.text}</b> <AnswerLink id={lastHelper.answer}>What to do</AnswerLink>
        </p>
      )}
      {here.site === null && people.length > 0 && (
        <p class="note on-screen">
          Save your pharmacy’s ODS code under <OptionsLink section="home">Home pharmacy</OptionsLink> to see
          who here can help.
        </p>
      )}
      {forEverybody.length > 0 && (
        <div class="note warning">
          <DueList groups={forEverybody} today={today} most={5} onChange={change} onDone={finish} />
        </div>
      )}
      {people.length > 0 && (
        <>
          <Board
            {...{ here, wanted }}
            onEdit={(id) => start(byId(people, id))}
            onChange={change}
            onDone={finish}
            onSay={(words) => {
              setDone(null);
              say(words);
            }}
          />
          <Timeline people={people} dates={here.dates} today={today} />
        </>
      )}
      <ul class="hints on-screen">
        {coverHints(here).map(({ text, answer }) => (
          <li key={text}>
            {text} <AnswerLink id={answer}>Read more</AnswerLink>
          </li>
        ))}
      </ul>
      <div class="on-screen">
        <NationalDatesKept dates={dates} today={today} />
        <CardsFile people={people} onImport={change} />
      </div>
    </>
  );
}

function byId(people: readonly Person[], id: string): Person | null {
  return people.find((each) => each.id === id) ?? null;
}

/** The id behind `#cards/`, where a notification leads. */
function useWantedCard(): string {
  const read = () => /^#cards\/([0-9a-f]{12})$/.exec(location.hash)?.[1] ?? '';
  const [wanted, setWanted] = useState(read);
  useEffect(() => {
    const changed = () => setWanted(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return wanted;
}
