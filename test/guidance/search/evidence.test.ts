import { describe, expect, it } from 'vitest';
import { likelihood, partOf, sumColumns, totalsOf } from '../../../src/guidance/search/evidence.ts';

const rows = [
  new Map([
    [0, 2],
    [2, 3],
  ]),
  new Map([[0, 5]]),
  new Map<number, number>(),
];

describe('the totals', () => {
  it('are of each column, over all rows, and 0 where nothing was said', () => {
    expect(sumColumns(rows, 4)).toEqual([7, 0, 3, 0]);
  });

  it('are read from rows that come one at a time', () => {
    expect(sumColumns(new Map(rows.entries()).values(), 4)).toEqual(sumColumns(rows, 4));
  });

  it('are 0 of no rows', () => {
    expect(sumColumns([], 2)).toEqual([0, 0]);
    expect(totalsOf([])).toEqual({ columns: [], all: 0 });
  });

  it('are of all columns together as well', () => {
    expect(totalsOf([7, 0, 3])).toEqual({ columns: [7, 0, 3], all: 10 });
  });
});

describe('the part that a feature is of all that was said', () => {
  const totals = totalsOf(sumColumns(rows, 3));

  it('is from its whole row', () => {
    expect(partOf(rows[0]!, totals)).toBe(0.5);
    expect(partOf(new Map(), totals)).toBe(0);
  });

  it('adds up to 1 over all features', () => {
    expect(rows.reduce((sum, row) => sum + partOf(row, totals), 0)).toBeCloseTo(1);
  });
});

describe('how likely a feature is', () => {
  it('is as expected where nothing was said', () => {
    expect(likelihood(0, 0, 0.2, 300)).toBeCloseTo(0.2);
  });

  it('is as expected where it was said as often as expected', () => {
    expect(likelihood(20, 100, 0.2, 300)).toBeCloseTo(0.2);
  });

  it('is more where it was said oftener, less where it was not said', () => {
    expect(likelihood(50, 100, 0.2, 300)).toBeGreaterThan(0.2);
    expect(likelihood(0, 100, 0.2, 300)).toBeLessThan(0.2);
  });

  it('is never nothing, though it was never said', () => {
    expect(likelihood(0, 1_000_000, 0.2, 300)).toBeGreaterThan(0);
  });

  it('comes nearer to what was said, the more was said', () => {
    const little = likelihood(5, 10, 0.2, 300);
    const much = likelihood(5000, 10_000, 0.2, 300);
    expect([0.2, little, much, 0.5].toSorted((one, other) => one - other)).toEqual([0.2, little, much, 0.5]);
    expect(much - little).toBeGreaterThan(0.1);
  });

  it('stays nearer to what was expected, the more is thought beforehand', () => {
    expect(likelihood(5, 10, 0.2, 300)).toBeLessThan(likelihood(5, 10, 0.2, 3));
  });

  it('adds up to 1 over all features of a column', () => {
    const sum = likelihood(7, 10, 0.5, 3) + likelihood(3, 10, 0.3, 3) + likelihood(0, 10, 0.2, 3);
    expect(sum).toBeCloseTo(1);
  });
});
