import { describe, expect, it } from 'vitest';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';

/** As version 1 wrote it. */
const released1 = { place: 'FWF76', icb: 'QWO' };

describe('the home pharmacy', () => {
  it('reads what version 1 wrote', () => {
    expect(homePharmacy.parse(released1, 1)).toEqual({ place: 'FWF76', icb: 'QWO' });
    expect(homePharmacy.parse({ place: '', icb: null }, 1)).toEqual({ place: '', icb: null });
  });

  it('is nothing and nowhere until it is set, and can be read back so', () => {
    expect(homePharmacy.parse(homePharmacy.absent, homePharmacy.version)).toEqual({ place: '', icb: null });
  });

  it.each([0, 2, 1.5, -1, NaN])('does not guess at version %j', (version) => {
    expect(homePharmacy.parse(released1, version)).toBeUndefined();
  });

  it.each([
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
  ])('refuses %j', (found) => {
    expect(homePharmacy.parse(found, 1)).toBeUndefined();
  });

  it('keeps nothing that does not belong', () => {
    const found: unknown = JSON.parse('{"place":"FWF76","icb":null,"nino":"QQ","__proto__":{"admin":true}}');
    const read = homePharmacy.parse(found, 1);
    expect(Object.keys(read ?? {})).toEqual(['place', 'icb']);
    expect(read).not.toHaveProperty('admin');
  });
});
