import * as v from 'valibot';
import type { Item } from './item.ts';

/** The pharmacy this PC is in, as the team entered it. */
export interface HomePharmacy {
  /** ODS code or postcode, normalised; empty when not given. */
  place: string;
  /** ODS code of the integrated care board, or null when not picked. */
  icb: string | null;
}

const version1 = v.object({
  place: v.pipe(v.string(), v.maxLength(40)),
  icb: v.nullable(v.pipe(v.string(), v.maxLength(10))),
});

export const homePharmacy: Item<HomePharmacy> = {
  key: 'homePharmacy',
  version: 1,
  label: 'Your pharmacy',
  absent: { place: '', icb: null },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};
