import * as v from 'valibot';
import { browser } from './browser.ts';

/** Where somebody was in the popup. Kept until the browser closes, no longer. */
export interface PopupPlace {
  words: string;
  /** The answers that were opened, each from the one before it; the last is on screen. */
  trail: Spot[];
}

interface Spot {
  /** Id of an answer. */
  answer: string;
  /** Pixels from its top. */
  scroll: number;
}

export const startOfPopup: PopupPlace = { words: '', trail: [] };

const key = 'popupPlace';
const spot = v.object({ answer: v.string(), scroll: v.pipe(v.number(), v.finite(), v.minValue(0)) });
const stored = v.object({ words: v.string(), trail: v.array(spot) });

/** A popup that cannot be put back where it was opens at its start: nothing of worth is lost. */
export async function readPopupPlace(): Promise<PopupPlace> {
  const found = await browser.storage.session.get(key).catch((): Record<string, unknown> => ({}));
  const result = v.safeParse(stored, found[key]);
  return result.success ? result.output : startOfPopup;
}

export async function keepPopupPlace(place: PopupPlace): Promise<void> {
  await browser.storage.session.set({ [key]: place });
}
