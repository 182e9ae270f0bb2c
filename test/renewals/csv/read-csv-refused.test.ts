import { describe, expect, it } from 'vitest';
import { longestCsv } from '../../../src/renewals/csv/csv-table.ts';
import { mostPeople } from '../../../src/renewals/person.ts';
import { header, js, read, reasonsOf, refusalOf, rows } from './drive-csv.ts';

describe('a file that is refused as a whole', () => {
  it.each([
    ['nothing', '', 'This file is empty'],
    ['blank lines', '\uFEFF\r\n \r\n,,\r\n', 'This file is empty'],
    ['a header only', `${header}\r\n`, 'This file has the names of the columns only, and no card'],
    ['no “Who”', 'Expiry\n2027-03-01', /^There is no column called “Who” in the first row/],
    ['a page', '<!doctype html>\n<html>', /^There is no column called “Who”/],
    ['prototype keys', '__proto__,constructor\na,b', /^There is no column called “Who”/],
    ['a column twice', 'Who,who \nJS,KM', 'There are two columns called “Who”. Keep one of them'],
    ['a column and its alias', 'Who,Name\nJS,KM', '“Who” and “Name” both stand for “Who”. Keep one of them'],
    ['a workbook', 'PK\u0003\u0004\0\0who', /^This file cannot be read as CSV\. In Excel, choose Save As/],
    ['bytes that are no UTF-8', 'Who\nZo\uFFFD', /^This file cannot be read as CSV/],
    ['an open quotation mark', 'Who\nJS\n"KM\nRP', /^A quotation mark in row 3 is not closed/],
    [
      'text after a quotation mark',
      'Who\n"JS"x\n"KM"',
      /^A quotation mark in row 2 is not closed, or has text after/,
    ],
    ['a long line', `Who\n${'x'.repeat(5000)}`, /One of its lines is too long$/],
    ['too many rows', `Who\n${'J\n'.repeat(30_001)}`, 'This file has too many rows for a list of cards'],
    ['too much', 'x\n'.repeat(longestCsv / 2 + 1), 'This file is too long for a list of cards'],
  ])('has %s', (_, text, reason) => {
    expect(refusalOf(text)).toMatch(reason);
  });

  it('would make the list too long', () => {
    const many = `Who\n${Array.from({ length: mostPeople }, (_, at) => `P${at}`).join('\n')}`;
    expect(read(many).added).toHaveLength(mostPeople);
    expect(refusalOf(many, [js])).toBe(
      'With this file there would be 1,001 cards. 1,000 are the most that are kept',
    );
    expect(read(many, [{ ...js, who: 'p7' }])).toMatchObject({ same: 1, changed: [] });
    expect(read(many, [{ ...js, who: 'p7' }]).added).toHaveLength(mostPeople - 1);
  });
});

it('a file may be two million characters long, and no longer', () => {
  expect(longestCsv).toBe(2_000_000);
  const padded = (length: number) => `Who\nJS${'\n'.repeat(length - 6)}`;
  expect(refusalOf(padded(longestCsv))).toBeNull();
  expect(refusalOf(padded(longestCsv + 1))).toBe('This file is too long for a list of cards');
});

describe('a row that is refused', () => {
  it.each([
    [',2027-03-01', 'Enter initials or a nickname'],
    ['12 34 56', 'Leave the number out: initials or a nickname are enough'],
    ['J'.repeat(31), 'Enter initials or a nickname, 30 characters at most'],
    ['JS,,yes', 'Can help others “yes”: Write no, sponsor or local smartcard administrator'],
    ['JS,,__proto__', 'Can help others “__proto__”: Write no, sponsor or local smartcard administrator'],
    ['JS,,,07', 'Card series: Write its first two digits, 04, 05, 06, 08 or 09, or the word other'],
    ['JS,,,,,Leeds,2027-05-31', 'Position ODS code: Enter the ODS code, like FWF76, or FFFFF'],
    ['JS,,,,123456,,2027-05-31', 'Position ODS code: Enter the ODS code, like FWF76, not a number'],
    [
      'JS,,,,<b>,,2027-05-31',
      'Position ODS code: Enter an ODS code: three to ten letters and digits, like FWF76',
    ],
    ['JS,,,,FWF76,1234567,2027-05-31', 'Position name: Leave the long number out'],
    [`JS,,,,FWF76,${'x'.repeat(61)},2027-05-31`, 'Position name: Enter 60 characters at most'],
    ['JS,,,,,,no end date shown', 'Position ODS code: Enter the ODS code, like FWF76, or FFFFF'],
    ['JS,,,,LS1 4AB,,2027-05-31', 'Position ODS code: Enter the ODS code, not the postcode'],
    ['JS,,,,FFFF,,2027-05-31', 'Position ODS code: Did you mean FFFFF, with five Fs'],
    ['js@nhs.net', 'Leave the e-mail address out: initials or a nickname are enough'],
    ['12345', 'Enter initials or a nickname, not a number'],
    ['JS,,,,FWF76,,soon', 'Position ends “soon”: Write the date like 2027-03-01 or 01/03/2027'],
    ['JS,,,,FWF76,Leeds, North,2027-05-31', /^There is text in a column that has no name in the first row/],
  ])('is “%s”, in words', (line, reason) => {
    const { refused, added } = read(rows(line));
    expect(refused).toEqual([{ row: 2, who: expect.any(String), reason: expect.stringMatching(reason) }]);
    expect(added).toEqual([]);
  });

  it('says everything that is wrong with it', () => {
    expect(reasonsOf('JS,soon,yes,07,no,,x')).toHaveLength(1);
    expect(reasonsOf('JS,soon,yes,07,no,,x')[0]!.split('. ')).toHaveLength(5);
  });

  it('does not repeat what may be a card’s number', () => {
    expect(reasonsOf('JS,,,0612345678901').join('')).not.toContain('0612');
  });

  it('takes the other rows of that person with it, and of nobody else', () => {
    const { refused, added } = read(
      rows('JS,,,,FWF76,,2027-05-31', 'KM', 'js,,,,FC301,,31/02/2027', 'JS,,,,FA002,,2027-05-31'),
    );
    expect(added.map(({ who }) => who)).toEqual(['KM']);
    expect(refused).toEqual([
      { row: 2, who: 'JS', reason: 'Left out because row 4 is refused: a card is taken whole or not at all' },
      { row: 4, who: 'js', reason: 'Position ends “31/02/2027”: Enter a day that this month has' },
      { row: 5, who: 'JS', reason: 'Left out because row 4 is refused: a card is taken whole or not at all' },
    ]);
  });

  it('has no name, and is nobody else’s', () => {
    expect(reasonsOf(',2027-03-01', ',2028-03-01')).toEqual(Array(2).fill('Enter initials or a nickname'));
  });

  it.each([
    ['Certificate expires', 'JS,2027-03-01', 'JS,2027-03-02'],
    ['Can help others', 'JS,,no', 'JS,,sponsor'],
    ['Card series', 'JS,,,08', 'JS,,,09'],
  ])('contradicts an earlier one: %s', (column, one, other) => {
    expect(reasonsOf(one, other)).toEqual([
      expect.stringMatching(/^Left out because row 3 is refused: /),
      `${column}: Row 2 has the same name and says something else`,
    ]);
  });

  it('is not one that says the same in other words', () => {
    expect(reasonsOf('JS,2027-03-01,no,8', 'JS,1/3/2027,NO,08')).toEqual([]);
  });

  it('has a position that stands in the file already', () => {
    const twice = 'JS,,,,FWF76,Leeds,2027-05-31';
    expect(reasonsOf(twice, twice)[1]).toMatch(/^Position ODS code: This position .*\balready\b/);
  });

  it('is of somebody with too many positions', () => {
    const lines = Array.from({ length: 31 }, (_, at) => `JS,,,,FX0${at + 10},,2027-05-31`);
    expect(reasonsOf(...lines)[0]).toMatch(/\b30 positions\b.*\bmost\b/);
    expect(reasonsOf(...lines.slice(1))).toEqual([]);
  });
});
