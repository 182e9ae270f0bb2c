import { describe, expect, it } from 'vitest';
import { countryOf, kindOf, recordOf, standingOn } from '../../src/pharmacy/organisation.ts';
import { organisation, today } from './ods-examples.ts';

describe('what kind of organisation it is', () => {
  it.each([
    ['RO182', 'RC1', 'pharmacy'],
    ['RO94', 'RC1', 'appliance contractor'],
    ['RO181', 'RC1', 'head office'],
    ['RO280', 'RC2', 'site'],
    ['RO280', null, 'site'],
    ['RO182', 'RC2', 'site'],
    ['RO177', 'RC1', 'other'],
    ['RO197', 'RC1', 'other'],
    ['RO157', 'RC1', 'other'],
    ['RO172', 'RC1', 'other'],
    ['constructor', 'RC1', 'other'],
    [null, 'RC1', 'other'],
  ] as const)('is told by its primary role and class: %s, %s is a %s', (role, recordClass, kind) => {
    expect(kindOf(organisation({ role, recordClass }))).toBe(kind);
  });

  it('is a pharmacy by its role where the class is missing', () => {
    expect(kindOf(organisation({ recordClass: null }))).toBe('pharmacy');
  });

  it('is not told by a code that begins with F', () => {
    expect(kindOf(organisation({ code: 'FDC49', role: 'RO94' }))).toBe('appliance contractor');
  });
});

describe('where it stands', () => {
  const active = { isActive: true, opensOn: '2002-03-19' };
  it.each([
    ['Active, without an end', { ...active, closesOn: null }, 'open'],
    ['Active, without dates', { ...active, opensOn: null, closesOn: null }, 'open'],
    ['Active, with an end to come', { ...active, closesOn: '2027-01-31' }, 'closing'],
    ['Active, on its last day', { ...active, closesOn: today }, 'closing'],
    ['Active, the day after its end', { ...active, closesOn: '2026-11-22' }, 'closed'],
    ['Active, with an end long past', { ...active, closesOn: '2023-04-23' }, 'closed'],
    ['Inactive, with its end', { ...active, isActive: false, closesOn: '2024-07-21' }, 'closed'],
    ['Inactive, without an end', { ...active, isActive: false, closesOn: null }, 'closed'],
    ['Active, on its first day', { isActive: true, opensOn: today, closesOn: null }, 'open'],
    ['Active, the day before it opens', { isActive: true, opensOn: '2026-11-24' }, 'not yet open'],
    ['Inactive as long as it is pending', { isActive: false, opensOn: '2027-02-01' }, 'not yet open'],
  ] as const)('%s', (_how, dates, standing) => {
    expect(standingOn(organisation(dates), today)).toBe(standing);
  });
});

describe('its country', () => {
  it.each([
    ['is England where the record says so', { country: 'ENGLAND' }, 'England'],
    ['is England where a board of England commissions it', { country: null }, 'England'],
    [
      'is England under a board that has since been merged',
      { country: null, commissioner: 'QHG' },
      'England',
    ],
    ['is England under a code that looks Welsh', { code: 'FW102', postcode: 'NP16 7DA' }, 'England'],
    ['is Wales where the record says so', { country: 'WALES', commissioner: null }, 'Wales'],
    ['is Wales by the record, whoever commissions it', { country: 'WALES' }, 'Wales'],
    [
      'is Wales by its health board, with an English-looking code and postcode',
      { code: 'FC738', postcode: 'SY16 1EF', country: null, commissioner: '7A7' },
      'Wales',
    ],
    ['is Wales by its health board, whatever its address says', { commissioner: '7A1' }, 'Wales'],
    ['is the Isle of Man', { country: 'ISLE OF MAN', commissioner: null }, 'Isle of Man'],
    [
      'is the Isle of Man by its postcode',
      { country: null, commissioner: null, postcode: 'IM9 5AG' },
      'Isle of Man',
    ],
    [
      'is the Isle of Man by its postcode, even where it is said to be England',
      { country: 'ENGLAND', commissioner: null, postcode: 'IM9 5AG' },
      'Isle of Man',
    ],
    ['is elsewhere', { country: 'SCOTLAND', commissioner: null }, 'elsewhere'],
    ['is not guessed', { country: null, commissioner: null, postcode: null }, null],
    ['is not guessed from its code', { code: 'FW102', country: null, commissioner: null }, null],
    ['is not Wales by a code like a health board’s', { country: null, commissioner: '7A8' }, null],
  ] as const)('%s', (_how, rest, country) => {
    expect(countryOf(organisation(rest))).toBe(country);
  });

  it('is Wales for each of the seven health boards', () => {
    for (const commissioner of ['7A1', '7A2', '7A3', '7A4', '7A5', '7A6', '7A7']) {
      expect(countryOf(organisation({ country: null, commissioner }))).toBe('Wales');
    }
  });
});

describe('what is kept of it', () => {
  it('is what may be shown, and no role, board or history', () => {
    expect(recordOf(organisation(), 'England', today)).toEqual({
      code: 'FWF76',
      name: 'Day Lewis Pharmacy',
      address: ['23 Mill Hey', 'Haworth', 'Keighley'],
      postcode: 'BD22 8NQ',
      phone: '01535 642248',
      country: 'England',
      owner: 'P05F',
      opensOn: null,
      closesOn: null,
      isClosed: false,
    });
  });

  it.each(['1948-01-01', '1900-01-01', '2004-04-01', '2026-11-22', today])(
    'leaves out a first day that is past, as %s: it may be that of a bulk load',
    (opensOn) => {
      expect(recordOf(organisation({ opensOn }), 'England', today).opensOn).toBeNull();
    },
  );

  it('has the first day of a pharmacy still to open, and the last day of any', () => {
    const pending = organisation({ opensOn: '2026-11-24', closesOn: '2027-03-31' });
    expect(recordOf(pending, 'England', today)).toMatchObject({
      opensOn: '2026-11-24',
      closesOn: '2027-03-31',
    });
    expect(recordOf(organisation({ closesOn: '2023-04-23' }), 'England', today).closesOn).toBe('2023-04-23');
  });

  it.each([
    ['open', {}, false],
    ['on its last day', { closesOn: today }, false],
    ['still to open', { isActive: false, opensOn: '2026-11-24' }, false],
    ['the day after its last day', { closesOn: '2026-11-22' }, true],
    ['Inactive without a last day', { isActive: false }, true],
  ] as const)('says whether it is closed: %s', (_how, rest, isClosed) => {
    expect(recordOf(organisation(rest), 'England', today).isClosed).toBe(isClosed);
  });
});
