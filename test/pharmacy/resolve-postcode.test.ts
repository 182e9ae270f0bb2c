import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/pharmacy/reply.ts';
import { ordApi } from '../fakes/ord-api.ts';
import type { KnownPostcode } from '../fakes/postcodes-api.ts';
import { answered, asReply, inJson, lookUp, records, today } from './ods-examples.ts';

const { FWF76 } = records;
const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';
const leeds: KnownPostcode = {
  country: 'England',
  subIcb: '15F',
  icb: 'E54000054',
  district: 'E08000035',
};
const at = (...all: (typeof FWF76)[]) => ({ records: all });
const postcodes = { 'LS1 1AA': leeds };
const inLeeds = {
  place: 'LS1 1AA',
  icb: 'QWO',
  area: null,
  how: 'area',
  foundOn: today,
  record: null,
};

describe('a postcode', () => {
  it('with one pharmacy leads to it', async () => {
    const { resolved, asked } = await lookUp('bd228nq');
    expect(resolved).toEqual((await lookUp('FWF76')).resolved);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/\?PostCode=BD22%208NQ&/);
    expect(asked[1]).toBe(`${base}/FWF76`);
  });

  it('with several lists them, with their records to tell them apart', async () => {
    const { resolved } = await lookUp('BD22 8NQ', at(FWF76, { ...FWF76, code: 'FA579', name: 'BOOTS' }));
    expect(resolved).toMatchObject({
      kind: 'several',
      listed: [{ code: 'FWF76' }, { code: 'FA579', name: 'Boots' }],
      organisations: [{ code: 'FWF76', address: ['23 Mill Hey', 'Haworth', 'Keighley'] }, { code: 'FA579' }],
    });
  });

  it('with several lists those too whose records cannot be read', async () => {
    const api = ordApi([FWF76, { ...FWF76, code: 'FA579' }]);
    const ord = (url: string) => (url.endsWith('/FA579') ? inJson(null) : asReply(api(url)));
    const { resolved } = await lookUp('BD22 8NQ', { ord });
    expect(resolved).toMatchObject({ listed: [{ code: 'FWF76' }, { code: 'FA579' }] });
    expect(resolved.kind === 'several' && resolved.organisations.map(({ code }) => code)).toEqual(['FWF76']);
  });

  it('with very many reads a few records only', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...FWF76, code: `FXX${10 + index}` }));
    const { resolved, asked } = await lookUp('BD22 8NQ', at(...many));
    expect(resolved.kind === 'several' && resolved.listed).toHaveLength(40);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('leads to no site, no appliance contractor, no head office and nothing closed', async () => {
    const others = [records.C5I3V, records.FDC49, records.J6C2C, records.FA029];
    const inLS1 = (record: typeof FWF76) => ({ ...record, postcode: 'LS1 1AA' });
    const here = others.map(inLS1);
    const { resolved, asked } = await lookUp('LS1 1AA', { ...at(...here), postcodes });
    expect(resolved).toMatchObject({ kind: 'area-only' });
    expect(asked).toHaveLength(2);
  });
});

describe('a postcode without a pharmacy', () => {
  it('leads to the board it lies in', async () => {
    expect((await lookUp('ls1 1aa', { postcodes })).resolved).toEqual({
      kind: 'area-only',
      site: inLeeds,
      failure: null,
    });
  });

  it('leads to a part of that board, where we know parts', async () => {
    const barnet = { ...leeds, subIcb: '93C', icb: 'E54000071', district: 'E09000003' };
    const { resolved } = await lookUp('N3 1AA', { postcodes: { 'N3 1AA': barnet } });
    expect(resolved).toMatchObject({ site: { icb: 'Z9B2Z', area: 'north-central-london', how: 'area' } });
  });

  it('in England, of which the board cannot be told, keeps what was typed', async () => {
    const split = { ...leeds, subIcb: null, icb: 'E54000034' };
    const { resolved } = await lookUp('GU14 7LE', { postcodes: { 'GU14 7LE': split } });
    expect(resolved).toMatchObject({
      kind: 'area-only',
      site: { place: 'GU14 7LE', icb: null, how: null, record: null },
    });
  });

  it.each([
    ['EH1 1YZ', 'Scotland'],
    ['CF10 1EP', 'Wales'],
    ['BT1 5GS', 'Northern Ireland'],
  ])('%s is outside: in %s', async (postcode, country) => {
    const outside = { country, subIcb: null, icb: null, district: null };
    const { resolved } = await lookUp(postcode, { postcodes: { [postcode]: outside } });
    expect(resolved).toEqual({ kind: 'outside', country });
  });

  it('that is unknown or terminated is unknown', async () => {
    expect((await lookUp('LS1 1AB', { postcodes })).resolved).toEqual({ kind: 'unknown' });
    const gone = { 'LS1 1AA': { ...leeds, terminated: '2015-02' } };
    expect((await lookUp('LS1 1AA', { postcodes: gone })).resolved).toEqual({ kind: 'unknown' });
  });

  it('is not made up from the reply for another postcode', async () => {
    const other = { status: 200, result: { postcode: 'LS2 2BB', country: 'England', codes: {} } };
    const { resolved } = await lookUp('LS1 1AA', { areas: () => inJson(other) });
    expect(resolved).toEqual({ kind: 'failed', failure: { why: 'malformed' } });
  });
});

describe('a postcode with one pharmacy, whose record cannot be read', () => {
  const api = ordApi([{ ...FWF76, postcode: 'LS1 1AA' }]);
  const listing = (record: Reply) => ({
    ord: (url: string) => (url.includes('?') ? asReply(api(url)) : record),
  });

  it.each([
    [{ kind: 'timed-out' } as const, { why: 'timed-out' }],
    [answered('', { status: 503 }), { why: 'failed', status: 503 }],
    [answered('{}'), { why: 'malformed' }],
    [answered('{}', { status: 404 }), { why: 'malformed' }],
    [answered('', { status: 404 }), { why: 'refused', status: 404 }],
  ])('leads to the board it lies in, and why is said: %j', async (record, failure) => {
    const { resolved } = await lookUp('LS1 1AA', { ...listing(record), postcodes });
    expect(resolved).toEqual({ kind: 'area-only', site: inLeeds, failure });
  });

  it('fails for the directory’s reason where its board cannot be told either', async () => {
    const unread = listing({ kind: 'timed-out' });
    const failed = { kind: 'failed', failure: { why: 'timed-out' } };
    expect((await lookUp('LS1 1AA', unread)).resolved).toEqual(failed);
    const areas = () => ({ kind: 'offline' }) as const;
    expect((await lookUp('LS1 1AA', { ...unread, areas })).resolved).toEqual(failed);
  });
});

describe('a postcode that the directory says nothing of', () => {
  it.each([
    [{ kind: 'timed-out' } as const, { why: 'timed-out' }],
    [{ kind: 'unreachable' } as const, { why: 'unreachable' }],
    [answered('', { status: 503 }), { why: 'failed', status: 503 }],
    [answered('', { status: 406 }), { why: 'refused', status: 406 }],
    [answered('<html>'), { why: 'stood-in' }],
  ])('leads to the board it lies in, and why is said: %j', async (reply, failure) => {
    const { resolved } = await lookUp('LS1 1AA', { ord: () => reply, postcodes });
    expect(resolved).toEqual({ kind: 'area-only', site: inLeeds, failure });
  });

  it('is not unknown, though the other service does not hold it', async () => {
    const { resolved } = await lookUp('LS1 1AA', { ord: () => ({ kind: 'timed-out' }) });
    expect(resolved).toEqual({ kind: 'failed', failure: { why: 'timed-out' } });
  });

  it('fails for the directory’s reason where both do', async () => {
    const { resolved } = await lookUp('LS1 1AA', {
      ord: () => ({ kind: 'unreachable' }),
      areas: () => ({ kind: 'offline' }),
    });
    expect(resolved).toEqual({ kind: 'failed', failure: { why: 'unreachable' } });
  });

  it('fails where the other service does', async () => {
    const { resolved } = await lookUp('LS1 1AA', { areas: () => ({ kind: 'offline' }) });
    expect(resolved).toEqual({ kind: 'failed', failure: { why: 'offline' } });
  });
});
