import { describe, expect, inject, it } from 'vitest';
import { parseNationalDates } from '../../src/guidance/check-national-dates.ts';
import { exampleSource } from './examples.ts';

const cis1 = {
  id: 'cis1',
  title: 'A change',
  on: '2027-02-28',
  touches: ['every card'],
  ahead: 'It is to change.',
  today: 'It is to change today.',
  past: 'It was to change.',
  action: 'Ask the supplier.',
  who: ['IT or PMR supplier'],
  caution: 'It has slipped before.',
  answer: 'unlock',
  sources: ['N1'],
  grade: 'HIGH',
  until: '2027-05-31',
};
const dates = { written: '2026-11-23', confirmed: null, dates: [cis1], sources: { N1: exampleSource } };
const withDate = (parts: object) => ({ ...dates, dates: [{ ...cis1, ...parts }] });
const read = (value: unknown) => parseNationalDates(value, new Set(['unlock']));

describe('compiled national dates', () => {
  it('are read as the build packs them, without fields that we do not know', () => {
    expect(read(dates)).toEqual({ kind: 'read', value: dates });
    expect(read({ ...withDate({ phone: '1' }), html: '<b>' })).toEqual({ kind: 'read', value: dates });
  });

  it('are read whole as they are packaged', () => {
    const ids = new Set(inject('guidance').answers.map(({ id }) => id));
    const packaged = inject('nationalDates');
    expect(parseNationalDates(structuredClone(packaged), ids)).toEqual({ kind: 'read', value: packaged });
  });

  it.each<[string, unknown, RegExp]>([
    ['an answer that is none', withDate({ answer: 'renew' }), /cis1: leads to renew/],
    ['an answer that every object has', withDate({ answer: 'constructor' }), /leads to constructor/],
    ['a source that is missing', withDate({ sources: ['N9'] }), /N9, which its list does not have/],
    ['a source that every object has', withDate({ sources: ['toString'] }), /toString, which its list/],
    ['a day that is none', withDate({ on: '2027-02-29' }), /on: is not a date/],
    ['a day of six digits', withDate({ until: '+275760-09-13' }), /until/],
    ['a last day before its own', withDate({ until: '2027-02-27' }), /before its own/],
    ['the block of a series that ends', withDate({ touches: ['series 04'] }), /for good/],
    ['a card that it does not know', withDate({ touches: ['series 07'] }), /touches/],
    ['an unknown actor', withDate({ who: ['the dog'] }), /who/],
    ['an unknown grade', withDate({ grade: 'SURE' }), /grade/],
    ['one twice', { ...dates, dates: [cis1, cis1] }, /cis1: stands there twice/],
    ['a text of spaces', withDate({ ahead: ' ' }), /ahead/],
    ['what is never shown', withDate({ action: 'Ring 0300 303 2733.' }), /never shown/],
    [
      'a source on another host',
      { ...dates, sources: { N1: { ...exampleSource, url: 'https://elsewhere.example/' } } },
      /allow-list/,
    ],
    [
      'a source that runs',
      { ...dates, sources: { N1: { ...exampleSource, url: 'javascript:alert(1)' } } },
      /allow-list/,
    ],
    ['more than 100', { ...dates, dates: Array.from({ length: 101 }, () => cis1) }, /more than 100/],
    ['no sources', { ...dates, sources: undefined }, /sources/],
  ])('are refused with %s', (_what, value, reason) => {
    expect(read(value)).toEqual({ kind: 'refused', faults: [expect.stringMatching(reason)] });
  });
});
