import type { NationalDate } from '../src/guidance/national-date.ts';
import { now } from '../src/platform/clock.ts';
import { calendarOf } from '../src/renewals/calendar/calendar.ts';
import { listOf } from '../src/renewals/here.ts';
import { hasUnknownDate, type Person } from '../src/renewals/person.ts';
import { reminders } from '../src/renewals/reminders.ts';
import { useItem } from '../src/ui/use-item.ts';
import { saveFile } from './save-file.ts';

interface Props {
  people: readonly Person[];
  dates: readonly NationalDate[];
  /** Calendar date. */
  today: string;
  onSay: (words: string) => void;
}

/** Saves every date as a calendar file: it reminds where this browser does not run. */
export function CalendarFile({ people, dates, today, onSay }: Props) {
  const [found] = useItem(reminders);
  const save = () => {
    const text = calendarOf({
      people,
      dates,
      reminders: found?.value ?? reminders.absent,
      now: now(),
      today,
    });
    const name = `smartcard-desk-${today}.ics`;
    saveFile(name, 'text/calendar;charset=utf-8', text);
    const missing = people.filter(hasUnknownDate).map(({ who }) => who);
    const without = missing.length
      ? ` A date is not known, and so not in it, of ${listOf(missing, 'and')}.`
      : '';
    onSay(`Your browser saves ${name}. Open it with a calendar that only your team sees.${without}`);
  };
  return (
    <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={save}>
      Calendar file
    </button>
  );
}
