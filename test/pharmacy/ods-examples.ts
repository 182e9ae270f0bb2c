import { inject } from 'vitest';
import type { Organisation } from '../../src/pharmacy/organisation.ts';
import { parsePlace, type Askable } from '../../src/pharmacy/place.ts';
import { publicSources } from '../../src/pharmacy/public-sources.ts';
import type { Ask, Reply } from '../../src/pharmacy/reply.ts';
import { resolvePlace } from '../../src/pharmacy/resolve.ts';
import { jsonReply, ordApi, type FakeReply, type OrdRecord } from '../fakes/ord-api.ts';
import { postcodesApi, type KnownPostcode } from '../fakes/postcodes-api.ts';

/** The calendar day on which the examples are looked up. */
export const today = '2026-11-23';

const english = {
  country: 'ENGLAND',
  role: 'RO182',
  recordClass: 'RC1',
  closed: null,
  active: true,
  owner: null,
  phone: null,
} as const;
const place = (address: string[], town: string, postcode: string) => ({ address, town, postcode });
const millHey = place(['23 MILL HEY', 'HAWORTH'], 'KEIGHLEY', 'BD22 8NQ');
const londonRoad = place(['294 LONDON ROAD', 'NORTH END'], 'PORTSMOUTH', 'PO2 9JN');
const arundel = place(['61 ARUNDEL AVENUE', 'HAZEL GROVE'], 'STOCKPORT', 'SK7 5LD');

/**
 * Real organisations, from the facts of NHS England’s ODS (Open Government Licence v3.0): facts, ODS samples,
 * and the extract of March 2025 for FC301, FC738 and FAT20. The name of J6C2C is made up.
 */
export const records = {
  FWF76: pharmacy('FWF76', 'DAY LEWIS PHARMACY', millHey, '2002-03-19', 'QWO', {
    owner: 'P05F',
    phone: '01535 642248',
  }),
  FA002: pharmacy('FA002', 'ROWLANDS PHARMACY', arundel, '2006-06-01', 'QOP', { owner: 'P79D' }),
  FA029: pharmacy('FA029', 'ROWLANDS PHARMACY', londonRoad, '2006-06-01', 'QRL', {
    closed: '2024-07-21',
    active: false,
    owner: 'P79D',
    phone: '023 92660534',
  }),
  FA579: pharmacy('FA579', 'ALLIED PHARMACY LONDON ROAD', londonRoad, '2024-07-22', 'QRL', {
    owner: 'J6C2C',
    phone: '023 92660534',
  }),
  FCE71: pharmacy(
    'FCE71',
    'LLOYDS PHARMACY',
    place(['DARTMOUTH STATIONERS', '126 LICHFIELD STREET'], 'WALSALL', 'WS1 1SY'),
    '1948-01-01',
    'QUA',
    { closed: '2023-04-23', active: false, owner: 'P07F', phone: '01922 646521' },
  ),
  FC301: pharmacy(
    'FC301',
    'MORRISONS PHARMACY',
    place(['125 LICHFIELD STREET'], 'WALSALL', 'WS1 1SY'),
    '1989-12-01',
    'QUA',
    { owner: 'P0L6', phone: '01922 641810' },
  ),
  FA371: pharmacy(
    'FA371',
    'ALLIED PHARMACY CAERPHILLY',
    place(['31 TONYFELIN ROAD'], 'CAERPHILLY', 'CF83 1PA'),
    '2023-09-01',
    '7A6',
    { country: 'WALES', owner: 'P2H7' },
  ),
  /** Welsh, with a code and a postcode as they are in England. */
  FC738: pharmacy(
    'FC738',
    'ALLIED PHARMACY NEWTOWN',
    place(['27 PARK STREET'], 'NEWTOWN', 'SY16 1EF'),
    '2023-09-01',
    '7A7',
    { country: 'WALES', owner: 'P2H7' },
  ),
  FAT20: pharmacy(
    'FAT20',
    'CLEAR PHARMACY',
    place(['HELMSHORE HOUSE', 'BAY VIEW ROAD'], 'PORT ST MARY', 'IM9 5AG'),
    '2009-06-01',
    null,
    { country: 'ISLE OF MAN', owner: 'P0LP' },
  ),
  FDC49: pharmacy(
    'FDC49',
    'ATOS MEDICAL',
    place(['LONGFIELDS COURT', 'WHARNCLIFFE BUSINESS PARK'], 'BARNSLEY', 'S71 3GN'),
    '2015-05-11',
    'QF7',
    { role: 'RO94' },
  ),
  /** At FWF76’s own address, and another pharmacy’s. */
  C5I3V: pharmacy(
    'C5I3V',
    'DAY LEWIS PHARMACY HAWORTH - LITTLELANDS - COVID LOCAL VACCINATION SERVICE',
    millHey,
    '2022-04-01',
    null,
    { role: 'RO280', recordClass: 'RC2', closed: '2026-09-30', owner: 'FX417' },
  ),
  J6C2C: pharmacy('J6C2C', 'A HEAD OFFICE LTD', londonRoad, '2024-07-22', null, { role: 'RO181' }),
};

function pharmacy(
  code: string,
  name: string,
  where: ReturnType<typeof place>,
  opened: string,
  commissioner: string | null,
  rest: Partial<OrdRecord> = {},
): OrdRecord {
  return { ...english, code, name, ...where, opened, commissioner, ...rest };
}

/** FWF76 as it should be read, with something changed. */
export function organisation(rest: Partial<Organisation> = {}): Organisation {
  return {
    code: 'FWF76',
    name: 'Day Lewis Pharmacy',
    address: ['23 Mill Hey', 'Haworth', 'Keighley'],
    postcode: 'BD22 8NQ',
    phone: '01535 642248',
    country: 'ENGLAND',
    role: 'RO182',
    recordClass: 'RC1',
    isActive: true,
    opensOn: '2002-03-19',
    closesOn: null,
    commissioner: 'QWO',
    owner: 'P05F',
    successors: [],
    ...rest,
  };
}

/** A reply with status 200 and that text, called JSON, or with something changed. */
export function answered(text: string, rest: Partial<Extract<Reply, { kind: 'answered' }>> = {}): Reply {
  return { kind: 'answered', status: 200, contentType: 'application/json', retryAfter: null, text, ...rest };
}

export function asReply({ status, headers, body }: FakeReply): Reply {
  return answered(body, { status, contentType: headers['content-type'] ?? '' });
}

export const inJson = (body: unknown, status = 200): Reply => asReply(jsonReply(status, body));

/** What a look-up finds around it. `ord` and `areas` stand in for a service that does not answer as it does. */
export interface World {
  records?: OrdRecord[];
  postcodes?: Record<string, KnownPostcode>;
  ord?: (url: string) => Reply;
  areas?: (url: string) => Reply;
  bareSingles?: boolean;
  today?: string;
}

/** Looks up what somebody typed. @returns with every address asked, and how long was waited, in order */
export async function lookUp(typed: string, world: World = {}) {
  const asked: string[] = [];
  const waited: number[] = [];
  const api = ordApi(world.records ?? Object.values(records), { bareSingles: world.bareSingles ?? false });
  const postcodes = postcodesApi(world.postcodes ?? {});
  const ord = world.ord ?? ((url) => asReply(api(url)));
  const areas = world.areas ?? ((url) => asReply(postcodes(url)));
  const ask: Ask = (url) => {
    asked.push(url);
    return Promise.resolve(new URL(url).host === 'api.postcodes.io' ? areas(url) : ord(url));
  };
  const wait = (milliseconds: number) => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  const typedPlace = parsePlace(typed);
  const { contacts } = inject('directory');
  const sources = publicSources(ask, wait, { contacts, today: world.today ?? today });
  const resolved = await resolvePlace(typedPlace as Askable, sources);
  return { resolved, asked, waited };
}
