import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { NationalDate, Touchable } from '../../src/guidance/national-date.ts';
import {
  clocksOf,
  daysFrom,
  isBlocked,
  plusDays,
  standingOn,
  type Clock,
} from '../../src/renewals/clocks.ts';
import type { Person, Position } from '../../src/renewals/person.ts';

const today = '2027-01-10';

const person: Person = {
  id: 'a1b2c3d4e5f6',
  who: 'AB',
  certificate: '2027-03-01',
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
};

const position = (site: string, ends: string | null, name = ''): Position => ({ site, name, ends });

const date = (
  id: string,
  touches: Touchable[],
  on: string,
  until: string | null = '2027-05-31',
): NationalDate => ({
  id,
  title: id,
  on,
  touches,
  ahead: 'It is to come.',
  today: 'It is today.',
  past: 'It was.',
  action: 'Ask.',
  who: ['RA agent or manager'],
  caution: 'It may slip.',
  answer: 'renew',
  sources: ['N1'],
  grade: 'HIGH',
  until,
});

const bulk = date('bulk', ['FFFFF without an end date'], '2027-02-01');
const signIn = date('sign-in', ['every card'], '2027-02-28');
const seriesFour = date('series-4', ['series 04'], '2026-04-01', null);
const seriesFiveAndSix = date('series-5-6', ['series 05', 'series 06'], '2026-05-07', null);
const dates = [bulk, signIn, seriesFour, seriesFiveAndSix];

const keysOf = (someone: Person, day = today) => clocksOf(someone, dates, day).map(({ key }) => key);
const nationalOf = (someone: Person, day = today) =>
  clocksOf(someone, dates, day).flatMap((clock) => (clock.kind === 'national' ? [clock.date.id] : []));
const kindsOf = (someone: Person, day = today) => clocksOf(someone, dates, day).map(({ kind }) => kind);

describe('days counted', () => {
  const counts: [string, string, number][] = [
    ['2027-03-27', '2027-03-28', 1],
    ['2027-03-28', '2027-03-29', 1],
    ['2027-03-27', '2027-03-29', 2],
    ['2027-03-29', '2027-03-27', -2],
    ['2027-03-28', '2027-03-28', 0],
    ['2027-10-30', '2027-10-31', 1],
    ['2027-10-31', '2027-11-01', 1],
    ['2027-10-30', '2027-11-01', 2],
    ['2027-11-01', '2027-10-30', -2],
    ['2027-01-01', '2027-12-31', 364],
    ['2028-02-28', '2028-02-29', 1],
    ['2028-02-29', '2028-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2028-02-29', '2029-02-28', 365],
    ['2028-01-31', '2028-02-29', 29],
    ['2027-04-30', '2027-05-01', 1],
    ['2027-12-31', '2028-01-01', 1],
    ['2027-12-31', '2028-12-31', 366],
    ['2026-12-31', '2031-12-31', 1826],
  ];

  it.each(counts)('from %s to %s are %i', (from, to, days) => {
    expect(daysFrom(from, to)).toBe(days);
  });

  it.each(counts)('from %s lead to %s, after %i of them', (from, to, days) => {
    expect(plusDays(from, days)).toBe(to);
  });

  it('agree with the days since 1970 for any two dates, and lead back', () => {
    const anyDay = fc.integer({ min: 18_000, max: 30_000 });
    const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysFrom(dayOf(from), dayOf(to))).toBe(to - from);
        expect(plusDays(dayOf(from), to - from)).toBe(dayOf(to));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a PC set to another zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Asia/Kathmandu', -345],
    ['Pacific/Apia', -780],
  ])('counts the same days in %s', (name, offset) => {
    process.env['TZ'] = name;
    expect(new Date('2027-01-10T12:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(daysFrom('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysFrom('2011-12-29', '2011-12-31')).toBe(2); // Apia had no 30 December
    expect(plusDays('2027-10-30', 2)).toBe('2027-11-01');
    expect(plusDays('2011-12-29', 1)).toBe('2011-12-30');
    const [clock] = clocksOf(person, [], '2027-03-01');
    expect(standingOn(person, clock!, '2027-03-01')).toMatchObject({ days: 0, state: 'last day' });
  });
});

describe('how a clock stands', () => {
  const [certificate] = clocksOf({ ...person, certificate: '2028-02-29' }, [], today);

  it.each([
    ['2027-11-30', 91, 'fine'],
    ['2027-12-01', 90, 'renewable'],
    ['2028-02-14', 15, 'renewable'],
    ['2028-02-15', 14, 'urgent'],
    ['2028-02-28', 1, 'urgent'],
    ['2028-02-29', 0, 'last day'],
    ['2028-03-01', -1, 'expired'],
  ])('on %s a card of 29 February 2028 has %i days and is %s', (day, days, state) => {
    expect(standingOn(person, certificate!, day)).toEqual({ person, clock: certificate, days, state });
  });

  it('changes at 90 days over the clock change of March and at a day over that of October', () => {
    const [spring] = clocksOf({ ...person, certificate: '2027-06-26' }, [], today);
    expect(standingOn(person, spring!, '2027-03-27')).toMatchObject({ days: 91, state: 'fine' });
    expect(standingOn(person, spring!, '2027-03-28')).toMatchObject({ days: 90, state: 'renewable' });
    const [autumn] = clocksOf({ ...person, certificate: '2027-11-01' }, [], today);
    expect(standingOn(person, autumn!, '2027-10-31')).toMatchObject({ days: 1, state: 'urgent' });
    expect(standingOn(person, autumn!, '2027-11-01')).toMatchObject({ days: 0, state: 'last day' });
  });
});

describe('whom a national date touches', () => {
  it('is everybody, where it is about every card', () => {
    expect(nationalOf(person)).toEqual(['sign-in']);
    expect(nationalOf({ ...person, certificate: null })).toEqual(['sign-in']);
  });

  it('is who has FFFFF without an end date, where it is about those', () => {
    expect(nationalOf({ ...person, positions: [position('FFFFF', null)] })).toEqual(['bulk', 'sign-in']);
    const both = [position('FFFFF', '2027-08-01'), position('FFFFF', null, 'Locum')];
    expect(nationalOf({ ...person, positions: both })).toEqual(['bulk', 'sign-in']);
  });

  it('is nobody whose FFFFF has an end date of its own, nor who has another site without one', () => {
    expect(nationalOf({ ...person, positions: [position('FFFFF', '2027-02-01')] })).toEqual(['sign-in']);
    expect(nationalOf({ ...person, positions: [position('FWF76', null)] })).toEqual(['sign-in']);
  });

  it.each([
    ['04', ['sign-in', 'series-4']],
    ['05', ['sign-in', 'series-5-6']],
    ['06', ['sign-in', 'series-5-6']],
    ['08', ['sign-in']],
    ['09', ['sign-in']],
    ['other', ['sign-in']],
    [null, ['sign-in']],
  ] as const)('with a card of series %s is by %j', (series, ids) => {
    expect(nationalOf({ ...person, series })).toEqual(ids);
  });

  it('is nobody once it is no longer spoken of, and on its last day still', () => {
    expect(nationalOf(person, '2027-05-31')).toEqual(['sign-in']);
    expect(nationalOf(person, '2027-06-01')).toEqual([]);
  });

  it('is for good the holder of a blocked card', () => {
    expect(nationalOf({ ...person, series: '04' }, '2035-01-01')).toEqual(['series-4']);
  });
});

describe('a card of a blocked series', () => {
  it.each(['04', '05', '06'] as const)('has no certificate to renew with series %s', (series) => {
    const positions = [position('FWF76', '2027-06-30')];
    expect(isBlocked({ ...person, series }, dates, today)).toBe(true);
    expect(kindsOf({ ...person, positions, series })).toEqual(['position', 'national', 'national']);
  });

  it.each(['08', '09', 'other', null] as const)('is none with series %s', (series) => {
    expect(isBlocked({ ...person, series }, dates, today)).toBe(false);
    expect(kindsOf({ ...person, series })).toEqual(['certificate', 'national']);
  });

  it('is blocked on the day itself and not the day before', () => {
    const four = { ...person, series: '04' } as const;
    expect(isBlocked(four, dates, '2026-03-31')).toBe(false);
    expect(kindsOf(four, '2026-03-31')).toContain('certificate');
    expect(isBlocked(four, dates, '2026-04-01')).toBe(true);
    expect(kindsOf(four, '2026-04-01')).not.toContain('certificate');
  });

  it('is not one because of a date for every card', () => {
    expect(isBlocked(person, dates, '2027-03-01')).toBe(false);
  });
});

describe('a position of which nobody has looked up the end yet', () => {
  const open = { ...person, certificate: null, positions: [{ site: 'FWF76', name: '' }] };

  it('has no clock', () => {
    expect(clocksOf(open, [], today)).toEqual([]);
    expect(
      clocksOf({ ...open, positions: [{ site: 'FWF76', name: '', ends: undefined }] }, [], today),
    ).toEqual([]);
  });

  it('is touched by the date of FFFFF as one that shows none', () => {
    const locum = { ...open, positions: [{ site: 'FFFFF', name: '' }] };
    expect(nationalOf(locum)).toEqual(['bulk', 'sign-in']);
    expect(nationalOf(open)).toEqual(['sign-in']);
  });
});

describe('the clocks of a person', () => {
  it('are none for a card of which no date is known', () => {
    const positions = [position('FWF76', null)];
    expect(clocksOf({ ...person, certificate: null, positions }, [], today)).toEqual([]);
  });

  it('are the certificate and each position that ends', () => {
    const positions = [
      position('FWF76', '2027-06-30'),
      position('FA002', null),
      position('FFFFF', '2027-02-01'),
    ];
    const clocks = clocksOf({ ...person, positions }, [], today);
    expect(clocks.map(({ kind, on }) => [kind, on])).toEqual([
      ['certificate', '2027-03-01'],
      ['position', '2027-06-30'],
      ['position', '2027-02-01'],
    ]);
  });

  it('all have different keys', () => {
    const positions = [
      position('FWF76', '2027-03-01'),
      position('FWF76', '2027-03-02'),
      position('FWF76', '2027-03-01', 'Dispenser'),
      position('FWF76', '2027-03-01', 'Dispenser 2027-03-01'),
      position('FWF76', '2027-03-01', 'FWF76'),
      position('FA002', '2027-03-01'),
      position('FFFFF', null),
    ];
    const keys = keysOf({ ...person, positions, series: '05' });
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have keys that differ between any two positions', () => {
    const anyPosition = fc.record({
      site: fc.constantFrom('FWF76', 'FA002', 'FFFFF'),
      name: fc.array(fc.constantFrom('FWF76', 'FA002', '2027-03-01', 'position', 'A'), { maxLength: 3 }),
      ends: fc.constantFrom('2027-03-01', '2027-03-02'),
    });
    fc.assert(
      fc.property(anyPosition, anyPosition, (one, other) => {
        const positions = [one, other].map(({ site, name, ends }) => position(site, ends, name.join(' ')));
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const keys = clocksOf({ ...person, certificate: null, positions }, [], today).map(({ key }) => key);
        expect(new Set(keys).size).toBe(isSame ? 1 : 2);
      }),
      { numRuns: 2000 },
    );
  });

  it('have a new key with a new date, and the old one with the old date', () => {
    const dated = (on: string): Person => ({
      ...person,
      certificate: on,
      positions: [position('FWF76', on, 'Dispenser')],
    });
    const keys = (on: string) =>
      clocksOf(dated(on), [date('sign-in', ['every card'], on)], today).map(keyOnly);
    expect(keys('2027-03-01')).toEqual(keys('2027-03-01'));
    const [before, after] = [keys('2027-03-01'), keys('2027-03-02')];
    expect(before).toHaveLength(3);
    expect(before.filter((key) => after.includes(key))).toEqual([]);
  });

  it('have keys that do not change with the day they are asked for', () => {
    expect(keysOf(person, '2027-02-01')).toEqual(keysOf(person, '2027-03-01'));
  });
});

function keyOnly({ key }: Clock): string {
  return key;
}
