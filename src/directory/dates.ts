const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A calendar date as it is read out: `2026-11-22` → "22 November 2026". */
export function longDate(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}
