import { useEffect, useState } from 'preact/hooks';
import { filters, isShown, rowsOf, type Filter } from '../src/renewals/board.ts';
import type { Here } from '../src/renewals/here.ts';
import type { Done } from '../src/ui/DoneLine.tsx';
import type { ChangeCards } from '../src/ui/use-due.ts';
import { BoardRow } from './BoardRow.tsx';

interface Props {
  here: Here;
  /** Id of a person whom a notification led to, or empty. */
  wanted: string;
  onEdit: (id: string) => void;
  onChange: ChangeCards;
  onDone: (done: Done) => void;
  onSay: (words: string) => void;
}

const names: Record<Filter, string> = {
  all: 'All cards',
  due: 'To see to',
  helpers: 'Can renew others',
  unknown: 'A date not known yet',
};

/** Everybody's card in a table, by what is next. */
export function Board({ here, wanted, onEdit, onChange, onDone, onSay }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState('');
  /** Once the filters are off, its row is there. */
  const [sought, setSought] = useState('');
  const { people, dates, today } = here;
  const isThere = people.some(({ id }) => id === wanted);
  useEffect(() => {
    if (!isThere) return;
    setFilter('all');
    setWords('');
    setOpen(wanted);
    setSought(wanted);
  }, [wanted, isThere]);
  useEffect(() => {
    const row = sought && document.getElementById(`card-${sought}`);
    if (!row) return;
    row.scrollIntoView?.({ block: 'center' });
    row.focus();
  }, [sought]);

  const rows = rowsOf(people, dates, today);
  const hasFilters = people.length > 5;
  const shown = hasFilters ? rows.filter((row) => isShown(row, filter, words)) : rows;
  return (
    <>
      {hasFilters && (
        <div class="filters">
          <label>
            Show{' '}
            <select
              class="nhsuk-select"
              value={filter}
              onChange={(event) =>
                setFilter(filters.find((each) => each === event.currentTarget.value) ?? 'all')
              }
            >
              {filters.map((each) => (
                <option key={each} value={each}>
                  {names[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            Initials or ODS code{' '}
            <input
              class="nhsuk-input nhsuk-input--width-10"
              type="search"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <span role="status">
            {shown.length} of {rows.length} shown
          </span>
        </div>
      )}
      {shown.length < rows.length && (
        <p class="on-paper">
          {shown.length} of {rows.length} cards.
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <div class="table-box" role="region" aria-label="Cards" tabIndex={0}>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Certificate</th>
              <th scope="col">Positions</th>
              <th scope="col">Can renew others</th>
              <th scope="col">Next</th>
              <th scope="col">
                <span class="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <BoardRow
                key={row.person.id}
                row={row}
                here={here}
                isOpen={open === row.person.id}
                onToggle={() => setOpen(open === row.person.id ? '' : row.person.id)}
                onEdit={() => onEdit(row.person.id)}
                {...{ onChange, onDone, onSay }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
