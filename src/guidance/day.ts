import * as v from 'valibot';

/** A calendar date in a file, `2026-11-22`. */
export const day = v.pipe(v.string(), v.check(isDay, 'is not a date like 2026-11-22'));

/** Whether the text is a real day. The build runs where there is no Temporal. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`);
}
