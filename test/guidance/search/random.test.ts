import { describe, expect, it } from 'vitest';
import { randomFrom, shuffle } from '../../../src/guidance/search/random.ts';

function take(random: () => number, count: number): number[] {
  return Array.from({ length: count }, () => random());
}
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('numbers from a seed', () => {
  it('are the same from the same seed and others from another', () => {
    expect(take(randomFrom(1), 20)).toEqual(take(randomFrom(1), 20));
    expect(take(randomFrom(1), 20)).not.toEqual(take(randomFrom(2), 20));
  });

  it('do not follow from what another took', () => {
    const one = randomFrom(1);
    take(randomFrom(1), 5);
    expect(take(one, 5)).toEqual(take(randomFrom(1), 5));
  });

  it.each([0, 1, -1, 2 ** 31])('are from 0 to below 1, spread evenly, from the seed %d', (seed) => {
    const taken = take(randomFrom(seed), 10_000);
    const tenths = numbers(10).map((at) => taken.filter((each) => Math.floor(each * 10) === at).length);
    expect(tenths.reduce((sum, times) => sum + times, 0)).toBe(10_000);
    expect(Math.min(...tenths)).toBeGreaterThan(800);
  });

  it('do not come round soon', () => {
    expect(new Set(take(randomFrom(1), 10_000)).size).toBeGreaterThan(9900);
  });
});

describe('a shuffled list', () => {
  function shuffled(seed: number, count: number): number[] {
    const list = numbers(count);
    shuffle(list, randomFrom(seed));
    return list;
  }

  it('has all that it had, in another order', () => {
    expect(shuffled(1, 100)).not.toEqual(numbers(100));
    expect(shuffled(1, 100).toSorted((one, other) => one - other)).toEqual(numbers(100));
  });

  it('is the same from the same seed and another from another', () => {
    expect(shuffled(1, 100)).toEqual(shuffled(1, 100));
    expect(shuffled(1, 100)).not.toEqual(shuffled(2, 100));
  });

  it('comes in every order about as often', () => {
    const times = new Map<string, number>();
    const random = randomFrom(3);
    for (let round = 0; round < 6000; round++) {
      const list = ['a', 'b', 'c'];
      shuffle(list, random);
      times.set(list.join(''), (times.get(list.join('')) ?? 0) + 1);
    }
    expect(times.size).toBe(6);
    expect(Math.min(...times.values())).toBeGreaterThan(850);
  });

  it.each([0, 1])('stays as it is with %d in it', (count) => {
    expect(shuffled(1, count)).toEqual(numbers(count));
  });
});
