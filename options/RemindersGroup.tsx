import type { ComponentChildren } from 'preact';
import { described } from './Field.tsx';
import type { ReminderErrors, TypedReminders } from './read-reminders.ts';
import { FieldNotes } from '../src/ui/FieldNotes.tsx';

/** What each part of the form is given. */
export interface RemindersPart {
  fields: TypedReminders;
  errors: ReminderErrors;
  onEdit: (change: Partial<TypedReminders>) => void;
}

interface Props {
  /** What the ids of its hint and error start with. */
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  children: ComponentChildren;
}

/** Fields that belong together, in the NHS pattern: legend above, hint, error, then the fields. */
export function RemindersGroup({ id, legend, hint, error, children }: Props) {
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <fieldset
        class="nhsuk-fieldset"
        aria-describedby={described(id, { hint: !!hint, error })['aria-describedby']}
      >
        <legend class="nhsuk-label">{legend}</legend>
        <FieldNotes id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
