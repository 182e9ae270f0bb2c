import type { NationalDate } from '../src/guidance/national-date.ts';
import { now } from '../src/platform/clock.ts';
import { calendarOf } from '../src/renewals/calendar.ts';
import type { Person } from '../src/renewals/person.ts';
import { reminders } from '../src/renewals/reminders.ts';
import { useItem } from '../src/ui/use-item.ts';
import { saveFile } from './save-file.ts';

interface Props {
  people: readonly Person[];
  dates: readonly NationalDate[];
  /** Calendar date. */
  today: string;
}

/** Saves every date as a calendar file: it reminds where this browser does not run. */
export function CalendarFile({ people, dates, today }: Props) {
  const [found] = useItem(reminders);
  const save = () => {
    const text = calendarOf({
      people,
      dates,
      reminders: found?.value ?? reminders.absent,
      now: now(),
      today,
    });
    saveFile(`smartcard-desk-${today}.ics`, 'text/calendar;charset=utf-8', text);
  };
  return (
    <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={save}>
      Calendar file
    </button>
  );
}
