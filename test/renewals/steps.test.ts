import { describe, expect, it } from 'vitest';
import { firstStep, stateOf, table, type ClockKind } from '../../src/renewals/steps.ts';

describe('the states of a certificate', () => {
  it.each([
    [1200, 'fine'],
    [91, 'fine'],
    [90, 'renewable'],
    [89, 'renewable'],
    [16, 'renewable'],
    [15, 'renewable'],
    [14, 'urgent'],
    [13, 'urgent'],
    [2, 'urgent'],
    [1, 'urgent'],
    [0, 'last day'],
    [-1, 'expired'],
    [-2, 'expired'],
    [-57, 'expired'],
    [-4000, 'expired'],
  ])('with %i days left it is %s', (days, state) => {
    expect(stateOf('certificate', days)).toBe(state);
  });
});

describe('the states of a position', () => {
  it.each([
    [1200, 'fine'],
    [91, 'fine'],
    [90, 'ending'],
    [15, 'ending'],
    [14, 'ending'],
    [1, 'ending'],
    [0, 'last day'],
    [-1, 'ended'],
    [-8, 'ended'],
    [-4000, 'ended'],
  ])('with %i days left it is %s', (days, state) => {
    expect(stateOf('position', days)).toBe(state);
  });
});

describe('the states of a national date', () => {
  it.each([
    [1200, 'ahead'],
    [91, 'ahead'],
    [61, 'ahead'],
    [60, 'ahead'],
    [1, 'ahead'],
    [0, 'today'],
    [-1, 'past'],
    [-4000, 'past'],
  ])('with %i days left it is %s', (days, state) => {
    expect(stateOf('national', days)).toBe(state);
  });
});

describe('the steps that give a notice', () => {
  it('are for a certificate seven up to its day, and then one a week for eight weeks', () => {
    const weekly = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => week * -7);
    expect(table.certificate.steps).toEqual([90, 60, 30, 14, 7, 1, 0, ...weekly]);
  });

  it('are for a position four up to its day, and one a week after', () => {
    expect(table.position.steps).toEqual([90, 30, 7, 0, -7]);
  });

  it('are for a national date four, and none after its day', () => {
    expect(table.national.steps).toEqual([60, 30, 7, 0]);
  });

  it.each([
    ['certificate', 90],
    ['position', 90],
    ['national', 60],
  ] as const)('of a %s start %i days before', (kind, days) => {
    expect(firstStep(kind)).toBe(days);
  });

  it.each(['certificate', 'position', 'national'] satisfies ClockKind[])(
    'of a %s stand with the earliest first, none twice',
    (kind) => {
      const all: readonly number[] = table[kind].steps;
      expect([...new Set(all)].toSorted((one, other) => other - one)).toEqual(all);
    },
  );
});
