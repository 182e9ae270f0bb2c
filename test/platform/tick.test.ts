import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ensureTickAlarm,
  ensureTickAt,
  isTickAlarm,
  nextTickAt,
  tickRecord,
} from '../../src/platform/tick.ts';

const { alarms } = fakeBrowser;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the alarm', () => {
  it('is created when there is none, to ring soon and then every 30 minutes', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 9) });
    await ensureTickAlarm();
    expect(await alarms.getAll()).toMatchObject([{ name: 'tick', periodInMinutes: 30 }]);
    expect(await nextTickAt()).toBe(Date.UTC(2026, 10, 23, 9, 1));
  });

  it('is left be when it is right, so that it is not put off', async () => {
    await ensureTickAlarm();
    const create = vi.spyOn(alarms, 'create');
    await ensureTickAlarm();
    expect(create).not.toHaveBeenCalled();
  });

  it.each([5, 60, undefined])('is replaced when its period is %j', async (periodInMinutes) => {
    await alarms.create('tick', { delayInMinutes: 600, ...(periodInMinutes ? { periodInMinutes } : {}) });
    await ensureTickAlarm();
    expect(await alarms.getAll()).toMatchObject([{ name: 'tick', periodInMinutes: 30 }]);
  });

  it('leaves other alarms alone', async () => {
    await alarms.create('another', { delayInMinutes: 5 });
    await ensureTickAlarm();
    expect((await alarms.getAll()).map((alarm) => alarm.name).toSorted()).toEqual(['another', 'tick']);
  });

  it('is known by its name', () => {
    expect(isTickAlarm({ name: 'tick' })).toBe(true);
    expect(isTickAlarm({ name: 'tick once' })).toBe(true);
    for (const name of ['tick2', 'tick once ', 'once', '']) expect(isTickAlarm({ name })).toBe(false);
  });

  it('rings at no known time when there is none', async () => {
    expect(await nextTickAt()).toBeNull();
  });
});

describe('the alarm for one instant', () => {
  const at = Date.UTC(2026, 10, 24, 8, 30);
  const all = async () =>
    (await alarms.getAll()).map(({ name, scheduledTime, periodInMinutes }) => ({
      name,
      scheduledTime,
      periodInMinutes,
    }));
  const once = { name: 'tick once', scheduledTime: at, periodInMinutes: undefined };

  it('rings then, and does not come again', async () => {
    await ensureTickAt(at);
    expect(await all()).toEqual([once]);
  });

  it('is left be when it is right', async () => {
    await ensureTickAt(at);
    const create = vi.spyOn(alarms, 'create');
    await ensureTickAt(at);
    expect(create).not.toHaveBeenCalled();
  });

  it('is put to another instant when that is wanted', async () => {
    await ensureTickAt(at - 60_000);
    await ensureTickAt(at);
    expect(await all()).toEqual([once]);
  });

  it('leaves the one that comes every half hour alone, and is not taken for it', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 9) });
    await ensureTickAlarm();
    await ensureTickAt(at);
    expect((await all()).map(({ name }) => name).toSorted()).toEqual(['tick', 'tick once']);
    expect(await nextTickAt()).toBe(Date.UTC(2026, 10, 23, 9, 1));
  });
});

describe('the record of rounds', () => {
  it('reads what version 1 wrote', () => {
    expect(tickRecord.parse({ lastAt: 1_795_420_800_000 }, 1)).toEqual({ lastAt: 1_795_420_800_000 });
    expect(tickRecord.parse(tickRecord.absent, tickRecord.version)).toEqual({ lastAt: null });
  });

  it.each([undefined, null, 7, [], {}, { lastAt: '2026' }, { lastAt: NaN }, { lastAt: Infinity }])(
    'refuses %j',
    (found) => {
      expect(tickRecord.parse(found, 1)).toBeUndefined();
    },
  );

  it('does not guess at a version it does not know', () => {
    expect(tickRecord.parse({ lastAt: 1 }, 2)).toBeUndefined();
  });
});
