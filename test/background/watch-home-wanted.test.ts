import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHome } from '../../src/background/watch-home.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite } from '../../src/settings/site.ts';
import { fakeExtensionApis } from '../fakes/extension-apis.ts';
import { fakeLocks } from '../fakes/locks.ts';
import { ordApi } from '../fakes/ord-api.ts';
import { records } from '../pharmacy/ods-examples.ts';

const { runtime, storage } = fakeBrowser;
const api = ordApi(Object.values(records));
const asked = vi.fn<(url: string) => Promise<Response>>();
const contains = vi.fn<() => Promise<boolean>>();
const never = new Promise<never>(() => undefined);

const respond = (url: string) => {
  const { status, headers, body } = api(url);
  return Promise.resolve(new Response(body, { status, headers }));
};
const dayIs = (day: string) => vi.setSystemTime(new Date(`${day}T09:00:00Z`));
const watch = async () => (await readItem(homeWatch)).value;
const setHome = (place: string) => changeItem(homePharmacy, () => ({ ...noSite, place }));
const setWatch = (rest: Partial<HomeWatch>) => changeItem(homeWatch, (stored) => ({ ...stored, ...rest }));
/** What the browser does to a worker it stops: its locks are let go of. */
const killWorker = () =>
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  dayIs('2026-11-23');
  fakeExtensionApis();
  asked.mockReset().mockImplementation(respond);
  vi.stubGlobal('fetch', asked);
  vi.spyOn(runtime, 'getManifest').mockReturnValue({ optional_host_permissions: ['https://*/'] } as never);
  contains.mockReset().mockResolvedValue(true);
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({ contains } as never);
  await setHome('FA029'); // closed, so its new code is looked for: three requests
  await setWatch({ isOn: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  killWorker();
});

describe('while the first request is under way', () => {
  it.each<[string, () => unknown]>([
    ['it is turned off', () => setWatch({ isOn: false })],
    ['another pharmacy becomes home', () => setHome('FWF76')],
    ['home is taken out', () => setHome('')],
    ['the permission is taken away', () => contains.mockResolvedValue(false)],
  ])('%s: nothing more is asked', async (_what, happens) => {
    asked.mockImplementationOnce(async (url) => {
      await happens();
      return respond(url);
    });
    await watchHome();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('nothing happens: the postcode and what is there are asked about too', async () => {
    await watchHome();
    expect(asked.mock.calls.length).toBeGreaterThan(2);
    expect(await watch()).toMatchObject({
      outcome: { kind: 'answered' },
      finding: { newCode: { code: 'FA579' } },
    });
  });
});

describe('a worker that is stopped while it looks for the new code', () => {
  beforeEach(async () => {
    asked.mockImplementationOnce(respond).mockReturnValue(never);
    void watchHome();
    await vi.waitUntil(() => asked.mock.calls.length === 2);
    killWorker();
  });

  it('has kept that the code is closed, and that the rest is to be tried again', async () => {
    expect(await watch()).toMatchObject({
      askedOn: '2026-11-23',
      outcome: { kind: 'failed' },
      finding: { kind: 'closed', on: '2024-07-21', newCode: null },
    });
  });

  it('looks for it the next day', async () => {
    asked.mockReset().mockImplementation(respond);
    await watchHome();
    expect(asked).not.toHaveBeenCalled();
    dayIs('2026-11-24');
    await watchHome();
    expect(await watch()).toMatchObject({
      outcome: { kind: 'answered' },
      finding: { newCode: { code: 'FA579' } },
    });
  });
});

describe('a search that fails', () => {
  it('keeps what the record says, and the new code found before', async () => {
    await watchHome();
    dayIs('2026-11-30');
    asked.mockImplementation((url) =>
      new URL(url).search ? Promise.resolve(new Response('', { status: 500 })) : respond(url),
    );
    await watchHome();
    expect(await watch()).toMatchObject({
      outcome: { kind: 'failed', why: 'failed' },
      finding: { kind: 'closed', newCode: { code: 'FA579' } },
    });
  });
});

it('a copy that was saved before the last gives no leave to ask: that may have been “off”', async () => {
  await setWatch({ isOn: true });
  await storage.local.set({ homeWatch: 'torn' });
  expect(await readItem(homeWatch)).toMatchObject({ kind: 'recovered', value: { isOn: true } });
  await watchHome();
  await watchHome('now');
  expect(asked).not.toHaveBeenCalled();
});
