import { describe, expect, it } from 'vitest';
import { findInPasted } from '../../src/pasted/find-in-pasted.ts';
import { parseOwnContact, type TypedContact } from '../../src/settings/read-contact.ts';
import { texts } from '../pasted/texts.ts';

const today = '2026-11-23';
const filled: TypedContact = {
  name: 'Leeds smartcard team',
  phones: '0113 496 0000 main',
  email: 'ra.team@nhs.net',
  web: 'https://www.example.nhs.uk/smartcards',
  hours: 'Mon to Fri, 9 to 5',
  confirmedBy: 'JB',
  confirmedOn: { day: '20', month: '11', year: '2026' },
};
const contact = {
  name: 'Leeds smartcard team',
  phones: [{ number: '0113 496 0000', purpose: 'main' }],
  email: 'ra.team@nhs.net',
  web: 'https://www.example.nhs.uk/smartcards',
  hours: 'Mon to Fri, 9 to 5',
  confirmedBy: 'JB',
  confirmedOn: '2026-11-20',
};

const read = (typed: Partial<TypedContact>) => parseOwnContact({ ...filled, ...typed }, today);
const readPhones = (phones: string) => {
  const result = read({ phones });
  return result.kind === 'read' ? result.contact.phones : result.errors.phones;
};

describe('the form for an own contact', () => {
  it('reads a contact that is filled in', () => {
    expect(read({})).toEqual({ kind: 'read', contact });
  });

  it('does with a telephone number or an e-mail address alone', () => {
    expect(read({ email: '' })).toMatchObject({ kind: 'read', contact: { email: '' } });
    expect(read({ phones: '' })).toMatchObject({ kind: 'read', contact: { phones: [] } });
  });

  it('needs neither the hours nor the web page', () => {
    expect(read({ hours: ' ', web: ' ' })).toMatchObject({ kind: 'read', contact: { hours: '', web: '' } });
  });

  it('tidies spaces and line breaks', () => {
    expect(read({ name: '  Leeds\n smartcard   team ' })).toEqual({ kind: 'read', contact });
  });

  it.each<[string, Partial<TypedContact>, object]>([
    ['no name', { name: ' ' }, { name: 'Enter the name of the team' }],
    [
      'neither telephone nor e-mail',
      { phones: '\n', email: '' },
      { phones: 'Enter a telephone number or an e-mail address' },
    ],
    [
      'nobody who confirmed it',
      { confirmedBy: '' },
      { confirmedBy: 'Enter the initials of whoever confirmed it' },
    ],
    ['no date', { confirmedOn: { day: '', month: '', year: '' } }, { confirmedOn: 'Enter the date' }],
    [
      'a date in the future',
      { confirmedOn: { day: '24', month: '11', year: '2026' } },
      { confirmedOn: 'The date cannot be in the future' },
    ],
    [
      'eleven numbers',
      { phones: Array(11).fill('0113 496 0000').join('\n') },
      { phones: 'Enter 10 telephone numbers or fewer' },
    ],
    ['a long name', { name: 'n'.repeat(201) }, { name: 'Use 200 characters or fewer' }],
    [
      'a long e-mail address',
      { email: `${'n'.repeat(200)}@nhs.net` },
      { email: 'Use 200 characters or fewer' },
    ],
    [
      'a long web address',
      { web: `https://example.nhs.uk/${'w'.repeat(200)}` },
      { web: 'Use 200 characters or fewer' },
    ],
    ['long hours', { hours: 'h'.repeat(201) }, { hours: 'Use 200 characters or fewer' }],
    ['long initials', { confirmedBy: 'J'.repeat(201) }, { confirmedBy: 'Use 200 characters or fewer' }],
  ])('refuses %s', (_what, typed, errors) => {
    expect(read(typed)).toEqual({ kind: 'refused', errors });
  });

  it('says all that is wrong at once', () => {
    const empty = { name: '', phones: '', email: '', web: '', hours: '', confirmedBy: '' };
    const result = read({ ...empty, confirmedOn: { day: '', month: '', year: '' } });
    expect(Object.keys(result.kind === 'refused' ? result.errors : {}).toSorted()).toEqual([
      'confirmedBy',
      'confirmedOn',
      'name',
      'phones',
    ]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['0113 496 0000', '0113 496 0000', ''],
    ['01134960000', '0113 496 0000', ''],
    ['(0113) 496 0000', '0113 496 0000', ''],
    ['0113-496-0000', '0113 496 0000', ''],
    ['0113.496.0000', '0113 496 0000', ''],
    ['016977 2000', '016977 2000', ''],
    ['07700 900 123 mobile', '07700 900123', 'mobile'],
    ['+44 113 496 0000', '0113 496 0000', ''],
    ['+44 (0)113 496 0000', '0113 496 0000', ''],
    ['0044 113 496 0000', '0113 496 0000', ''],
    ['0113 496 0000 ext 204', '0113 496 0000', 'ext 204'],
    ['0113 496 0000 (lost cards)', '0113 496 0000', '(lost cards)'],
    ['0113 496 0000: main', '0113 496 0000', 'main'],
    ['0113 496 0000 – main', '0113 496 0000', 'main'],
    ['0113 496 0000 - option 2', '0113 496 0000', 'option 2'],
  ])('reads %j', (line, number, purpose) => {
    expect(readPhones(line)).toEqual([{ number, purpose }]);
  });

  it('reads one a line, or between semicolons, and skips empty lines', () => {
    expect(readPhones('0113 496 0000 main\r\n\n 0113 496 0001 lost;0113 496 0002')).toEqual([
      { number: '0113 496 0000', purpose: 'main' },
      { number: '0113 496 0001', purpose: 'lost' },
      { number: '0113 496 0002', purpose: '' },
    ]);
  });

  it.each([
    ['01632 960001 24 hours', '01632 960001', '24 hours'],
    ['01632 960001 8am-5pm', '01632 960001', '8am-5pm'],
    ['0300 303 5035 9-5', '0300 303 5035', '9-5'],
    ['01632‑960001 main', '01632 960001', 'main'],
    ['０１６３２ ９６０００１', '01632 960001', ''],
  ])('takes %j as a number and what it is for', (line, number, purpose) => {
    expect(readPhones(line)).toEqual([{ number, purpose }]);
  });

  it('takes ten', () => {
    expect(readPhones(Array(10).fill('0113 496 0000').join('\n'))).toHaveLength(10);
  });

  it.each([
    'ask at the desk',
    'main 0113 496 0000',
    '496 0000',
    '111',
    '0113 496 00',
    '1134 960 000',
    '+33 1 23 45 67 89',
    '+44 12345',
    '++44 113 496 0000 0',
    '0113496000099',
  ])('refuses %j and quotes it', (line) => {
    expect(readPhones(line)).toBe(`“${line}” does not start with a telephone number of 10 or 11 digits`);
  });

  it('names the line that is wrong among good ones', () => {
    expect(readPhones('0113 496 0000\n0113 496\n0113 496 0002')).toMatch(/^“0113 496” /);
  });

  it('quotes only the start of a long line', () => {
    expect(readPhones('x'.repeat(10_000))).toMatch(/^“x{40}…” /);
  });
});

describe('e-mail addresses', () => {
  it.each(['ra@nhs.net', 'Jo.O’Neill+ra@leedsth.nhs.uk', 'ra@NHS.NET'])('takes %s', (email) => {
    expect(read({ email })).toMatchObject({ kind: 'read', contact: { email } });
  });

  it.each([
    'ra',
    'ra@',
    '@nhs.net',
    'ra@nhs',
    'ra at nhs.net',
    'a@nhs.net, b@nhs.net',
    'Jo <jo@nhs.net>',
    'a@b@nhs.net',
  ])('refuses %s', (email) => {
    expect(read({ email })).toEqual({
      kind: 'refused',
      errors: { email: 'Enter an e-mail address like name@nhs.net' },
    });
  });
});

describe('web pages', () => {
  it.each(['https://www.nhs.uk', 'http://www.lpc-online.org.uk/', 'HTTPS://example.nhs.uk/a?b=c#d'])(
    'takes %s',
    (web) => {
      expect(read({ web })).toMatchObject({ kind: 'read', contact: { web } });
    },
  );

  it.each([
    'www.example.nhs.uk',
    'example',
    'https://localhost',
    'https://a b.nhs.uk',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('refuses %s', (web) => {
    expect(read({ web })).toEqual({
      kind: 'refused',
      errors: { web: 'Enter a web address that starts with https://' },
    });
  });

  it('do not stand in for a number or an address', () => {
    expect(read({ phones: '', email: '' })).toEqual({
      kind: 'refused',
      errors: { phones: 'Enter a telephone number or an e-mail address' },
    });
  });
});

describe('what was found in a pasted text', () => {
  it.each(texts)('is taken as it was found: $name', ({ text }) => {
    const { phones, emails, links } = findInPasted(text);
    const lines = phones.map(({ number, purpose }) => (purpose ? `${number}, ${purpose}` : number));
    const typed = { phones: lines.slice(0, 10).join('\n'), email: 'ra@nhs.net', web: links[0] ?? '' };
    expect(read({ ...typed, email: emails[0] ?? typed.email })).toMatchObject({
      kind: 'read',
      contact: { phones: phones.slice(0, 10) },
    });
  });
});
