import { describe, expect, it } from 'vitest';
import { icbs } from '../../src/directory/icbs.ts';
import { areasOf, findRegistrationAuthority } from '../../src/directory/registration-authority.ts';

const own = { name: 'Leeds smartcard team' };
const find = (icb: string | null, area: string | null = null) => findRegistrationAuthority(icb, area, null);

describe('the team’s own contact', () => {
  it('comes first, with or without an area', () => {
    expect(findRegistrationAuthority('QWO', null, own)).toMatchObject({
      kind: 'own',
      contact: own,
      icb: { code: 'QWO' },
    });
    expect(findRegistrationAuthority(null, null, own)).toEqual({ kind: 'own', contact: own, icb: null });
  });

  it('comes before the choice of a part', () => {
    expect(findRegistrationAuthority('QF7', null, own)).toMatchObject({ kind: 'own', contact: own });
  });

  it('is kept when its board has been merged away', () => {
    expect(findRegistrationAuthority('QH8', null, own)).toEqual({ kind: 'own', contact: own, icb: null });
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
  it.each(['QHL', ...icbs.map(({ code }) => code).filter((code) => !areasOf(code).length)])(
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
    expect(areasOf('QT1').map(({ id }) => id)).toEqual(['bassetlaw']);
    expect(areasOf('QHL')).toEqual([]);
    expect(areasOf(null)).toEqual([]);
  });
});
