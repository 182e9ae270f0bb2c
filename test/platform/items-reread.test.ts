import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, it, vi } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../../src/settings/site.ts';

const leeds: Site = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual' };

it.each<[string, unknown]>([
  ['a place that is too long', { ...leeds, place: 'F'.repeat(41) }],
  ['a day that is none', { ...leeds, foundOn: '2026-02-30' }],
  ['a field that JSON leaves out', { ...leeds, icb: undefined }],
  ['nothing', null],
])('what could not be read again is not saved, which is said: %s', async (_what, value) => {
  await changeItem(homePharmacy, () => leeds);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const saved = await changeItem(homePharmacy, () => value as Site);
  expect(saved).toEqual({ kind: 'failed', reason: 'it could not be read again' });
  expect(set).not.toHaveBeenCalled();
  expect(await readItem(homePharmacy)).toEqual({ kind: 'whole', value: leeds });
  set.mockRestore();
});
