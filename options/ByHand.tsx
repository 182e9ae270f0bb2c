import type { Directory } from '../src/directory/directory.ts';
import { icbsByRegion } from '../src/directory/icbs.ts';
import { areasOf, otherArea } from '../src/directory/registration-authority.ts';
import { described, Field } from './Field.tsx';

interface Props {
  directory: Directory;
  /** What the ids of the fields begin with. */
  prefix?: string;
  icb: string | null;
  area: string | null;
  /** Calendar date: boards come and go. */
  today: string;
  onEdit: (change: { icb?: string | null; area?: string | null }) => void;
}

/** The board, and the part of it where we hold contacts for parts, picked by hand. */
export function ByHand({ directory, prefix = '', icb, area, today, onEdit }: Props) {
  const parts = areasOf(directory.contacts, icb).filter(({ name }) => name !== null);
  return (
    <>
      <Field
        id={`${prefix}icb`}
        label="Integrated care board (ICB)"
        hint={`The boards there are today, by region. Choose the one ${prefix ? 'for the area you are based in' : 'that the pharmacy’s contract is with'}.`}
      >
        <select
          class="nhsuk-select"
          id={`${prefix}icb`}
          value={icb ?? ''}
          onChange={(event) => onEdit({ icb: event.currentTarget.value || null, area: null })}
          {...described(`${prefix}icb`, { hint: true })}
        >
          <option value="">Not chosen</option>
          {icbsByRegion(today).map(({ region, icbs }) => (
            <optgroup key={region} label={region}>
              {icbs.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {parts.length > 0 && (
        <Field
          id={`${prefix}area`}
          label="Part of that board"
          hint="We hold Registration Authority contacts for parts of it only."
        >
          <select
            class="nhsuk-select"
            id={`${prefix}area`}
            value={area ?? ''}
            onChange={(event) => onEdit({ area: event.currentTarget.value || null })}
            {...described(`${prefix}area`, { hint: true })}
          >
            <option value="">Not chosen</option>
            {parts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={otherArea(icb ?? '')}>Mine is not listed</option>
          </select>
        </Field>
      )}
    </>
  );
}
