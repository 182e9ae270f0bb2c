import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, it, vi } from 'vitest';
import { readHealth } from '../../src/platform/health.ts';
import { fakeAbout } from '../fakes/extension-apis.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0';

afterEach(() => vi.restoreAllMocks());

it('says what the browser says of the extension', async () => {
  fakeAbout({ permissions: ['storage', 'alarms'], origins: [] }, `${chrome} Safari/537.36`);
  await fakeBrowser.alarms.create('tick', { when: 1_795_420_800_000, periodInMinutes: 30 });
  expect(await readHealth()).toEqual({
    nextTickAt: 1_795_420_800_000,
    permissions: ['alarms', 'storage'],
    hosts: [],
    storedBytes: 2,
    extensionVersion: '0.1.0',
    browserVersion: 'Chrome/144.0.0.0',
  });
});

it('counts what is stored in bytes, not in characters', async () => {
  fakeAbout({}, chrome);
  await fakeBrowser.storage.local.set({ a: '£' });
  expect((await readHealth()).storedBytes).toBe('{"a":"£"}'.length + 1);
});

it.each([
  [`${chrome} Safari/537.36 Edg/144.0.3719.1`, 'Edg/144.0.3719.1'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox/142.0'],
  ['Lynx', 'unknown'],
])('knows the browser in “%s”', async (userAgent, version) => {
  fakeAbout({}, userAgent);
  expect((await readHealth()).browserVersion).toBe(version);
});

it('does with a browser that names no permissions and no alarm', async () => {
  fakeAbout({}, chrome);
  expect(await readHealth()).toMatchObject({ nextTickAt: null, permissions: [], hosts: [] });
});

it('lets its caller know when the browser refuses a question', async () => {
  fakeAbout({}, chrome);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is broken'));
  await expect(readHealth()).rejects.toThrow('The disk is broken');
});
