import { describe, expect, it } from 'vitest';
import { ordApi, ordDetail, type OrdRecord } from './ord-api.ts';

const haworth: OrdRecord = {
  code: 'FWF76',
  name: 'DAY LEWIS PHARMACY',
  address: ['23 MILL HEY', 'HAWORTH'],
  town: 'KEIGHLEY',
  postcode: 'BD22 8NQ',
  country: 'ENGLAND',
  role: 'RO182',
  recordClass: 'RC1',
  opened: '2002-03-19',
  closed: null,
  active: true,
  owner: 'P05F',
  commissioner: 'QWO',
  phone: '01535 642248',
};
const site: OrdRecord = { ...haworth, code: 'C5I3V', role: 'RO280', recordClass: 'RC2' };
const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';

const ask = (records: OrdRecord[], rest: string) => {
  const { status, body } = ordApi(records)(base + rest);
  return { status, body: JSON.parse(body) as unknown };
};
const codes = (records: OrdRecord[], query: string) => {
  const { Organisations } = ask(records, query).body as { Organisations: { OrgId: string }[] };
  return Organisations.map(({ OrgId }) => OrgId);
};

describe('the detail of an organisation', () => {
  it('is JSON that any page may read', () => {
    expect(ordApi([haworth])(`${base}/FWF76`)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: JSON.stringify(ordDetail(haworth)),
    });
  });

  it('has the address as a block, and the owner and the commissioner as relationships', () => {
    const { Organisation } = ordDetail(haworth);
    expect(Organisation.OrgId.extension).toBe('FWF76');
    expect(Organisation.GeoLoc.Location).toEqual({
      AddrLn1: '23 MILL HEY',
      AddrLn2: 'HAWORTH',
      Town: 'KEIGHLEY',
      PostCode: 'BD22 8NQ',
      Country: 'ENGLAND',
    });
    const found = (Organisation.Rels?.Rel ?? []).map(({ id, Target }) => [id, Target.OrgId.extension]);
    expect(found).toEqual([
      ['RE6', 'P05F'],
      ['RE4', 'QWO'],
    ]);
  });

  it('lists who commissioned it before, inactive, ahead of who does now', () => {
    const { Rels } = ordDetail({ ...haworth, oldCommissioners: ['5NY', 'Q12'] }).Organisation;
    const found = Rels?.Rel.filter(({ id }) => id === 'RE4') ?? [];
    expect(found.map(({ Status, Target }) => [Status, Target.OrgId.extension])).toEqual([
      ['Inactive', '5NY'],
      ['Inactive', 'Q12'],
      ['Active', 'QWO'],
    ]);
  });

  it('leaves out what there is none of', () => {
    const bare = ordDetail({ ...haworth, owner: null, commissioner: null, phone: null });
    expect(bare.Organisation).not.toHaveProperty('Rels');
    expect(bare.Organisation).not.toHaveProperty('Contacts');
    expect(bare.Organisation).not.toHaveProperty('Succs');
  });

  it('can come with its single children bare', () => {
    const { body } = ordApi([haworth], { bareSingles: true })(`${base}/FWF76`);
    const { Organisation } = JSON.parse(body) as { Organisation: { Roles: object; Rels: { Rel: [] } } };
    expect(Organisation.Roles).toMatchObject({ Role: { id: 'RO182', Date: { Start: '2002-03-19' } } });
    expect(Organisation.Rels.Rel).toHaveLength(2);
  });

  it.each([
    ['of a code that is not there', '/FA002'],
    ['of a pharmacy closed by March 2017', '/FCLOS'],
  ])('%s is 404', (_what, path) => {
    const archived = { ...haworth, code: 'FCLOS', closed: '2017-03-31', active: false };
    const errorBody = { errorCode: 404, errorText: 'Not found' };
    expect(ask([haworth, archived], path)).toEqual({ status: 404, body: errorBody });
  });
});

describe('a search', () => {
  it.each(['BD22%208NQ', 'bd228nq', 'BD22', 'bd22'])('finds the postcode %s', (typed) => {
    expect(codes([haworth], `?PostCode=${typed}`)).toEqual(['FWF76']);
  });

  it('takes part of a postcode as a whole outward code', () => {
    expect(codes([haworth], '?PostCode=BD2')).toEqual([]);
  });

  it('finds sites too, unless it asks for pharmacies', () => {
    expect(codes([haworth, site], '?PostCode=BD22%208NQ')).toEqual(['FWF76', 'C5I3V']);
    expect(codes([haworth, site], '?PostCode=BD22%208NQ&PrimaryRoleId=RO182')).toEqual(['FWF76']);
  });

  it('finds the closed, unless it asks for the active', () => {
    const closed = { ...haworth, code: 'FA029', closed: '2024-07-21', active: false };
    expect(codes([haworth, closed], '?Name=lewis')).toEqual(['FWF76', 'FA029']);
    expect(codes([haworth, closed], '?Name=lewis&Status=Active&Limit=50')).toEqual(['FWF76']);
  });

  it('lists twenty, or as many as it asks for, from where it asks', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ ...haworth, code: `FA${100 + at}` }));
    expect(codes(many, '?PostCode=BD22')).toHaveLength(20);
    expect(codes(many, '?PostCode=BD22&Limit=50')).toHaveLength(25);
    expect(codes(many, '?PostCode=BD22&Limit=2&Offset=20')).toEqual(['FA120', 'FA121']);
  });

  it('lists rows of the fields that the API’s own rows have', () => {
    expect(ask([haworth], '?PostCode=BD22').body).toEqual({
      Organisations: [
        {
          Name: 'DAY LEWIS PHARMACY',
          OrgId: 'FWF76',
          Status: 'Active',
          OrgRecordClass: 'RC1',
          PostCode: 'BD22 8NQ',
          LastChangeDate: '2026-04-01',
          PrimaryRoleId: 'RO182',
          PrimaryRoleDescription: 'PHARMACY',
          OrgLink: `${base}/FWF76`,
        },
      ],
    });
  });

  it.each([
    ['without a filter', ''],
    ['with a limit alone', '?Limit=50'],
    ['with a parameter that the API does not know', '?PostCode=BD22&_=123'],
    ['with a parameter twice', '?PostCode=BD22&PostCode=BD21'],
    ['from nought', '?PostCode=BD22&Offset=0'],
    ['for none', '?PostCode=BD22&Limit=0'],
    ['for more than a thousand', '?PostCode=BD22&Limit=1001'],
    ['for one letter', '?PostCode=B'],
    ['by a code with a parameter', '/FWF76?_=123'],
  ])('%s is 406', (_what, query) => {
    const body = { errorCode: 406, errorText: expect.any(String) as string };
    expect(ask([haworth], query)).toEqual({ status: 406, body });
  });

  it('by what the fake does not know says so', () => {
    expect(ask([haworth], '?RelTypeId=RE6&TargetOrgId=P05F').status).toBe(501);
  });
});
