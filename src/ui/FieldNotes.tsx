import type { ComponentChildren } from 'preact';

interface Props {
  /** Of the field: the hint is `id-hint`, the error `id-error`. */
  id: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

/** What stands between a field's label and the field: a hint, and what is wrong. */
export function FieldNotes({ id, hint, error }: Props) {
  return (
    <>
      {hint && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="nhsuk-error-message" id={`${id}-error`}>
          <span class="unseen">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}
