import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readItem } from '../../src/platform/items.ts';
import { tickRecord } from '../../src/platform/tick.ts';
import { fakeExtensionApis } from '../fakes/extension-apis.ts';
import { listens, settle, startBackground } from './start-background.ts';

const { alarms, notifications, runtime, storage, tabs } = fakeBrowser;
const alarm = (name: string) => ({ name, scheduledTime: 0, persistAcrossSessions: true });
const lastTick = async () => (await readItem(tickRecord)).value.lastAt;
const openedPages = async () => (await tabs.query({})).flatMap(({ url }) => url ?? []);

let apis: ReturnType<typeof fakeExtensionApis>;
beforeEach(() => {
  apis = fakeExtensionApis();
});
afterEach(() => vi.restoreAllMocks());

describe('a start', () => {
  it('registers every listener though the browser answers nothing', async () => {
    const never = new Promise<never>(() => undefined) as never;
    vi.spyOn(alarms, 'get').mockReturnValue(never);
    vi.spyOn(alarms, 'create').mockReturnValue(never);
    vi.spyOn(storage.local, 'get').mockReturnValue(never);
    await startBackground();
    expect(listens()).toEqual([true, true, true, true, true]);
    expect(apis.omnibox.hasListeners()).toBe(true);
  });

  it('creates the alarm once, and the next 20 starts leave it be', async () => {
    const create = vi.spyOn(alarms, 'create');
    const clear = vi.spyOn(alarms, 'clear');
    const clearAll = vi.spyOn(alarms, 'clearAll');
    await startBackground();
    await settle();
    const first = await alarms.getAll();
    expect(first).toMatchObject([{ name: 'tick', periodInMinutes: 30 }]);
    for (let start = 0; start < 20; start++) {
      await startBackground();
      await settle();
    }
    expect(create).toHaveBeenCalledTimes(1);
    expect(clear).not.toHaveBeenCalled();
    expect(clearAll).not.toHaveBeenCalled();
    expect(await alarms.getAll()).toEqual(first);
  });

  it('replaces an alarm that has another version’s period', async () => {
    await alarms.create('tick', { delayInMinutes: 5, periodInMinutes: 5 });
    await startBackground();
    await settle();
    expect(await alarms.getAll()).toMatchObject([{ name: 'tick', periodInMinutes: 30 }]);
  });

  it('names a fault in the console and goes on listening', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(alarms, 'get').mockRejectedValue(new Error('No alarms'));
    await startBackground();
    await settle();
    expect(said).toHaveBeenCalledWith('Smartcard Desk background:', new Error('No alarms'));
    expect(listens()).not.toContain(false);
  });

  it('opens nothing and records nothing by itself', async () => {
    await startBackground();
    await settle();
    expect(await openedPages()).toEqual([]);
    expect(await lastTick()).toBeNull();
  });
});

describe('an install', () => {
  it('opens options, which welcome the user', async () => {
    await startBackground();
    await runtime.onInstalled.trigger({ reason: 'install' });
    await settle();
    expect(await openedPages()).toEqual([runtime.getURL('/options.html?installed')]);
  });

  it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
    'opens nothing when its reason is %s',
    async (reason) => {
      await startBackground();
      await runtime.onInstalled.trigger({ reason: reason as 'chrome_update' });
      await settle();
      expect(await openedPages()).toEqual([]);
    },
  );
});

describe('a round', () => {
  it('is on record after the alarm rings', async () => {
    await startBackground();
    const before = Date.now();
    await alarms.onAlarm.trigger(alarm('tick'));
    await settle();
    expect(await lastTick()).toBeGreaterThanOrEqual(before);
  });

  it('is on record after the browser starts, with the alarm that Firefox forgot', async () => {
    await startBackground();
    await settle();
    await alarms.clearAll();
    await runtime.onStartup.trigger();
    await settle();
    expect(await lastTick()).not.toBeNull();
    expect(await alarms.getAll()).toMatchObject([{ name: 'tick', periodInMinutes: 30 }]);
  });

  it('is not run for an alarm of another name', async () => {
    await startBackground();
    await alarms.onAlarm.trigger(alarm('remind'));
    await settle();
    expect(await lastTick()).toBeNull();
  });

  it('is named in the console when it cannot be recorded, and the next one is', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await startBackground();
    vi.spyOn(storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
    await alarms.onAlarm.trigger(alarm('tick'));
    await settle();
    expect(said).toHaveBeenCalledWith('Smartcard Desk background:', new Error('The disk is full'));
    await alarms.onAlarm.trigger(alarm('tick'));
    await settle();
    expect(await lastTick()).not.toBeNull();
  });
});

describe('a message', () => {
  /** Starts the background and gives what its one listener returns. */
  async function listener() {
    const added = vi.spyOn(runtime.onMessage, 'addListener');
    await startBackground();
    expect(added).toHaveBeenCalledTimes(1);
    const [heard] = added.mock.calls[0]!;
    return (message: unknown, sender: { id?: string }): unknown => heard(message, sender, () => undefined);
  }

  it('to tick is done, recorded and answered', async () => {
    const hear = await listener();
    expect(await hear({ command: 'tick' }, { id: runtime.id })).toEqual({ kind: 'done' });
    expect(await lastTick()).not.toBeNull();
  });

  it('to tick is answered with the reason when it failed', async () => {
    const hear = await listener();
    vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    expect(await hear({ command: 'tick' }, { id: runtime.id })).toEqual({
      kind: 'failed',
      reason: 'The disk is full',
    });
  });

  it.each([{ id: 'another-extension' }, {}])('from sender %j is ignored', async (sender) => {
    const hear = await listener();
    expect(hear({ command: 'tick' }, sender)).toBeUndefined();
    await settle();
    expect(await lastTick()).toBeNull();
  });

  it.each([undefined, null, 'tick', {}, [], { command: 'wipe' }, { command: '__proto__' }])(
    'that is %j is ignored',
    async (message) => {
      const hear = await listener();
      expect(hear(message, { id: runtime.id })).toBeUndefined();
    },
  );
});

describe('words in the address bar', () => {
  it.each([
    ['newForegroundTab', true],
    ['newBackgroundTab', false],
  ])('open the answer page in a %s', async (disposition, active) => {
    const create = vi.spyOn(tabs, 'create');
    await startBackground();
    apis.omnibox.enter('pin locked', disposition);
    await settle();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: runtime.getURL('/answer.html?words=pin+locked'),
      active,
    });
  });

  it('open it in the current tab when the browser says so', async () => {
    const update = vi.spyOn(tabs, 'update').mockResolvedValue(undefined);
    await startBackground();
    apis.omnibox.enter('pin locked', 'currentTab');
    await settle();
    expect(update).toHaveBeenCalledExactlyOnceWith({
      url: runtime.getURL('/answer.html?words=pin+locked'),
    });
  });

  it.each(['a&b=c#d', '<script>', '50%', 'قفل', '🔒', '../options.html', ''])(
    'reach the page as they were typed: %j',
    async (words) => {
      await startBackground();
      apis.omnibox.enter(words, 'newForegroundTab');
      await settle();
      const [page] = await openedPages();
      const url = new URL(page!);
      expect(url.pathname).toBe('/answer.html');
      expect([...url.searchParams]).toEqual([['words', words]]);
      expect(url.hash).toBe('');
    },
  );
});

describe('a click on a notification', () => {
  it('takes it away and opens options', async () => {
    await notifications.create('renewal', { type: 'basic', iconUrl: 'a.png', title: 'A', message: 'B' });
    await startBackground();
    await notifications.onClicked.trigger('renewal');
    await settle();
    expect(await notifications.getAll()).toEqual({});
    expect(apis.openOptionsPage).toHaveBeenCalledTimes(1);
  });
});
