import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { isQuiet, nextWanted, reminders, type Reminders } from '../../src/renewals/reminders.ts';

/** As version 1 wrote it. */
const released1 = {
  isOn: true,
  steps: {
    certificate: [90, 60, 30, 14, 7, 1, 0, -7, -14, -21, -28, -35, -42, -49, -56],
    position: [90, 30, 7, 0, -7],
    national: [60, 30, 7, 0],
  },
  quiet: { from: '18:30', to: '08:00' },
  closedDays: [7],
};

const monday = '2026-11-23';
const sunday = '2026-11-22';
const wanted = (more: Partial<Reminders> = {}): Reminders => ({
  ...reminders.absent,
  ...more,
});

describe('how reminders come, as it is kept', () => {
  it('reads what version 1 wrote', () => {
    expect(reminders.parse(released1, 1)).toEqual(released1);
  });

  it('is kept under the name and version that were released', () => {
    expect([reminders.key, reminders.version]).toEqual(['reminders', 1]);
  });

  it('gives every step of the table at any hour of any day, until somebody chooses', () => {
    expect(reminders.absent).toEqual({ ...released1, quiet: null, closedDays: [] });
    expect(reminders.parse(reminders.absent, reminders.version)).toEqual(reminders.absent);
  });

  it('may hold no step, no closed day, and all of either', () => {
    const none = { ...released1, steps: { certificate: [], position: [], national: [] }, closedDays: [] };
    expect(reminders.parse(none, 1)).toEqual(none);
    const all = { ...released1, closedDays: [1, 2, 3, 4, 5, 6, 7] };
    expect(reminders.parse(all, 1)).toEqual(all);
  });

  it.each([0, 2, 1.5, NaN])('does not guess at version %j', (version) => {
    expect(reminders.parse(released1, version)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'on',
    [],
    {},
    { ...released1, isOn: 'yes' },
    { ...released1, isOn: undefined },
    { ...released1, steps: {} },
    { ...released1, steps: { ...released1.steps, national: undefined } },
    { ...released1, steps: { ...released1.steps, national: ['60'] } },
    { ...released1, steps: { ...released1.steps, national: [0.5] } },
    { ...released1, steps: { ...released1.steps, national: [401] } },
    { ...released1, steps: { ...released1.steps, national: [-401] } },
    { ...released1, steps: { ...released1.steps, national: Array.from({ length: 41 }, (_, at) => at) } },
    { ...released1, quiet: undefined },
    { ...released1, quiet: { from: '18:30' } },
    { ...released1, quiet: { from: '24:00', to: '08:00' } },
    { ...released1, quiet: { from: '18:60', to: '08:00' } },
    { ...released1, quiet: { from: '8:00', to: '09:00' } },
    { ...released1, quiet: { from: '18:30:00', to: '08:00' } },
    { ...released1, quiet: { from: '18:30\n', to: '08:00' } },
    { ...released1, closedDays: [0] },
    { ...released1, closedDays: [8] },
    { ...released1, closedDays: [1.5] },
    { ...released1, closedDays: [1, 2, 3, 4, 5, 6, 7, 7] },
    { ...released1, closedDays: 'Sunday' },
  ])('refuses %j', (found) => {
    expect(reminders.parse(found, 1)).toBeUndefined();
  });

  it('keeps nothing that does not belong', () => {
    expect(reminders.parse({ ...released1, uuid: '555012345678' }, 1)).toEqual(released1);
  });

  it('is as absent and not written over where a newer version saved it', async () => {
    await changeItem(reminders, () => released1);
    expect(await readItem(reminders)).toMatchObject({ value: released1 });
    const { reminders: slot } = await fakeBrowser.storage.local.get('reminders');
    await fakeBrowser.storage.local.set({ reminders: { ...(slot as object), version: 2 } });
    expect(await readItem(reminders)).toEqual({ kind: 'newer', value: reminders.absent });
    expect((await changeItem(reminders, () => released1)).kind).toBe('failed');
  });
});

describe('quiet hours', () => {
  it.each(['00:00', '08:00', '23:59'])('are none until somebody sets them: %s', (time) => {
    expect(isQuiet(wanted(), { day: monday, time })).toBe(false);
    expect(isQuiet(wanted(), { day: sunday, time })).toBe(false);
  });

  it.each([
    ['12:59', false],
    ['13:00', true],
    ['13:59', true],
    ['14:00', false],
  ])('within a day begin at the first minute and end before the last: %s', (time, quiet) => {
    expect(isQuiet(wanted({ quiet: { from: '13:00', to: '14:00' } }), { day: monday, time })).toBe(quiet);
  });

  it.each([
    ['18:29', false],
    ['18:30', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['12:00', false],
  ])('run over midnight where the first time is the later: %s', (time, quiet) => {
    expect(isQuiet(wanted({ quiet: { from: '18:30', to: '08:00' } }), { day: monday, time })).toBe(quiet);
  });

  it.each([
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['23:59', false],
  ])('may begin at midnight: %s', (time, quiet) => {
    expect(isQuiet(wanted({ quiet: { from: '00:00', to: '08:00' } }), { day: monday, time })).toBe(quiet);
  });

  it.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', false],
  ])('may end at midnight: %s', (time, quiet) => {
    expect(isQuiet(wanted({ quiet: { from: '22:00', to: '00:00' } }), { day: monday, time })).toBe(quiet);
  });

  it.each(['00:00', '08:00', '08:01', '23:59'])('of no length are none: %s', (time) => {
    expect(isQuiet(wanted({ quiet: { from: '08:00', to: '08:00' } }), { day: monday, time })).toBe(false);
  });
});

describe('a closed day', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('is the %s. day of the week, counted from Monday', (closed) => {
    const settings = wanted({ closedDays: [closed] });
    for (let day = 23; day <= 29; day++) {
      expect(isQuiet(settings, { day: `2026-11-${day}`, time: '12:00' })).toBe(day - 22 === closed);
    }
  });

  it('is quiet from its first minute to its last', () => {
    const settings = wanted({ closedDays: [7] });
    expect(isQuiet(settings, { day: '2026-11-21', time: '23:59' })).toBe(false);
    expect(isQuiet(settings, { day: sunday, time: '00:00' })).toBe(true);
    expect(isQuiet(settings, { day: sunday, time: '23:59' })).toBe(true);
    expect(isQuiet(settings, { day: monday, time: '00:00' })).toBe(false);
  });

  it('is quiet outside quiet hours too, and other days keep theirs', () => {
    const settings = wanted({ closedDays: [7], quiet: { from: '18:30', to: '08:00' } });
    expect(isQuiet(settings, { day: sunday, time: '12:00' })).toBe(true);
    expect(isQuiet(settings, { day: monday, time: '07:59' })).toBe(true);
    expect(isQuiet(settings, { day: monday, time: '12:00' })).toBe(false);
  });
});

describe('the next moment at which a notification is wanted', () => {
  const overNight = { from: '18:30', to: '08:00' };

  it.each([
    ['now, where nothing keeps it quiet', {}, '12:00', { day: monday, time: '12:00' }],
    ['the end of quiet hours this morning', { quiet: overNight }, '07:10', { day: monday, time: '08:00' }],
    ['tomorrow morning', { quiet: overNight }, '18:30', { day: '2026-11-24', time: '08:00' }],
    ['after lunch', { quiet: { from: '12:00', to: '14:00' } }, '12:30', { day: monday, time: '14:00' }],
    [
      'the start of the next day that is open',
      { closedDays: [1, 2] },
      '12:00',
      { day: '2026-11-25', time: '00:00' },
    ],
    [
      'the morning of the next day that is open',
      { quiet: overNight, closedDays: [1, 2] },
      '12:00',
      { day: '2026-11-25', time: '08:00' },
    ],
  ])('is %s', (_when, more, time, expected) => {
    expect(nextWanted(wanted(more), { day: monday, time })).toEqual(expected);
  });

  it('is none while every day is closed', () => {
    expect(
      nextWanted(wanted({ closedDays: [1, 2, 3, 4, 5, 6, 7] }), { day: monday, time: '12:00' }),
    ).toBeNull();
  });

  it('is the first that is not quiet, looking at every minute', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const timeOf = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
        (from, to, start, closedDays) => {
          const settings = wanted({ quiet: { from: timeOf(from), to: timeOf(to) }, closedDays });
          const found = nextWanted(settings, { day: monday, time: timeOf(start) });
          for (let at = start; at < 4 * 1440; at++) {
            const day = `2026-11-${23 + Math.floor(at / 1440)}`;
            const moment = { day, time: timeOf(at % 1440) };
            if (isQuiet(settings, moment)) continue;
            expect(found).toEqual(moment);
            return;
          }
          throw new Error('Nothing is open in four days');
        },
      ),
      { numRuns: 30 },
    );
  });
});
