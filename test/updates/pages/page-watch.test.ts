import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWatch } from '../../../src/updates/pages/page-watch.ts';

const sha = 'ab'.repeat(32);
const stamp = { text: 'Updated on: 3rd May 2027', day: '2027-05-03' };
const url = 'https://cpe.org.uk/smartcards/';
const sight = { kind: 'page', stamp, sha, shared: 0.9 };
const change = { on: '2027-05-03', seenOn: '2027-05-04', sha };

/** As version 1 wrote it. */
const record1 = {
  printed: '2026-01-22',
  seen: '2026-11-22',
  triedAt: 1_800_000_000_000,
  tried: 'seen',
  seenOn: '2027-05-05',
  baseline: { sha, firstDay: '2026-01-22', stamp, on: '2027-04-01' },
  latest: sha,
  settled: { sight, at: 1_800_000_000_000, on: '2027-05-04', verdict: { kind: 'changed', change } },
  candidate: { sight: { kind: 'moved', to: url }, at: 1_800_000_000_000, on: '2027-05-05' },
  unsettled: { shas: [sha], at: 1_800_000_000_000 },
  change,
};
const released1 = { isOn: true, pages: { [url]: record1 } };

describe('what is kept of the watch', () => {
  it('is read as version 1 wrote it', () => {
    expect(pageWatch.parse(released1, 1)).toEqual(released1);
    expect(pageWatch.parse(pageWatch.absent, 1)).toEqual(pageWatch.absent);
  });

  it('is off until a person turns it on', () => {
    expect(pageWatch.absent.isOn).toBe(false);
  });

  it.each([
    ['another version', released1, 2],
    ['nothing', undefined, 1],
    ['a switch that is none', { ...released1, isOn: 'yes' }, 1],
  ])('is not read from %s', (_what, found, version) => {
    expect(pageWatch.parse(found, version)).toBeUndefined();
  });

  it.each([
    ['no object', 7],
    ['a day that is none', { ...record1, seenOn: '2027-02-31' }],
    ['no day on which it was read', { ...record1, seen: null }],
    ['a sum that is none', { ...record1, latest: 'AB' }],
    ['a sight of no kind', { ...record1, candidate: { sight: { kind: 'odd' }, at: 1, on: '2027-05-05' } }],
    [
      'a stamp without end',
      { ...record1, baseline: { ...record1.baseline, stamp: { text: 'a'.repeat(999), day: null } } },
    ],
    ['a time that is none', { ...record1, triedAt: Infinity }],
  ])('lets go of a record with %s, and keeps the rest', (_what, broken) => {
    const pages = { 'https://cpe.org.uk/b/': broken, [url]: record1 };
    expect(pageWatch.parse({ ...released1, pages }, 1)?.pages).toEqual({ [url]: record1 });
  });

  it('keeps its switch where the pages are no pages', () => {
    expect(pageWatch.parse({ ...released1, pages: [1] }, 1)).toEqual({ ...released1, pages: {} });
  });

  it('takes no page from a key that is no address', () => {
    const pages: unknown = JSON.parse(`{"__proto__":${JSON.stringify(record1)},"constructor":{}}`);
    const read = pageWatch.parse({ ...released1, pages }, 1)!.pages;
    expect(Object.keys(read)).toEqual([]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('is bounded, and small for as many pages as answers cite', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [`https://cpe.org.uk/${n}/`, record1]),
    );
    expect(Object.keys(pageWatch.parse({ ...released1, pages: many }, 1)!.pages)).toHaveLength(300);
    expect(JSON.stringify(record1).length * 75).toBeLessThan(120_000);
  });

  it('is read of anything without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (found, pages) => {
        pageWatch.parse(found, 1);
        expect(pageWatch.parse({ isOn: true, pages }, 1)?.pages).toEqual({});
      }),
    );
  });
});
