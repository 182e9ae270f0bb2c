import { describe, expect, it } from 'vitest';
import { ordApi, type OrdRecord } from '../fakes/ord-api.ts';
import { answered, asReply, lookUp, records, today } from './ods-examples.ts';

const isSearch = (url: string) => new URL(url).search !== '';
const from = (...all: OrdRecord[]) => ({ records: all });
const { FWF76, FA029, FA579, FCE71, FC301 } = records;

describe('where a pharmacy stands', () => {
  it.each([
    ['Active, with an end to come, is closing', { closed: '2027-01-31' }, 'closing', '2027-01-31'],
    ['Active, with an end today, is closing', { closed: today }, 'closing', today],
    ['Active, with a past end, is closed', { closed: '2026-11-22' }, 'closed', '2026-11-22'],
    ['Inactive, without an end, is closed', { active: false }, 'closed', null],
    ['Inactive, with an end, is closed', { active: false, closed: '2025-01-31' }, 'closed', '2025-01-31'],
    ['Active, without an end, is open', {}, 'open', null],
  ] as [string, Partial<OrdRecord>, string, string | null][])(
    '%s',
    async (_how, rest, standing, closesOn) => {
      const { resolved } = await lookUp('FWF76', from({ ...FWF76, ...rest }));
      expect(resolved).toMatchObject({
        kind: 'pharmacy',
        standing,
        newCode: null,
        site: { place: 'FWF76', record: { closesOn, opensOn: null } },
      });
    },
  );

  it.each([true, false])('is not yet open before its first day, called active or not: %s', async (active) => {
    const pending = { ...FWF76, opened: '2026-12-07', active };
    const { resolved } = await lookUp('FWF76', from(pending));
    expect(resolved).toMatchObject({
      standing: 'not yet open',
      newCode: null,
      site: { record: { opensOn: '2026-12-07' } },
    });
    const onTheDay = await lookUp('FWF76', { ...from({ ...pending, active: true }), today: '2026-12-07' });
    expect(onTheDay.resolved).toMatchObject({ standing: 'open', site: { record: { opensOn: null } } });
  });

  it('of a closed one is said without a board, and no other service is asked for one', async () => {
    const { resolved, asked } = await lookUp('FCE71');
    expect(resolved).toMatchObject({
      standing: 'closed',
      failure: null,
      site: { icb: null, how: null, record: { country: 'England', closesOn: '2023-04-23' } },
    });
    expect(asked.filter((url) => url.includes('postcodes.io'))).toEqual([]);
  });
});

describe('the new code of a closed pharmacy', () => {
  it('FA029 is offered as FA579, for its address and telephone number, and not switched to', async () => {
    const { resolved } = await lookUp('FA029');
    expect(resolved).toMatchObject({
      kind: 'pharmacy',
      standing: 'closed',
      site: { place: 'FA029', record: { code: 'FA029', closesOn: '2024-07-21' } },
      newCode: { because: 'address and telephone', organisation: { code: 'FA579', opensOn: '2024-07-22' } },
    });
  });

  it('FCE71 is not offered as FC301, which has been at that postcode since 1989', async () => {
    const { resolved, asked } = await lookUp('FCE71');
    expect(resolved).toMatchObject({ standing: 'closed', newCode: null });
    expect(asked).toContain('https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations/FC301');
    const samePremises = { ...FC301, address: FCE71.address, phone: FCE71.phone };
    expect((await lookUp('FCE71', from(FCE71, samePremises))).resolved).toMatchObject({ newCode: null });
  });

  it.each([
    ['opened eight days after', { opened: '2024-07-29' }],
    ['shares the postcode only', { address: ['300 LONDON ROAD'], phone: null }],
    ['is an appliance contractor', { role: 'RO94' }],
    ['has closed since', { active: false, closed: '2025-01-31' }],
    ['has closed since, though it is called active', { closed: '2025-01-31' }],
  ] as [string, Partial<OrdRecord>][])('is not that of one that %s', async (_what, rest) => {
    const { resolved } = await lookUp('FA029', from(FA029, { ...FA579, ...rest }));
    expect(resolved).toMatchObject({ standing: 'closed', newCode: null });
  });

  it('is none where two fit equally well', async () => {
    const { resolved } = await lookUp('FA029', from(FA029, FA579, { ...FA579, code: 'FXX12' }));
    expect(resolved).toMatchObject({ standing: 'closed', newCode: null });
  });

  it('is offered before the closing, where that is set', async () => {
    const closing = { ...FA029, active: true, closed: '2026-12-31' };
    const { resolved } = await lookUp('FA029', from(closing, { ...FA579, opened: '2027-01-01' }));
    expect(resolved).toMatchObject({ standing: 'closing', newCode: { organisation: { code: 'FA579' } } });
  });

  it('is not looked for while a pharmacy is open', async () => {
    const { asked } = await lookUp('FWF76');
    expect(asked.filter(isSearch)).toEqual([]);
  });

  it('is the one that the record itself names', async () => {
    const far = { ...records.FA002, code: 'FXX12' };
    const { resolved } = await lookUp('FA029', from({ ...FA029, successors: ['FXX12'] }, far, FA579));
    expect(resolved).toMatchObject({ newCode: { because: 'record', organisation: { code: 'FXX12' } } });
  });

  it.each([
    ['a head office', { role: 'RO181' }],
    ['closed itself', { active: false, closed: '2025-01-31' }],
  ] as [string, Partial<OrdRecord>][])(
    'is looked for at the postcode where the record names one that is %s',
    async (_what, rest) => {
      const named = { ...records.FA002, code: 'FXX12', ...rest };
      const { resolved } = await lookUp('FA029', from({ ...FA029, successors: ['FXX12'] }, named, FA579));
      expect(resolved).toMatchObject({ newCode: { organisation: { code: 'FA579' } } });
    },
  );

  it('is looked for at the postcode where the record names one that is gone', async () => {
    const { resolved } = await lookUp('FA029', from({ ...FA029, successors: ['FXX12'] }, FA579));
    expect(resolved).toMatchObject({ newCode: { organisation: { code: 'FA579' } } });
  });

  it('is none where the directory cannot be searched; the closing is said all the same', async () => {
    const api = ordApi(Object.values(records));
    const ord = (url: string) => (isSearch(url) ? answered('', { status: 500 }) : asReply(api(url)));
    expect((await lookUp('FA029', { ord })).resolved).toMatchObject({
      standing: 'closed',
      newCode: null,
      newCodeFailure: { why: 'failed', status: 500 },
      site: { record: { closesOn: '2024-07-21' } },
    });
  });

  it('is none, with why, where what stands there cannot be read; not where it was found or is none', async () => {
    const api = ordApi(Object.values(records));
    const ord = (url: string) => (url.endsWith('/FA579') ? answered('', { status: 406 }) : asReply(api(url)));
    expect((await lookUp('FA029', { ord })).resolved).toMatchObject({
      newCode: null,
      newCodeFailure: { why: 'refused', status: 406 },
    });
    expect((await lookUp('FA029')).resolved).toMatchObject({ newCodeFailure: null });
    expect((await lookUp('FCE71')).resolved).toMatchObject({ newCode: null, newCodeFailure: null });
  });

  it('is looked for among a few only', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...FC301, code: `FXX${10 + at}` }));
    const { asked } = await lookUp('FCE71', from(FCE71, ...many));
    expect(asked.length).toBeLessThanOrEqual(7);
  });
});
