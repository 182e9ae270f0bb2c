import { RemindersGroup, type RemindersPart } from './RemindersGroup.tsx';
import { RemindersTick } from './RemindersTick.tsx';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Days of the week without a notification. The error leads to the first of them. */
export function RemindersClosed({ fields, errors, onEdit }: RemindersPart) {
  return (
    <RemindersGroup
      id="reminders-closed-days"
      legend="Closed days"
      hint="What they hold back is shown on the next day that is open."
      error={errors.closed}
    >
      <div class="reminder-ticks">
        {days.map((name, at) => (
          <RemindersTick
            key={name}
            {...(at === 0 && { id: 'reminders-closed' })}
            isTicked={fields[`closed ${at + 1}`] ?? false}
            onTick={(isTicked) => onEdit({ [`closed ${at + 1}`]: isTicked })}
          >
            {name}
          </RemindersTick>
        ))}
      </div>
    </RemindersGroup>
  );
}
