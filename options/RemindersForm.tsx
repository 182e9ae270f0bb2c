import { useMemo } from 'preact/hooks';
import { ErrorSummary } from './ErrorSummary.tsx';
import { RemindersClosed } from './RemindersClosed.tsx';
import type { RemindersPart } from './RemindersGroup.tsx';
import { RemindersQuiet } from './RemindersQuiet.tsx';
import { RemindersSteps } from './RemindersSteps.tsx';
import { RemindersTick } from './RemindersTick.tsx';
import { SaveButton } from './SaveButton.tsx';
import type { Outcome } from './use-edits.ts';

interface Props extends RemindersPart {
  outcome: Outcome;
  onSubmit: () => void;
}

/** The form for how reminders come. It keeps what was chosen whatever happens to the save. */
export function RemindersForm({ fields, errors, outcome, onEdit, onSubmit }: Props) {
  const byId = useMemo(
    () => Object.fromEntries(Object.entries(errors).map(([field, error]) => [`reminders-${field}`, error])),
    [errors],
  );
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class="reminders" onSubmit={submit} noValidate>
      <ErrorSummary errors={byId} outcome={outcome} />
      <div class="nhsuk-form-group">
        <RemindersTick isTicked={fields.isOn} hint="reminders-on-hint" onTick={(isOn) => onEdit({ isOn })}>
          Show notifications
        </RemindersTick>
        <div class="nhsuk-hint" id="reminders-on-hint">
          While they are off, the popup and the badge still tell, and what is chosen below is kept.
        </div>
      </div>
      <RemindersSteps {...{ fields, onEdit }} />
      <RemindersQuiet {...{ fields, errors, onEdit }} />
      <RemindersClosed {...{ fields, errors, onEdit }} />
      <SaveButton outcome={outcome} saved="Saved." />
    </form>
  );
}
