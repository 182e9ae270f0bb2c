import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { noSite, siteShape, type Site } from '../../src/settings/site.ts';

/** As a look-up leaves it. */
const found: Site = {
  place: 'FWF76',
  icb: 'QWO',
  area: null,
  how: 'contract',
  foundOn: '2026-11-23',
  record: {
    code: 'FWF76',
    name: 'Day Lewis Pharmacy',
    address: ['23 Mill Hey', 'Haworth', 'Keighley', 'West Yorkshire'],
    postcode: 'BD22 8NQ',
    phone: '01535 642248',
    country: 'England',
    owner: 'P05F',
    opensOn: null,
    closesOn: null,
    isClosed: false,
  },
};
const bare = {
  code: 'FA371',
  name: '',
  address: [],
  postcode: null,
  phone: null,
  country: 'Wales',
  owner: null,
  opensOn: null,
  closesOn: null,
  isClosed: false,
};
const read = (value: unknown) => {
  const result = v.safeParse(siteShape, value);
  return result.success ? result.output : undefined;
};

describe('a site as it is kept', () => {
  it('is read back as it was', () => {
    expect(read(JSON.parse(JSON.stringify(found)))).toEqual(found);
    expect(read(noSite)).toEqual(noSite);
  });

  it('may have a record with nothing but a code and a country', () => {
    expect(read({ ...noSite, record: bare })?.record).toEqual(bare);
  });

  it.each(['England', 'Wales', 'Isle of Man', 'elsewhere'])('may be in %s', (country) => {
    expect(read({ ...found, record: { ...found.record, country } })?.record?.country).toBe(country);
  });

  it.each(['contract', 'area', 'manual', null])('may have a board found by %j', (how) => {
    expect(read({ ...found, how })?.how).toBe(how);
  });

  it('keeps nothing that does not belong', () => {
    const more = { ...found, nino: 'QQ', record: { ...found.record, uprn: 100_051_944_949 } };
    expect(read(more)).toEqual(found);
  });

  it.each([
    { place: undefined },
    { place: null },
    { place: 'x'.repeat(41) },
    { icb: undefined },
    { icb: 7 },
    { icb: 'Q'.repeat(11) },
    { area: undefined },
    { area: 'x'.repeat(61) },
    { how: undefined },
    { how: 'guessed' },
    { foundOn: undefined },
    { foundOn: '2026-02-30' },
    { foundOn: '23/11/2026' },
    { foundOn: '2026-11-23T00:00:00Z' },
    { record: undefined },
    { record: [] },
    { record: {} },
    { record: 'FWF76' },
  ])('is refused with %j', (rest) => {
    expect(read({ ...found, ...rest })).toBeUndefined();
  });

  it.each([
    { code: null },
    { code: 'F'.repeat(11) },
    { name: null },
    { name: 'x'.repeat(201) },
    { address: null },
    { address: '23 Mill Hey' },
    { address: ['x'.repeat(201)] },
    { address: Array(7).fill('x') },
    { postcode: 7 },
    { phone: ['01535 642248'] },
    { country: 'ENGLAND' },
    { country: null },
    { owner: 'P'.repeat(11) },
    { opensOn: '1948-13-01' },
    { closesOn: 'soon' },
  ])('is refused with a record of %j', (rest) => {
    expect(read({ ...found, record: { ...found.record, ...rest } })).toBeUndefined();
  });
});
