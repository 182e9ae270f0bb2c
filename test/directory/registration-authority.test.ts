import { describe, expect, inject, it } from 'vitest';
import { icbs } from '../../src/directory/icbs.ts';
import {
  areaOfPlace,
  areasOf,
  findRegistrationAuthority,
  hasParts,
} from '../../src/directory/registration-authority.ts';

const { contacts } = inject('directory');
const own = { name: 'Leeds smartcard team' };
const find = (icb: string | null, area: string | null = null) =>
  findRegistrationAuthority(contacts, icb, area, null);

describe('the team’s own contact', () => {
  it('comes first, with or without an area', () => {
    expect(findRegistrationAuthority(contacts, 'QWO', null, own)).toMatchObject({
      kind: 'own',
      contact: own,
      icb: { code: 'QWO' },
    });
    expect(findRegistrationAuthority(contacts, null, null, own)).toEqual({
      kind: 'own',
      contact: own,
      icb: null,
    });
  });

  it('comes before the choice of a part', () => {
    expect(findRegistrationAuthority(contacts, 'QF7', null, own)).toMatchObject({
      kind: 'own',
      contact: own,
    });
  });

  it('is kept when its board has been merged away, or is unknown', () => {
    expect(findRegistrationAuthority(contacts, 'QH8', null, own)).toMatchObject({
      kind: 'own',
      contact: own,
    });
    expect(findRegistrationAuthority(contacts, 'QXX', null, own)).toEqual({
      kind: 'own',
      contact: own,
      icb: null,
    });
  });
});

describe('a contact held for the whole of a board', () => {
  it.each([
    ['QWO', 'west-yorkshire-this'],
    ['QVV', 'dorset-icb'],
    ['QT6', 'cornwall-cits'],
    ['QJK', 'devon-smartcards'],
  ])('is given for %s', (icb, id) => {
    expect(find(icb)).toMatchObject({ kind: 'held', contact: { id }, icb: { code: icb } });
  });

  it('is given whatever part was chosen under another board', () => {
    expect(find('QWO', 'bassetlaw')).toEqual(find('QWO'));
    expect(find('QWO', 'QWO-not-listed')).toEqual(find('QWO'));
  });
});

describe('a board of which parts are held', () => {
  it.each([
    ['QF7', ['sheffield-barnsley']],
    ['QT1', ['bassetlaw']],
    ['QOQ', ['north-yorkshire', 'humber']],
    ['S1Y5D', ['hertfordshire-bedfordshire-luton', 'milton-keynes']],
  ])('asks which part of %s it is', (icb, ids) => {
    const found = find(icb);
    expect(found.kind === 'choose' && found.areas.map(({ id }) => id)).toEqual(ids);
  });

  it('gives the contact of the chosen part', () => {
    expect(find('QOQ', 'north-yorkshire')).toMatchObject({
      kind: 'held',
      contact: { id: 'necs-north-east-north-yorkshire' },
    });
  });

  it.each([
    ['QF7', 'sheffield-barnsley', 'south-yorkshire-sheffield'],
    ['QT1', 'bassetlaw', 'south-yorkshire-sheffield'],
    ['QOQ', 'humber', 'humber-n3i'],
    ['QYG', 'liverpool-sefton-southport', 'informatics-merseyside'],
  ])('keeps a weak contact of %s, %s behind older ones', (icb, area, id) => {
    const found = find(icb, area);
    expect(found.kind === 'none' && found.older.map((each) => each.id)).toEqual([id]);
  });

  it('offers none, and no older one, in a part that is not listed', () => {
    expect(find('QF7', 'QF7-not-listed')).toMatchObject({ kind: 'none', older: [] });
    expect(find('QOQ', 'QOQ-not-listed')).toMatchObject({ kind: 'none', older: [] });
  });

  it('asks again where the part chosen is one of another board, or is gone', () => {
    expect(find('QF7', 'bassetlaw')).toEqual(find('QF7'));
    expect(find('QT1', 'sheffield-barnsley')).toEqual(find('QT1'));
    expect(find('QF7', 'no-such-part')).toMatchObject({ kind: 'choose' });
  });
});

describe('no contact', () => {
  it.each(['QHL', ...icbs.map(({ code }) => code).filter((code) => !areasOf(contacts, code).length)])(
    'is owned up to for %s, whatever was chosen',
    (icb) => {
      for (const area of [null, `${icb}-not-listed`, 'bassetlaw']) {
        expect(find(icb, area)).toMatchObject({ kind: 'none', older: [], icb: { code: icb } });
      }
    },
  );

  it('is offered from another area where none is set or the board is not one of the 36', () => {
    expect(find(null)).toEqual({ kind: 'unset' });
    expect(find('QXX')).toEqual({ kind: 'unset' });
    expect(find(null, 'bassetlaw')).toEqual({ kind: 'unset' });
  });
});

describe('the parts of a board', () => {
  it('are its own only', () => {
    expect(areasOf(contacts, 'QT1').map(({ id }) => id)).toEqual(['bassetlaw']);
    expect(areasOf(contacts, 'QHL')).toEqual([]);
    expect(areasOf(contacts, null)).toEqual([]);
  });
});

describe('the part of a board that a place is in', () => {
  const placed = (icb: string, subIcb: string | null, district: string | null) =>
    areaOfPlace(contacts, icb, { subIcb, district });

  it.each([
    ['QF7', '03N', 'sheffield-barnsley'],
    ['QF7', '02P', 'sheffield-barnsley'],
    ['QT1', '02Q', 'bassetlaw'],
    ['QOQ', '42D', 'north-yorkshire'],
    ['QOQ', '03F', 'humber'],
    ['QRL', '10R', 'hampshire-isle-of-wight'],
    ['S1Y5D', '06K', 'hertfordshire-bedfordshire-luton'],
  ])('in %s is told by the sub-ICB location %s: %s', (icb, subIcb, area) => {
    expect(placed(icb, subIcb, null)).toBe(area);
    expect(placed(icb, subIcb, 'E06999999')).toBe(area);
  });

  it.each([
    ['S1Y5D', 'E06000042', 'milton-keynes'],
    ['S1Y5D', 'E06000032', 'hertfordshire-bedfordshire-luton'],
    ['QOP', 'E08000001', 'bolton'],
    ['QT1', 'E07000171', 'bassetlaw'],
  ])('in %s is told by the local authority %s: %s', (icb, district, area) => {
    expect(placed(icb, null, district)).toBe(area);
    expect(placed(icb, 'M1J4Y', district)).toBe(area);
  });

  it('is none of ours where both are known, and our parts are exact', () => {
    expect(placed('QF7', '02X', 'E08000017')).toBe('QF7-not-listed');
    expect(placed('S1Y5D', '06H', 'E07000099')).toBe('S1Y5D-not-listed');
  });

  it('cannot be told where our parts are not exact', () => {
    expect(placed('QRL', 'D9Y0V', 'E07000089')).toBeNull();
    expect(placed('QPM', '78H', 'E06000061')).toBeNull();
  });

  it('cannot be told where either is not known, unless the other tells', () => {
    expect(placed('QF7', null, null)).toBeNull();
    expect(placed('QF7', '02X', null)).toBeNull();
    expect(placed('QF7', null, 'E08000017')).toBeNull();
    expect(placed('QF7', '03N', null)).toBe('sheffield-barnsley');
  });

  it('is never a part of another board', () => {
    expect(placed('QF7', '02Q', 'E07000171')).toBe('QF7-not-listed');
    expect(placed('QT1', '03N', 'E08000019')).toBe('QT1-not-listed');
    expect(placed('QJ2', '03N', null)).toBeNull();
  });

  it('is none in a board that is held as a whole, or not at all', () => {
    expect(placed('QWO', '03R', 'E08000035')).toBeNull();
    expect(placed('QWO', 'QWO', 'QWO')).toBeNull();
    expect(placed('QHL', '15E', null)).toBeNull();
    expect(placed('QXX', '03N', null)).toBeNull();
  });
});

describe('a board', () => {
  it.each(['QF7', 'QT1', 'QOQ', 'S1Y5D', 'QOP', 'Z9B2Z'])(
    '%s has parts, which a place tells apart',
    (icb) => {
      expect(hasParts(contacts, icb)).toBe(true);
    },
  );

  it.each(['QWO', 'QVV', 'QT6', 'QJK'])('%s is held as a whole', (icb) => {
    expect(hasParts(contacts, icb)).toBe(false);
  });

  it.each(['QHL', 'QXX', ''])('%j, which has no contact of ours, has no parts', (icb) => {
    expect(hasParts(contacts, icb)).toBe(false);
  });

  it('has parts exactly where somebody has to choose', () => {
    for (const { code } of icbs) expect(hasParts(contacts, code)).toBe(find(code).kind === 'choose');
  });
});
