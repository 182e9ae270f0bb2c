import { useMemo, useRef, useState } from 'preact/hooks';
import { today } from '../src/platform/clock.ts';
import { newPersonId } from '../src/platform/new-id.ts';
import { reasonOf } from '../src/platform/reason.ts';
import { afterImport, leftOut } from '../src/renewals/csv/after-import.ts';
import { listOf } from '../src/renewals/here.ts';
import type { Person } from '../src/renewals/person.ts';
import type { RefusedRow } from '../src/renewals/csv/csv-person.ts';
import { readCsv, type ReadCards } from '../src/renewals/csv/read-csv.ts';
import { csvOf } from '../src/renewals/csv/write-csv.ts';
import { CardsFound } from './CardsFound.tsx';
import { megabytes } from './cards-found-words.ts';
import { described, Field } from './Field.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { saveFile } from './save-file.ts';

interface Props {
  people: Person[];
  /** Saves the list after a change, and resolves to null or to the reason why it was not saved. */
  onImport: (change: (stored: Person[]) => Person[]) => Promise<string | null>;
}

const id = 'cards-csv';
/** A larger file is not even read, in bytes. */
const largest = 2_000_000;

interface Chosen {
  name: string;
  text: string;
}

/** The list of cards as a file, out and in. What is in a file is kept once somebody has looked at it. */
export function CardsFile({ people, onImport }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [said, say] = useState('');
  const [left, setLeft] = useState<readonly RefusedRow[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  const latest = useRef<File | null>(null);
  const isSaving = useRef(false);
  const read = useMemo(() => chosen && readCsv(chosen.text, people, today()), [chosen, people]);
  const error = fault || (read?.kind === 'refused' ? `${read.reason}.` : '');

  const save = () => {
    const name = `smartcard-desk-cards-${today()}.csv`;
    saveFile(name, 'text/csv;charset=utf-8', csvOf(people));
    say(`Your browser saves ${name}. Keep it where only your team can open it.`);
  };
  const open = async (file: File) => {
    latest.current = file;
    setChosen(null);
    setFailure(null);
    setFault('');
    setLeft([]);
    say('');
    if (file.size > largest) {
      setFault(`This file is ${megabytes(file.size)}. A list of cards is under 1 MB.`);
      return;
    }
    try {
      const text = await file.text();
      if (latest.current === file) setChosen({ name: file.name, text });
    } catch (caught) {
      if (latest.current === file) setFault(`This browser could not read the file (${reasonOf(caught)}).`);
    }
  };
  const finish = (words: string) => {
    setChosen(null);
    setFailure(null);
    say(words);
    status.current?.focus(); // the button that was pressed is going
  };
  const keep = async (cards: ReadCards) => {
    if (isSaving.current) return;
    isSaving.current = true;
    setFailure(null);
    const file = latest.current;
    let words = '';
    const reason = await onImport((stored) => {
      const after = afterImport(stored, cards, newPersonId);
      words = wordsAfter(cards, leftOut(after, cards));
      return after;
    }).finally(() => {
      isSaving.current = false;
    });
    if (latest.current !== file) say(reason === null ? words : `Not saved: ${reason}`);
    else if (reason === null) {
      finish(words);
      setLeft(cards.refused);
    } else setFailure(reason);
  };

  return (
    <section class="cards-file">
      <h2>The list as a file</h2>
      <p>Save your cards as a file for a spreadsheet, or read them from one.</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={save}>
        Save as CSV
      </button>
      <Field
        id={id}
        label="Read a CSV file"
        hint="Only the column “Who” is needed, and initials are enough. The others are Certificate expires, Can help others, Card series, Position ODS code, Position name and Position ends. Use one row for each position, and write dates like 01/03/2027, the day first. Nothing is kept until you have looked at it and said so."
      >
        {error && (
          <p class="nhsuk-error-message" id={`${id}-error`} role="alert">
            <span class="unseen">Error: </span>
            {error}
          </p>
        )}
        <input
          type="file"
          id={id}
          accept=".csv,.tsv,.txt,text/csv"
          {...described(id, { hint: true, error })}
          // The same file can be chosen again once it was put right.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void open(file);
          }}
        />
      </Field>
      {chosen && read?.kind === 'read' && (
        <CardsFound
          key={chosen}
          name={chosen.name}
          {...{ read, people, failure }}
          onKeep={() => void keep(read)}
          onDrop={() => !isSaving.current && finish('Nothing was saved.')}
        />
      )}
      <p class="saved" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {left.length > 0 && (
        <>
          <p class="note warning">These rows were refused. Put them right in the file and read it again.</p>
          <RefusedRows rows={left} />
        </>
      )}
    </section>
  );
}

function wordsAfter({ added, changed }: ReadCards, missing: readonly string[]): string {
  const count = added.length + changed.length - missing.length;
  const kept = `${count.toLocaleString('en-GB')} ${count === 1 ? 'card is' : 'cards are'} saved.`;
  return missing.length ? `${kept} Not saved, because the list is full: ${listOf(missing, 'and')}.` : kept;
}
