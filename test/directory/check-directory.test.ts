import { describe, expect, it } from 'vitest';
import { directoryFaults, neverDisplayFaults } from '../../src/directory/check-directory.ts';
import neverDisplay from '../../src/directory/never-display.json';
import type { NationalRoute } from '../../src/directory/national-routes.ts';
import type { Area, PackagedContact } from '../../src/directory/registration-authorities.ts';

const hosts = ['psnc.org.uk', 'mirror.example'];
const never = { phones: ['0300 303 2733'], emails: ['r.admin@nhs.net'], hosts };
const area: Area = {
  id: 'bassetlaw',
  icb: 'QT1',
  name: 'Bassetlaw',
  codes: ['02Q', 'E07000171'],
  isExact: true,
};
const sound: PackagedContact = {
  id: 'team',
  name: 'Team',
  organisation: 'Organisation',
  areas: [area],
  phones: [{ number: '0114 496 0000', purpose: 'main' }],
  emails: ['team@example.org'],
  web: 'https://cpe.org.uk/',
  hours: null,
  note: 'Serves pharmacies.',
  source: { publisher: 'Publisher', title: 'Title', url: 'https://cpe.org.uk/', printed: '2022-04-25' },
  seen: '2026-11-22',
  confidence: 'low',
  staleRisk: 'Old.',
  confirmed: null,
};

function faultsOf(...contacts: PackagedContact[]): string[] {
  return directoryFaults({ contacts, routes: [] }, never, ['QT1', 'QWO']);
}

const route: NationalRoute = {
  id: 'finder',
  name: 'Find your team',
  purpose: 'It leads to the teams.',
  web: 'https://digital.nhs.uk/find',
  phone: null,
  email: null,
  findsRa: true,
  source: { publisher: 'Publisher', title: 'Title', printed: null, seen: '2026-11-22' },
  confirmed: null,
};

function faultsOfRoutes(...routes: NationalRoute[]): string[] {
  return directoryFaults({ contacts: [sound], routes }, never, ['QT1']);
}

function printed(date: string | null): PackagedContact {
  return { ...sound, source: { ...sound.source, printed: date } };
}

describe('faults in the directory', () => {
  it('are none in a sound contact, with a part or the whole of a board', () => {
    const wholeBoard = { id: 'wy', icb: 'QWO', name: null, codes: ['QWO'], isExact: true };
    const whole = { ...sound, id: 'other', areas: [wholeBoard] };
    expect(
      faultsOf(sound, whole, { ...sound, id: 'third', areas: [{ ...area, id: 'third', codes: [] }] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<PackagedContact>, string]>([
    [
      'a rejected phone',
      { phones: [{ number: '03003 032733', purpose: 'main' }] },
      'phone 0300 303 2733 is never',
    ],
    ['a rejected e-mail', { emails: ['R.Admin@NHS.net'] }, 'e-mail r.admin@nhs.net is never shown'],
    ['a rejected host in a link', { web: 'https://www.PSNC.org.uk/x' }, 'host psnc.org.uk is never shown'],
    ['a rejected host in words', { note: 'See mirror.example.' }, 'host mirror.example is never shown'],
    [
      'a link to a host not listed',
      { web: 'https://example.org/' },
      'link https://example.org/ is not allowed',
    ],
    [
      'a source over plain HTTP',
      { source: { ...sound.source, url: 'http://cpe.org.uk/' } },
      'is not allowed',
    ],
    ['an unknown board', { areas: [{ ...area, icb: 'QHG' }] }, 'area bassetlaw has the unknown board QHG'],
    ['no area', { areas: [] }, 'no area'],
    ['two areas of one id', { areas: [area, area] }, 'area id bassetlaw is repeated'],
    ['prose for a code', { areas: [{ ...area, codes: ['Bassetlaw'] }] }, 'malformed code Bassetlaw'],
    ['a ward for a code', { areas: [{ ...area, codes: ['E05000001'] }] }, 'malformed code E05000001'],
    ['a part without a name', { areas: [{ ...area, name: null }] }, 'needs either a name'],
    ['a whole board under a name', { areas: [{ ...area, codes: ['QT1'] }] }, 'needs either a name'],
    ['a board among narrower codes', { areas: [{ ...area, codes: ['02Q', 'QWO'] }] }, 'lists a whole board'],
    ['a phone too short', { phones: [{ number: '0114 496', purpose: 'main' }] }, 'not a UK number'],
    ['a phone from abroad', { phones: [{ number: '+33 1 2345 6789', purpose: 'main' }] }, 'not a UK number'],
    [
      'an extension in the number',
      { phones: [{ number: '0114 496 0000 x2', purpose: 'main' }] },
      'not a UK number',
    ],
    ['an e-mail that is none', { emails: ['see the page'] }, 'is not an address'],
    ['seen missing', { seen: undefined }, 'seen is missing'],
    ['seen as a month', { seen: '2026-11' }, 'seen 2026-11: not a day'],
    ['a check on no day', { confirmed: 'yes' }, 'confirmed yes: not a day'],
    ['an unknown confidence', { confidence: 'sure' as 'high' }, 'confidence sure is unknown'],
  ])('name %s', (_what, change, reason) => {
    const faults = faultsOf({ ...sound, ...change });
    expect(faults).toContainEqual(expect.stringContaining(reason));
    for (const fault of faults) expect(fault).toMatch(/^team: /);
  });

  it('name contacts and areas whose ids are used twice', () => {
    expect(faultsOf(sound, sound)).toContain('team: contact id is repeated');
    expect(faultsOf(sound, { ...sound, id: 'other' })).toContain('other: area id bassetlaw is repeated');
  });

  it.each([null, '2022', '2023-10', '2024-02-29'])('take %j for a date of the source', (date) => {
    expect(faultsOf(printed(date))).toEqual([]);
  });

  it.each(['', '22', '2022-13', '2023-02-29', '25/04/2022', '2023-10 (undated)', '2022-04-25T00:00Z'])(
    'refuse %j as a date of the source',
    (date) => {
      expect(faultsOf(printed(date))).toEqual([`team: printed ${date}: not a date`]);
    },
  );
});

describe('faults in the national routes', () => {
  it('are none in a sound route, whose source may be undated', () => {
    expect(faultsOfRoutes(route, { ...route, id: 'other', email: 'team@example.org' })).toEqual([]);
    expect(faultsOfRoutes({ ...route, source: { ...route.source, printed: '2025-04-04' } })).toEqual([]);
  });

  it.each<[string, Partial<NationalRoute>, string]>([
    [
      'a link to a host not listed',
      { web: 'https://example.org/' },
      'link https://example.org/ is not allowed',
    ],
    [
      'a link over plain HTTP',
      { web: 'http://digital.nhs.uk/find' },
      'link http://digital.nhs.uk/find is not allowed',
    ],
    ['a script for a link', { web: 'javascript:alert(1)' }, 'link javascript:alert(1) is not allowed'],
    ['a rejected phone', { phone: '+44 300 3032733' }, 'phone 0300 303 2733 is never shown'],
    ['a rejected e-mail', { email: 'R.Admin@nhs.net' }, 'e-mail r.admin@nhs.net is never shown'],
    ['a rejected host in words', { purpose: 'See mirror.example.' }, 'host mirror.example is never shown'],
    ['seen as a month', { source: { ...route.source, seen: '2026-11' } }, 'seen 2026-11: not a day'],
    ['a source of no day', { source: { ...route.source, printed: '2025' } }, 'printed 2025: not a day'],
    ['a check on no day', { confirmed: 'yes' }, 'confirmed yes: not a day'],
  ])('name %s', (_what, change, reason) => {
    expect(faultsOfRoutes({ ...route, ...change })).toEqual([`finder: ${reason}`]);
  });

  it('name an id that is used twice', () => {
    expect(faultsOfRoutes(route, route)).toEqual(['finder: route id is repeated']);
  });
});

describe('what is never shown, in any text', () => {
  it.each([
    'Ring 0300 303 2733.',
    'Ring 03003032733, then wait',
    'Ring (0300) 303-2733',
    'Ring 0300\u00a0303\u20112733',
    'Ring 0300.303.2733/4',
    'tel:+443003032733',
    'Ring +44 (0)300 303 2733',
    'Ring 0044 300 303 2733',
  ])('finds the phone in %j', (text) => {
    expect(neverDisplayFaults(text, never)).toEqual(['phone 0300 303 2733 is never shown']);
  });

  it.each(['Write to r.admin@nhs.net.', 'mailto:R.ADMIN@nhs.net?subject=x', '<r.admin@nhs.net>'])(
    'finds the e-mail in %j',
    (text) => {
      expect(neverDisplayFaults(text, never)).toEqual(['e-mail r.admin@nhs.net is never shown']);
    },
  );

  it.each(['https://psnc.org.uk/x', 'see archive.psnc.org.uk.', '//PSNC.ORG.UK:443', 'it@psnc.org.uk'])(
    'finds the host in %j',
    (text) => {
      expect(neverDisplayFaults(text, never)).toEqual(['host psnc.org.uk is never shown']);
    },
  );

  it.each([
    '',
    'Ring 0300 303 5035',
    'Card 1030030327335',
    'Write to gpr.admin@nhs.net or r.admin@nhs.net.example',
    'https://notpsnc.org.uk/ and https://psnc.org.uk.example/',
  ])('lets %j pass', (text) => {
    expect(neverDisplayFaults(text, never)).toEqual([]);
  });

  it('holds for each contact on the packaged list', () => {
    for (const contact of [...neverDisplay.phones, ...neverDisplay.emails, ...neverDisplay.hosts]) {
      expect(neverDisplayFaults(`Try ${contact}, or wait.`, neverDisplay)).not.toEqual([]);
    }
  });
});
