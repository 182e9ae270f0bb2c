import * as v from 'valibot';
import type { Item } from './item.ts';
import { noSite, siteShape, type Site } from './site.ts';

const version1 = v.object({
  place: v.pipe(v.string(), v.maxLength(40)),
  icb: v.nullable(v.pipe(v.string(), v.maxLength(10))),
});

const version2 = v.object({
  ...version1.entries,
  area: v.nullable(v.pipe(v.string(), v.maxLength(60))),
});

/** The pharmacy this PC is in. The first two shapes were all typed and picked by hand. */
export const homePharmacy: Item<Site> = {
  key: 'homePharmacy',
  version: 3,
  label: 'Your pharmacy',
  absent: noSite,
  parse(found, version) {
    if (version === 1 || version === 2) {
      const older = v.safeParse(version === 1 ? version1 : version2, found);
      return older.success
        ? { ...noSite, ...older.output, how: older.output.icb ? 'manual' : null }
        : undefined;
    }
    const result = v.safeParse(siteShape, found);
    return version === 3 && result.success ? result.output : undefined;
  },
};
