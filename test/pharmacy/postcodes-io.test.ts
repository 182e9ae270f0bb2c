import { describe, expect, it } from 'vitest';
import { postcodesIo } from '../../src/pharmacy/postcodes-io.ts';
import type { Reply } from '../../src/pharmacy/reply.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';
import { answered, asReply, inJson } from './ods-examples.ts';

/** What it said of EC1Y 8LX after the mergers of April 2026. Source: facts, ODS samples. */
const islington = {
  postcode: 'EC1Y 8LX',
  country: 'England',
  nhs_region: 'London',
  ccg: 'NHS West and North London',
  icb: 'NHS West and North London Integrated Care Board',
  codes: { ccg: 'E38000240', ccg_id: '93C', nhs_region: 'E40000003', icb: 'E54000071' },
};
const body = (rest: object = {}) => ({ status: 200, result: { ...islington, ...rest } });

function areas(respond: (url: string) => Reply) {
  const asked: string[] = [];
  const ask = (url: string) => {
    asked.push(url);
    return Promise.resolve(respond(url));
  };
  return { asked, source: postcodesIo(ask) };
}
const placeOf = (reply: Reply, postcode = 'EC1Y 8LX') => areas(() => reply).source.placeOf(postcode);
const malformed = { kind: 'failed', failure: { why: 'malformed' } };

describe('what is asked', () => {
  it('is the postcode and nothing else', async () => {
    const { asked, source } = areas(() => inJson(body()));
    await source.placeOf('EC1Y 8LX');
    expect(asked).toEqual(['https://api.postcodes.io/postcodes/EC1Y%208LX']);
  });

  it('cannot be made to leave its place', async () => {
    const { asked, source } = areas(() => inJson(body()));
    await source.placeOf('../x?y#z');
    expect(asked).toEqual(['https://api.postcodes.io/postcodes/..%2Fx%3Fy%23z']);
  });
});

describe('where a postcode lies', () => {
  it('is told in codes: the sub-ICB location, the board, the local authority', async () => {
    const codes = { ...islington.codes, admin_district: 'E09000019' };
    expect(await placeOf(inJson(body({ codes })))).toEqual({
      kind: 'found',
      value: { country: 'England', subIcb: '93C', icbOns: 'E54000071', district: 'E09000019' },
    });
  });

  it('is told without what is not known', async () => {
    const codes = { ccg_id: null };
    expect(await placeOf(inJson(body({ codes })))).toMatchObject({
      value: { subIcb: null, icbOns: null, district: null },
    });
  });

  it.each(['EC1Y8LX', 'ec1y 8lx'])('is told however the reply writes it: %s', async (postcode) => {
    expect(await placeOf(inJson(body({ postcode })))).toMatchObject({ kind: 'found' });
  });

  it.each([
    ['Scotland', 'S99999999'],
    ['Wales', 'W99999999'],
    ['Northern Ireland', 'N99999999'],
    ['England', 'E99999999'],
  ])('has no board in %s where the codes are %s', async (country, pseudo) => {
    const codes = { ccg_id: pseudo, icb: pseudo, admin_district: pseudo };
    expect(await placeOf(inJson(body({ country, codes })))).toEqual({
      kind: 'found',
      value: { country, subIcb: null, icbOns: null, district: null },
    });
  });

  it('has a local authority in Scotland, and no board', async () => {
    const api = postcodesApi({
      'EH1 1YZ': { country: 'Scotland', subIcb: null, icb: null, district: 'S12000036' },
    });
    const read = await areas((url) => asReply(api(url))).source.placeOf('EH1 1YZ');
    expect(read).toEqual({
      kind: 'found',
      value: { country: 'Scotland', subIcb: null, icbOns: null, district: 'S12000036' },
    });
  });

  it('is absent where it is unknown', async () => {
    expect(await placeOf(inJson({ status: 404, error: 'Postcode not found' }, 404))).toEqual({
      kind: 'absent',
    });
  });

  it('is absent where it was terminated, whatever else the 404 says', async () => {
    const terminated = { postcode: 'EC1Y 8LX', year_terminated: 2015, month_terminated: 2 };
    const gone = { status: 404, error: 'Postcode not found', terminated };
    expect(await placeOf(inJson(gone, 404))).toEqual({ kind: 'absent' });
    expect(await placeOf(inJson({ ...gone, ...body() }, 404))).toEqual({ kind: 'absent' });
  });

  it('is not told by the reply for another postcode', async () => {
    expect(await placeOf(inJson(body()), 'BD22 8NQ')).toEqual(malformed);
  });

  it.each([
    'null',
    '[]',
    '{}',
    '7',
    '{"status":200,"result":null}',
    '{"status":200,"result":[]}',
    '{"status":404,"error":"Postcode not found"}',
    JSON.stringify(body({ postcode: null })),
    JSON.stringify(body({ country: null })),
    JSON.stringify(body({ codes: null })),
    JSON.stringify(body({ codes: { ccg_id: 93 } })),
  ])('is not told by %s with status 200', async (text) => {
    expect(await placeOf(answered(text))).toEqual(malformed);
  });

  it('keeps none of what belongs to every object', async () => {
    const odd =
      '{"result":{"postcode":"EC1Y 8LX","country":"England","codes":{"__proto__":{"ccg_id":"93C"}}}}';
    expect(await placeOf(answered(odd))).toEqual({
      kind: 'found',
      value: { country: 'England', subIcb: null, icbOns: null, district: null },
    });
  });

  it.each([
    [answered('<html>Sign in</html>'), { why: 'stood-in' }],
    [answered(''), { why: 'malformed' }],
    [answered(JSON.stringify(body()).slice(0, -3)), { why: 'malformed' }],
    [answered('', { status: 429, retryAfter: '9' }), { why: 'busy', seconds: 9 }],
    [answered('', { status: 500 }), { why: 'failed', status: 500 }],
    [{ kind: 'timed-out' }, { why: 'timed-out' }],
    [{ kind: 'offline' }, { why: 'offline' }],
  ] as [Reply, object][])('cannot be told from %j', async (reply, failure) => {
    expect(await placeOf(reply)).toEqual({ kind: 'failed', failure });
  });
});
