import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../src/guidance/search/pack-numbers.ts';

const largest = 1_000_000_000;
const size = (number: number) => packNumbers([number]).length;

describe('packed numbers', () => {
  it('are the same when unpacked', () => {
    const number = fc.oneof(fc.nat(largest), fc.nat(2000));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('are the same when unpacked where one letter more begins, and at the largest', () => {
    const numbers = [0, 71, 72, 1439, 1440, 1511, 1512, 28_799, 28_800, largest, Number.MAX_SAFE_INTEGER];
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });

  it('are the same when packed one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(largest)), (numbers) => {
        expect(numbers.map((number) => packNumbers([number])).join('')).toBe(packNumbers(numbers));
      }),
    );
  });

  it('take one letter up to 71 and one more for each step up', () => {
    expect([0, 71, 72, 1000, 2000, 25_000, 40_000].map(size)).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it('take fewer letters than their digits, where they are large', () => {
    expect(size(largest)).toBeLessThan(String(largest).length);
  });

  it('have no letter that JSON has to escape, nor one beyond ASCII', () => {
    const text = packNumbers(Array.from({ length: 3000 }, (_, at) => at));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toMatch(/^[!-~]+$/);
  });

  it.each([
    ['a letter of another kind', '!é', 'another letter'],
    ['a space', '! !', 'another letter'],
    ['a letter that JSON has to escape', '"', 'another letter'],
    ['an end that is missing', '!~', 'no end'],
    ['a number beyond what is exact', `${'~'.repeat(13)}!`, 'too large'],
    ['a number beyond all numbers', '~'.repeat(100_000), 'too large'],
  ])('are refused with %s', (_what, text, reason) => {
    expect(() => unpackNumbers(text)).toThrow(reason);
  });

  it('are nothing if there are none', () => {
    expect(packNumbers([])).toBe('');
    expect(unpackNumbers('')).toEqual([]);
  });
});
