import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { tickRecord } from '../../src/platform/tick.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { fakeExtensionApis } from '../fakes/extension-apis.ts';
import { changedParts, fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { killWorker, news, newsOf, serial } from './drive-feed.ts';
import { listens, settle, startBackground } from './start-background.ts';

const { alarms, notifications, runtime, storage, tabs } = fakeBrowser;
const alarm = (name: string) => ({ name, scheduledTime: 0, persistAcrossSessions: true });
const lastTick = async () => (await readItem(tickRecord)).value.lastAt;
const openedPages = async () => (await tabs.query({})).flatMap(({ url }) => url ?? []);

let apis: ReturnType<typeof fakeExtensionApis>;
beforeEach(() => {
  apis = fakeExtensionApis();
});
afterEach(() => {
  vi.restoreAllMocks();
  killWorker();
});

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

describe('a look outside', () => {
  /** Starts the background with a feed that holds a later pack and something urgent. */
  async function startWithFeed(): Promise<ReturnType<typeof fakeFeed>> {
    fakeLeaves(...hostsOf.feed);
    const feed = fakeFeed(feedUrl);
    const urgent = [{ id: 'series-7', title: 'Cards stop on Friday', text: 'Ask now.', answer: 'unlock' }];
    feed.at(feedUrl).publish(2, changedParts('01632 960044'), { urgent });
    await startBackground();
    return feed;
  }
  const taken = () => vi.waitFor(async () => expect(await newsOf()).toEqual([2]), { timeout: 10_000 });
  const told = () =>
    vi.waitFor(async () => expect((await news()).told).toEqual(['guidance urgent series-7']));

  it('takes updated guidance, and tells what is urgent in it, after the alarm rings', async () => {
    await startWithFeed();
    await alarms.onAlarm.trigger(alarm('tick'));
    await taken();
    await told();
    expect(Object.keys((await notifications.getAll()) as object)).toEqual(['guidance urgent series-7']);
  });

  it('is taken when the browser starts, too', async () => {
    await startWithFeed();
    await runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await newsOf()).toEqual([2]), { timeout: 10_000 });
  });

  it('holds what an earlier version of the extension took to the rules of this one first', async () => {
    const feed = await startWithFeed();
    await alarms.onAlarm.trigger(alarm('tick'));
    await taken();
    await told();
    vi.spyOn(runtime, 'getManifest').mockReturnValue({ version: '0.2.0' } as never);
    expect(await serial()).toBe(1);
    feed.asked.length = 0;
    await alarms.onAlarm.trigger(alarm('tick'));
    await vi.waitFor(async () => expect(await serial()).toBe(2), { timeout: 10_000 });
    expect(feed.asked).toEqual([]);
  });

  it('is told of also where the official pages could not be looked at', async () => {
    await startWithFeed();
    const said = vi.spyOn(console, 'error').mockReturnValue();
    fakeLeaves(...hostsOf.feed, ...hostsOf.pages);
    await changeItem(pageWatch, (stored) => ({ ...stored, isOn: true }));
    const set = storage.local.set.bind(storage.local);
    const refuse = (items: object): unknown =>
      'pageWatch' in items ? Promise.reject(new Error('The disk is full')) : set(items);
    vi.spyOn(storage.local, 'set').mockImplementation(refuse);
    await alarms.onAlarm.trigger(alarm('tick'));
    await taken();
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 10_000 });
    await told();
  });

  it('is not waited for by the round, which is on record though the feed never answers', async () => {
    const feed = await startWithFeed();
    feed.before.mockReturnValue(new Promise(() => undefined));
    await alarms.onAlarm.trigger(alarm('tick'));
    await vi.waitFor(async () => expect(await lastTick()).not.toBeNull());
    expect(await newsOf()).toEqual([]);
  });

  it('of what can wait is not taken by the start of the worker', async () => {
    const feed = await startWithFeed();
    await settle();
    expect(feed.asked).toEqual([]);
  });

  it('is taken at once on command, and the reply comes when it is done', async () => {
    const added = vi.spyOn(runtime.onMessage, 'addListener');
    const feed = await startWithFeed();
    const [heard] = added.mock.calls[0]!;
    const send = (): unknown => heard({ command: 'guidance' }, { id: runtime.id }, () => undefined);
    expect(await send()).toEqual({ kind: 'done' });
    expect(await newsOf()).toEqual([2]);
    feed.asked.length = 0;
    expect(await send()).toEqual({ kind: 'done' });
    expect(feed.asked).toHaveLength(1);
  });

  it('is taken on the command of the feed alone, which looks at no official page', async () => {
    const added = vi.spyOn(runtime.onMessage, 'addListener');
    const feed = await startWithFeed();
    fakeLeaves(...hostsOf.feed, ...hostsOf.pages);
    await changeItem(pageWatch, (watch) => ({ ...watch, isOn: true }));
    const [heard] = added.mock.calls[0]!;
    const reply: unknown = heard({ command: 'feed' }, { id: runtime.id }, () => undefined);
    expect(await reply).toEqual({ kind: 'done' });
    expect(await newsOf()).toEqual([2]);
    expect(feed.asked.every(({ url }) => url.startsWith(feedUrl))).toBe(true);
    expect((await readItem(pageWatch)).value.pages).toEqual({});
  });

  it('is answered with the reason when it failed', async () => {
    const added = vi.spyOn(runtime.onMessage, 'addListener');
    await startWithFeed();
    const [heard] = added.mock.calls[0]!;
    vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    const reply: unknown = heard({ command: 'guidance' }, { id: runtime.id }, () => undefined);
    expect(await reply).toEqual({
      kind: 'failed',
      reason: 'The check for updated guidance was not saved: The disk is full',
    });
  });
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
