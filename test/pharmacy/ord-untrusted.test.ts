import { describe, expect, it } from 'vitest';
import { ordDirectory, parseOrganisation } from '../../src/pharmacy/ord.ts';
import { recordOf } from '../../src/pharmacy/organisation.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { ordDetail } from '../fakes/ord-api.ts';
import { inJson, lookUp, records, today } from './ods-examples.ts';

const { FWF76 } = records;
const { Organisation } = ordDetail(FWF76);
/** FWF76 as ORD gives it, with fields changed. */
const read = (fields: Record<string, unknown>) =>
  parseOrganisation(JSON.parse(JSON.stringify({ Organisation: { ...Organisation, ...fields } })), today);
const phoneFrom = (value: string) => read({ Contacts: { Contact: { type: 'tel', value } } })?.phone;
const at = (PostCode: string) => ({ GeoLoc: { Location: { ...Organisation.GeoLoc.Location, PostCode } } });

describe('a name', () => {
  it.each([
    ['gets spaces after its commas', 'A,'.repeat(100)],
    ['gets spaces after its stops', 'ST.HELENS '.repeat(40)],
    ['has no end', 'A'.repeat(1000)],
  ])('that %s can still be kept, and so can such an address', (_what, Name) => {
    const found = read({ Name, GeoLoc: { Location: { AddrLn1: Name } } })!;
    const record = recordOf(found, 'England', today);
    expect(homePharmacy.parse({ ...noSite, record }, 3)).toMatchObject({ record });
  });

  it('loses what nobody can see: direction marks, joiners, controls and lone surrogates', () => {
    const Name = 'DAY\u202E LE\u200BWIS\uFEFF\u0007 PHAR\uD800MACY\u00AD';
    expect(read({ Name })?.name).toBe('Day Lewis Pharmacy');
  });
});

describe('a telephone number', () => {
  it.each([
    ['a hundred digits', '1'.repeat(100)],
    ['sixteen digits', '1234567890123456'],
    ['eight digits', '12345678'],
    ['one digit', '1'],
    ['no digit', '-'],
    ['much around it', `01535 642248${' '.repeat(40)}`],
  ])('is none with %s', (_what, value) => expect(phoneFrom(value)).toBeNull());

  it.each(['01535 642248', '+44 (0)1535 642248', '016977 3555'])('is one as people write it: %s', (value) =>
    expect(phoneFrom(value)).toBe(value),
  );
});

describe('a postcode that is no postcode', () => {
  it.each(['LONDON', 'BD22', '../x?y=1', 'FWF76', ''])('is none: “%s”', (postcode) => {
    expect(read(at(postcode))?.postcode).toBeNull();
  });

  it('is sent to nobody, though the board is not known without it', async () => {
    const record = { ...FWF76, commissioner: null, postcode: 'JOHN SMITH' };
    const { asked, resolved } = await lookUp('FWF76', { records: [record] });
    expect(resolved).toMatchObject({ kind: 'pharmacy', site: { icb: null, record: { postcode: null } } });
    expect(asked).toHaveLength(1);
  });

  it('is not searched for, though the pharmacy has closed', async () => {
    const record = { ...records.FA029, postcode: 'JOHN SMITH' };
    const { asked } = await lookUp('FA029', { records: [record] });
    expect(asked).toHaveLength(1);
  });
});

describe('a code', () => {
  const target = (extension: string) => ({ OrgId: { extension } });
  it.each(['FWF 76', 'FWF76 ', 'F/../76', '', 'FWF76FWF76F', 'ＦＷＦ７６'])(
    'that is none makes the record malformed, wherever it stands: “%s”',
    (code) => {
      const rel = { id: 'RE6', Status: 'Active', Date: [], Target: target(code) };
      expect(read({ OrgId: { extension: code } })).toBeNull();
      expect(read({ Rels: { Rel: [rel] } })).toBeNull();
      expect(read({ Succs: { Succ: { Type: 'Successor', Target: target(code) } } })).toBeNull();
    },
  );
});

describe('a last day', () => {
  const ends = (End: string) => read({ Date: { Type: 'Operational', Start: '2002-03-19', End } })?.closesOn;
  it('that stands for “never” is none', () => {
    expect([ends('9999-12-31'), ends('2100-01-01')]).toEqual([null, null]);
    expect(ends('2099-12-31')).toBe('2099-12-31');
  });
});

describe('a list', () => {
  const row = (OrgId: string, rest: object = {}) => ({
    Name: 'DAY LEWIS PHARMACY',
    OrgId,
    PostCode: 'BD22 8NQ',
    PrimaryRoleId: 'RO182',
    ...rest,
  });
  const codes = async (...Organisations: unknown[]) => {
    const reply = inJson({ Organisations });
    const found = await ordDirectory(() => Promise.resolve(reply), today).pharmaciesAt('BD22 8NQ');
    return found.kind === 'found' ? found.value.map(({ code }) => code) : found.kind;
  };

  it('has each pharmacy once', async () => {
    expect(await codes(row('FWF76'), row('FA002'), row('FWF76', { Name: 'TWIN' }))).toEqual([
      'FWF76',
      'FA002',
    ]);
  });

  it('has fifty at most, counted without those that are no pharmacies', async () => {
    const sites = Array.from({ length: 30 }, (_, n) => row(`C5${100 + n}`, { PrimaryRoleId: 'RO280' }));
    const many = Array.from({ length: 500 }, (_, n) => row(`F${1000 + n}`));
    expect(await codes(...sites, ...many)).toEqual(many.slice(0, 50).map(({ OrgId }) => OrgId));
  });
});
