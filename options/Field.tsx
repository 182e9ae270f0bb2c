import type { ComponentChildren } from 'preact';
import { FieldNotes } from '../src/ui/FieldNotes.tsx';

interface Props {
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: ComponentChildren;
}

/** A field in the NHS pattern: label above, hint, error beside the field, then the field. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** What a field's control says of its hint and error. */
export function described(id: string, parts: { hint?: boolean; error?: string | undefined }) {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean);
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': parts.error ? true : undefined };
}
