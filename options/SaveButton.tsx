import type { Outcome } from './use-edits.ts';

/** The button of a form, and beside it whether the save went through. */
export function SaveButton({ outcome, saved }: { outcome: Outcome; saved: string }) {
  return (
    <div class="save">
      <button type="submit" class="nhsuk-button">
        Save
      </button>
      <span role="status">{outcome.kind === 'saved' && saved}</span>
    </div>
  );
}
