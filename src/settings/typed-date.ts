/** A date as the three fields of the form hold it. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export type ReadDate = { kind: 'read'; date: string } | { kind: 'refused'; reason: string };

/**
 * Reads day, month and year into a calendar date, `2026-11-23`.
 * @param limits calendar dates that it may not lie before or after
 */
export function parseTypedDate(
  typed: TypedDate,
  limits: { earliest?: string; latest?: string } = {},
): ReadDate {
  const day = typed.day.trim();
  const month = typed.month.trim();
  const year = typed.year.trim();
  if (!day && !month && !year) return refused('Enter the date');
  if (!/^\d{4}$/.test(year)) return refused('Enter the year with four digits, like 2026');
  if (!/^\d{1,2}$/.test(month) || +month < 1 || +month > 12) {
    const isTurned = /^\d{1,2}$/.test(day) && +day <= 12 && +month > 12 && +month <= 31;
    return refused(isTurned ? 'Enter the day first, then the month' : 'Enter a month from 1 to 12');
  }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{1,2}$/.test(day) || !isCalendarDate(date)) {
    return refused('Enter a day that this month has');
  }
  if (limits.earliest && date < limits.earliest) return refused('Check the year');
  if (limits.latest && date > limits.latest) return refused('The date cannot be in the future');
  return { kind: 'read', date };
}

function refused(reason: string): ReadDate {
  return { kind: 'refused', reason };
}

/** Whether the text is a real day written `2026-11-23`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
