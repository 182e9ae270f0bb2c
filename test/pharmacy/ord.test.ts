import { describe, expect, it } from 'vitest';
import { ordDirectory } from '../../src/pharmacy/ord.ts';
import type { Reply } from '../../src/pharmacy/reply.ts';
import { ordApi, ordDetail } from '../fakes/ord-api.ts';
import { answered, asReply, inJson, organisation, records, today } from './ods-examples.ts';

const all = Object.values(records);
const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';

function directory(respond: (url: string) => Reply) {
  const asked: string[] = [];
  const ask = (url: string) => {
    asked.push(url);
    return Promise.resolve(respond(url));
  };
  return { asked, ord: ordDirectory(ask, today) };
}
const real = () => directory((url) => asReply(ordApi(all)(url)));
const saying = (reply: Reply) => directory(() => reply);

const row = (code: string, rest: object = {}) => ({
  Name: 'DAY LEWIS PHARMACY',
  OrgId: code,
  Status: 'Active',
  OrgRecordClass: 'RC1',
  PostCode: 'BD22 8NQ',
  PrimaryRoleId: 'RO182',
  ...rest,
});
const listing = (...Organisations: unknown[]) => saying(inJson({ Organisations }));

describe('what is asked', () => {
  it('is the code and nothing else: no parameter, nothing against caches', async () => {
    const { asked, ord } = real();
    await ord.find('FWF76');
    expect(asked).toEqual([`${base}/FWF76`]);
  });

  it('is the postcode, for active pharmacies, with a limit and without an offset', async () => {
    const { asked, ord } = real();
    await ord.pharmaciesAt('BD22 8NQ');
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0]!);
    expect(url.origin + url.pathname).toBe(base);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      PostCode: 'BD22 8NQ',
      PrimaryRoleId: 'RO182',
      Status: 'Active',
      Limit: expect.stringMatching(/^\d{2,3}$/) as string,
    });
    expect([...url.searchParams]).toHaveLength(4);
    expect(url.search).toContain('PostCode=BD22%208NQ&');
  });

  it('is more than the twenty that come without a limit', async () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ ...records.FWF76, code: `FA${100 + at}` }));
    const { ord } = directory((url) => asReply(ordApi(many)(url)));
    const read = await ord.pharmaciesAt('BD22 8NQ');
    expect(read.kind === 'found' && read.value).toHaveLength(25);
  });

  it.each(['FA002?_=1', '../roles', 'FA0/02', 'FA 02', 'FA002#x', '%2e%2e'])(
    'cannot be made to leave its place by %j',
    async (code) => {
      const { asked, ord } = real();
      await ord.find(code);
      expect(asked).toHaveLength(1);
      const { origin, pathname, search, hash } = new URL(asked[0]!);
      expect(origin + pathname).toBe(`${base}/${encodeURIComponent(code)}`);
      expect(search + hash).toBe('');
    },
  );
});

describe('the record of a code', () => {
  it('is found', async () => {
    expect(await real().ord.find('FWF76')).toEqual({ kind: 'found', value: organisation() });
  });

  it('reads the same where its single children are bare', async () => {
    const { ord } = directory((url) => asReply(ordApi(all, { bareSingles: true })(url)));
    for (const code of ['FWF76', 'FA029', 'FA371', 'FAT20', 'FDC49']) {
      expect(await ord.find(code)).toEqual(await real().ord.find(code));
    }
  });

  it.each([404, 410])('is absent where the status is %i', async (status) => {
    expect(
      await saying(inJson({ errorCode: status, errorText: 'Not found' }, status)).ord.find('FA001'),
    ).toEqual({
      kind: 'absent',
    });
  });

  it('is not said to be absent by a 404 without the directory’s own words', async () => {
    const refused = { kind: 'failed', failure: { why: 'refused', status: 404 } };
    for (const body of ['', '404 page not found']) {
      expect(await saying(answered(body, { status: 404 })).ord.find('FA001')).toEqual(refused);
    }
  });

  it('is absent, though the 404 brings a record along', async () => {
    expect(await saying(inJson(ordDetail(records.FWF76), 404)).ord.find('FWF76')).toEqual({ kind: 'absent' });
  });

  it('of another organisation is not taken', async () => {
    const other = saying(inJson(ordDetail(records.FA002)));
    expect(await other.ord.find('FWF76')).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
  });

  it.each(['null', '[]', '{}', '7', '"FWF76"', '{"Organisations":[]}', '{"errorCode":404}'])(
    'is not made of %s with status 200',
    async (text) => {
      const { ord } = saying(answered(text));
      expect(await ord.find('FWF76')).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
    },
  );

  it('is malformed when it is cut off anywhere', async () => {
    const whole = JSON.stringify(ordDetail(records.FWF76));
    for (let length = 0; length < whole.length; length += 1) {
      const { ord } = saying(answered(whole.slice(0, length)));
      expect(await ord.find('FWF76')).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
    }
  });

  it.each(['constructor', '__proto__', 'toString'])('is not found for %s', async (code) => {
    expect(await real().ord.find(code)).toEqual({ kind: 'absent' });
    expect(await saying(inJson({})).ord.find(code)).toEqual({
      kind: 'failed',
      failure: { why: 'malformed' },
    });
  });
});

describe('the pharmacies at a postcode', () => {
  it('are listed by the name people know', async () => {
    expect(await real().ord.pharmaciesAt('BD22 8NQ')).toEqual({
      kind: 'found',
      value: [{ code: 'FWF76', name: 'Day Lewis Pharmacy', postcode: 'BD22 8NQ' }],
    });
  });

  it('are none where the list is empty', async () => {
    expect(await listing().ord.pharmaciesAt('BD22 8NQ')).toEqual({ kind: 'found', value: [] });
  });

  it('are read where one stands alone without a list', async () => {
    const read = await saying(inJson({ Organisations: row('FWF76') })).ord.pharmaciesAt('BD22 8NQ');
    expect(read).toMatchObject({ kind: 'found', value: [{ code: 'FWF76' }] });
  });

  it('have ids that are plain text, or objects as in a record', async () => {
    const read = await listing(row('FWF76', { OrgId: { extension: 'FWF76' } })).ord.pharmaciesAt('BD22 8NQ');
    expect(read).toMatchObject({ kind: 'found', value: [{ code: 'FWF76' }] });
  });

  it('leave out whatever is no pharmacy, though it is listed', async () => {
    const others = [
      row('C5I3V', { PrimaryRoleId: 'RO280', OrgRecordClass: 'RC2' }),
      row('C5I3W', { OrgRecordClass: 'RC2' }),
      row('FDC49', { PrimaryRoleId: 'RO94' }),
      row('P05F', { PrimaryRoleId: 'RO181' }),
    ];
    const read = await listing(...others, row('FWF76')).ord.pharmaciesAt('BD22 8NQ');
    expect(read.kind === 'found' && read.value.map(({ code }) => code)).toEqual(['FWF76']);
  });

  it.each(['BD22 8NQ', 'bd228nq', 'BD228NQ'])(
    'are those there, however the list writes it: %s',
    async (PostCode) => {
      const read = await listing(row('FWF76', { PostCode })).ord.pharmaciesAt('BD22 8NQ');
      expect(read).toMatchObject({ kind: 'found', value: [{ code: 'FWF76' }] });
    },
  );

  it('are not those of another postcode', async () => {
    const read = await listing(row('FWF76'), row('FA002', { PostCode: 'SK7 5LD' })).ord.pharmaciesAt(
      'BD22 8NQ',
    );
    expect(read).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
  });

  it.each([404, 410])('cannot be told where the status is %i', async (status) => {
    const read = await saying(answered('', { status })).ord.pharmaciesAt('BD22 8NQ');
    expect(read.kind).toBe('failed');
  });

  it.each(['null', '7', '"none"', '{"Organisations":"none"}', '{"Organisations":[7]}'])(
    'are not told by %s, which is no list',
    async (text) => {
      const read = await saying(answered(text)).ord.pharmaciesAt('BD22 8NQ');
      expect(read).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
    },
  );

  it.each(['[]', '{}', '{"error":"blocked by your network"}'])(
    'are not said to be none by %s, which is no empty list',
    async (text) => {
      const read = await saying(answered(text)).ord.pharmaciesAt('BD22 8NQ');
      expect(read).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
    },
  );
});
