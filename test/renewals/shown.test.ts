import { describe, expect, it } from 'vitest';
import { afterShowing, latestShown, shownNotices, type Shown } from '../../src/renewals/shown.ts';

const clock = 'a1b2c3d4e5f6 certificate 2027-03-01';
const other = 'a1b2c3d4e5f6 position FWF76 2027-03-01';
/** As version 1 wrote it. */
const released1 = [
  { clock: 'a1b2c3d4e5f6 certificate 2027-03-01', step: '2027-01-30', on: '2027-01-31' },
  { clock: 'a1b2c3d4e5f6 national bulk-fffff 2027-02-01', step: '2026-12-03', on: '2026-12-03' },
];

const marked = (step: string, on: string): Shown => [{ clock, step, on }];
const showing = (shown: Shown, step: string, today: string, clocks = [clock, other]) =>
  afterShowing(shown, [{ clock, day: step }], today, new Set(clocks));

describe('what is kept of what was shown', () => {
  it('is what version 1 wrote', () => {
    expect(shownNotices.parse(released1, 1)).toEqual(released1);
  });

  it('is nothing at first, and can be read back so', () => {
    expect(shownNotices.absent).toEqual([]);
    expect(shownNotices.parse(shownNotices.absent, shownNotices.version)).toEqual([]);
  });

  it.each([0, 2, 1.5, -1, NaN])('is not guessed at from version %j', (version) => {
    expect(shownNotices.parse(released1, version)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { clock, step: '2027-02-22', on: '2027-02-22' },
    [null],
    [{ clock }],
    [{ step: '2027-02-22', on: '2027-02-22' }],
    [{ clock: 1, step: '2027-02-22', on: '2027-02-22' }],
    [{ clock: 'x'.repeat(221), step: '2027-02-22', on: '2027-02-22' }],
    [{ clock, step: '2027-02-22' }],
    [{ clock, step: '2027-02-29', on: '2027-02-28' }],
    [{ clock, step: '2027-02-28', on: '2027-04-31' }],
    [{ clock, step: '2027-02-28', on: '28/02/2027' }],
    [{ clock, step: '20270-02-28', on: '2027-02-28' }],
    [{ clock, step: '2027-02-28T09:00', on: '2027-02-28' }],
    [{ clock, step: 20270228, on: '2027-02-28' }],
    [...released1, { clock, step: null, on: '2027-02-28' }],
  ])('is refused as a whole where it reads %j', (found) => {
    expect(shownNotices.parse(found, 1)).toBeUndefined();
  });

  it('takes a real 29 February and no other', () => {
    const of = (day: string) => shownNotices.parse(marked(day, day), 1);
    expect(of('2028-02-29')).toEqual(marked('2028-02-29', '2028-02-29'));
    expect(of('2027-02-29')).toBeUndefined();
  });

  it('holds nothing that does not belong, under no prototype key', () => {
    const found = JSON.parse(
      `[{"clock":"${clock}","step":"2027-02-22","on":"2027-02-22","who":"AB","__proto__":{"polluted":true}}]`,
    );
    const kept = shownNotices.parse(found, 1);
    expect(kept).toEqual(marked('2027-02-22', '2027-02-22'));
    expect(Object.keys(kept![0]!).toSorted()).toEqual(['clock', 'on', 'step']);
    expect('polluted' in kept![0]!).toBe(false);
  });
});

describe('the latest step that was shown', () => {
  it('is nothing for a clock of which nothing was', () => {
    expect(latestShown([], '2027-02-01').size).toBe(0);
  });

  it('counts from the day it was shown', () => {
    const shown = marked('2027-01-30', '2027-01-31');
    expect(latestShown(shown, '2027-01-30').has(clock)).toBe(false);
    expect(latestShown(shown, '2027-01-31').get(clock)).toBe('2027-01-30');
    expect(latestShown(shown, '2030-01-01').get(clock)).toBe('2027-01-30');
  });
});

describe('the record after a notice', () => {
  it('is one mark a clock, and the next takes its place', () => {
    const first = showing([], '2026-12-01', '2026-12-02');
    expect(first).toEqual(marked('2026-12-01', '2026-12-02'));
    expect(showing(first, '2026-12-31', '2027-01-04')).toEqual(marked('2026-12-31', '2027-01-04'));
  });

  it('holds each step of a digest and leaves the other clocks alone', () => {
    const before: Shown = [{ clock: other, step: '2026-12-01', on: '2026-12-01' }];
    const after = showing(before, '2026-12-31', '2027-01-04');
    expect(after).toHaveLength(2);
    expect(latestShown(after, '2027-01-04')).toEqual(
      new Map([
        [other, '2026-12-01'],
        [clock, '2026-12-31'],
      ]),
    );
    const both = [clock, other].map((each) => ({ clock: each, day: '2027-01-30' }));
    const digest = afterShowing(after, both, '2027-01-30', new Set([clock, other]));
    expect(latestShown(digest, '2027-01-30')).toEqual(
      new Map(both.map(({ day }, at) => [both[at]!.clock, day])),
    );
  });

  it('does not change the record it was given', () => {
    const before = marked('2026-12-01', '2026-12-02');
    const copy = structuredClone(before);
    showing(before, '2026-12-31', '2027-01-04');
    expect(before).toEqual(copy);
  });

  it('does not let what was shown two years ahead stand for what is due now', () => {
    const before = marked('2026-12-31', '2027-01-01');
    const wrong = showing(before, '2027-04-26', '2029-01-02');
    expect(latestShown(wrong, '2027-01-03').has(clock)).toBe(false);
    const right = showing(wrong, '2026-12-31', '2027-01-03');
    expect(latestShown(right, '2027-01-04').get(clock)).toBe('2026-12-31');
    const next = showing(right, '2027-01-30', '2027-01-30');
    expect(latestShown(next, '2027-01-31').get(clock)).toBe('2027-01-30');
  });

  it('does not let a step shown by a wrong clock stand for the same step once its day has come', () => {
    const wrong = showing([], '2027-02-15', '2027-02-16'); // the clock was 60 days ahead
    const right = showing(wrong, '2026-12-01', '2026-12-19');
    expect(latestShown(right, '2027-02-16').get(clock)).toBe('2026-12-01');
  });

  it('may be written before anything is shown, under a day that does not count', () => {
    const before = marked('2026-12-01', '2026-12-02');
    const ahead = showing(before, '2026-12-31', '9999-12-31');
    expect(ahead).toEqual(marked('2026-12-31', '9999-12-31'));
    expect(shownNotices.parse(ahead, 1)).toEqual(ahead);
    expect(latestShown(ahead, '2027-01-04').size).toBe(0);
    expect(showing(ahead, '2026-12-31', '2027-01-04')).toEqual(marked('2026-12-31', '2027-01-04'));
  });

  it('keeps a clock that is gone for sixty days, and then lets go of it', () => {
    const before: Shown = [{ clock: other, step: '2026-12-31', on: '2027-01-01' }];
    const keys = (today: string, clocks: string[]) =>
      showing(before, '2026-12-31', today, clocks).map((each) => each.clock);
    expect(keys('2027-03-02', [clock])).toEqual([other, clock]);
    expect(keys('2027-03-03', [clock])).toEqual([clock]);
    expect(keys('2030-03-03', [clock, other])).toEqual([other, clock]);
  });
});
