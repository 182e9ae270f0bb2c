import { described, Field } from './Field.tsx';
import { RemindersGroup, type RemindersPart } from './RemindersGroup.tsx';
import { RemindersTick } from './RemindersTick.tsx';

const times = [
  { field: 'from', label: 'From' },
  { field: 'to', label: 'To' },
] as const;

/** Hours without a notification. A time that is changed here means them, whatever another window turns off. */
export function RemindersQuiet({ fields, errors, onEdit }: RemindersPart) {
  const isOverMidnight = fields.to !== '' && fields.from > fields.to;
  const type = (field: 'from' | 'to', time: string) =>
    onEdit(field === 'from' ? { from: time, hasQuiet: true } : { to: time, hasQuiet: true });
  return (
    <RemindersGroup
      id="reminders-quiet"
      legend="Quiet hours"
      hint="What they hold back is shown soon after they end. Times are those of England."
    >
      <RemindersTick isTicked={fields.hasQuiet} onTick={(hasQuiet) => onEdit({ hasQuiet })}>
        No notifications at certain hours
      </RemindersTick>
      {fields.hasQuiet && (
        <>
          <div class="reminder-times">
            {times.map(({ field, label }) => (
              <Field key={field} id={`reminders-${field}`} label={label} error={errors[field]}>
                <input
                  type="time"
                  class={`nhsuk-input nhsuk-input--width-10 ${errors[field] ? 'nhsuk-input--error' : ''}`}
                  id={`reminders-${field}`}
                  value={fields[field]}
                  onInput={(event) => type(field, event.currentTarget.value)}
                  {...described(`reminders-${field}`, { error: errors[field] })}
                />
              </Field>
            ))}
          </div>
          {isOverMidnight && <div class="nhsuk-hint">They go over midnight.</div>}
        </>
      )}
    </RemindersGroup>
  );
}
