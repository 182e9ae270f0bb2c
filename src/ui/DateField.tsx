import type { TypedDate } from '../settings/typed-date.ts';
import { FieldNotes } from './FieldNotes.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string;
  value: TypedDate;
  error: string | undefined;
  onEdit: (value: TypedDate) => void;
}

const parts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** A date typed as day, month, year. */
export function DateField({ id, label, hint, value, error, onEdit }: Props) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <fieldset class="nhsuk-fieldset" aria-describedby={about || undefined}>
        <legend class="nhsuk-label">{label}</legend>
        <FieldNotes id={id} hint={hint} error={error} />
        <div class="nhsuk-date-input">
          {parts.map(({ part, label: name, width }) => (
            <div class="nhsuk-date-input__item" key={part}>
              <label class="nhsuk-label nhsuk-date-input__label" for={`${id}-${part}`}>
                {name}
              </label>
              <input
                class={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width} ${error ? 'nhsuk-input--error' : ''}`}
                id={`${id}-${part}`}
                aria-invalid={error ? true : undefined}
                inputMode="numeric"
                autocomplete="off"
                value={value[part]}
                onInput={(event) => onEdit({ ...value, [part]: event.currentTarget.value })}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
