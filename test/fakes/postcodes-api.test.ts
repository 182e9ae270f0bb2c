import { describe, expect, it } from 'vitest';
import { postcodesApi } from './postcodes-api.ts';

const api = postcodesApi({
  'EC1Y 8LX': { country: 'England', subIcb: '93C', icb: 'E54000071', district: 'E09000019' },
  'CF83 1PA': { country: 'Wales', subIcb: null, icb: null, district: 'W06000018' },
  'E1W 1UU': { country: 'England', subIcb: null, icb: null, district: null, terminated: '2015-02' },
});
const ask = (path: string) => {
  const { status, body } = api(`https://api.postcodes.io${path}`);
  return { status, body: JSON.parse(body) as unknown };
};

describe('a look-up of a postcode', () => {
  it.each(['EC1Y%208LX', 'EC1Y8LX', 'ec1y8lx'])('knows %s however it is spaced and typed', (typed) => {
    expect(ask(`/postcodes/${typed}`)).toMatchObject({
      status: 200,
      body: {
        status: 200,
        result: {
          postcode: 'EC1Y 8LX',
          country: 'England',
          codes: { ccg_id: '93C', icb: 'E54000071', admin_district: 'E09000019' },
        },
      },
    });
  });

  it('gives pseudo-codes of the country for what is not applicable', () => {
    expect(ask('/postcodes/CF831PA')).toMatchObject({
      status: 200,
      body: {
        result: {
          icb: null,
          codes: { ccg_id: 'W99999999', icb: 'W99999999', ccg: 'W99999999', nhs_region: 'W99999999' },
        },
      },
    });
  });

  it('is 404 for a terminated one, with when that was', () => {
    const terminated = { postcode: 'E1W 1UU', year_terminated: 2015, month_terminated: 2 };
    const body = { status: 404, error: 'Postcode not found', terminated };
    expect(ask('/postcodes/E1W1UU')).toEqual({ status: 404, body });
  });

  it.each([
    ['an unknown one', '/postcodes/BD228NQ', 'Postcode not found'],
    ['what is none', '/postcodes/FWF76', 'Invalid postcode'],
    ['anything else', '/terminated_postcodes/E1W1UU', 'Resource not found'],
  ])('is 404 for %s', (_what, path, error) => {
    expect(ask(path)).toEqual({ status: 404, body: { status: 404, error } });
  });

  it('may be read by a page anywhere', () => {
    expect(api('https://api.postcodes.io/postcodes/EC1Y8LX').headers).toHaveProperty(
      'access-control-allow-origin',
      '*',
    );
  });
});
