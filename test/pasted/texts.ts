/** One pasted text and what is to be found in it. Phones are 'number' or 'number | purpose'. */
export interface PastedText {
  name: string;
  text: string;
  phones: string[];
  emails?: string[];
}

/** Numbers are from Ofcom's drama ranges where they can be. */
export const texts: PastedText[] = [
  { name: 'a plain number', text: '0113 496 0123', phones: ['0113 496 0123 | '] },
  { name: 'a label before a colon', text: 'RA team: 0113 496 0123', phones: ['0113 496 0123 | RA team'] },
  { name: 'an 0300 number', text: 'Call 03003035035', phones: ['0300 303 5035 | '] },
  { name: 'a five-figure code', text: 'Tel 01632960123', phones: ['01632 960123 | '] },
  {
    name: 'a table row',
    text: 'Team\tPhone\tEmail\nRA team\t0113 496 0123\tra@nhs.net\nOut of hours\t0161 496 0456\tooh@nhs.net',
    phones: ['0113 496 0123 | RA team', '0161 496 0456 | Out of hours'],
    emails: ['ra@nhs.net', 'ooh@nhs.net'],
  },
  {
    name: 'a row with two numbers',
    text: 'Leeds\t0113 496 0123\t0113 496 0124',
    phones: ['0113 496 0123 | Leeds', '0113 496 0124 | Leeds'],
  },
  {
    name: 'a signature block',
    text: 'Jane Smith\nRA Manager\nT: 020 7946 0123\nM: 07700 900123\nE: Jane.Smith@Example.nhs.uk\nLS1 4AP',
    phones: ['020 7946 0123 | RA Manager', '07700 900123'],
    emails: ['jane.smith@example.nhs.uk'],
  },
  {
    name: 'a number broken over two lines',
    text: 'Helpdesk: 0113 496\n0123',
    phones: ['0113 496 0123 | Helpdesk'],
  },
  { name: 'a number broken after its code', text: 'Phone 01632\n960123', phones: ['01632 960123'] },
  { name: 'an extension', text: 'Main: 0113 496 0123 ext 204', phones: ['0113 496 0123 | ext 204, Main'] },
  {
    name: 'an x extension',
    text: 'Smartcards 0113 496 0123 x204',
    phones: ['0113 496 0123 | ext 204, Smartcards'],
  },
  { name: 'an extension run on', text: '0113 496 0123x204', phones: ['0113 496 0123 | ext 204'] },
  {
    name: 'a whole word extension',
    text: '0113 496 0123 (extension 204)',
    phones: ['0113 496 0123 | ext 204'],
  },
  {
    name: 'menu options',
    text: 'Service desk: 0808 157 0123, option 2 then 1',
    phones: ['0808 157 0123 | option 2 then 1, Service desk'],
  },
  {
    name: 'options chosen in words',
    text: 'IT 0808 157 0123 then press option 3, then option 1.',
    phones: ['0808 157 0123 | option 3, then option 1, IT'],
  },
  { name: 'a one-figure alternative', text: '01632 960123/4', phones: ['01632 960123', '01632 960124'] },
  {
    name: 'a three-figure alternative',
    text: 'RA 01632 960315/318',
    phones: ['01632 960315 | RA', '01632 960318 | RA'],
  },
  {
    name: 'two whole alternatives',
    text: '01632 960123/01632 960124',
    phones: ['01632 960123', '01632 960124'],
  },
  { name: 'the letter O for nought', text: 'Tel: O3OO 3O3 5O35', phones: ['0300 303 5035'] },
  { name: 'the letter l for one', text: 'Tel: 0ll3 496 0l23', phones: ['0113 496 0123'] },
  {
    name: 'bracketed at and dot',
    text: 'ra.team [at] nhs [dot] net',
    phones: [],
    emails: ['ra.team@nhs.net'],
  },
  {
    name: 'at and dot in words',
    text: 'Email ra.team at nhs dot net',
    phones: [],
    emails: ['ra.team@nhs.net'],
  },
  { name: 'round bracketed at', text: 'ra(at)nhs.net', phones: [], emails: ['ra@nhs.net'] },
  { name: '+44 with (0)', text: '+44 (0)113 496 0123', phones: ['0113 496 0123'] },
  { name: '0044', text: '0044 113 496 0123', phones: ['0113 496 0123'] },
  { name: 'wide digits', text: '０１１３ ４９６ ０１２３', phones: ['0113 496 0123'] },
  { name: 'odd hyphens', text: '0113‑496‑0123 or 0161–496–0456', phones: ['0113 496 0123', '0161 496 0456'] },
  { name: 'dots', text: '0113.496.0123', phones: ['0113 496 0123'] },
  { name: 'no-break spaces', text: 'Tel:\u00a00113\u00a0496\u00a00123', phones: ['0113 496 0123'] },
  { name: 'brackets', text: '(0114) 496 0123', phones: ['0114 496 0123'] },
  {
    name: 'a heading above',
    text: 'Out of hours\n\n0161 496 0456',
    phones: ['0161 496 0456 | Out of hours'],
  },
  { name: 'words after', text: '0113 496 0123 (out of hours)', phones: ['0113 496 0123 | out of hours'] },
  {
    name: 'a fax beside a telephone',
    text: 'Tel: 0113 496 0123 Fax: 0113 496 0124',
    phones: ['0113 496 0123'],
  },
  {
    name: 'a column of faxes',
    text: 'Team\tPhone\tFax\nRA\t0113 496 0123\t0113 496 0124',
    phones: ['0113 496 0123 | RA'],
  },
  {
    name: 'words run together',
    text: 'Tel0113 496 0123Email: ra@nhs.netWeb',
    phones: ['0113 496 0123'],
    emails: ['ra@nhs.net'],
  },
  {
    name: 'hours beside a number',
    text: 'RA team 0113 496 0123 Monday to Friday 8am-5pm',
    phones: ['0113 496 0123 | RA team'],
  },
  { name: 'an NHS number', text: 'NHS number 999 040 2132 and 9990402132', phones: [] },
  {
    name: 'UUIDs, dates and codes',
    text: 'UUID 555012345678 on 01/02/2026, RX8, LS1 4AP, 2026-11-23',
    phones: [],
  },
  {
    name: 'prices, versions and times',
    text: '£1,134,960.01 v2.4.10.0 at 08:00-17:30, 0800 - 1700',
    phones: [],
  },
  { name: 'references', text: 'Ticket INC01134960123, order no: 01134960123, REQ-0113 496 0123', phones: [] },
  { name: 'the same number twice', text: '0113 496 0123\n+44 113 4960123', phones: ['0113 496 0123'] },
  {
    name: 'a sentence',
    text: 'If your card is locked please call the service desk on 0808 157 0123. For all else e-mail ra@nhs.net.',
    phones: ['0808 157 0123'],
    emails: ['ra@nhs.net'],
  },
];
