import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, parseTypedDate } from '../../src/settings/typed-date.ts';

const typed = (day: string, month: string, year: string) => ({ day, month, year });
const noDay = { kind: 'refused', reason: 'Enter a day that this month has' };
const noMonth = { kind: 'refused', reason: 'Enter a month from 1 to 12' };
const turned = { kind: 'refused', reason: 'Enter the day first, then the month' };
const noYear = { kind: 'refused', reason: 'Enter the year with four digits, like 2026' };

describe('a typed date', () => {
  it.each([
    [typed('23', '11', '2026'), '2026-11-23'],
    [typed('1', '2', '2026'), '2026-02-01'],
    [typed('01', '02', '2026'), '2026-02-01'],
    [typed(' 3 ', '4 ', ' 2026'), '2026-04-03'],
    [typed('29', '2', '2028'), '2028-02-29'],
    [typed('31', '12', '2026'), '2026-12-31'],
  ])('reads %j as %s', (date, read) => {
    expect(parseTypedDate(date)).toEqual({ kind: 'read', date: read });
  });

  it('asks for the date when all three fields are empty', () => {
    expect(parseTypedDate(typed('', ' ', ''))).toEqual({ kind: 'refused', reason: 'Enter the date' });
  });

  it.each([
    ['29 February in a year without one', typed('29', '2', '2027'), noDay],
    ['31 April', typed('31', '4', '2026'), noDay],
    ['day 0', typed('0', '4', '2026'), noDay],
    ['day 32', typed('32', '1', '2026'), noDay],
    ['a day missing', typed('', '4', '2026'), noDay],
    ['a day in words', typed('first', '4', '2026'), noDay],
    ['a negative day', typed('-1', '4', '2026'), noDay],
    ['American order', typed('4', '13', '2026'), turned],
    ['American order on the last day of a month', typed('12', '31', '2026'), turned],
    ['a month that is no day either', typed('4', '32', '2026'), noMonth],
    ['a day and a month that are both too much', typed('13', '13', '2026'), noMonth],
    ['month 0', typed('4', '0', '2026'), noMonth],
    ['a month missing', typed('4', '', '2026'), noMonth],
    ['a month in words', typed('4', 'Nov', '2026'), noMonth],
    ['a year of two digits', typed('4', '11', '26'), noYear],
    ['a year of five digits', typed('4', '11', '02026'), noYear],
    ['a year missing', typed('4', '11', ''), noYear],
    ['another script’s digits', typed('4', '11', '２０２６'), noYear],
  ])('refuses %s', (_what, date, refusal) => {
    expect(parseTypedDate(date)).toEqual(refusal);
  });

  it('takes the latest day allowed and refuses the next', () => {
    const limits = { latest: '2026-11-23' };
    expect(parseTypedDate(typed('23', '11', '2026'), limits).kind).toBe('read');
    expect(parseTypedDate(typed('24', '11', '2026'), limits)).toEqual({
      kind: 'refused',
      reason: 'The date cannot be in the future',
    });
    expect(parseTypedDate(typed('1', '1', '2027'), limits).kind).toBe('refused');
  });

  it('gives only real days, whatever is typed', () => {
    const field = fc.oneof(fc.string({ maxLength: 5 }), fc.nat(3000).map(String));
    fc.assert(
      fc.property(field, field, field, (day, month, year) => {
        const read = parseTypedDate(typed(day, month, year));
        expect(read.kind === 'read' ? isCalendarDate(read.date) : read.reason !== '').toBe(true);
      }),
    );
  });
});

describe('a calendar date', () => {
  it.each(['2026-11-23', '2028-02-29'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '23/11/2026',
    '2026-11-23T00:00',
    '2026-11-23\n',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
