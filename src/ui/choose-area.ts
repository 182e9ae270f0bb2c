import { changeItem } from '../platform/items.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';

/** Keeps which part of its board the pharmacy is in. Returns why not, or null when it is kept. */
export async function chooseArea(area: string): Promise<string | null> {
  const saved = await changeItem(homePharmacy, (stored) => ({ ...stored, area }));
  return saved.kind === 'failed' ? saved.reason : null;
}
