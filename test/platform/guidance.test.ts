import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, it, vi } from 'vitest';
import { loadGuidance, loadSearch } from '../../src/platform/guidance.ts';

afterEach(() => vi.unstubAllGlobals());

it('reads the guidance that is packed with the extension, and asks no other host', async () => {
  const guidance = { format: 1, written: '2026-11-22', answers: [] };
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(Response.json(guidance));
  vi.stubGlobal('fetch', fetched);
  expect(await loadGuidance()).toEqual(guidance);
  expect(fetched.mock.calls).toEqual([[fakeBrowser.runtime.getURL('guidance.json')]]);
});

it('lets its caller know when the file cannot be read', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')));
  await expect(loadGuidance()).rejects.toThrow('Failed to fetch');
});

it('lets its caller know when the file is not JSON', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response('<html>')));
  await expect(loadGuidance()).rejects.toThrow(/JSON/);
});

it('reads what the search learned from beside it', async () => {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(Response.json({ format: 1 }));
  vi.stubGlobal('fetch', fetched);
  expect(await loadSearch()).toEqual({ format: 1 });
  expect(fetched.mock.calls).toEqual([[fakeBrowser.runtime.getURL('search.json')]]);
});
