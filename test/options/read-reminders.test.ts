import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseReminders,
  stepsOf,
  toTyped,
  withEdits,
  type TypedReminders,
} from '../../options/read-reminders.ts';
import { choicesOf } from '../../options/reminder-words.ts';
import { isQuiet, reminders, type Reminders } from '../../src/renewals/reminders.ts';
import { table, type ClockKind } from '../../src/renewals/steps.ts';

const { absent } = reminders;
const stored = (change: Partial<Reminders>): Reminders => ({ ...absent, ...change });
const typed = (change: Partial<TypedReminders>) => ({ ...toTyped(absent), ...change }) as TypedReminders;
const days = (...closed: number[]): Partial<TypedReminders> =>
  Object.fromEntries(closed.map((day) => [`closed ${day}`, true]));
const words = (kind: ClockKind, from = absent) => choicesOf(kind, stepsOf(kind, toTyped(from)));
const errorsOf = (form: TypedReminders) => {
  const result = parseReminders(form);
  return result.kind === 'refused' ? result.errors : null;
};

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const time = minutes.map((at) => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
});
const someSteps = fc
  .uniqueArray(fc.integer({ min: -400, max: 400 }), { maxLength: 40 })
  .map((steps) => steps.toSorted((one, other) => other - one));
const anyReminders: fc.Arbitrary<Reminders> = fc.record({
  isOn: fc.boolean(),
  steps: fc.record({ certificate: someSteps, position: someSteps, national: someSteps }),
  quiet: fc.option(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)),
  closedDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
});

describe('what is stored', () => {
  test('comes out of the form as it went in, whatever it is', () => {
    fc.assert(
      fc.property(anyReminders, (any) => {
        expect(parseReminders(toTyped(any))).toEqual({ kind: 'read', reminders: any });
      }),
    );
  });

  test('is what the item can be read back as', () => {
    fc.assert(
      fc.property(anyReminders, (any) => {
        const result = parseReminders(toTyped(any));
        expect(result.kind === 'read' && reminders.parse(result.reminders, 1)).toEqual(any);
      }),
    );
  });
});

describe('the tick boxes', () => {
  test('of a card, the weeks after it in one', () => {
    expect(words('certificate').map((each) => each.words)).toEqual([
      '90 days before',
      '60 days before',
      '30 days before',
      '14 days before',
      '7 days before',
      '1 day before',
      'On the day',
      'Each week after, for eight weeks',
    ]);
    expect(words('certificate').at(-1)!.steps).toEqual([-7, -14, -21, -28, -35, -42, -49, -56]);
  });

  test('of a position and of national dates', () => {
    expect(words('position').map((each) => each.words)).toEqual([
      '90 days before',
      '30 days before',
      '7 days before',
      'On the day',
      'A week after',
    ]);
    expect(words('national').map((each) => each.words)).toEqual([
      '60 days before',
      '30 days before',
      '7 days before',
      'On the day',
    ]);
  });

  test.each(['certificate', 'position', 'national'] as const)(
    'of a %s stand for every step of the table once, all ticked until somebody chooses',
    (kind) => {
      expect(words(kind).flatMap(({ steps }) => steps)).toEqual(table[kind].steps);
      expect(words(kind).every(({ isTicked }) => isTicked)).toBe(true);
    },
  );

  test('have one for a step that another version saved, so that it can be turned off', () => {
    const other = stored({ steps: { ...absent.steps, position: [45, -1] } });
    expect(words('position', other)).toEqual([
      { steps: [90], words: '90 days before', isTicked: false },
      { steps: [45], words: '45 days before', isTicked: true },
      { steps: [30], words: '30 days before', isTicked: false },
      { steps: [7], words: '7 days before', isTicked: false },
      { steps: [0], words: 'On the day', isTicked: false },
      { steps: [-1], words: '1 day after', isTicked: true },
      { steps: [-7], words: 'A week after', isTicked: false },
    ]);
  });

  test('say that the weeks after give a notice where some of them do', () => {
    const some = stored({ steps: { ...absent.steps, certificate: [-14] } });
    expect(words('certificate', some).filter(({ isTicked }) => isTicked)).toHaveLength(1);
    expect(words('certificate', some).at(-1)!.isTicked).toBe(true);
  });
});

describe('quiet hours', () => {
  test('are offered overnight, and none are kept until they are turned on', () => {
    expect(toTyped(absent)).toMatchObject({ hasQuiet: false, from: '19:00', to: '08:00' });
    expect(parseReminders(typed({}))).toMatchObject({ reminders: { quiet: null } });
    expect(parseReminders(typed({ hasQuiet: true }))).toMatchObject({
      reminders: { quiet: { from: '19:00', to: '08:00' } },
    });
  });

  test('from later than to go over midnight', () => {
    const result = parseReminders(typed({ hasQuiet: true, from: '22:00', to: '06:30' }));
    if (result.kind === 'refused') throw new Error('It was refused');
    const at = (now: string) => isQuiet(result.reminders, { day: '2026-11-23', time: now });
    expect([at('21:59'), at('22:00'), at('00:00'), at('06:29'), at('06:30')]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('that start and end at once are refused', () => {
    expect(errorsOf(typed({ hasQuiet: true, from: '18:30', to: '18:30' }))).toEqual({
      to: 'Quiet hours start and end at the same time. Change one of them, or turn quiet hours off',
    });
  });

  test.each(['', '8', '8:00', '24:00', '12:60', '08:00:30'])(
    'of “%s” are refused, each at its field',
    (bad) => {
      expect(errorsOf(typed({ hasQuiet: true, from: bad }))).toEqual({
        from: 'Enter the time quiet hours start',
      });
      expect(errorsOf(typed({ hasQuiet: true, to: bad }))).toEqual({ to: 'Enter the time quiet hours end' });
    },
  );

  test('with no time at all are refused at both fields', () => {
    expect(Object.keys(errorsOf(typed({ hasQuiet: true, from: '', to: '' }))!)).toEqual(['from', 'to']);
  });

  test('that are off are not looked at', () => {
    expect(errorsOf(typed({ hasQuiet: false, from: '', to: '' }))).toBeNull();
  });
});

describe('closed days', () => {
  test('are kept by their number', () => {
    expect(parseReminders(typed(days(7, 1)))).toMatchObject({ reminders: { closedDays: [1, 7] } });
  });

  test('are refused on all seven, not on six', () => {
    expect(errorsOf(typed(days(1, 2, 3, 4, 5, 6)))).toBeNull();
    expect(errorsOf(typed(days(1, 2, 3, 4, 5, 6, 7)))).toEqual({
      closed: 'Leave one day open. Closed on all seven, no notification would ever be shown',
    });
  });
});

describe('what two windows come to', () => {
  test('keeps everything that was not touched here', () => {
    const elsewhere = stored({ isOn: false, quiet: { from: '20:00', to: '07:00' }, closedDays: [7] });
    expect(withEdits(elsewhere, { 'certificate 60': false }, absent)).toEqual({
      ...elsewhere,
      steps: {
        ...absent.steps,
        certificate: absent.steps.certificate.filter((step) => step !== 60),
      },
    });
  });

  test('is what stands here where the times would be equal, and only of those', () => {
    const here = stored({ quiet: { from: '07:00', to: '08:00' } });
    const elsewhere = stored({ quiet: { from: '19:00', to: '07:00' }, closedDays: [7] });
    expect(withEdits(elsewhere, { from: '07:00', hasQuiet: true }, here)).toEqual({
      ...here,
      closedDays: [7],
    });
  });

  test('is what stands here where no day would be left, and only of those', () => {
    const here = stored({ closedDays: [1, 2, 3, 4] });
    const elsewhere = stored({ closedDays: [5, 6, 7], isOn: false });
    expect(withEdits(elsewhere, days(1, 2, 3, 4), here)).toEqual({ ...here, isOn: false });
  });
});
