import { describe, expect, it } from 'vitest';
import { addTo, byTopic, totalOf } from '../../../src/guidance/search/tallies.ts';

const row = new Map([
  [0, 2],
  [1, 3],
  [3, 4],
]);

describe('a row', () => {
  it('has the total of its columns', () => {
    expect(totalOf(row)).toBe(9);
  });

  it('has the total 0 if nothing was said', () => {
    expect(totalOf(new Map())).toBe(0);
  });
});

describe('what was said once more', () => {
  it('is counted by feature and by column', () => {
    const rows = new Map<string, Map<number, number>>();
    for (const column of [2, 0, 2]) addTo(rows, 'card', column);
    addTo(rows, 'pin', 2);
    expect(rows.get('card')).toEqual(
      new Map([
        [2, 2],
        [0, 1],
      ]),
    );
    expect(rows.get('pin')).toEqual(new Map([[2, 1]]));
  });

  it('is counted for words that are names of every object too', () => {
    const rows = new Map<string, Map<number, number>>();
    for (const word of ['constructor', '__proto__', '']) addTo(rows, word, 0);
    expect([...rows.values()].map(totalOf)).toEqual([1, 1, 1]);
  });
});

describe('a row by topic', () => {
  it('has the answers of one topic together', () => {
    expect(byTopic(row, [5, 6, 6, 5])).toEqual(
      new Map([
        [5, 6],
        [6, 3],
      ]),
    );
  });

  it('has the same total', () => {
    expect(totalOf(byTopic(row, [0, 0, 0, 0]))).toBe(totalOf(row));
  });

  it('leaves out topics of which nothing was said', () => {
    expect([...byTopic(row, [0, 1, 2, 1]).keys()]).toEqual([0, 1]);
  });

  it('is another row: the row by answer stays', () => {
    const before = new Map(row);
    expect(byTopic(row, [0, 0, 0, 0])).not.toEqual(before);
    expect(row).toEqual(before);
  });

  it('is empty from an empty row', () => {
    expect(byTopic(new Map(), [])).toEqual(new Map());
  });
});
