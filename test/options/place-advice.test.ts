import { describe, expect, test } from 'vitest';
import { adviceOn } from '../../options/place-advice.ts';
import { parsePlace } from '../../src/pharmacy/place.ts';

const advice = (typed: string) => adviceOn(parsePlace(typed));

describe('no advice is given on', () => {
  test.each([
    ['nothing typed', ''],
    ['a code like those issued', 'FWF76'],
    ['the same in small letters', 'fwf 76'],
    ['a postcode, which can be looked up too', 'hx1 1aa'],
  ])('%s', (_, typed) => {
    expect(advice(typed)).toBeNull();
  });
});

describe('advice is given on', () => {
  test.each([
    ['what is too long', 'x'.repeat(41), /^That is too long for an ODS code or a postcode\.$/],
    ['a letter that was never issued', 'FAO02', /looks like FAO02\. Did you mean FA002\?$/],
    ['a code that no slip explains', 'FAAAA', /looks like FAAAA\. Check it against the top of your NHSBSA/],
    ['the locum code', 'fffff', /^FFFFF is the national locum code, not a pharmacy/],
    ['a head office', 'P123', /^P123 looks like an owner’s \(head office\) code/],
    ['a site or board', 'a1b2c', /^A1B2C has the form of a head office, site or ICB code/],
    ['half a postcode', 'HX1', /^That looks like the first half of a postcode/],
    ['anything else', 'Boots on the corner', /^That looks neither like an ODS code/],
  ])('%s', (_, typed, words) => {
    expect(advice(typed)).toMatch(words);
  });

  test('each kind of slip in words of its own', () => {
    const typed = ['x'.repeat(41), 'FAO02', 'FAAAA', 'FFFFF', 'P123', 'A1B2C', 'HX1', 'corner shop'];
    expect(new Set(typed.map(advice)).size).toBe(typed.length);
  });

  test('no country: that cannot be told from a code', () => {
    for (const typed of ['FAO02', 'FAAAA', 'W1234', 'CF10 1AA', '7A4']) {
      expect(advice(typed) ?? '').not.toMatch(/Wales|Welsh|England|Scot|Ireland|Man\b/);
    }
  });
});
