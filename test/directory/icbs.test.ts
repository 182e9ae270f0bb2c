import { describe, expect, it } from 'vitest';
import { findIcb, icbFromCode, icbOfArea, icbs, icbsByRegion, icbsOn } from '../../src/directory/icbs.ts';

const today = '2026-11-23';
const before = '2026-03-31';
const after = '2026-04-01';
const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code).toSorted();
/** What became of each on 1 April 2026. Source: facts, ODS 4.2. */
const merged: [old: string, ons: string, successor: string][] = [
  ['QHG', 'E54000024', 'S1Y5D'],
  ['QUE', 'E54000056', 'S1Y5D'],
  ['QH8', 'E54000026', 'D7T5G'],
  ['QMM', 'E54000022', 'T6Y0W'],
  ['QMJ', 'E54000028', 'Z9B2Z'],
  ['QRV', 'E54000027', 'Z9B2Z'],
  ['QU9', 'E54000044', 'S0E4D'],
  ['QXU', 'E54000052', 'S9B9J'],
  ['QNX', 'E54000053', 'S9B9J'],
];
const split: [old: string, ons: string, successors: string[]][] = [
  ['QM7', 'E54000025', ['S1Y5D', 'D7T5G']],
  ['QJG', 'E54000023', ['D7T5G', 'T6Y0W']],
  ['QNQ', 'E54000034', ['S0E4D', 'S9B9J', 'QRL']],
];

describe('the table of boards', () => {
  it('gives each its own code, ONS code and sub-ICB locations', () => {
    expect(new Set(icbs.map(({ code }) => code)).size).toBe(icbs.length);
    expect(new Set(icbs.map(({ ons }) => ons)).size).toBe(icbs.length);
    const locations = icbs.flatMap(({ subIcbs }) => subIcbs);
    expect(new Set(locations).size).toBe(locations.length);
    expect(locations).toHaveLength(106);
  });

  it('has codes of the old form and of the new', () => {
    for (const { code, ons } of icbs) {
      expect(code).toMatch(/^(Q[A-Z0-9]{2}|[A-Z]\d[A-Z]\d[A-Z])$/);
      expect(ons).toMatch(/^E54\d{6}$/);
    }
  });

  it('names areas as people say them', () => {
    for (const { name } of icbs) expect(name).not.toMatch(/\bNHS\b|Integrated Care|\bICB\b|^\s|\s$/);
  });

  it('says of each that has ended what took it over, and of no other', () => {
    for (const { validTo, successors } of icbs) {
      expect(successors.length > 0).toBe(validTo !== null);
      for (const code of successors) expect(findIcb(code)?.validTo).toBeNull();
    }
  });
});

describe('finding a board', () => {
  it('finds boards by old and by new codes, ended or not', () => {
    expect(findIcb('QWO')?.name).toBe('West Yorkshire');
    expect(findIcb('S1Y5D')?.name).toBe('Central East');
    expect(findIcb('QHG')).toMatchObject({ validTo: before, successors: ['S1Y5D'] });
  });

  it.each([null, '', 'QWO ', 'qwo', 'QXX', 'E54000054', 'constructor', '__proto__'])(
    'finds none for %j',
    (code) => {
      expect(findIcb(code)).toBeNull();
      expect(icbFromCode(code, today)).toBeNull();
    },
  );
});

describe('the boards in being', () => {
  it('were 42 until 31 March 2026 and are 36 from 1 April, each with its own name', () => {
    expect(icbsOn(before)).toHaveLength(42);
    expect(icbsOn(after)).toHaveLength(36);
    expect(icbsOn(today)).toHaveLength(36);
    expect(new Set(icbsOn(after).map(({ name }) => name)).size).toBe(36);
  });

  it('are six new ones in place of twelve', () => {
    const [old, now] = [codes(icbsOn(before)), codes(icbsOn(after))];
    expect(now.filter((code) => !old.includes(code))).toEqual([
      'D7T5G',
      'S0E4D',
      'S1Y5D',
      'S9B9J',
      'T6Y0W',
      'Z9B2Z',
    ]);
    const gone = [...merged, ...split].map(([code]) => code);
    expect(old.filter((code) => !now.includes(code))).toEqual(gone.toSorted());
  });
});

describe('a code leads', () => {
  it.each(merged)('from %s, %s, to the one that took it over: %s', (old, ons, successor) => {
    expect(icbFromCode(old, before)?.code).toBe(old);
    expect(icbFromCode(old, after)?.code).toBe(successor);
    expect(icbFromCode(old, today)?.code).toBe(successor);
    expect(icbOfArea({ subIcb: null, icbOns: ons }, after)?.code).toBe(successor);
    expect(icbOfArea({ subIcb: null, icbOns: ons }, before)?.code).toBe(old);
  });

  it.each(split)('from %s, %s, which was split, nowhere', (old, ons, successors) => {
    expect(findIcb(old)?.successors).toEqual(successors);
    expect(icbFromCode(old, before)?.code).toBe(old);
    expect(icbFromCode(old, after)).toBeNull();
    expect(icbOfArea({ subIcb: null, icbOns: ons }, after)).toBeNull();
    expect(icbOfArea({ subIcb: null, icbOns: ons }, before)?.code).toBe(old);
  });

  it('to itself, where it is in being', () => {
    for (const { code } of icbsOn(today)) expect(icbFromCode(code, today)?.code).toBe(code);
  });

  it('nowhere before its board is there', () => {
    expect(icbFromCode('S1Y5D', before)).toBeNull();
  });
});

describe('a place', () => {
  it.each([
    ['06K', 'S1Y5D'],
    ['06N', 'S1Y5D'],
    ['07H', 'D7T5G'],
    ['06T', 'D7T5G'],
    ['06L', 'T6Y0W'],
    ['07K', 'T6Y0W'],
    ['U2G6B', 'S0E4D'],
    ['92A', 'S9B9J'],
    ['D9Y0V', 'QRL'],
    ['93C', 'Z9B2Z'],
    ['X2C4Y', 'QWO'],
  ])('in the sub-ICB location %s is in %s', (subIcb, code) => {
    expect(icbOfArea({ subIcb, icbOns: null }, today)?.code).toBe(code);
  });

  it('is in the board of its sub-ICB location before that of its ONS code', () => {
    expect(icbOfArea({ subIcb: '06K', icbOns: 'E54000025' }, today)?.code).toBe('S1Y5D');
    expect(icbOfArea({ subIcb: '07H', icbOns: 'E54000065' }, today)?.code).toBe('D7T5G');
  });

  it('is in the board of its ONS code where the sub-ICB location is unknown', () => {
    expect(icbOfArea({ subIcb: null, icbOns: 'E54000054' }, today)?.code).toBe('QWO');
    expect(icbOfArea({ subIcb: '99Z', icbOns: 'E54000071' }, today)?.code).toBe('Z9B2Z');
  });

  it('is in Hampshire and Isle of Wight by the ONS code it has now', () => {
    expect(icbOfArea({ subIcb: null, icbOns: 'E54000067' }, today)?.code).toBe('QRL');
  });

  it('is in none where nothing is known of it', () => {
    expect(icbOfArea({ subIcb: null, icbOns: null }, today)).toBeNull();
    expect(icbOfArea({ subIcb: '', icbOns: '' }, today)).toBeNull();
    expect(icbOfArea({ subIcb: 'constructor', icbOns: 'QWO' }, today)).toBeNull();
    expect(icbOfArea({ subIcb: 'E38000240', icbOns: 'W99999999' }, today)).toBeNull();
  });
});

describe('the list to pick from', () => {
  it.each([before, after, today])('offers each board of %s once, under its own region', (day) => {
    const offered = icbsByRegion(day).flatMap(({ region, icbs: inRegion }) => {
      for (const icb of inRegion) expect(icb.region).toBe(region);
      return inRegion;
    });
    expect(codes(offered)).toEqual(codes(icbsOn(day)));
  });

  it('is in alphabetical order, regions and boards', () => {
    const groups = icbsByRegion(today);
    const regions = groups.map(({ region }) => region);
    expect(regions).toHaveLength(7);
    expect(regions).toEqual(regions.toSorted());
    for (const group of groups) {
      const names = group.icbs.map((icb) => icb.name);
      expect(names).toEqual(names.toSorted());
    }
  });

  it('leaves the table as it was', () => {
    const order = icbs.map(({ code }) => code);
    icbsByRegion(today);
    icbsOn(before);
    expect(icbs.map(({ code }) => code)).toEqual(order);
  });
});
