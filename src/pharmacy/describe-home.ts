import { findIcb } from '../directory/icbs.ts';
import type { HomePharmacy } from '../settings/home-pharmacy.ts';
import { parsePlace } from './place.ts';

/** What was kept as typed although it is no pharmacy's code and no postcode. */
const odd = new Set(['head-office', 'other-code', 'half-postcode', 'unknown', 'too-long']);

/** The home pharmacy in one line, "FWF76 · West Yorkshire", or null when nothing is set. */
export function describeHome(home: HomePharmacy): string | null {
  const place = parsePlace(home.place);
  const what =
    place.kind === 'locum'
      ? 'Locum (FFFFF)'
      : odd.has(place.kind)
        ? `${place.text} (check this)`
        : place.text;
  return [what, findIcb(home.icb)?.name].filter(Boolean).join(' · ') || null;
}
