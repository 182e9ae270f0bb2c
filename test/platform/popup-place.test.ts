import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, it, vi } from 'vitest';
import { keepPopupPlace, readPopupPlace, startOfPopup } from '../../src/platform/popup-place.ts';

const { session } = fakeBrowser.storage;
const place = { words: 'pin locked', trail: [{ answer: 'unlock', scroll: 120 }] };

afterEach(() => vi.restoreAllMocks());

it('puts the popup back where it was', async () => {
  await keepPopupPlace(place);
  expect(await readPopupPlace()).toEqual(place);
});

it('keeps nothing beyond the browser’s session', async () => {
  await keepPopupPlace(place);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('opens at the start when nothing was kept', async () => {
  expect(await readPopupPlace()).toEqual({ words: '', trail: [] });
});

it.each([
  7,
  'unlock',
  [],
  {},
  { ...place, words: 7 },
  { ...place, trail: 'unlock' },
  { ...place, trail: [{ answer: ['unlock'], scroll: 0 }] },
  { ...place, trail: [{ answer: 'unlock', scroll: '120' }] },
  { ...place, trail: [{ answer: 'unlock', scroll: -1 }] },
  { ...place, trail: [{ answer: 'unlock', scroll: null }] },
])('opens at the start when %j was kept', async (kept) => {
  await session.set({ popupPlace: kept });
  expect(await readPopupPlace()).toEqual(startOfPopup);
});

it('opens at the start when the browser refuses to say', async () => {
  await keepPopupPlace(place);
  vi.spyOn(session, 'get').mockRejectedValue(new Error('Not allowed'));
  expect(await readPopupPlace()).toEqual(startOfPopup);
});

it('lets its caller know when it could not be kept', async () => {
  vi.spyOn(session, 'set').mockRejectedValue(new Error('Quota'));
  await expect(keepPopupPlace(place)).rejects.toThrow('Quota');
});
