import { describe, expect, it } from 'vitest';
import { afterShowing, latestShown, shownNotices, type Shown } from '../../src/renewals/shown.ts';

const clock = 'a1b2c3d4e5f6 certificate 2027-03-01';
const other = 'a1b2c3d4e5f6 position FWF76 2027-03-01';
/** As version 1 wrote it. */
const released1 = [
  {
    clock: 'a1b2c3d4e5f6 certificate 2027-03-01',
    marks: [
      { step: '2027-02-22', on: '2029-01-05' },
      { step: '2027-01-30', on: '2027-01-31' },
    ],
  },
  {
    clock: 'a1b2c3d4e5f6 national bulk-fffff 2027-02-01',
    marks: [{ step: '2026-12-03', on: '2026-12-03' }],
  },
];

const marked = (...marks: { step: string; on: string }[]): Shown => [{ clock, marks }];
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
    { clock, marks: [] },
    [null],
    [{ clock }],
    [{ marks: [] }],
    [{ clock: 1, marks: [] }],
    [{ clock: 'x'.repeat(221), marks: [] }],
    [{ clock, marks: {} }],
    [{ clock, marks: [{ step: '2027-02-22' }] }],
    [{ clock, marks: [{ step: '2027-02-29', on: '2027-02-28' }] }],
    [{ clock, marks: [{ step: '2027-02-28', on: '2027-04-31' }] }],
    [{ clock, marks: [{ step: '2027-02-28', on: '28/02/2027' }] }],
    [{ clock, marks: [{ step: '20270-02-28', on: '2027-02-28' }] }],
    [{ clock, marks: [{ step: '2027-02-28T09:00', on: '2027-02-28' }] }],
    [{ clock, marks: [{ step: 20270228, on: '2027-02-28' }] }],
    [...released1, { clock, marks: null }],
  ])('is refused as a whole where it reads %j', (found) => {
    expect(shownNotices.parse(found, 1)).toBeUndefined();
  });

  it('takes a real 29 February and no other', () => {
    const of = (day: string) => shownNotices.parse(marked({ step: day, on: day }), 1);
    expect(of('2028-02-29')).toEqual(marked({ step: '2028-02-29', on: '2028-02-29' }));
    expect(of('2027-02-29')).toBeUndefined();
  });

  it('holds nothing that does not belong, under no prototype key', () => {
    const found = JSON.parse(
      `[{"clock":"${clock}","marks":[{"step":"2027-02-22","on":"2027-02-22","__proto__":{"on":"x"},"who":"AB"}],"__proto__":{"polluted":true},"nino":"QQ"}]`,
    );
    const kept = shownNotices.parse(found, 1);
    expect(kept).toEqual(marked({ step: '2027-02-22', on: '2027-02-22' }));
    expect(Object.keys(kept![0]!).toSorted()).toEqual(['clock', 'marks']);
    expect(Object.keys(kept![0]!.marks[0]!).toSorted()).toEqual(['on', 'step']);
    expect('polluted' in kept![0]!).toBe(false);
  });
});

describe('the latest step that was shown', () => {
  it('is nothing for a clock of which nothing was', () => {
    expect(latestShown([], '2027-02-01').size).toBe(0);
    expect(latestShown(marked(), '2027-02-01').has(clock)).toBe(false);
  });

  it('counts from the day it was shown', () => {
    const shown = marked({ step: '2027-01-30', on: '2027-01-31' });
    expect(latestShown(shown, '2027-01-30').has(clock)).toBe(false);
    expect(latestShown(shown, '2027-01-31').get(clock)).toBe('2027-01-30');
    expect(latestShown(shown, '2030-01-01').get(clock)).toBe('2027-01-30');
  });

  it('is the latest of those that were not shown in the future', () => {
    const shown = shownNotices.parse(released1, 1)!;
    expect(latestShown(shown, '2027-02-01').get(clock)).toBe('2027-01-30');
    expect(latestShown(shown, '2029-01-05').get(clock)).toBe('2027-02-22');
  });

  it('does not depend on the order of the marks', () => {
    const marks = [
      { step: '2027-01-30', on: '2027-01-31' },
      { step: '2026-12-01', on: '2026-12-01' },
    ];
    expect(latestShown(marked(...marks), '2027-02-01').get(clock)).toBe('2027-01-30');
    expect(latestShown(marked(...marks.toReversed()), '2027-02-01').get(clock)).toBe('2027-01-30');
  });
});

describe('the record after a notice', () => {
  it('is one mark a clock, and the next takes its place', () => {
    const first = showing([], '2026-12-01', '2026-12-02');
    expect(first).toEqual(marked({ step: '2026-12-01', on: '2026-12-02' }));
    expect(showing(first, '2026-12-31', '2027-01-04')).toEqual(
      marked({ step: '2026-12-31', on: '2027-01-04' }),
    );
  });

  it('holds each step of a digest and leaves the other clocks alone', () => {
    const before: Shown = [{ clock: other, marks: [{ step: '2026-12-01', on: '2026-12-01' }] }];
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
    const before = marked({ step: '2026-12-01', on: '2026-12-02' });
    const copy = structuredClone(before);
    showing(before, '2026-12-31', '2027-01-04');
    expect(before).toEqual(copy);
  });

  it('keeps what was shown before a clock went back a year, so that it is not shown again after', () => {
    const before = marked({ step: '2027-01-30', on: '2027-01-31' });
    const wrong = showing(before, '2026-01-31', '2026-02-01');
    expect(latestShown(wrong, '2026-02-01').get(clock)).toBe('2026-01-31');
    expect(latestShown(wrong, '2027-02-01').get(clock)).toBe('2027-01-30');
  });

  it('does not let what was shown two years ahead stand for what is due now', () => {
    const before = marked({ step: '2026-12-31', on: '2027-01-01' });
    const wrong = showing(before, '2027-04-26', '2029-01-02');
    expect(latestShown(wrong, '2027-01-03').has(clock)).toBe(false);
    const right = showing(wrong, '2026-12-31', '2027-01-03');
    expect(latestShown(right, '2027-01-04').get(clock)).toBe('2026-12-31');
    const next = showing(right, '2027-01-30', '2027-01-30');
    expect(latestShown(next, '2027-01-31').get(clock)).toBe('2027-01-30');
  });

  it('grows to three marks a clock at most, however often the clock is wrong, with the newest among them', () => {
    let shown: Shown = [];
    for (let year = 2040; year > 2027; year -= 1) {
      shown = showing(shown, `${year}-01-01`, `${year}-01-02`);
      expect(shown[0]!.marks.length).toBeLessThanOrEqual(3);
      expect(latestShown(shown, `${year}-01-02`).get(clock)).toBe(`${year}-01-01`);
    }
  });

  it('keeps a clock that is gone for sixty days, and then lets go of it', () => {
    const before: Shown = [{ clock: other, marks: [{ step: '2026-12-31', on: '2027-01-01' }] }];
    const keys = (today: string, clocks: string[]) =>
      showing(before, '2026-12-31', today, clocks).map((each) => each.clock);
    expect(keys('2027-03-02', [clock])).toEqual([other, clock]);
    expect(keys('2027-03-03', [clock])).toEqual([clock]);
    expect(keys('2030-03-03', [clock, other])).toEqual([other, clock]);
  });
});
