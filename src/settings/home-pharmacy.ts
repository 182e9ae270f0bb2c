import * as v from 'valibot';
import type { Item } from './item.ts';

/** The pharmacy this PC is in, as the team entered it. */
export interface HomePharmacy {
  /** ODS code or postcode, normalised; empty when not given. */
  place: string;
  /** ODS code of the integrated care board, or null when not picked. */
  icb: string | null;
  /** Id of the part of that board the pharmacy is in, or that it is in none we list; null when not chosen. */
  area: string | null;
}

const version1 = v.object({
  place: v.pipe(v.string(), v.maxLength(40)),
  icb: v.nullable(v.pipe(v.string(), v.maxLength(10))),
});

const version2 = v.object({
  ...version1.entries,
  area: v.nullable(v.pipe(v.string(), v.maxLength(60))),
});

export const homePharmacy: Item<HomePharmacy> = {
  key: 'homePharmacy',
  version: 2,
  label: 'Your pharmacy',
  absent: { place: '', icb: null, area: null },
  parse(found, version) {
    const older = version === 1 ? v.safeParse(version1, found) : null;
    if (older) return older.success ? { ...older.output, area: null } : undefined;
    const result = v.safeParse(version2, found);
    return version === 2 && result.success ? result.output : undefined;
  },
};
