import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/pharmacy/reply.ts';
import { ordDetail, type OrdRecord } from '../fakes/ord-api.ts';
import { answered, inJson, lookUp, records } from './ods-examples.ts';

const whole = JSON.stringify(ordDetail(records.FWF76));
const refusal = (status: number) => inJson({ errorCode: status, errorText: 'Not found' }, status);
const failed = (failure: object) => ({ kind: 'failed', failure });
const unknown = { kind: 'unknown' };
const page = '<!DOCTYPE html><title>Sign in to the network</title>';

describe('a look-up of a code', () => {
  it.each([
    ['404', refusal(404), unknown],
    ['410', refusal(410), unknown],
    ['406', refusal(406), failed({ why: 'refused', status: 406 })],
    ['302', { kind: 'redirected' }, failed({ why: 'stood-in' })],
    [
      '429 for 9 seconds',
      answered('', { status: 429, retryAfter: '9' }),
      failed({ why: 'busy', seconds: 9 }),
    ],
    ['429 for ever', answered('', { status: 429 }), failed({ why: 'busy', seconds: null })],
    ['500', answered('', { status: 500 }), failed({ why: 'failed', status: 500 })],
    ['503', answered('', { status: 503 }), failed({ why: 'failed', status: 503 })],
    ['a proxy’s page', answered(page, { contentType: 'text/html' }), failed({ why: 'stood-in' })],
    ['a proxy’s page called JSON', answered(page), failed({ why: 'stood-in' })],
    ['a time-out', { kind: 'timed-out' }, failed({ why: 'timed-out' })],
    ['no network', { kind: 'offline' }, failed({ why: 'offline' })],
    ['a firewall', { kind: 'unreachable' }, failed({ why: 'unreachable' })],
    ['no permission', { kind: 'not-allowed' }, failed({ why: 'not-allowed' })],
    ['50 MB', { kind: 'too-big' }, failed({ why: 'malformed' })],
    ['an empty body', answered(''), failed({ why: 'malformed' })],
    ['truncated JSON', answered(whole.slice(0, -20)), failed({ why: 'malformed' })],
    ['another organisation', inJson(ordDetail(records.FA002)), failed({ why: 'malformed' })],
    ['null', answered('null'), failed({ why: 'malformed' })],
    ['a list', answered('[]'), failed({ why: 'malformed' })],
    ['nothing in it', answered('{}'), failed({ why: 'malformed' })],
    ['a number', answered('7'), failed({ why: 'malformed' })],
  ] as [string, Reply, object][])('that meets %s says so', async (_what, reply, resolved) => {
    const found = await lookUp('FWF76', { ord: () => reply });
    expect(found.resolved).toEqual(resolved);
    expect(found.asked.filter((url) => url.includes('postcodes.io'))).toEqual([]);
  });

  it('gets there where the directory is overloaded for a moment', async () => {
    let left = 2;
    const ord = () => (left-- > 0 ? answered('', { status: 503 }) : answered(whole));
    const { resolved, asked, waited } = await lookUp('FWF76', { ord });
    expect(resolved).toMatchObject({ kind: 'pharmacy', site: { icb: 'QWO' } });
    expect(asked).toHaveLength(3);
    expect(waited).toHaveLength(2);
  });

  it('gets there where the other service is overloaded for a moment', async () => {
    let left = 1;
    const codes = { ccg_id: '06K', icb: 'E54000065' };
    const place = inJson({ result: { postcode: 'BD22 8NQ', country: 'England', codes } });
    const { resolved } = await lookUp('FWF76', {
      records: [{ ...records.FWF76, commissioner: 'QM7' }],
      areas: () => (left-- > 0 ? answered('', { status: 429 }) : place),
    });
    expect(resolved).toMatchObject({ site: { icb: 'S1Y5D', how: 'area' } });
  });
});

it('every address asked is one of three, with no parameter that is not known', async () => {
  const split = { country: 'England', subIcb: '06K', icb: null, district: null };
  const underSplit = (record: OrdRecord) => ({ ...record, commissioner: record.commissioner && 'QM7' });
  const all = Object.values(records).map(underSplit);
  const typed = [...Object.keys(records), 'BD22 8NQ', 'PO2 9JN', 'WS1 1SY', 'LS1 1AA', 'FXX12', 'FAO02'];
  const kinds = new Set<string>();
  for (const each of typed) {
    const { asked, resolved } = await lookUp(each, { records: all, postcodes: { 'BD22 8NQ': split } });
    kinds.add(resolved.kind);
    for (const url of asked) {
      expect(url).toMatch(
        /^https:\/\/(directory\.spineservices\.nhs\.uk\/ORD\/2-0-0\/organisations(\/[A-Z0-9]{5}|\?PostCode=[A-Z0-9]+%20\d[A-Z]{2}&PrimaryRoleId=RO182&Status=Active&Limit=\d+)|api\.postcodes\.io\/postcodes\/[A-Z0-9]+%20\d[A-Z]{2})$/,
      );
    }
  }
  expect(kinds).toEqual(new Set(['pharmacy', 'not-a-pharmacy', 'unknown']));
});
