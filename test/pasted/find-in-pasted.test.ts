import { describe, expect, it } from 'vitest';
import { findInPasted } from '../../src/pasted/find-in-pasted.ts';
import { independentTexts } from './independent-texts.ts';
import { texts } from './texts.ts';

describe('findInPasted', () => {
  it.each(texts)('reads $name', ({ text, phones, emails = [] }) => {
    const found = findInPasted(text);
    expect(found.phones.map(({ number }) => number)).toEqual(phones.map((phone) => phone.split(' | ')[0]));
    expect(found.emails).toEqual(emails);
    const purposes = found.phones.map(({ purpose }) => purpose);
    const expected = phones.map((phone, at) => phone.split(' | ')[1] ?? purposes[at]);
    expect(purposes).toEqual(expected);
    expect(purposes.filter((purpose) => purpose.length > 60)).toEqual([]);
  });

  it.each([
    ['Tel: 0113 496 O12B', 'has a letter in it'],
    ['Tel: 0113 496 012', 'too short for a telephone number'],
    ['0113 496 0123 4567 8899', 'too long for a telephone number'],
    ['Bleep 1234 0113 496 0123', 'other figures run into it'],
    ['Paris +33 1 23 45 67 89', 'not a UK number'],
    ['Fax 0113 496 0124', 'a fax number'],
    ['Order no: 01134960123', 'a reference, not a telephone number'],
    ['Tel: 113 496 0123', 'does not begin with 0 or +44'],
    ['ra..team@nhs.net', 'not a whole e-mail address'],
    ['javascript:alert(1)', 'not a web address'],
  ])('leaves %j for a person, because it is %s', (text, why) => {
    const found = findInPasted(text);
    expect(found.phones).toEqual([]);
    expect(found.emails).toEqual([]);
    expect(found.links).toEqual([]);
    expect(found.leftOver.map((item) => item.why)).toContain(why);
  });

  it.each([
    '| Area | Phone | Fax |\n|---|---|---|\n| North | 01632 960320 | 01632 960321 |',
    'Area | Phone | Fax\n---|---|---\nNorth | 01632 960320 | 01632 960321',
  ])('leaves the fax column of a table drawn with pipes: %j', (text) => {
    const found = findInPasted(text);
    expect(found.phones).toEqual([{ number: '01632 960320', purpose: 'North' }]);
    expect(found.leftOver).toEqual([{ text: '01632 960321', why: 'a fax number' }]);
  });

  it.each([
    ['0113 496 0380 or 0381', ['0113 496 0380', '0113 496 0381']],
    ['01632 960380 or 960381.', ['01632 960380', '01632 960381']],
    ['0113 496 0380 or 1200', ['0113 496 0380']],
    ['0113 496 0380 or 0300 303 5035', ['0113 496 0380', '0300 303 5035']],
    ['0113 496 0380 or 0381 496 012', ['0113 496 0380']],
  ])('reads the ending after "or" only when it is like the one before: %j', (text, numbers) => {
    expect(findInPasted(text).phones.map(({ number }) => number)).toEqual(numbers);
  });

  it.each(['0 1 6 3 2  9 6 0 3 9 0', '+4 4 (0) 1 6 3 2 9 6 0 3 9 0'])('reads spaced figures %j', (text) => {
    expect(findInPasted(text).phones.map(({ number }) => number)).toEqual(['01632 960390']);
  });

  it('takes the whole word e-mail out of a purpose, not its first letter', () => {
    expect(findInPasted('Unlocking by e-mail or 0113 496 0123').phones[0]?.purpose).toBe('Unlocking');
  });

  it('finds nothing where there is nothing', () => {
    const nothing = { phones: [], emails: [], links: [], hours: [], leftOver: [] };
    expect(findInPasted('')).toEqual(nothing);
    expect(findInPasted('The site is at nhs dot uk')).toEqual(nothing);
    expect(findInPasted('The Registration Authority issues smartcards. Bring proof of identity.')).toEqual(
      nothing,
    );
  });

  it('does not show an NHS number or a UUID even as left over', () => {
    expect(findInPasted('999 040 2132, UUID: 555012345678').leftOver).toEqual([]);
  });

  it('takes links of the web only', () => {
    const { links } = findInPasted(
      'See www.example.nhs.uk/ra, https://example.nhs.uk/a. data:text/html,x ftp://a.example/b',
    );
    expect(links).toEqual(['https://www.example.nhs.uk/ra', 'https://example.nhs.uk/a']);
    expect(findInPasted('https://nhs.uk@evil.example/').links).toEqual([]);
  });

  it.each([
    ['Open Monday to Friday 8am-5pm', ['Monday to Friday 8am-5pm']],
    ['Mon-Fri 08:00–17:30', ['Mon-Fri 08:00-17:30']],
    ['9 to 5 weekdays', ['9 to 5 weekdays']],
    ['Open 24 hours', ['24 hours']],
    [
      'Monday – Friday: 9.00am to 5.00pm (excluding bank holidays)',
      ['Monday - Friday: 9.00am to 5.00pm (excluding bank holidays)'],
    ],
    ['Call 0113 496 0123', []],
  ])('reads the hours in %j', (text, hours) => {
    expect(findInPasted(text).hours).toEqual(hours);
  });

  it('reads at least 36 of 40 texts written by someone else with every number and nothing wrong', () => {
    const right = independentTexts.filter(({ text, phones, emails, forbidden }) => {
      const found = findInPasted(text);
      const numbers = found.phones.map(({ number }) => number.replace(/\D/g, ''));
      return (
        numbers.toSorted().join() === phones.toSorted().join() &&
        found.emails.toSorted().join() === emails.toSorted().join() &&
        !forbidden.some((figures) => numbers.includes(figures.replace(/\D/g, '')))
      );
    });
    expect(independentTexts).toHaveLength(40);
    expect(right.length).toBeGreaterThanOrEqual(36);
  });

  it('reads the first 20,000 characters and says that the rest was not read', () => {
    const found = findInPasted(`RA: 0113 496 0123\n${'words '.repeat(4000)}\n0161 496 0456`);
    expect(found.phones).toEqual([{ number: '0113 496 0123', purpose: 'RA' }]);
    expect(found.leftOver[0]?.why).toContain('20,000');
  });

  it.each([
    '0113 496 0123 ',
    '0',
    '0 ',
    '(',
    '+',
    ' ',
    '\n',
    '\t',
    'a@',
    'a.',
    'a at b dot ',
    '1.',
    '-',
    'O',
    'Mon-',
    'http://',
    'javascript:',
    '0113\n',
    '9 to ',
    '/1',
    ' ext ',
    'ﷺ',
    '\u0001',
    '[at]',
    'then ',
    'on ',
    'for ',
  ])('takes less than a second over 2 MB of %j', (piece) => {
    const page = piece.repeat(Math.ceil(2_000_000 / piece.length));
    const start = performance.now();
    findInPasted(page);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('leaves out a number that the text says has been given up', () => {
    const found = findInPasted(
      'Our old number 01632 960001 is no longer in use. The new number is 01632 960002.',
    );
    expect(found.phones.map(({ number }) => number)).toEqual(['01632 960002']);
    expect(found.leftOver).toContainEqual({ text: '01632 960001', why: 'said to be out of use' });
  });
});
