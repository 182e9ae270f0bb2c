import { describe, expect, it } from 'vitest';
import type { OrdRecord } from '../fakes/ord-api.ts';
import type { KnownPostcode } from '../fakes/postcodes-api.ts';
import { answered, lookUp, records, today, type World } from './ods-examples.ts';

const { FWF76 } = records;
const where = (rest: Partial<KnownPostcode> = {}): KnownPostcode => ({
  country: 'England',
  subIcb: null,
  icb: null,
  district: null,
  ...rest,
});

/** FWF76 without a country and without a board. */
const placeless = { ...FWF76, commissioner: null, country: undefined } as unknown as OrdRecord;

/** Looks up FWF76 as if that board commissioned it and its postcode lay there. */
async function boardOf(commissioner: string | null, lies: KnownPostcode | null, rest: World = {}) {
  const { resolved, asked } = await lookUp('FWF76', {
    records: [{ ...FWF76, commissioner, oldCommissioners: ['5NY', 'Q12'] }],
    postcodes: lies ? { 'BD22 8NQ': lies } : {},
    ...rest,
  });
  if (resolved.kind !== 'pharmacy') throw new Error(`It was ${resolved.kind}`);
  const { site, failure } = resolved;
  const asksWhere = asked.includes('https://api.postcodes.io/postcodes/BD22%208NQ');
  return { icb: site.icb, how: site.how, area: site.area, foundOn: site.foundOn, failure, asksWhere };
}

describe('the board a contract is with', () => {
  it('is that of the active relation, and nobody asks where the pharmacy lies', async () => {
    expect(await boardOf('QWO', where({ subIcb: '01A' }))).toEqual({
      icb: 'QWO',
      how: 'contract',
      area: null,
      foundOn: today,
      failure: null,
      asksWhere: false,
    });
  });

  it.each([
    ['QHG', 'S1Y5D'],
    ['QUE', 'S1Y5D'],
    ['QH8', 'D7T5G'],
    ['QMM', 'T6Y0W'],
    ['QMJ', 'Z9B2Z'],
    ['QRV', 'Z9B2Z'],
    ['QU9', 'S0E4D'],
    ['QXU', 'S9B9J'],
    ['QNX', 'S9B9J'],
  ])('is, under the old code %s, the one that took it over: %s', async (old, icb) => {
    expect(await boardOf(old, null)).toMatchObject({ icb, how: 'contract' });
    expect(await boardOf(old, null, { today: '2026-04-01' })).toMatchObject({ icb, how: 'contract' });
    expect(await boardOf(old, null, { today: '2026-03-31' })).toMatchObject({ icb: old, how: 'contract' });
  });

  it.each(['S1Y5D', 'D7T5G', 'T6Y0W', 'Z9B2Z', 'S0E4D', 'S9B9J'])('is %s under its new code', async (icb) => {
    expect(await boardOf(icb, null)).toMatchObject({ icb, how: 'contract' });
  });

  it('wins over the one it lies in, at a border', async () => {
    const inDerbyshire = where({ subIcb: '15M', icb: 'E54000058', district: 'E07000038' });
    expect(await boardOf('QF7', inDerbyshire)).toMatchObject({ icb: 'QF7', how: 'contract' });
    expect(await boardOf('QWO', inDerbyshire)).toMatchObject({ icb: 'QWO', how: 'contract' });
    const inSheffield = where({ subIcb: '03N', icb: 'E54000061', district: 'E08000019' });
    expect(await boardOf('QJ2', inSheffield)).toMatchObject({ icb: 'QJ2', how: 'contract', area: null });
  });

  it('has parts of which one is told by where it lies', async () => {
    expect(await boardOf('QF7', where({ subIcb: '03N' }))).toEqual({
      icb: 'QF7',
      how: 'contract',
      area: 'sheffield-barnsley',
      foundOn: today,
      failure: null,
      asksWhere: true,
    });
    const miltonKeynes = where({ subIcb: 'M1J4Y', district: 'E06000042' });
    expect(await boardOf('QHG', miltonKeynes)).toMatchObject({ icb: 'S1Y5D', area: 'milton-keynes' });
  });

  it.each([
    ['another board', 'QF7', where({ subIcb: '15M', icb: 'E54000058', district: 'E07000038' })],
    ['a part of another', 'QT1', where({ subIcb: '03N', icb: 'E54000061', district: 'E08000019' })],
    ['no board that is known', 'S1Y5D', where({ district: 'E06000042' })],
  ])('has no part that can be told by a place in %s', async (_what, icb, lies) => {
    expect(await boardOf(icb, lies)).toMatchObject({ icb, how: 'contract', area: null, asksWhere: true });
  });

  it('has a part, or is said to be in none of them, by a place in that very board', async () => {
    const inRotherham = where({ subIcb: '03L', icb: 'E54000061', district: 'E08000018' });
    expect(await boardOf('QF7', inRotherham)).toMatchObject({ icb: 'QF7', area: 'QF7-not-listed' });
    const inBarnsley = where({ subIcb: '02P', icb: 'E54000061', district: 'E08000016' });
    expect(await boardOf('QF7', inBarnsley)).toMatchObject({ icb: 'QF7', area: 'sheffield-barnsley' });
  });

  it('is known though its part is not', async () => {
    const areas = () => answered('', { status: 503 });
    expect(await boardOf('QF7', null, { areas })).toMatchObject({ icb: 'QF7', area: null, failure: null });
    expect(await boardOf('QF7', null)).toMatchObject({ icb: 'QF7', area: null, failure: null });
  });
});

describe('the board a pharmacy lies in', () => {
  it.each([
    ['QM7', 'E54000025', '06K', 'S1Y5D'],
    ['QM7', 'E54000025', '06N', 'S1Y5D'],
    ['QM7', 'E54000025', '07H', 'D7T5G'],
    ['QJG', 'E54000023', '06T', 'D7T5G'],
    ['QJG', 'E54000023', '06L', 'T6Y0W'],
    ['QJG', 'E54000023', '07K', 'T6Y0W'],
    ['QNQ', 'E54000034', 'U2G6B', 'S0E4D'],
    ['QNQ', 'E54000034', '92A', 'S9B9J'],
    ['QNQ', 'E54000034', 'D9Y0V', 'QRL'],
  ])('is asked for under %s (%s), which was split: %s is in %s', async (old, ons, subIcb, icb) => {
    expect(await boardOf(old, where({ subIcb, icb: ons }))).toMatchObject({
      icb,
      how: 'area',
      foundOn: today,
      failure: null,
    });
    expect(await boardOf(old, where({ subIcb }), { today: '2026-03-31' })).toMatchObject({
      icb: old,
      how: 'contract',
    });
  });

  it.each([
    ['a code that is unknown', 'Z1Z1Z'],
    ['no code', null],
    ['an old area team', 'Q12'],
  ])('is asked for where the record gives %s', async (_what, commissioner) => {
    const inLeeds = where({ subIcb: '15F', icb: 'E54000054' });
    expect(await boardOf(commissioner, inLeeds)).toMatchObject({
      icb: 'QWO',
      how: 'area',
      failure: null,
      asksWhere: true,
    });
  });

  it('is told by the sub-ICB location first, and by the ONS code without it', async () => {
    expect(await boardOf(null, where({ subIcb: '07H', icb: 'E54000065' }))).toMatchObject({ icb: 'D7T5G' });
    expect(await boardOf(null, where({ icb: 'E54000066' }))).toMatchObject({ icb: 'D7T5G', how: 'area' });
    expect(await boardOf(null, where({ icb: 'E54000024' }))).toMatchObject({ icb: 'S1Y5D', how: 'area' });
  });

  it('has parts of which one is told as well', async () => {
    const inLuton = where({ subIcb: 'M1J4Y', district: 'E06000032' });
    expect(await boardOf(null, inLuton)).toMatchObject({ area: 'hertfordshire-bedfordshire-luton' });
  });

  it.each([
    ['the ONS code is that of a board that was split', where({ icb: 'E54000025' })],
    ['the codes are unknown', where({ subIcb: '99Z', icb: 'E54000099' })],
    ['there are pseudo-codes only', where()],
    ['it lies elsewhere', where({ country: 'Scotland' })],
    ['the postcode is unknown', null],
    ['the postcode was terminated', where({ subIcb: '15F', terminated: '2015-02' })],
  ])('is nobody’s guess where %s', async (_what, lies) => {
    expect(await boardOf('QM7', lies)).toMatchObject({ icb: null, how: null, area: null, failure: null });
  });

  it('is unknown, and why is said, where the other service fails', async () => {
    const areas = () => answered('<html>', { contentType: 'text/html' });
    expect(await boardOf('QM7', null, { areas })).toMatchObject({
      icb: null,
      how: null,
      failure: { why: 'stood-in' },
    });
  });

  it('is unknown where the other service fails, and the pharmacy is not said to be elsewhere', async () => {
    const areas = () => answered('', { status: 503 });
    const { resolved } = await lookUp('FWF76', { records: [placeless], areas });
    expect(resolved).toMatchObject({
      kind: 'pharmacy',
      failure: { why: 'failed', status: 503 },
      site: { icb: null, record: { country: 'England' } },
    });
  });

  it.each([
    ['Wales', 'Wales'],
    ['Scotland', 'elsewhere'],
    ['England', 'England'],
  ])('is none where the record names no country and the postcode lies in %s', async (lies, country) => {
    const postcodes = { 'BD22 8NQ': where({ country: lies }) };
    const { resolved } = await lookUp('FWF76', { records: [placeless], postcodes });
    expect(resolved).toMatchObject({ failure: null, site: { icb: null, record: { country } } });
  });
});
