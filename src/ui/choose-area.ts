import { changeItem } from '../platform/items.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { otherSites, type OtherSites } from '../settings/other-sites.ts';
import type { Site } from '../settings/site.ts';

/**
 * Keeps which part of its board the pharmacy is in: of the base area where there is one, else of that site.
 * Returns why not, or null when it is kept.
 */
export async function chooseArea(area: string, { base }: OtherSites, site: Site, isHome: boolean) {
  const saved =
    isHome && !base
      ? await changeItem(homePharmacy, (stored) => ({ ...stored, area }))
      : await changeItem(otherSites, (stored) => withArea(stored, area, site));
  return saved.kind === 'failed' ? saved.reason : null;
}

function withArea(stored: OtherSites, area: string, { place }: Site): OtherSites {
  if (stored.base) return { ...stored, base: { ...stored.base, area } };
  const sites = stored.sites.map((each) =>
    each.site.place === place ? { ...each, site: { ...each.site, area } } : each,
  );
  return { ...stored, sites };
}
