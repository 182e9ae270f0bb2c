import { useEffect, useId, useRef } from 'preact/hooks';
import { listOf } from '../src/renewals/here.ts';
import type { Person } from '../src/renewals/person.ts';
import type { ReadCards } from '../src/renewals/csv/read-csv.ts';
import { describeCard, summaryOf } from './cards-found-words.ts';
import { RefusedRows } from './RefusedRows.tsx';

interface Props {
  /** The file's name. */
  name: string;
  read: ReadCards;
  people: readonly Person[];
  /** Why it was not saved, or null. */
  failure: string | null;
  onKeep: () => void;
  onDrop: () => void;
}

/** More are counted only. */
const mostIgnored = 20;

/** What was read from a file, to be kept or not. It takes focus when it comes up. */
export function CardsFound({ name, read, people, failure, onKeep, onDrop }: Props) {
  const summary = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => summary.current?.focus(), []);
  const { added, changed, questions, ignored } = read;
  const count = added.length + changed.length;
  const cards = [
    { heading: 'To add', lines: added.map((person) => ({ person, before: undefined })) },
    {
      heading: 'To change',
      lines: changed.map(({ id, person }) => ({ person, before: people.find((each) => each.id === id) })),
    },
  ];
  return (
    <div class="found" role="group" aria-labelledby={title}>
      <h3 id={title} ref={summary} tabIndex={-1}>
        {name}: {summaryOf(read)}
      </h3>
      <RefusedRows rows={read.refused} />
      {questions.length > 0 && (
        <div class="note warning">
          <h4>Look at these dates first</h4>
          <ul>
            {questions.map(({ row, who, question }) => (
              <li key={`${row} ${question}`}>
                Row {row}, {who}: {question}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ignored.length > 0 && <p class="note warning">Not read: {ignoredLine(ignored)}.</p>}
      {cards.map(
        ({ heading, lines }) =>
          lines.length > 0 && (
            <section key={heading}>
              <h4>{heading}</h4>
              <ul>
                {lines.map(({ person, before }) => (
                  <li key={person.who}>
                    <b>{person.who}</b>: {describeCard(person)}.
                    {before && ` Before: ${describeCard(before)}.`}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {failure && (
        <p class="note warning" role="alert">
          Not saved: {failure}. Nothing was changed. You can try again.
        </p>
      )}
      <div class="save">
        {count > 0 && (
          <button type="button" class="nhsuk-button" onClick={onKeep}>
            {count === 1 ? 'Save this card' : `Save these ${count.toLocaleString('en-GB')} cards`}
          </button>
        )}
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={onDrop}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function ignoredLine(ignored: readonly string[]): string {
  const more = ignored.length - mostIgnored;
  const names = ignored.slice(0, mostIgnored).map((each) => `“${each}”`);
  const columns = ignored.length === 1 ? 'the column' : 'the columns';
  return `${columns} ${listOf(more > 0 ? [...names, `${more.toLocaleString('en-GB')} more`] : names, 'and')}`;
}
