import { describe, expect, it } from 'vitest';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';

/** As version 1 wrote it. */
const released1 = { place: 'FWF76', icb: 'QWO' };
/** As version 2 wrote it. */
const released2 = { place: 'FWF76', icb: 'QOQ', area: 'north-yorkshire' };

describe('the home pharmacy', () => {
  it('reads what version 1 wrote, with no part of the board chosen', () => {
    expect(homePharmacy.parse(released1, 1)).toEqual({ ...released1, area: null });
    expect(homePharmacy.parse({ place: '', icb: null }, 1)).toEqual({ place: '', icb: null, area: null });
  });

  it('reads what version 2 wrote', () => {
    expect(homePharmacy.parse(released2, 2)).toEqual(released2);
    expect(homePharmacy.parse({ ...released2, area: 'QF7-not-listed' }, 2)).toEqual({
      ...released2,
      area: 'QF7-not-listed',
    });
    expect(homePharmacy.parse({ ...released1, area: null }, 2)).toEqual({ ...released1, area: null });
  });

  it('is nothing and nowhere until it is set, and can be read back so', () => {
    expect(homePharmacy.parse(homePharmacy.absent, homePharmacy.version)).toEqual({
      place: '',
      icb: null,
      area: null,
    });
  });

  it.each([0, 3, 1.5, -1, NaN])('does not guess at version %j', (version) => {
    expect(homePharmacy.parse(released1, version)).toBeUndefined();
    expect(homePharmacy.parse(released2, version)).toBeUndefined();
  });

  it('does not take version 1 for version 2', () => {
    expect(homePharmacy.parse(released1, 2)).toBeUndefined();
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

  it.each(broken)('refuses %j', (found) => {
    const withArea =
      found !== null && typeof found === 'object' && !Array.isArray(found) ? { ...found, area: null } : found;
    expect(homePharmacy.parse(found, 1)).toBeUndefined();
    expect(homePharmacy.parse(withArea, 2)).toBeUndefined();
  });

  it.each([undefined, 7, ['north-yorkshire'], 'x'.repeat(61)])('refuses %j as a part of a board', (area) => {
    expect(homePharmacy.parse({ ...released1, area }, 2)).toBeUndefined();
  });

  it('keeps nothing that does not belong', () => {
    const found: unknown = JSON.parse('{"place":"FWF76","icb":null,"nino":"QQ","__proto__":{"admin":true}}');
    const read = homePharmacy.parse(found, 1);
    expect(Object.keys(read ?? {})).toEqual(['place', 'icb', 'area']);
    expect(read).not.toHaveProperty('admin');
  });
});
