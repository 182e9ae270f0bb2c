/** How long a person's check of a contact holds. Source: facts, RA directory, "suggested expiry". */
const holdsForMonths = 6;

/**
 * Whether a contact has to be marked "check before you rely on it": nobody confirmed it, or not lately.
 * @param confirmed calendar date of a person's check, or null
 * @param today calendar date
 */
export function isStale(confirmed: string | null, today: string): boolean {
  if (confirmed === null) return true;
  const until = Temporal.PlainDate.from(confirmed).add({ months: holdsForMonths });
  return Temporal.PlainDate.compare(until, today) < 0;
}
