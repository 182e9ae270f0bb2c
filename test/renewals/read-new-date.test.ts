import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/renewals/clocks.ts';
import { parseNewDate } from '../../src/renewals/read-new-date.ts';

const today = '2026-11-23';
const typed = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month, year };
};
const certificate = (on: string): Clock => ({ kind: 'certificate', key: `certificate ${on}`, on });
const position = (on: string): Clock => ({
  kind: 'position',
  key: `position FA029 ${on}`,
  on,
  position: { site: 'FA029', name: '', ends: on },
});
const both = [
  ['card', certificate],
  ['position', position],
] as const;

describe('the new date', () => {
  it.each(both)('of a %s is read', (_what, clock) => {
    expect(parseNewDate(typed('2028-02-29'), clock('2026-12-05'), today)).toEqual({
      kind: 'read',
      date: '2028-02-29',
    });
  });

  it.each(both)('of a %s that has expired may be today', (_what, clock) => {
    expect(parseNewDate(typed(today), clock('2026-11-01'), today)).toEqual({ kind: 'read', date: today });
  });

  it.each([
    ['nothing', { day: '', month: ' ', year: '' }, /^Enter the date$/],
    ['a day that is none', typed('2027-02-29'), /day that this month has/],
    ['American order', { day: '12', month: '31', year: '2027' }, /day first/],
    ['a year of two digits', { day: '1', month: '3', year: '29' }, /four digits/],
  ])('is refused where it is %s, as in the form', (_what, fields, error) => {
    for (const [, clock] of both) {
      expect(parseNewDate(fields, clock('2026-12-05'), today)).toEqual({
        kind: 'refused',
        error: expect.stringMatching(error),
      });
    }
  });

  it.each([
    ['to come', '2026-12-05', '5 December 2026'],
    ['today', today, '23 November 2026'],
    ['past', '2026-11-01', '1 November 2026'],
  ])('is refused where it is the old one, %s: nothing was renewed', (_what, old, long) => {
    for (const [, clock] of both) {
      expect(parseNewDate(typed(old), clock(old), today)).toEqual({
        kind: 'refused',
        error: expect.stringMatching(new RegExp(`^${long}\\b.*\\bold date\\b`)),
      });
    }
  });

  it.each(both)('of a %s asks first where it is before the old one, and can be kept', (_what, clock) => {
    const date = '2027-02-28';
    expect(parseNewDate(typed(date), clock('2027-03-01'), today)).toEqual({
      kind: 'asked',
      date,
      question: expect.stringMatching(/^28 February 2027 .*before the old date.*\?$/),
    });
    expect(parseNewDate(typed('2027-03-02'), clock('2027-03-01'), today).kind).toBe('read');
  });

  it.each([
    ['card', certificate, /22 November 2026 .*yesterday.*card has expired.*\?$/],
    ['position', position, /22 November 2026 .*yesterday.*position has ended.*\?$/],
  ] as const)('of a %s asks first where it has passed, and can be kept', (_what, clock, question) => {
    for (const old of ['2026-11-01', '2026-12-05']) {
      expect(parseNewDate(typed('2026-11-22'), clock(old), today)).toEqual({
        kind: 'asked',
        date: '2026-11-22',
        question: expect.stringMatching(question),
      });
    }
  });

  it('over three years ahead asks first of a card, and not of a position', () => {
    expect(parseNewDate(typed('2029-11-30'), certificate('2026-12-05'), today).kind).toBe('read');
    expect(parseNewDate(typed('2029-12-01'), certificate('2026-12-05'), today)).toMatchObject({
      kind: 'asked',
      date: '2029-12-01',
      question: expect.stringMatching(/more than three years/),
    });
    expect(parseNewDate(typed('2036-11-23'), position('2026-12-05'), today).kind).toBe('read');
  });

  it('over ten years ahead asks first of a position too', () => {
    expect(parseNewDate(typed('2036-11-24'), position('2026-12-05'), today)).toEqual({
      kind: 'asked',
      date: '2036-11-24',
      question: expect.stringMatching(/^24 November 2036 .*more than ten years.*\?$/),
    });
  });
});
