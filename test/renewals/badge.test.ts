import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { badgeOf } from '../../src/renewals/badge.ts';
import { plusDays, standingOn, type Clock } from '../../src/renewals/clocks.ts';
import { groupDue } from '../../src/renewals/due-groups.ts';
import type { DueItem } from '../../src/renewals/due.ts';
import type { Person } from '../../src/renewals/person.ts';

const today = '2026-11-23';
const finding = 'FA029 closes on 31 January 2027.';
const person = (at: number): Person => ({
  id: `${at}`.padStart(12, '0'),
  who: `P${at}`,
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
});
const item = (at: number, clock: Clock): DueItem => ({
  ...standingOn(person(at), clock, today),
  notice: null,
});
const certificate = (days: number, at = 1) => {
  const on = plusDays(today, days);
  return item(at, { kind: 'certificate', key: `certificate ${on}`, on });
};
const position = (days: number) => {
  const on = plusDays(today, days);
  const held = { site: 'FA029', name: '', ends: on };
  return item(1, { kind: 'position', key: `position FA029 ${on}`, on, position: held });
};
const national = (days: number, more: Partial<NationalDate> = {}) => {
  const date: NationalDate = {
    id: 'a-date',
    title: 'A change',
    on: plusDays(today, days),
    touches: ['every card'],
    ahead: 'To come.',
    today: 'Today.',
    past: 'Past.',
    action: 'Ask.',
    who: ['sponsor'],
    caution: 'None.',
    answer: 'renew',
    sources: ['N1'],
    grade: 'HIGH',
    until: '2028-01-01',
    ...more,
  };
  return item(1, { kind: 'national', key: `national a-date ${date.on}`, on: date.on, date });
};
const badge = (items: DueItem[], found: string | null = null, urgent: string | null = null) =>
  badgeOf({ due: groupDue(items, { people: [], dates: [], site: null, today }), finding: found, urgent });

describe('the badge', () => {
  it('is empty where there is nothing to say', () => {
    expect(badge([])).toEqual({ text: '', tone: 'ahead', title: 'Smartcard Desk' });
  });

  it('counts what is due, and says the most urgent of it when pointed at', () => {
    expect(badge([certificate(12), certificate(40, 2)])).toEqual({
      text: '2',
      tone: 'soon',
      title: expect.stringMatching(/^Smartcard Desk\n2 cards need renewing\.\nP1: .*\bin 12 days\.$/),
    });
  });

  it('is a mark for what the weekly check found, where nothing is due', () => {
    expect(badge([], finding)).toEqual({ text: '!', tone: 'soon', title: `Smartcard Desk\n${finding}` });
  });

  it('is the same mark for what is urgent in the guidance, which comes before what the check found', () => {
    const title = `Smartcard Desk\nSeries 7 stops.\n${finding}`;
    expect(badge([], finding, 'Series 7 stops.')).toEqual({ text: '!', tone: 'soon', title });
    expect(badge([certificate(60)], null, 'Series 7 stops.').title).toMatch(
      / in 60 days\.\nSeries 7 stops\.$/,
    );
  });

  it('puts what is due before what the weekly check found, and says both', () => {
    const both = badge([certificate(60)], finding);
    expect(both.text).toBe('1');
    expect(both.tone).toBe('ahead');
    expect(both.title).toMatch(/\n1 card needs renewing\.\nP1: .*\bin 60 days\.\nFA029 closes/);
  });

  it.each([
    [certificate(15), 'ahead'],
    [certificate(14), 'soon'],
    [certificate(1), 'soon'],
    [certificate(0), 'stopped'],
    [certificate(-1), 'stopped'],
    [position(15), 'ahead'],
    [position(14), 'soon'],
    [position(0), 'stopped'],
    [position(-1), 'stopped'],
    [national(60), 'ahead'],
    [national(7), 'soon'],
    [national(0), 'soon'],
    [national(-1), 'soon'],
    [national(-200, { until: null }), 'soon'],
    [national(60, { touches: ['series 04'] }), 'ahead'],
    [national(1, { touches: ['series 04'] }), 'soon'],
    [national(0, { touches: ['series 04'] }), 'stopped'],
    [national(-200, { touches: ['series 04'] }), 'stopped'],
    [national(-200, { touches: ['series 04'], until: null }), 'stopped'],
  ] as const)('takes its tone from the most urgent: %#', (first, tone) => {
    expect(badge([first, certificate(89, 2)]).tone).toBe(tone);
  });

  it('counts things where a date for many is among them, as its words do', () => {
    const { text, title } = badge([certificate(3), position(5), national(7)]);
    expect(text).toBe('3');
    expect(title).toMatch(/\n3 things\b/);
  });

  it.each([
    [1, '1'],
    [99, '99'],
    [100, '99+'],
    [1000, '99+'],
  ])('has room for %s cards', (count, text) => {
    const shown = badge(Array.from({ length: count }, (_, at) => certificate(5, at))).text;
    expect(shown).toBe(text);
    expect(shown.length).toBeLessThanOrEqual(4);
  });
});
