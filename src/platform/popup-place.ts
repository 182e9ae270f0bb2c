import * as v from 'valibot';
import { browser } from './browser.ts';

/** Where somebody was in the popup. Kept until the browser closes, no longer. */
export interface PopupPlace {
  words: string;
  /** Id of the open answer, or null. */
  answer: string | null;
  /** Pixels from the top of the open answer. */
  scroll: number;
}

export const startOfPopup: PopupPlace = { words: '', answer: null, scroll: 0 };

const key = 'popupPlace';
const stored = v.object({
  words: v.string(),
  answer: v.nullable(v.string()),
  scroll: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** A popup that cannot be put back where it was opens at its start: nothing of worth is lost. */
export async function readPopupPlace(): Promise<PopupPlace> {
  const found = await browser.storage.session.get(key).catch((): Record<string, unknown> => ({}));
  const result = v.safeParse(stored, found[key]);
  return result.success ? result.output : startOfPopup;
}

export async function keepPopupPlace(place: PopupPlace): Promise<void> {
  await browser.storage.session.set({ [key]: place });
}
