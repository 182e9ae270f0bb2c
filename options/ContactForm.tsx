import { useMemo } from 'preact/hooks';
import type { ContactErrors, TypedContact } from '../src/settings/read-contact.ts';
import { DateField } from '../src/ui/DateField.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { described, Field } from './Field.tsx';
import { SaveButton } from './SaveButton.tsx';
import type { Outcome } from './use-edits.ts';

interface Props {
  /** What the ids of its fields start with. */
  id: string;
  fields: TypedContact;
  errors: ContactErrors;
  outcome: Outcome;
  onEdit: (change: Partial<TypedContact>) => void;
  onSubmit: (typed: TypedContact) => void;
  /** Absent when there is nothing saved to remove. */
  onRemove: (() => void) | undefined;
  /** It has just been removed, and what it said is still in the form. */
  removed: boolean;
}

const lines = [
  { field: 'name', label: 'Name of the team', hint: 'For example, Smartcard team' },
  { field: 'email', label: 'E-mail address', hint: '' },
  { field: 'web', label: 'Web page', hint: '' },
  { field: 'hours', label: 'Opening hours', hint: 'For example, Monday to Friday, 8am to 5pm' },
  { field: 'confirmedBy', label: 'Who confirmed it', hint: 'Initials are enough' },
] as const;

/** The form for one own contact. It keeps what was typed whatever happens to the save. */
export function ContactForm({ id, fields, errors, outcome, onEdit, onSubmit, onRemove, removed }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit(fields);
  };
  const byId = useMemo(
    () => Object.fromEntries(Object.entries(errors).map(([field, error]) => [`${id}-${field}`, error])),
    [errors, id],
  );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={byId} outcome={outcome} />
      {lines.slice(0, 1).map(line)}
      <Field
        id={`${id}-phones`}
        label="Telephone numbers"
        hint="One on each line, then what it is for: 01632 960001 main"
        error={errors.phones}
      >
        <textarea
          class={`nhsuk-textarea ${errors.phones ? 'nhsuk-textarea--error' : ''}`}
          id={`${id}-phones`}
          rows={3}
          value={fields.phones}
          onInput={(event) => onEdit({ phones: event.currentTarget.value })}
          {...described(`${id}-phones`, { hint: true, error: errors.phones })}
        />
      </Field>
      {lines.slice(1).map(line)}
      <DateField
        id={`${id}-confirmedOn`}
        label="When it was confirmed"
        value={fields.confirmedOn}
        error={errors.confirmedOn}
        onEdit={(confirmedOn) => onEdit({ confirmedOn })}
      />
      <SaveButton outcome={outcome} saved="Saved. The popup shows it now." />
      {removed && (
        <p class="note" role="status">
          Removed: the popup no longer shows it. It is still in this form, and Save brings it back.
        </p>
      )}
      {onRemove && (
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={onRemove}>
          Remove this contact
        </button>
      )}
    </form>
  );

  function line({ field, label, hint }: (typeof lines)[number]) {
    const error = errors[field];
    return (
      <Field key={field} id={`${id}-${field}`} label={label} hint={hint} error={error}>
        <input
          class={`nhsuk-input ${error ? 'nhsuk-input--error' : ''}`}
          id={`${id}-${field}`}
          autocomplete="off"
          value={fields[field]}
          onInput={(event) => onEdit({ [field]: event.currentTarget.value })}
          {...described(`${id}-${field}`, { hint: !!hint, error })}
        />
      </Field>
    );
  }
}
