import { describe, expect, inject, it } from 'vitest';
import { directoryFaults } from '../../src/directory/check-directory.ts';
import { icbsOn } from '../../src/directory/icbs.ts';
import never from '../../src/directory/never-display.json';

const directory = inject('directory');
const registrationAuthorities = directory.contacts;
const icbCodes = icbsOn('2026-11-23').map((icb) => icb.code);
const areas = registrationAuthorities.flatMap((contact) => contact.areas.map((area) => ({ contact, area })));
const reachable = registrationAuthorities.filter(({ phones, emails }) => phones.length + emails.length > 0);

function idsFor(code: string): string[] {
  return areas.filter(({ area }) => area.codes.includes(code)).map(({ contact }) => contact.id);
}

describe('the packaged contacts', () => {
  it('have no fault', () => {
    expect(directoryFaults(directory, never, icbCodes)).toEqual([]);
  });

  it('are 13, none of them checked by a person', () => {
    expect(registrationAuthorities).toHaveLength(13);
    for (const { confirmed } of registrationAuthorities) expect(confirmed).toBeNull();
  });

  it('reach 12 of the 36 boards by phone or e-mail, and no others', () => {
    expect(icbCodes).toHaveLength(36);
    const boards = new Set(reachable.flatMap((contact) => contact.areas.map(({ icb }) => icb)));
    expect([...boards].toSorted()).toEqual(
      ['QHM', 'QOQ', 'QF7', 'QWO', 'QPM', 'QT1', 'S1Y5D', 'Z9B2Z', 'QRL', 'QT6', 'QJK', 'QVV'].toSorted(),
    );
  });

  it('name two organisations without a phone or e-mail', () => {
    const silent = registrationAuthorities.filter((contact) => !reachable.includes(contact));
    expect(silent.map(({ id }) => id)).toEqual(['informatics-merseyside', 'greater-manchester-gmss']);
  });

  it('say something to the reader about use and age', () => {
    for (const { note, staleRisk } of registrationAuthorities) {
      expect(note).toMatch(/\.$/);
      expect(staleRisk).toMatch(/\.$/);
    }
  });
});

describe('areas no wider than the source', () => {
  it('offer the Sheffield team in Bassetlaw and not in the rest of Nottinghamshire', () => {
    expect(idsFor('02Q')).toEqual(['south-yorkshire-sheffield']);
    for (const code of ['QT1', '52R', 'E06000018']) expect(idsFor(code)).toEqual([]);
  });

  it.each([
    ['North Cumbria', '01H'],
    ['Doncaster', '02X'],
    ['Rotherham', '03L'],
    ['Hart', 'E07000089'],
    ['Rushmoor', 'E07000092'],
    ['Hampshire with its former Frimley part', 'D9Y0V'],
    ['North West London', 'W2U3Z'],
    ['Cambridgeshire and Peterborough', '06H'],
    ['Milton Keynes together with Bedfordshire and Luton', 'M1J4Y'],
    ['North Northamptonshire, with Corby', 'E06000061'],
    ['West Essex', '07H'],
    ['Wirral', '12F'],
    ['Manchester', '14L'],
  ])('offer nobody in %s', (_place, code) => {
    expect(idsFor(code)).toEqual([]);
  });

  it.each([
    ['York', '03Q', 'necs-north-east-north-yorkshire'],
    ['Hull', '03F', 'humber-n3i'],
    ['Milton Keynes', 'E06000042', 'northants-mk-agem'],
    ['Luton', 'E06000032', 'hbl-ict-ra'],
    ['Camden', '93C', 'ncl-icb-ra'],
    ['Dorset', 'QVV', 'dorset-icb'],
  ])('offer one team in %s', (_place, code, id) => {
    expect(idsFor(code)).toEqual([id]);
  });

  it('list no code under two teams', () => {
    const codes = areas.flatMap(({ area }) => area.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
