import type { ClockKind } from '../src/renewals/steps.ts';
import { stepsOf } from './read-reminders.ts';
import { choicesOf } from './reminder-words.ts';
import { RemindersGroup, type RemindersPart } from './RemindersGroup.tsx';
import { RemindersTick } from './RemindersTick.tsx';

const groups: { kind: ClockKind; legend: string; hint: string }[] = [
  {
    kind: 'certificate',
    legend: 'When a card runs out',
    hint: 'The holder can renew a card only in its last 90 days.',
  },
  {
    kind: 'position',
    legend: 'When a position ends',
    hint: 'The right to work at one pharmacy has an end date of its own.',
  },
  {
    kind: 'national',
    legend: 'National dates',
    hint: 'Days on which something changes for many cards at once.',
  },
];

/** Which steps give a notice, by what it is that runs out. */
export function RemindersSteps({ fields, onEdit }: Omit<RemindersPart, 'errors'>) {
  const tick = (kind: ClockKind, steps: readonly number[], isTicked: boolean) =>
    onEdit(Object.fromEntries(steps.map((step) => [`${kind} ${step}`, isTicked])));
  return (
    <>
      {groups.map(({ kind, legend, hint }) => (
        <RemindersGroup key={kind} id={`reminders-${kind}`} {...{ legend, hint }}>
          <div class="reminder-ticks">
            {choicesOf(kind, stepsOf(kind, fields)).map(({ words, steps, isTicked }) => (
              <RemindersTick key={words} isTicked={isTicked} onTick={(now) => tick(kind, steps, now)}>
                {words}
              </RemindersTick>
            ))}
          </div>
        </RemindersGroup>
      ))}
    </>
  );
}
