import { findIcb } from '../directory/icbs.ts';
import type { HomePharmacy } from '../settings/home-pharmacy.ts';
import { parsePlace } from './place.ts';

/** The home pharmacy in one line, "FWF76 · West Yorkshire", or null when nothing is set. */
export function describeHome(home: HomePharmacy): string | null {
  const place = parsePlace(home.place);
  const what = place.kind === 'locum' ? 'Locum (FFFFF)' : place.text;
  return [what, findIcb(home.icb)?.name].filter(Boolean).join(' · ') || null;
}
