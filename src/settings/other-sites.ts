import * as v from 'valibot';
import type { Item } from './item.ts';
import { siteShape, type Site } from './site.ts';
import { isCalendarDate } from './typed-date.ts';

/** Where else somebody works, and where a locum is based. */
export interface OtherSites {
  sites: OtherSite[];
  /** Which of them somebody is in, and on which calendar day they said so; it holds for that day. */
  here: { place: string; on: string } | null;
  /** Where a locum mainly works: whose Registration Authority is theirs. Source: facts 6.10. */
  base: { icb: string; area: string | null } | null;
}

export interface OtherSite {
  /** What the team calls it, or empty. */
  name: string;
  /** Its `place` is unlike that of any other. */
  site: Site;
}

export const mostSites = 50;

const version1 = v.object({
  sites: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.maxLength(60)), site: siteShape })),
    v.maxLength(mostSites),
  ),
  here: v.nullable(
    v.object({
      place: v.pipe(v.string(), v.maxLength(40)),
      on: v.pipe(v.string(), v.check(isCalendarDate)),
    }),
  ),
  base: v.nullable(
    v.object({
      icb: v.pipe(v.string(), v.maxLength(10)),
      area: v.nullable(v.pipe(v.string(), v.maxLength(60))),
    }),
  ),
});

export const otherSites: Item<OtherSites> = {
  key: 'otherSites',
  version: 1,
  label: 'Your other sites',
  absent: { sites: [], here: null, base: null },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** The site somebody said today that they are in, or the home pharmacy. */
export function siteHere(home: Site, { sites, here }: OtherSites, today: string): Site {
  const chosen = here?.on === today ? sites.find(({ site }) => site.place === here.place) : undefined;
  return chosen?.site ?? home;
}
