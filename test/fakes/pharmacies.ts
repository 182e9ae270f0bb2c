import type { OrdRecord } from './ord-api.ts';
import type { KnownPostcode } from './postcodes-api.ts';

/**
 * A few real records, one of each kind that a look-up must tell apart. Facts of NHS England’s ODS extract of
 * March 2025 and of its published examples, under the Open Government Licence v3.0, with the boards of April 2026.
 */
const pharmacy = (
  code: string,
  name: string,
  address: string[],
  postcode: string,
  rest: Partial<OrdRecord>,
): OrdRecord => ({
  code,
  name,
  address,
  postcode,
  country: 'ENGLAND',
  role: 'RO182',
  recordClass: 'RC1',
  phone: null,
  opened: '2006-06-01',
  closed: null,
  active: true,
  owner: null,
  commissioner: null,
  ...rest,
});

export const pharmacies: OrdRecord[] = [
  pharmacy('FWF76', 'DAY LEWIS PHARMACY', ['23 MILL HEY', 'HAWORTH'], 'BD22 8NQ', {
    town: 'KEIGHLEY',
    owner: 'P05F',
    commissioner: 'QWO',
    oldCommissioners: ['5NY'],
    phone: '01535 642248',
  }),
  pharmacy('FA002', 'ROWLANDS PHARMACY', ['61 ARUNDEL AVENUE', 'HAZEL GROVE'], 'SK7 5LD', {
    town: 'STOCKPORT',
    owner: 'P79D',
    commissioner: 'QOP',
    phone: '0161 4838729',
  }),
  pharmacy('FA371', 'ALLIED PHARMACY CAERPHILLY', ['31 TONYFELIN ROAD'], 'CF83 1PA', {
    town: 'CAERPHILLY',
    country: 'WALES',
    commissioner: '7A6',
    phone: '02920 882916',
  }),
  pharmacy('FC249', 'CLEAR PHARMACY', ['6-8 MICHAEL ST'], 'IM5 1HA', {
    town: 'PEEL',
    country: 'ISLE OF MAN',
    phone: '01624 843130',
  }),
  pharmacy('FA029', 'ROWLANDS PHARMACY', ['294 LONDON ROAD', 'NORTH END'], 'PO2 9JN', {
    town: 'PORTSMOUTH',
    closed: '2024-07-21',
    active: false,
    phone: '023 92660534',
  }),
  pharmacy('FA579', 'ALLIED PHARMACY LONDON ROAD', ['294 LONDON ROAD', 'NORTH END'], 'PO2 9JN', {
    town: 'PORTSMOUTH',
    opened: '2024-07-22',
    commissioner: 'QRL',
    phone: '023 92660534',
  }),
  pharmacy('FCE71', 'LLOYDSPHARMACY', ['126 LICHFIELD STREET'], 'WS1 1SY', {
    town: 'WALSALL',
    opened: '1948-01-01',
    closed: '2023-04-23',
    active: false,
    phone: '01922 646521',
  }),
  pharmacy('FC301', 'MORRISONS PHARMACY', ['125 LICHFIELD STREET'], 'WS1 1SY', {
    town: 'WALSALL',
    opened: '1989-12-01',
    commissioner: 'QUA',
    phone: '01922 641810',
  }),
  // Its board was split in April 2026: only the postcode tells which it is in now.
  pharmacy('FA471', 'IMED PHARMACY', ['UNIT A, CHARRINGTON PLACE', 'OFF VICTORIA STREET'], 'AL1 3FY', {
    town: 'ST ALBANS',
    commissioner: 'QM7',
    phone: '01727 837985',
  }),
  pharmacy('FA190', 'MOINS CHEMIST', ['11-15 COVENTRY ROAD'], 'LE16 9BX', {
    town: 'MARKET HARBOROUGH',
    commissioner: 'QK1',
  }),
  pharmacy('FT426', 'WELL', ['7-9 COVENTRY ROAD'], 'LE16 9BX', {
    town: 'MARKET HARBOROUGH',
    commissioner: 'QK1',
  }),
  pharmacy('FDC49', 'ATOS MEDICAL', ['LONGFIELDS COURT', 'WHARNCLIFFE BUSINESS PARK'], 'S71 3GN', {
    town: 'BARNSLEY',
    role: 'RO94',
    commissioner: 'QF7',
  }),
  pharmacy('C5I3V', 'DAY LEWIS PHARMACY HAWORTH - COVID SERVICE', ['23 MILL HEY', 'HAWORTH'], 'BD22 8NQ', {
    town: 'KEIGHLEY',
    role: 'RO280',
    recordClass: 'RC2',
    opened: '2022-04-01',
  }),
];

const england = (subIcb: string, icb: string, district: string): KnownPostcode => ({
  country: 'England',
  subIcb,
  icb,
  district,
});

export const postcodes: Record<string, KnownPostcode> = {
  'BD22 8NQ': england('36J', 'E54000054', 'E08000032'),
  'SK7 5LD': england('01W', 'E54000057', 'E08000007'),
  'PO2 9JN': england('10R', 'E54000067', 'E06000044'),
  'AL1 3FY': england('06N', 'E54000065', 'E07000240'),
  'LS1 4DZ': england('15F', 'E54000054', 'E08000035'),
  'EH1 1YZ': { country: 'Scotland', subIcb: null, icb: null, district: 'S12000036' },
};
