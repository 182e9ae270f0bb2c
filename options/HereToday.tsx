import { today } from '../src/platform/clock.ts';
import { changeItem } from '../src/platform/items.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { otherSites, siteHere } from '../src/settings/other-sites.ts';
import { Press } from '../src/ui/Press.tsx';
import { useItem } from '../src/ui/use-item.ts';

/** Says that somebody is at another site today, and leads back; nothing while they are at home. */
export function HereToday() {
  const [home] = useItem(homePharmacy);
  const [others] = useItem(otherSites);
  if (!home || !others) return null;
  const site = siteHere(home.value, others.value, today());
  if (site === home.value) return null;
  return (
    <p class="note">
      Today the popup is for {site.record?.name ?? site.place}, until midnight.{' '}
      <Press onPress={() => changeItem(otherSites, (stored) => ({ ...stored, here: null }))}>
        Go back to {home.value.place || 'the home pharmacy'}
      </Press>
    </p>
  );
}
