import { parsePlace, type Askable } from '../src/pharmacy/place.ts';
import type { Contacts } from '../src/ui/DeskCard.tsx';

/** The pharmacies that are kept and were looked up, by their code or by their postcode. */
export function keptAt(contacts: Contacts | null, { text }: Askable) {
  return (contacts?.kept ?? []).filter(({ place, record }) =>
    [place, record?.code, record?.postcode].some((each) => record && parsePlace(each ?? '').text === text),
  );
}
