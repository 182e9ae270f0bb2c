import { useEffect, useState } from 'preact/hooks';
import { filters, isForEverybody, isShown, rowsOf, type Filter } from '../src/renewals/board.ts';
import type { DueGroup } from '../src/renewals/due-groups.ts';
import type { Here } from '../src/renewals/here.ts';
import type { ChangeCards } from '../src/ui/use-due.ts';
import { BoardRow } from './BoardRow.tsx';

interface Props {
  here: Here;
  groups: readonly DueGroup[];
  /** Id of a person whom a notification led to, or empty. */
  wanted: string;
  onEdit: (id: string) => void;
  onChange: ChangeCards;
}

const names: Record<Filter, string> = {
  all: 'All cards',
  due: 'To see to',
  helpers: 'Can renew others',
  unknown: 'Expiry date not known',
};

/** Everybody's card in a table, by what is next. */
export function Board({ here, groups, wanted, onEdit, onChange }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState('');
  const { people, dates, today } = here;
  useEffect(() => {
    if (!wanted) return;
    setFilter('all');
    setWords('');
    setOpen(wanted);
  }, [wanted]);
  const isWantedThere = people.some(({ id }) => id === wanted);
  useEffect(() => {
    if (open !== wanted || !isWantedThere) return;
    const row = document.getElementById(`card-${wanted}`);
    row?.scrollIntoView?.({ block: 'center' });
    row?.focus();
  }, [open, wanted, isWantedThere]);

  const rows = rowsOf(people, dates, today);
  const shown = rows.filter((row) => isShown(row, filter, words));
  const own = new Map<string, DueGroup[]>();
  for (const group of groups) {
    const [first] = group.items;
    if (!first || isForEverybody(first.clock)) continue;
    for (const { person } of group.items) own.set(person.id, [...(own.get(person.id) ?? []), group]);
  }
  return (
    <>
      {people.length > 5 && (
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
      <div class="table-box" role="region" aria-label="Cards" tabIndex={0}>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Certificate</th>
              <th scope="col">Positions</th>
              <th scope="col">Can help</th>
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
                groups={own.get(row.person.id) ?? []}
                isOpen={open === row.person.id}
                onToggle={() => setOpen(open === row.person.id ? '' : row.person.id)}
                onEdit={() => onEdit(row.person.id)}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
