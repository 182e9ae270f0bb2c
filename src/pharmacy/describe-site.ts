import { icbFromCode } from '../directory/icbs.ts';
import type { Site } from '../settings/site.ts';
import { parsePlace } from './place.ts';

/** What was kept as typed although it is no pharmacy's code and no postcode. */
const odd = new Set(['head-office', 'other-code', 'half-postcode', 'unknown', 'too-long']);

/**
 * A site in one line: "Day Lewis Pharmacy · FWF76" once it was looked up, else "FWF76 · West Yorkshire".
 * Null when nothing is set.
 * @param today calendar date
 */
export function describeSite(site: Site, today: string): string | null {
  if (site.record) return `${site.record.name} · ${site.record.code}`;
  const place = parsePlace(site.place);
  const what =
    place.kind === 'locum'
      ? 'Locum (FFFFF)'
      : odd.has(place.kind)
        ? `${place.text} (check this)`
        : place.text;
  return [what, icbFromCode(site.icb, today)?.name].filter(Boolean).join(' · ') || null;
}
