import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../src/pharmacy/ord.ts';
import { ordDetail } from '../fakes/ord-api.ts';
import { organisation, records, today } from './ods-examples.ts';

const { Organisation } = ordDetail(records.FWF76);
/** FWF76 as ORD gives it, with fields changed; those set to undefined are left out. */
const read = (fields: Record<string, unknown> = {}, day = today) =>
  parseOrganisation(JSON.parse(JSON.stringify({ Organisation: { ...Organisation, ...fields } })), day);

const operational = (Start: string, End?: string) => ({ Type: 'Operational', Start, End });

describe('a record', () => {
  it('is read, in the case people write', () => {
    expect(read()).toEqual(organisation());
  });

  it('reads the same with each single child bare', () => {
    const bare = {
      Date: Organisation.Date[0],
      Contacts: { Contact: Organisation.Contacts?.Contact[0] },
      Roles: { Role: { ...Organisation.Roles.Role[0], Date: Organisation.Date[0] } },
    };
    expect(read(bare)).toEqual(organisation());
    const Succ = { Type: 'Successor', Target: { OrgId: { extension: 'FA579' } } };
    expect(read({ Succs: { Succ } })?.successors).toEqual(['FA579']);
  });

  it('has an id that is an object, or plain text', () => {
    expect(read({ OrgId: 'FWF76' })?.code).toBe('FWF76');
    expect(read({ OrgId: { extension: 'FWF76' } })?.code).toBe('FWF76');
  });

  const bare = organisation({
    address: [],
    postcode: null,
    country: null,
    phone: null,
    opensOn: null,
    commissioner: null,
    owner: null,
  });

  it.each([undefined, null, {}, ''])('is read with %j in place of what stands below it', (empty) => {
    const nothing = { GeoLoc: empty, Contacts: empty, Rels: empty, Succs: empty };
    expect(read({ ...nothing, Date: [] })).toEqual(bare);
    expect(read({ ...nothing, Date: null })).toEqual(bare);
  });

  it.each([[[]], [null], ['']])('is read with %j for each child', (none) => {
    const childless = { Contacts: { Contact: none }, Rels: { Rel: none }, Succs: { Succ: none } };
    expect(read({ ...childless, GeoLoc: { Location: {} }, Date: none })).toEqual(bare);
    expect(read({ ...childless, GeoLoc: { Location: null }, Date: none })).toEqual(bare);
  });

  it('of which no role is the primary one has no role', () => {
    for (const Roles of [
      undefined,
      null,
      {},
      '',
      { Role: [] },
      { Role: { id: 'RO182', Status: 'Active' } },
    ]) {
      expect(read({ Roles })?.role).toBeNull();
    }
  });

  it('has its primary role, wherever it stands', () => {
    const Role = [{ id: 'RO268' }, { id: 'RO323', primaryRole: false }, { id: 'RO182', primaryRole: true }];
    expect(read({ Roles: { Role } })?.role).toBe('RO182');
  });

  it('has the primary role that is active, where it had another before', () => {
    const role = (id: string, Status: string) => ({ id, primaryRole: true, Status });
    const now = role('RO182', 'Active');
    const before = role('RO177', 'Inactive');
    for (const Role of [
      [now, before],
      [before, now],
    ]) {
      expect(read({ Roles: { Role }, Status: undefined })).toMatchObject({ role: 'RO182', isActive: true });
    }
    const inactive = [role('RO182', 'Inactive'), before];
    expect(read({ Roles: { Role: inactive } })?.role).toBe('RO182');
  });

  it('has the telephone number, not the fax or the page', () => {
    const Contact = [
      { type: 'fax', value: '01535 000000' },
      { type: 'http', value: 'HTTPS://WWW.EXAMPLE.COM/' },
      { type: 'tel', value: '01535 642248' },
    ];
    expect(read({ Contacts: { Contact } })?.phone).toBe('01535 642248');
    expect(read({ Contacts: { Contact: Contact.slice(0, 2) } })?.phone).toBeNull();
  });

  it('names its successors, several where it was split, and not what it followed', () => {
    const succ = (Type: string, code: string) => ({ Type, Target: { OrgId: { extension: code } } });
    const Succ = [succ('Successor', 'RM3'), succ('Successor', 'R0A'), succ('Predecessor', 'RMK')];
    expect(read({ Succs: { Succ } })?.successors).toEqual(['RM3', 'R0A']);
  });

  it('may have a UPRN as a number, and anything else besides', () => {
    const Location = { ...Organisation.GeoLoc.Location, UPRN: 100_051_944_949, AddrLn3: null };
    expect(read({ GeoLoc: { Location }, refOnly: false, Surprise: [1, { two: 2 }] })).toEqual(organisation());
  });

  it('that is only a skeleton has no dates and no address', () => {
    const skeleton = { Name: 'OLD CHEMIST', OrgId: { extension: 'FA001' }, refOnly: true };
    expect(parseOrganisation({ Organisation: skeleton }, today)).toMatchObject({
      code: 'FA001',
      name: 'Old Chemist',
      isActive: false,
      role: null,
      opensOn: null,
    });
  });

  it('keeps none of what belongs to every object', () => {
    const odd: unknown = JSON.parse(
      '{"Organisation":{"Name":"A","OrgId":"FA001","__proto__":{"role":"RO182","isAdmin":true},"constructor":1}}',
    );
    const found = parseOrganisation(odd, today);
    expect(Object.keys(found ?? {}).toSorted()).toEqual(Object.keys(organisation()).toSorted());
    expect(found).toMatchObject({ role: null });
    expect(found).not.toHaveProperty('isAdmin');
    expect({}).not.toHaveProperty('isAdmin');
  });

  it.each(['null', '[]', '{}', '7', '"FWF76"', '{"Organisation":null}', '{"Organisation":[]}'])(
    'is not made of %s',
    (text) => {
      expect(parseOrganisation(JSON.parse(text), today)).toBeNull();
    },
  );

  it.each([
    { Name: undefined },
    { Name: null },
    { OrgId: undefined },
    { OrgId: {} },
    { Rels: { Rel: ['RE4'] } },
  ])('is none with %j', (fields) => {
    expect(read(fields)).toBeNull();
  });
});

describe('its status', () => {
  const roleWith = (Status: string) => ({ Roles: { Role: [{ id: 'RO182', primaryRole: true, Status }] } });

  it('is its own', () => {
    expect(read({ Status: 'Inactive', ...roleWith('Active') })?.isActive).toBe(false);
    expect(read({ Status: 'Active', ...roleWith('Inactive') })?.isActive).toBe(true);
  });

  it('is that of the primary role where it is missing', () => {
    expect(read({ Status: undefined, ...roleWith('Active') })?.isActive).toBe(true);
    expect(read({ Status: undefined, ...roleWith('Inactive') })?.isActive).toBe(false);
    expect(read({ Status: undefined, Roles: undefined })?.isActive).toBe(false);
  });
});

describe('its days', () => {
  const legal = (Start: string, End?: string) => ({ Type: 'Legal', Start, End });

  it.each([
    ['before', [legal('2010-01-01', '2013-03-31'), operational('2002-03-19')]],
    ['after', [operational('2002-03-19'), legal('2010-01-01', '2013-03-31')]],
  ])('are those in operation: a legal end %s them is ignored', (_where, days) => {
    expect(read({ Date: days })).toMatchObject({ opensOn: '2002-03-19', closesOn: null });
  });

  it('are none where only legal ones are given', () => {
    expect(read({ Date: [legal('1948-01-01', '2013-03-31')] })).toMatchObject({
      opensOn: null,
      closesOn: null,
    });
  });

  it('are the latest, where a code was used again', () => {
    const days = [operational('2025-04-23'), operational('1980-01-01', '1993-01-01')];
    expect(read({ Date: days })).toMatchObject({ opensOn: '2025-04-23', closesOn: null });
  });

  it('have an end to come where one is set', () => {
    expect(read({ Date: [operational('2002-03-19', '2027-01-31')] })?.closesOn).toBe('2027-01-31');
  });
});
