import { jsonReply, type FakeReply } from './ord-api.ts';

/** What postcodes.io knows of a postcode, in codes. A null is what it has a pseudo-code for. */
export interface KnownPostcode {
  /** As it says it: `England`, `Wales`. */
  country: string;
  /** The ODS code of the sub-ICB location, `93C`. */
  subIcb: string | null;
  /** The ONS code of the board, `E54000071`. */
  icb: string | null;
  /** The ONS code of the local authority, `E08000032`. */
  district: string | null;
  /** The month in which Royal Mail ended it, `2015-02`. */
  terminated?: string;
}

const base = 'https://api.postcodes.io/postcodes/';
const postcodeShape = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** Answers a look-up of one postcode as postcodes.io does. Source: facts ods-apis section 4.1. */
export function postcodesApi(postcodes: Record<string, KnownPostcode>) {
  const known = new Map(Object.entries(postcodes).map(([postcode, each]) => [plain(postcode), each]));
  return (url: string): FakeReply => {
    const { origin, pathname } = new URL(url);
    const path = origin + pathname;
    if (!path.startsWith(base)) return refusal('Resource not found');
    const postcode = plain(decodeURIComponent(path.slice(base.length)));
    if (!postcodeShape.test(postcode)) return refusal('Invalid postcode');
    const found = known.get(postcode);
    if (!found) return refusal('Postcode not found');
    if (found.terminated) return refusal('Postcode not found', ended(postcode, found.terminated));
    return jsonReply(200, { status: 200, result: result(postcode, found) });
  };
}

function result(postcode: string, { country, subIcb, icb, district }: KnownPostcode) {
  const pseudo = `${country.charAt(0)}99999999`;
  const named = (what: string, code: string | null) => (code === null ? null : `${what} ${code}`);
  return {
    postcode: spaced(postcode),
    country,
    nhs_region: country === 'England' ? 'London' : null,
    admin_district: named('District', district),
    ccg: named('NHS area', subIcb),
    icb: named('NHS board', icb),
    date_of_termination: null,
    codes: {
      admin_district: district ?? pseudo,
      ccg_id: subIcb ?? pseudo,
      icb: icb ?? pseudo,
      ccg: subIcb === null ? pseudo : 'E38000240',
      nhs_region: country === 'England' ? 'E40000003' : pseudo,
    },
  };
}

function ended(postcode: string, month: string) {
  const [year_terminated, month_terminated] = month.split('-').map(Number);
  return { terminated: { postcode: spaced(postcode), year_terminated, month_terminated } };
}

function refusal(error: string, more: object = {}): FakeReply {
  return jsonReply(404, { status: 404, error, ...more });
}

function plain(postcode: string): string {
  return postcode.replaceAll(' ', '').toUpperCase();
}

function spaced(postcode: string): string {
  return `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;
}
