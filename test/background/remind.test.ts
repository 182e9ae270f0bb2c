import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { remind, showTestNotice } from '../../src/background/remind.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import { reminders } from '../../src/renewals/reminders.ts';
import { shownNotices, type Shown } from '../../src/renewals/shown.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { fakeExtensionApis } from '../fakes/extension-apis.ts';
import { fakeLocks } from '../fakes/locks.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { person } from '../renewals/examples.ts';
import { settle, startBackground } from './start-background.ts';

const { action, alarms, notifications, runtime, storage, tabs } = fakeBrowser;
/** As it is called here: with a promise, not with a callback. */
const local = storage.local as unknown as { set(items: Record<string, unknown>): Promise<void> };
/** Every notification that was put on the screen, in order. */
const shown: { key: string; title: string; message: string }[] = [];
const create = vi.fn<(key: string, options: { title: string; message: string }) => Promise<string>>();

const clockIs = (moment: string) => vi.setSystemTime(new Date(moment));
const keep = (...people: Person[]) => changeItem(cards, () => people);
const badge = () => action.getBadgeText({});
const rounds = async (count: number) => {
  for (let round = 0; round < count; round++) await remind();
};
/** What the browser does to a worker it stops: its locks are let go of. */
const killWorker = () =>
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
/** The record of what was shown. */
const marks = async () => (await readItem(shownNotices)).value;
const mark = (clock: string, on: string): Shown[number] => ({ clock, step: '2026-01-01', on });
const expiring = person({ certificate: '2026-12-05' });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  clockIs('2026-11-23T09:00:00Z');
  fakeExtensionApis();
  shown.length = 0;
  create.mockReset().mockImplementation((key, { title, message }) => {
    shown.push({ key, title, message });
    return Promise.resolve(key);
  });
  vi.spyOn(notifications, 'create').mockImplementation(create as never);
  await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76' }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  killWorker();
});

describe('a round', () => {
  it('gives one notice for a card with 12 days left, and 20 rounds more give none', async () => {
    await keep(expiring);
    await rounds(21);
    expect(shown).toEqual([
      {
        key: 'renewal card 00000000000a certificate 2026-12-05 2026-11-21',
        title: expect.stringMatching(/^AB: .*\bin 12 days$/) as string,
        message: expect.stringMatching(/^AB’s card .*on 5 December 2026, in 12 days\./) as string,
      },
    ]);
    expect(await badge()).toBe('1');
  });

  it('gives the next notice on its day', async () => {
    await keep(expiring);
    await remind();
    clockIs('2026-11-27T09:00:00Z');
    await remind();
    expect(shown).toHaveLength(1);
    clockIs('2026-11-28T09:00:00Z');
    await remind();
    expect(shown.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^AB: .*\bin 12 days$/),
      expect.stringMatching(/^AB: .*\bin 7 days$/),
    ]);
  });

  it('gives one digest after weeks away, the most urgent first', async () => {
    await keep(expiring, person({ id: '00000000000b', who: 'CD', certificate: '2027-01-10' }));
    clockIs('2026-12-14T09:00:00Z');
    await rounds(3);
    expect(shown).toEqual([
      expect.objectContaining({
        title: '2 cards need renewing',
        message: expect.stringMatching(/^AB: .*expired 9 days ago\nCD: .*\bin 27 days$/) as string,
      }),
    ]);
  });

  it('holds back in quiet hours and on closed days, and gives it once they end', async () => {
    await keep(expiring);
    const quiet = { from: '18:00', to: '08:30' };
    await changeItem(reminders, (stored) => ({ ...stored, quiet, closedDays: [1] })); // it is a Monday
    await remind();
    clockIs('2026-11-24T08:29:00Z');
    await remind();
    expect(shown).toEqual([]);
    expect(await badge()).toBe('1');
    clockIs('2026-11-24T08:30:00Z');
    await rounds(2);
    expect(shown).toHaveLength(1);
  });

  it('wakes when quiet hours end, and only where something is held back', async () => {
    const once = async () =>
      (await alarms.getAll())
        .filter(({ periodInMinutes }) => !periodInMinutes)
        .map((each) => each.scheduledTime);
    await changeItem(reminders, (stored) => ({ ...stored, quiet: { from: '08:00', to: '18:40' } }));
    await remind();
    expect(await once()).toEqual([]);
    await keep(expiring);
    await rounds(3);
    expect(await once()).toEqual([Date.parse('2026-11-23T18:40:00Z')]);
    expect(shown).toEqual([]);
  });

  it('keeps quiet hours by the clocks of London in summer too', async () => {
    clockIs('2027-07-01T07:45:00Z'); // 8.45 in London
    await keep(person({ certificate: '2027-07-10' }));
    await changeItem(reminders, (stored) => ({ ...stored, quiet: { from: '18:00', to: '08:30' } }));
    await remind();
    expect(shown).toHaveLength(1);
  });

  it('gives none while reminders are off, and says so on the badge all the same', async () => {
    await keep(expiring);
    await changeItem(reminders, (stored) => ({ ...stored, isOn: false }));
    await remind();
    expect(shown).toEqual([]);
    expect(await badge()).toBe('1');
  });

  it('tries again when the browser refused the notification', async () => {
    await keep(expiring);
    create.mockRejectedValueOnce(new Error('Not now'));
    await remind();
    expect(shown).toEqual([]);
    await rounds(2);
    expect(shown).toHaveLength(1);
  });

  it('shows nothing that it could not record, and says why', async () => {
    await keep(expiring);
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(remind()).rejects.toThrow('The disk is full');
    expect(shown).toEqual([]);
    set.mockRestore();
    await remind();
    expect(shown).toHaveLength(1);
  });

  it('is not repeated while the record of what was shown cannot grow', async () => {
    await keep(expiring);
    const write = local.set.bind(local);
    const length = (slot: unknown) => ((slot as { text?: string } | undefined)?.text ?? '[]').length;
    const set = vi.spyOn(local, 'set').mockImplementation(async (items) => {
      const { shownNotices: stored } = await storage.local.get('shownNotices');
      if ('shownNotices' in items && length(items['shownNotices']) > length(stored))
        throw new Error('The disk is full');
      await write(items);
    });
    for (let round = 0; round < 10; round++) await expect(remind()).rejects.toThrow('The disk is full');
    expect(shown).toEqual([]);
    expect(await badge()).toBe('1');
    await keep();
    await remind(); // nothing is to be recorded
    set.mockRestore();
    await keep(expiring);
    await rounds(3);
    expect(shown).toHaveLength(1);
  });

  it('writes what it shows under a day that does not count, and then under today', async () => {
    await keep(expiring);
    let atShowing: Shown = [];
    create.mockImplementationOnce(async (key) => {
      atShowing = await marks();
      return key;
    });
    await remind();
    const shownOn = (on: string) => [
      { clock: '00000000000a certificate 2026-12-05', step: '2026-11-21', on },
    ];
    expect(atShowing).toEqual(shownOn('9999-12-31'));
    expect(await marks()).toEqual(shownOn('2026-11-23'));
  });

  it('keeps the marks of other clocks while it shows one, and of a refused notification none that counts', async () => {
    const other = mark('00000000000b certificate 2027-01-01', '2026-11-20');
    await changeItem(shownNotices, () => [other]);
    await keep(expiring);
    create.mockRejectedValueOnce(new Error('Not now'));
    await remind();
    expect(await marks()).toEqual([other, expect.objectContaining({ on: '9999-12-31' })]);
    await remind();
    expect(await marks()).toEqual([other, expect.objectContaining({ on: '2026-11-23' })]);
  });

  it('lets go of old marks of clocks that are gone, also where it shows nothing', async () => {
    const fine = person({ certificate: '2028-06-01' });
    const kept = [
      mark('00000000000a certificate 2028-06-01', '2025-01-01'),
      mark('00000000000b certificate 2027-01-01', '2026-09-24'),
    ];
    await keep(fine);
    await changeItem(shownNotices, () => [
      mark('00000000000b certificate 2026-01-01', '2026-09-23'),
      ...kept,
    ]);
    const writes = vi.spyOn(local, 'set');
    await rounds(3);
    expect(await marks()).toEqual(kept);
    expect(writes).toHaveBeenCalledTimes(1);
    expect(shown).toEqual([]);
  });

  it('lets go of them while reminders are off, too', async () => {
    await changeItem(reminders, (stored) => ({ ...stored, isOn: false }));
    await changeItem(shownNotices, () => [mark('00000000000b certificate 2026-01-01', '2026-09-23')]);
    await keep(expiring);
    await remind();
    expect(await marks()).toEqual([]);
  });

  it('lets go of a mark that was written ahead, once its card has been gone for long', async () => {
    await keep(expiring);
    create.mockRejectedValue(new Error('Never'));
    await remind();
    expect(await marks()).toHaveLength(1);
    await keep();
    clockIs('2027-11-23T09:00:00Z');
    await rounds(2);
    expect(await marks()).toEqual([]);
  });

  it('gives notices about cards, and keeps every mark, while the national dates cannot be read', async () => {
    const old = mark('00000000000b national cis1 2027-02-28', '2026-01-01');
    await changeItem(shownNotices, () => [old]);
    await keep(expiring);
    refuseFile('national-dates.json');
    await rounds(3);
    expect(shown.map(({ title }) => title)).toEqual([expect.stringMatching(/^AB: .*\bin 12 days$/)]);
    expect(await badge()).toBe('1');
    expect((await marks()).map(({ clock }) => clock)).toEqual([
      old.clock,
      '00000000000a certificate 2026-12-05',
    ]);
    await keep();
    await remind();
    expect(await marks()).toHaveLength(2);
  });

  it('leaves the badge alone and shows nothing while the cards cannot be read', async () => {
    await keep(expiring, person({ id: '00000000000b', who: 'CD', certificate: '2026-12-06' }));
    await remind();
    expect(await badge()).toBe('2');
    const before = [await marks(), [...shown]];
    const reading = storage.local as unknown as { get(keys: string[]): Promise<object> };
    const read = reading.get.bind(reading);
    const get = vi
      .spyOn(reading, 'get')
      .mockImplementation((keys) => (keys.includes('cards') ? Promise.reject(new Error('No')) : read(keys)));
    clockIs('2027-11-23T09:00:00Z');
    await rounds(2);
    get.mockRestore();
    expect(await badge()).toBe('2');
    expect([await marks(), shown]).toEqual(before);
  });

  it('leaves the badge alone while a newer version keeps the cards', async () => {
    await keep(expiring);
    await remind();
    await changeItem({ ...cards, version: 2, parse: (found: unknown) => found as never }, () => []);
    await remind();
    expect(await badge()).toBe('1');
  });

  it('gives none while a newer version’s record of what was shown cannot be read', async () => {
    await keep(expiring);
    await changeItem({ ...shownNotices, version: 2, parse: (found: unknown) => found as never }, () => []);
    await remind();
    expect(shown).toEqual([]);
  });

  it('clears the badge once nothing is due', async () => {
    await keep(expiring);
    await remind();
    await keep();
    await remind();
    expect(await badge()).toBe('');
  });
});

describe('a notification that somebody asked for', () => {
  it('comes under another key each time', async () => {
    await showTestNotice();
    clockIs('2026-11-23T09:00:01Z');
    await showTestNotice();
    expect(shown.map(({ title }) => title)).toEqual(['Smartcard Desk', 'Smartcard Desk']);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
  });

  it('says so where the browser refuses it', async () => {
    create.mockRejectedValueOnce(new Error('No'));
    await expect(showTestNotice()).rejects.toThrow(/does not show notifications/);
  });
});

describe('a wrong clock', () => {
  it('repeats nothing after it jumped back a year and was put right', async () => {
    await keep(expiring);
    await remind();
    clockIs('2025-11-23T09:00:00Z');
    await remind();
    clockIs('2026-11-24T09:00:00Z');
    await remind();
    expect(shown).toHaveLength(1);
  });

  it('loses nothing after it jumped two years ahead and was put right', async () => {
    await keep(expiring);
    clockIs('2028-11-23T09:00:00Z');
    await remind();
    const expired = expect.stringMatching(/^AB: .*expired 719 days ago$/) as string;
    expect(shown.map(({ title }) => title)).toEqual([expired]);
    clockIs('2026-11-23T09:00:00Z');
    await rounds(2);
    expect(shown.map(({ title }) => title)).toEqual([expired, expect.stringMatching(/^AB: .*\bin 12 days$/)]);
  });
});

describe('a worker that is stopped', () => {
  /** How often a round has been stopped. */
  let stops = 0;
  const stop = () => {
    stops++;
    return new Promise<never>(() => undefined);
  };
  const write = local.set.bind(local);
  const spyOnWrites = () => vi.spyOn(local, 'set');
  type Writes = ReturnType<typeof spyOnWrites>;

  /** Each thing that a round awaits between deciding and having recorded; it is stopped before or after it. */
  const points: [string, (writes: Writes) => void, times: number][] = [
    ['before the notification', () => create.mockImplementationOnce(stop), 1],
    [
      'after the notification',
      () =>
        create.mockImplementationOnce((key, { title, message }) => {
          shown.push({ key, title, message });
          return stop();
        }),
      2,
    ],
    ['before the first write', (writes) => writes.mockImplementationOnce(stop), 1],
    [
      'after the first write',
      (writes) =>
        writes.mockImplementationOnce(async (items) => {
          await write(items);
          return stop();
        }),
      1,
    ],
    ['before the record', (writes) => writes.mockImplementationOnce(write).mockImplementationOnce(stop), 2],
    [
      'after the record',
      (writes) =>
        writes.mockImplementationOnce(write).mockImplementationOnce(async (items) => {
          await write(items);
          return stop();
        }),
      1,
    ],
  ];

  it.each(points)(
    '%s loses nothing and repeats at most one notice, in 100 rounds',
    async (_where, stopAt, times) => {
      for (let round = 0; round < 100; round++) {
        shown.length = 0;
        stops = 0;
        await storage.local.remove(['shownNotices', 'shownNotices.before']);
        await keep(person({ certificate: '2026-12-05', id: round.toString(16).padStart(12, '0') }));
        const writes = spyOnWrites();
        stopAt(writes);
        const hasEnded = vi.fn<() => void>();
        void remind().finally(hasEnded);
        await settle();
        expect(stops, `round ${round}`).toBe(1);
        expect(hasEnded, `round ${round}`).not.toHaveBeenCalled();
        writes.mockRestore();
        killWorker();
        await rounds(3);
        expect(stops, `round ${round}`).toBe(1);
        expect(new Set(shown.map(({ key }) => key)).size, `round ${round}`).toBe(1);
        expect(shown.length, `round ${round}`).toBe(times);
      }
    },
  );
});

describe('the background', () => {
  const ringTick = () => alarms.onAlarm.trigger({ name: 'tick', scheduledTime: 0 } as never);

  it('gives notices when its alarm rings, and when the browser starts', async () => {
    await startBackground();
    await ringTick();
    await keep(expiring);
    await settle();
    shown.length = 0;
    await storage.local.remove(['shownNotices', 'shownNotices.before']);
    await runtime.onStartup.trigger();
    await settle();
    expect(shown).toHaveLength(1);
  });

  it('looks at once when the cards or the reminders change', async () => {
    await startBackground();
    await changeItem(reminders, (stored) => ({ ...stored, quiet: { from: '08:00', to: '18:00' } }));
    await keep(expiring);
    await settle();
    expect(await badge()).toBe('1');
    expect(shown).toEqual([]);
    await changeItem(reminders, (stored) => ({ ...stored, quiet: null }));
    await settle();
    expect(shown).toHaveLength(1);
  });

  it.each([
    ['renewal card 00000000000a certificate 2026-12-05 2026-11-21', '/options.html#cards/00000000000a'],
    ['renewal answer cis1-retiring national cis1 2027-02-28 2027-01-29', '/answer.html#cis1-retiring'],
    ['renewal digest 6 renewal card 00000000000a certificate 2026-12-05 2026-11-21', '/options.html#cards'],
  ])('opens what a click on “%s” is about, though it was stopped since', async (key, page) => {
    await startBackground();
    await notifications.onClicked.trigger(key);
    await settle();
    expect((await tabs.query({})).map(({ url }) => url)).toContain(runtime.getURL(page as '/options.html'));
  });
});
