import { describe, expect, it } from 'vitest';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../../src/settings/site.ts';

/** As version 1 wrote it. */
const released1 = { place: 'FWF76', icb: 'QWO' };
/** As version 2 wrote it. */
const released2 = { place: 'FWF76', icb: 'QOQ', area: 'north-yorkshire' };
/** As version 3 writes it. */
const released3: Site = {
  place: 'FWF76',
  icb: 'QWO',
  area: null,
  how: 'contract',
  foundOn: '2026-11-23',
  record: {
    code: 'FWF76',
    name: 'Day Lewis Pharmacy',
    address: ['23 Mill Hey', 'Haworth', 'Keighley', 'West Yorkshire'],
    postcode: 'BD22 8NQ',
    phone: '01535 642248',
    country: 'England',
    owner: 'P05F',
    opensOn: null,
    closesOn: '2027-01-31',
    isClosed: false,
  },
};

describe('the home pharmacy', () => {
  it('reads what version 1 wrote: a board picked by hand, nobody knows when, and no part of it', () => {
    expect(homePharmacy.parse(released1, 1)).toEqual({
      place: 'FWF76',
      icb: 'QWO',
      area: null,
      how: 'manual',
      foundOn: null,
      record: null,
    });
  });

  it('reads what version 2 wrote: a board and its part picked by hand', () => {
    expect(homePharmacy.parse(released2, 2)).toEqual({ ...noSite, ...released2, how: 'manual' });
    const notListed = { ...released2, area: 'QF7-not-listed' };
    expect(homePharmacy.parse(notListed, 2)).toEqual({ ...noSite, ...notListed, how: 'manual' });
    expect(homePharmacy.parse({ ...released1, area: null }, 2)).toEqual({
      ...noSite,
      ...released1,
      how: 'manual',
    });
  });

  it('was found in no way where the older versions had no board', () => {
    const typed = { place: 'FWF76', icb: null };
    expect(homePharmacy.parse(typed, 1)).toEqual({ ...noSite, place: 'FWF76' });
    expect(homePharmacy.parse({ ...typed, area: null }, 2)).toEqual({ ...noSite, place: 'FWF76' });
    expect(homePharmacy.parse({ place: '', icb: null }, 1)).toEqual(noSite);
  });

  it('reads what version 3 writes, with a record and without', () => {
    expect(homePharmacy.version).toBe(3);
    expect(homePharmacy.parse(JSON.parse(JSON.stringify(released3)), 3)).toEqual(released3);
    const picked = { ...released3, how: 'manual', record: null };
    expect(homePharmacy.parse(picked, 3)).toEqual(picked);
  });

  it('is nothing and nowhere until it is set, and can be read back so', () => {
    expect(homePharmacy.absent).toEqual(noSite);
    expect(homePharmacy.parse(homePharmacy.absent, homePharmacy.version)).toEqual(noSite);
  });

  it.each([0, 4, 1.5, -1, NaN])('does not guess at version %j', (version) => {
    for (const released of [released1, released2, released3]) {
      expect(homePharmacy.parse(released, version)).toBeUndefined();
    }
  });

  it('does not take an older version for a later one', () => {
    expect(homePharmacy.parse(released1, 2)).toBeUndefined();
    expect(homePharmacy.parse(released1, 3)).toBeUndefined();
    expect(homePharmacy.parse(released2, 3)).toBeUndefined();
  });

  it('takes nothing from a later version for an older one', () => {
    expect(homePharmacy.parse(released3, 1)).toEqual({ ...noSite, ...released1, how: 'manual' });
  });

  const broken = [
    undefined,
    null,
    '',
    'FWF76',
    7,
    true,
    [],
    [released1],
    {},
    { place: 'FWF76' },
    { icb: 'QWO' },
    { place: null, icb: null },
    { place: 76, icb: 'QWO' },
    { place: 'FWF76', icb: { code: 'QWO' } },
    { place: 'x'.repeat(41), icb: null },
    { place: 'FWF76', icb: 'Q'.repeat(11) },
  ];

  it.each(broken.map((found) => [found]))('refuses %j', (found) => {
    const isObject = found !== null && typeof found === 'object' && !Array.isArray(found);
    const and = (rest: object): unknown => (isObject ? { ...rest, ...found } : found);
    expect(homePharmacy.parse(found, 1)).toBeUndefined();
    expect(homePharmacy.parse(and({ area: null }), 2)).toBeUndefined();
    const { area, how, foundOn, record } = released3;
    expect(homePharmacy.parse(and({ area, how, foundOn, record }), 3)).toBeUndefined();
  });

  it.each([[undefined], [7], [['north-yorkshire']], ['x'.repeat(61)]])(
    'refuses %j as a part of a board',
    (area) => {
      expect(homePharmacy.parse({ ...released1, area }, 2)).toBeUndefined();
      expect(homePharmacy.parse({ ...released3, area }, 3)).toBeUndefined();
    },
  );

  it.each([1, 2, 3])('keeps nothing that does not belong from version %i', (version) => {
    const found: unknown = JSON.parse(
      '{"place":"FWF76","icb":null,"area":null,"how":null,"foundOn":null,"record":null,' +
        '"nino":"QQ","__proto__":{"admin":true}}',
    );
    const read = homePharmacy.parse(found, version);
    expect(read).toEqual({ ...noSite, place: 'FWF76' });
    expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(noSite).toSorted());
    expect(read).not.toHaveProperty('admin');
  });
});
