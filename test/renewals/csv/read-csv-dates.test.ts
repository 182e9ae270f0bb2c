import { describe, expect, it } from 'vitest';
import { read, rows } from './drive-csv.ts';

describe('a date', () => {
  const dateOf = (cell: string) => {
    const { added, refused } = read(rows(`JS,${cell}`));
    return added[0]?.certificate ?? refused[0]?.reason.replace(/^Certificate expires “.*”: /, '');
  };

  it.each([
    '2027-03-01',
    '01/03/2027',
    '1/3/2027',
    '01-03-2027',
    '01.03.2027',
    '1.3.2027',
    ' 01/03/2027 ',
    '０１/０３/２０２７',
  ])('is read from “%s” with the day first', (cell) => expect(dateOf(cell)).toBe('2027-03-01'));

  it.each([
    ['31/02/2027', 'Enter a day that this month has'],
    ['2027-02-29', 'Enter a day that this month has'],
    ['00/03/2027', 'Enter a day that this month has'],
    ['01/00/2027', 'Enter a month from 1 to 12'],
    ['32/13/2027', 'Enter a month from 1 to 12'],
    ['03/25/2027', 'Enter the day first, then the month'],
    ['01/03/27', 'Enter the year with four digits, like 2026'],
    ['01/03/20270', 'Enter the year with four digits, like 2026'],
    ['20270-03-01', 'Enter the year with four digits, like 2026'],
    ['2027-25-03', 'After the year, write the month and then the day, like 2027-03-01'],
    ['2027/03/01', 'Write the date like 2027-03-01 or 01/03/2027'],
    ['01/03-2027', 'Write the date like 2027-03-01 or 01/03/2027'],
    ['1 March 2027', 'Write the date like 2027-03-01 or 01/03/2027'],
    ['46447', 'Write the date like 2027-03-01 or 01/03/2027'],
  ])('“%s” is refused: %s', (cell, reason) => expect(dateOf(cell)).toBe(reason));

  it.each([
    [
      'certificate in the past',
      'JS,2026-11-22',
      /^22 November 2026 was yesterday\. The card has expired, if this is right\./,
    ],
    ['certificate far ahead', 'JS,2029-12-01', /^1 December 2029 is more than three years ahead, and certif/],
    [
      'end in the past',
      'JS,,,,FWF76,,2025-11-22',
      /^22 November 2025 was 366 days ago\. The position has ended, if/,
    ],
    ['end far ahead', 'JS,,,,FWF76,,2030-05-31', /^31 May 2030 is more than three years ahead\. Is it right/],
    ['end very far ahead', 'JS,,,,FWF76,,2072-05-31', /^31 May 2072 is more than ten years ahead\. Is /],
  ])('is asked about where it is a %s', (_, line, question) => {
    const { questions, added } = read(rows('KM', line));
    expect(questions).toEqual([{ row: 3, who: 'JS', question: expect.stringMatching(question) }]);
    expect(added).toHaveLength(2);
  });

  it('is asked about at the row where it stands', () => {
    const { questions } = read(rows('JS,,,,FWF76,,2027-05-31', 'JS,2020-01-01,,,FC301,,2020-01-02'));
    expect(questions.map(({ row }) => row)).toEqual([3, 3]);
  });

  it.each(['2026-11-23', '2029-11-30'])('is not asked about at the edge: %s', (day) => {
    expect(read(rows(`JS,${day},,,FWF76,,${day}`)).questions).toEqual([]);
  });
});
