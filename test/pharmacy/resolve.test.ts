import { describe, expect, it } from 'vitest';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import type { OrdRecord } from '../fakes/ord-api.ts';
import { lookUp, records, today } from './ods-examples.ts';

const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';

describe('a code', () => {
  it('leads to its pharmacy and the board that its contract is with, in one request', async () => {
    const { resolved, asked } = await lookUp(' fwf-76 ');
    expect(resolved).toEqual({
      kind: 'pharmacy',
      standing: 'open',
      newCode: null,
      newCodeFailure: null,
      failure: null,
      site: {
        place: 'FWF76',
        icb: 'QWO',
        area: null,
        how: 'contract',
        foundOn: today,
        record: {
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
        },
      },
    });
    expect(asked).toEqual([`${base}/FWF76`]);
  });

  it('leads to the same where single children come bare', async () => {
    for (const code of ['FWF76', 'FA029', 'FCE71', 'FA371', 'FAT20', 'FDC49', 'C5I3V']) {
      const { resolved } = await lookUp(code);
      expect((await lookUp(code, { bareSingles: true })).resolved).toEqual(resolved);
    }
  });

  it('that nobody holds is unknown, as is one closed before April 2017', async () => {
    expect((await lookUp('FXX12')).resolved).toEqual({ kind: 'unknown' });
    const archived = { ...records.FA029, closed: '2017-03-31' };
    expect((await lookUp('FA029', { records: [archived] })).resolved).toEqual({ kind: 'unknown' });
    const kept = { ...archived, closed: '2017-04-01' };
    expect((await lookUp('FA029', { records: [kept] })).resolved).toMatchObject({ standing: 'closed' });
  });

  it.each(['FWF76', 'FA029', 'FCE71', 'FA371', 'FC738', 'FAT20', 'FA002'])(
    '%s gives what can be kept and read back',
    async (code) => {
      const { resolved } = await lookUp(code);
      const site = resolved.kind === 'pharmacy' ? resolved.site : null;
      expect(homePharmacy.parse(JSON.parse(JSON.stringify(site)), 3)).toEqual(site);
    },
  );

  it.each([
    ['a name that has no end', { name: 'PHARMACY '.repeat(100) }],
    ['a last day that is no date', { closed: '2999-99-99' }],
    ['a first day that is no date', { opened: 'tomorrow' }],
    ['an owner that is no code', { owner: 'DAY LEWIS PLC' }],
  ] as [string, Partial<OrdRecord>][])(
    'of a record with %s never gives what cannot be read back',
    async (_what, odd) => {
      const { resolved } = await lookUp('FWF76', { records: [{ ...records.FWF76, ...odd }] });
      const site = resolved.kind === 'pharmacy' ? resolved.site : homePharmacy.absent;
      expect(homePharmacy.parse(JSON.parse(JSON.stringify(site)), 3)).toEqual(site);
    },
  );
});

describe('a pharmacy outside England', () => {
  it.each([
    ['FA371', 'Wales', {}],
    ['FC738', 'Wales', {}],
    ['FC738', 'Wales', { country: 'ENGLAND' }],
    ['FC738', 'Wales', { country: '' }],
    ['FA371', 'Wales', { commissioner: null }],
    ['FAT20', 'Isle of Man', {}],
    ['FAT20', 'Isle of Man', { country: 'ENGLAND' }],
    ['FAT20', 'Isle of Man', { country: '' }],
  ] as [keyof typeof records, string, Partial<OrdRecord>][])(
    '%s is in %s by its record (%j), without a board, and no other service is asked',
    async (code, country, rest) => {
      const { resolved, asked } = await lookUp(code, { records: [{ ...records[code], ...rest }] });
      expect(resolved).toMatchObject({
        kind: 'pharmacy',
        standing: 'open',
        failure: null,
        site: { place: code, icb: null, area: null, how: null, record: { code, country } },
      });
      expect(asked).toEqual([`${base}/${code}`]);
    },
  );

  it('is found by its postcode too', async () => {
    for (const [postcode, country] of [
      ['SY16 1EF', 'Wales'],
      ['IM9 5AG', 'Isle of Man'],
    ] as const) {
      const { resolved } = await lookUp(postcode);
      expect(resolved).toMatchObject({ kind: 'pharmacy', site: { record: { country } } });
    }
  });

  it('is not one with a Welsh-looking code: that may be in England', async () => {
    const english = { ...records.FWF76, code: 'FW102', postcode: 'NP16 5AA' };
    const { resolved } = await lookUp('FW102', { records: [english] });
    expect(resolved).toMatchObject({ site: { icb: 'QWO', record: { country: 'England' } } });
  });
});

describe('a code that is no pharmacy’s', () => {
  it.each([
    ['FDC49', 'appliance contractor', 'Atos Medical'],
    ['J6C2C', 'head office', 'A Head Office Ltd'],
  ])('%s is refused: it is that of an %s', async (code, what, name) => {
    const { resolved, asked } = await lookUp(code);
    expect(resolved).toEqual({ kind: 'not-a-pharmacy', what, code, name, instead: [] });
    expect(asked).toEqual([`${base}/${code}`]);
  });

  it('of a site is refused, and the pharmacy at its address is offered', async () => {
    const { resolved } = await lookUp('C5I3V');
    expect(resolved).toMatchObject({
      kind: 'not-a-pharmacy',
      what: 'site',
      code: 'C5I3V',
      instead: [{ code: 'FWF76', name: 'Day Lewis Pharmacy', postcode: 'BD22 8NQ' }],
    });
  });

  it('of a site is refused, though nobody can say which pharmacy is there', async () => {
    const none = await lookUp('C5I3V', { records: [records.C5I3V] });
    expect(none.resolved).toMatchObject({ kind: 'not-a-pharmacy', what: 'site', instead: [] });
  });

  it.each(['RO177', 'RO197', 'RO157'])('of an organisation with the role %s is refused', async (role) => {
    const { resolved } = await lookUp('FA002', { records: [{ ...records.FA002, role }] });
    expect(resolved).toMatchObject({ kind: 'not-a-pharmacy', what: 'other', instead: [] });
  });
});
