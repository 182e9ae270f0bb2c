import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHome } from '../../src/background/watch-home.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { tickRecord } from '../../src/platform/tick.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite } from '../../src/settings/site.ts';
import { fakeExtensionApis } from '../fakes/extension-apis.ts';
import { fakeLocks } from '../fakes/locks.ts';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { fetchPackaged, isPackaged } from '../fakes/packaged.ts';
import { records } from '../pharmacy/ods-examples.ts';
import { listens, settle, startBackground } from './start-background.ts';

const { alarms, notifications, runtime, storage, tabs } = fakeBrowser;
const start = '2026-11-23';
const api = ordApi(Object.values(records));
const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const never = new Promise<never>(() => undefined);
const contains = vi.fn<() => Promise<boolean>>();

const respond = ({ status, headers, body }: FakeReply) =>
  Promise.resolve(new Response(body, { status, headers }));
const dayIs = (day: string) => vi.setSystemTime(new Date(`${day}T09:00:00Z`));
const watch = async () => (await readItem(homeWatch)).value;
const setHome = (place: string) => changeItem(homePharmacy, () => ({ ...noSite, place }));
const setWatch = (rest: Partial<HomeWatch>) => changeItem(homeWatch, (stored) => ({ ...stored, ...rest }));
const urls = () => asked.mock.calls.map(([url]) => url.split('/ORD/2-0-0/')[1]);
const shown = () => Object.keys(notifications.getAllCreateOptions?.() ?? {});
const ringTick = () => alarms.onAlarm.trigger({ name: 'tick', scheduledTime: 0 } as never);
/** The disk is full for one item only. */
function refuseToSave(key: string) {
  const set = storage.local.set.bind(storage.local);
  const refuse = (items: object): unknown => (key in items ? Promise.reject(new Error('Full')) : set(items));
  vi.spyOn(storage.local, 'set').mockImplementation(refuse);
}
/** What the browser does to a worker it stops: its locks are let go of. */
const killWorker = () =>
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  dayIs(start);
  fakeExtensionApis();
  asked.mockReset().mockImplementation((url) => respond(api(url)));
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    isPackaged(url) ? fetchPackaged(url) : asked(url, init),
  );
  vi.spyOn(runtime, 'getManifest').mockReturnValue({ optional_host_permissions: ['https://*/'] } as never);
  contains.mockReset().mockResolvedValue(true);
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({ contains } as never);
  await setHome('FWF76');
  await setWatch({ isOn: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  killWorker();
});

describe('the weekly check', () => {
  it('asks nothing while nobody turned it on', async () => {
    await setWatch({ isOn: false });
    await watchHome();
    await watchHome('now');
    expect(urls()).toEqual([]);
    expect((await watch()).askedOn).toBeNull();
  });

  it.each(['BD22 8NQ', 'FFFFF', ''])('asks nothing while “%s” is home', async (place) => {
    await setHome(place);
    await watchHome('now');
    expect(urls()).toEqual([]);
  });

  it('makes one request in an ordinary week, and none until seven days later', async () => {
    for (const day of ['23', '24', '29', '30']) {
      dayIs(`2026-11-${day}`);
      await watchHome();
      await watchHome();
    }
    expect(urls()).toEqual(['organisations/FWF76', 'organisations/FWF76']);
    expect(await watch()).toMatchObject({
      code: 'FWF76',
      askedOn: '2026-11-30',
      outcome: { kind: 'answered' },
      finding: null,
    });
    expect(shown()).toEqual([]);
  });

  it('sends the code and nothing else: no cookie and no referrer', async () => {
    await watchHome();
    const [url, init] = asked.mock.calls[0]!;
    expect(url).toBe('https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations/FWF76');
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('does not wait for the week where somebody pressed the button', async () => {
    await watchHome();
    await watchHome('now');
    expect(urls()).toHaveLength(2);
  });

  it('asks the next day where another code is home now: once a day at most', async () => {
    await watchHome();
    await setHome('FA002');
    await watchHome();
    expect(urls()).toEqual(['organisations/FWF76']);
    dayIs('2026-11-24');
    await watchHome();
    expect(urls()).toEqual(['organisations/FWF76', 'organisations/FA002']);
  });

  it('asks once where two windows want it at the same time', async () => {
    await Promise.all([watchHome(), watchHome()]);
    expect(urls()).toHaveLength(1);
  });

  it('asks nothing where it was turned off just before', async () => {
    await setWatch({ isOn: false });
    const { homeWatch: off } = await storage.local.get('homeWatch');
    await setWatch({ isOn: true });
    let checked = Promise.resolve();
    await navigator.locks.request('item homeWatch', async () => {
      checked = watchHome();
      await settle();
      await storage.local.set({ homeWatch: off });
    });
    await checked;
    expect(urls()).toEqual([]);
    expect((await watch()).askedOn).toBeNull();
  });

  it('asks nothing where the attempt cannot be put on record', async () => {
    vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(watchHome()).rejects.toThrow('The disk is full');
    expect(urls()).toEqual([]);
  });

  it('leaves alone what a newer version saved', async () => {
    const { homeWatch: slot } = await storage.local.get('homeWatch');
    const newer = { homeWatch: { ...(slot as object), version: 2 } };
    await storage.local.set(newer);
    await watchHome('now');
    expect(urls()).toEqual([]);
    expect(await storage.local.get('homeWatch')).toEqual(newer);
  });
});

describe('a closed code', () => {
  beforeEach(() => setHome('FA029'));

  it('is kept, and told of once', async () => {
    const create = vi.spyOn(notifications, 'create');
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-07']) {
      dayIs(day);
      await watchHome();
    }
    expect(create).toHaveBeenCalledExactlyOnceWith('home FA029 closed 2024-07-21 FA579', {
      type: 'basic',
      title: 'The directory says: FA029 has closed',
      message: expect.stringContaining('It may now be FA579.') as string,
      iconUrl: runtime.getURL('icons/icon-128.png'),
    });
    expect((await watch()).noticed).toBe('home FA029 closed 2024-07-21 FA579');
    expect((await readItem(homePharmacy)).value.place).toBe('FA029');
  });

  it('is kept where the system refuses the notification, which is tried again', async () => {
    const create = vi
      .spyOn(notifications, 'create')
      .mockRejectedValueOnce(new Error('Notifications are off'));
    await watchHome();
    expect(await watch()).toMatchObject({ finding: { kind: 'closed' }, noticed: null });
    await watchHome();
    expect(create).toHaveBeenCalledTimes(2);
    expect((await watch()).noticed).not.toBeNull();
    expect(urls()).toHaveLength(3);
  });

  it('is not told of again once it was dismissed', async () => {
    await setWatch({ dismissed: 'home FA029 closing 2024-07-21 FA579' });
    await watchHome();
    expect(shown()).toEqual([]);
  });

  it('is not told of where another code became home, or the watch was turned off, meanwhile', async () => {
    for (const meanwhile of [() => setHome('FWF76'), () => setWatch({ isOn: false })]) {
      await setHome('FA029');
      await setWatch({ isOn: true });
      asked.mockImplementationOnce(async (url) => {
        await meanwhile();
        return respond(api(url));
      });
      await watchHome('now');
      expect(shown()).toEqual([]);
    }
  });
});

describe('a check that fails', () => {
  const html = () =>
    Promise.resolve(new Response('<html>Sign in', { headers: { 'content-type': 'text/html' } }));
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));

  beforeEach(async () => {
    await setHome('FA029');
    await watchHome();
    asked.mockClear();
    dayIs('2026-11-30');
  });

  it.each([
    ['offline', gone, false],
    ['unreachable', gone, true],
    ['stood-in', html, true],
  ] as const)('as %s keeps what was found, and is tried again the next day', async (why, answer, onLine) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
    asked.mockImplementation(answer);
    const { finding } = await watch();
    await watchHome();
    await watchHome();
    expect(urls()).toHaveLength(1);
    expect(await watch()).toMatchObject({ outcome: { kind: 'failed', why }, finding });
    dayIs('2026-12-01');
    asked.mockImplementation((url) => respond(api(url)));
    await watchHome();
    expect((await watch()).outcome).toEqual({ kind: 'answered' });
  });

  it.each(['chrome', 'moz'])(
    'for want of the permission, which was taken away, sends nothing under %s-extension: and says so',
    async (scheme) => {
      vi.spyOn(runtime, 'getURL').mockImplementation((path) => `${scheme}-extension://random/${path}`);
      contains.mockResolvedValue(false);
      const { finding } = await watch();
      await watchHome();
      await watchHome('now');
      expect(urls()).toEqual([]);
      expect(await watch()).toMatchObject({ outcome: { kind: 'failed', why: 'not-allowed' }, finding });
    },
  );

  it('asks nothing where the browser does not say whether it may', async () => {
    contains.mockRejectedValue(new Error('No permissions'));
    await expect(watchHome()).rejects.toThrow('No permissions');
    expect(urls()).toEqual([]);
    expect((await watch()).askedOn).toBe('2026-11-30');
  });

  it('is none where the directory answers that it no longer holds the code', async () => {
    asked.mockImplementation(() => respond({ status: 404, headers: {}, body: '{"errorCode":404}' }));
    await watchHome();
    expect(await watch()).toMatchObject({ outcome: { kind: 'answered' }, finding: { kind: 'gone' } });
    expect(shown()).toContain('home FA029 gone');
  });
});

describe('a worker that is stopped', () => {
  it('while it asks has its attempt on record: the next is tomorrow', async () => {
    asked.mockReturnValue(never);
    void watchHome();
    await vi.waitFor(() => expect(urls()).toHaveLength(1));
    killWorker();
    asked.mockImplementation((url) => respond(api(url)));
    await watchHome();
    expect(urls()).toHaveLength(1);
    expect((await watch()).outcome).toEqual({ kind: 'failed', why: 'interrupted' });
    dayIs('2026-11-24');
    await watchHome();
    expect(urls()).toHaveLength(2);
    expect((await watch()).outcome).toEqual({ kind: 'answered' });
  });

  it('after the finding is kept and before the notice is shown shows it next round, without asking', async () => {
    await setHome('FA029');
    const create = vi.spyOn(notifications, 'create').mockReturnValueOnce(never as never);
    void watchHome();
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    const before = urls().length;
    killWorker();
    await watchHome();
    await watchHome();
    expect(create).toHaveBeenCalledTimes(2);
    expect(urls()).toHaveLength(before);
    expect(create.mock.calls[0]).toEqual(create.mock.calls[1]);
  });
});

describe('a clock that jumps', () => {
  it.each(['2025-11-23', '2028-11-23'])(
    'to %s and back asks once a day at most, and recovers',
    async (jump) => {
      await watchHome();
      for (const day of [jump, jump, '2026-11-24', '2026-11-24', '2026-11-25']) {
        dayIs(day);
        await watchHome();
      }
      expect(asked.mock.calls.length).toBeLessThanOrEqual(3);
      dayIs('2026-12-01');
      await watchHome();
      expect((await watch()).askedOn).toBe('2026-12-01');
    },
  );
});

describe('the background', () => {
  const lastTick = async () => (await readItem(tickRecord)).value.lastAt;

  it('checks at a round, also at a start where Firefox forgot the alarm', async () => {
    await startBackground();
    await alarms.clearAll();
    await runtime.onStartup.trigger();
    await vi.waitFor(async () => expect((await watch()).outcome).toEqual({ kind: 'answered' }));
    expect(await alarms.getAll()).toMatchObject([{ name: 'tick' }]);
    expect(await lastTick()).not.toBeNull();
  });

  it('has its round on record though the check fails, and names the fault', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await startBackground();
    refuseToSave('homeWatch');
    await ringTick();
    await vi.waitFor(() =>
      expect(said).toHaveBeenCalledWith('Smartcard Desk background:', new Error('Full')),
    );
    expect(await lastTick()).not.toBeNull();
    expect(listens()).not.toContain(false);
  });

  it('checks though its round cannot be put on record', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await startBackground();
    refuseToSave('tick');
    await ringTick();
    await vi.waitFor(async () => expect((await watch()).outcome).toEqual({ kind: 'answered' }));
    await vi.waitFor(() =>
      expect(said).toHaveBeenCalledWith('Smartcard Desk background:', new Error('Full')),
    );
  });

  it('checks when a page asks it to, and answers', async () => {
    const added = vi.spyOn(runtime.onMessage, 'addListener');
    await startBackground();
    const [hear] = added.mock.calls[0]!;
    await watchHome();
    const reply: unknown = hear({ command: 'watch' }, { id: runtime.id }, () => undefined);
    expect(await reply).toEqual({ kind: 'done' });
    expect(urls()).toHaveLength(2);
  });

  it('opens the home pharmacy’s section at a click on its notice, and takes the notice away', async () => {
    await setHome('FA029');
    await watchHome();
    await startBackground();
    await notifications.onClicked.trigger('home FA029 closed 2024-07-21 FA579');
    await vi.waitFor(async () => {
      const pages = (await tabs.query({})).flatMap(({ url }) => url ?? []);
      expect(pages).toEqual([runtime.getURL('/options.html#home')]);
    });
    expect(shown()).toEqual([]);
  });
});
