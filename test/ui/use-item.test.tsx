import { act, renderHook, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { useItem } from '../../src/ui/use-item.ts';

afterEach(() => vi.restoreAllMocks());

const show = () => renderHook(() => useItem(homePharmacy)[0]);
const savePlace = (place: string) =>
  act(async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place }));
  });

describe('a stored item on a page', () => {
  test('is null until it is read, then what was found', async () => {
    const { result } = show();
    expect(result.current).toBeNull();
    await waitFor(() => expect(result.current).toEqual({ kind: 'absent', value: noSite }));
  });

  test('follows each save', async () => {
    const { result } = show();
    await savePlace('FWF76');
    await waitFor(() => expect(result.current?.value.place).toBe('FWF76'));
    await savePlace('FA002');
    await waitFor(() => expect(result.current?.value.place).toBe('FA002'));
  });

  test('ignores saves of other items', async () => {
    const { result } = show();
    await waitFor(() => expect(result.current).not.toBeNull());
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    await act(() => fakeBrowser.storage.local.set({ ownContacts: 'junk' }));
    await act(() => fakeBrowser.storage.session.set({ homePharmacy: 'junk' }));
    expect(get).not.toHaveBeenCalled();
  });

  test('shows the latest of two reads, even when the first comes back last', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76' }));
    const old = await fakeBrowser.storage.local.get(null);
    let release: (found: Record<string, unknown>) => void = () => undefined;
    const slow = new Promise<Record<string, unknown>>((resolve) => (release = resolve));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValueOnce(slow as never);
    const { result } = show();
    await savePlace('FA002');
    await waitFor(() => expect(result.current?.value.place).toBe('FA002'));
    await act(async () => {
      release(old);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(result.current?.value.place).toBe('FA002');
  });

  test('is no longer followed once the page has gone', async () => {
    const { result, unmount } = show();
    await waitFor(() => expect(result.current).not.toBeNull());
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(true);
    unmount();
    await waitFor(() => expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false));
  });
});
