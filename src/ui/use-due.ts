import { useMemo } from 'preact/hooks';
import type { NationalDates } from '../guidance/national-date.ts';
import { changeItem, type Found } from '../platform/items.ts';
import { reasonOf } from '../platform/reason.ts';
import { overviewOf, type Overview } from '../renewals/overview.ts';
import { cards, type Person } from '../renewals/person.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { useNationalDates } from './use-guidance.ts';
import type { Loaded } from './use-pack.ts';
import { useItem } from './use-item.ts';

/** A change of the list of cards. Resolves to null, or to the reason why it was not saved. */
export type ChangeCards = (change: (stored: Person[]) => Person[]) => Promise<string | null>;

/** The cards, what is due of them today, and how to change them; `overview` is null while it is being read. */
export function useDue(today: string): {
  found: Found<Person[]> | null;
  dates: Loaded<{ nationalDates: NationalDates }>;
  overview: Overview | null;
  change: ChangeCards;
} {
  const [found, show] = useItem(cards);
  const [home] = useItem(homePharmacy);
  const dates = useNationalDates();
  const packaged = dates.kind === 'loaded' ? dates.nationalDates : null;
  const overview = useMemo(() => {
    if (!found || !home || dates.kind === 'loading') return null;
    // Without the national dates what is known of each card is still shown.
    return overviewOf({ people: found.value, dates: packaged?.dates ?? [], home: home.value }, today);
  }, [found, home, dates, packaged, today]);
  const change: ChangeCards = async (next) => {
    try {
      const saved = await changeItem(cards, next);
      if (saved.kind === 'failed') return saved.reason;
      show({ kind: 'whole', value: saved.value });
      return null;
    } catch (caught) {
      return reasonOf(caught); // the list of now does not take the change
    }
  };
  return { found, dates, overview, change };
}
