import type { ByField, TypedPosition } from '../src/renewals/read-person.ts';
import { DateField } from '../src/ui/DateField.tsx';
import { Press } from '../src/ui/Press.tsx';
import { described, Field } from './Field.tsx';

interface Props {
  /** What the ids of its fields start with. */
  id: string;
  /** Its place in the list, from nought. */
  at: number;
  value: TypedPosition;
  errors: ByField;
  onEdit: (value: TypedPosition) => void;
  onRemove: () => void;
}

/** The fields of one position: where, what it is called, and when it ends. */
export function PositionFields({ id, at, value, errors, onEdit, onRemove }: Props) {
  const edit = (change: Partial<TypedPosition>) => onEdit({ ...value, ...change });
  const siteId = `${id}-site-${at}`;
  const nameId = `${id}-name-${at}`;
  return (
    <fieldset class="nhsuk-fieldset position">
      <legend class="nhsuk-label">Position {at + 1}</legend>
      <Field
        id={siteId}
        label="ODS code"
        hint="Like FWF76, or FFFFF for a locum"
        error={errors[`site-${at}`]}
      >
        <input
          class={`nhsuk-input nhsuk-input--width-10 ${errors[`site-${at}`] ? 'nhsuk-input--error' : ''}`}
          id={siteId}
          autocomplete="off"
          spellcheck={false}
          value={value.site}
          onInput={(event) => edit({ site: event.currentTarget.value })}
          {...described(siteId, { hint: true, error: errors[`site-${at}`] })}
        />
      </Field>
      <Field id={nameId} label="What you call this position (optional)" error={errors[`name-${at}`]}>
        <input
          class={`nhsuk-input ${errors[`name-${at}`] ? 'nhsuk-input--error' : ''}`}
          id={nameId}
          autocomplete="off"
          value={value.name}
          onInput={(event) => edit({ name: event.currentTarget.value })}
          {...described(nameId, { error: errors[`name-${at}`] })}
        />
      </Field>
      {!value.hasNoEnd && (
        <DateField
          id={`${id}-ends-${at}`}
          label="End date"
          hint="Leave it empty if you do not know it yet."
          value={value.ends}
          error={errors[`ends-${at}`]}
          onEdit={(ends) => edit({ ends })}
        />
      )}
      <label class="keep">
        <input
          type="checkbox"
          checked={value.hasNoEnd}
          onChange={(event) => edit({ hasNoEnd: event.currentTarget.checked })}
        />{' '}
        Care Identity Management shows no end date
      </label>
      <p class="actions">
        <Press what={String(at + 1)} onPress={onRemove}>
          Remove position
        </Press>
      </p>
    </fieldset>
  );
}
