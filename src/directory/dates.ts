const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as a source prints it, a year, a month or a day: `2023-10` → "October 2023". */
export function printedDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? month.format(new Date(`${date}-01T00:00:00Z`)) : longDate(date);
}

/** A calendar date as it is read out: `2026-11-22` → "22 November 2026". */
export function longDate(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}
