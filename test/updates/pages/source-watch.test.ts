import { describe, expect, it } from 'vitest';
import type { Look } from '../../../src/updates/pages/look.ts';
import { pageState, sayState } from '../../../src/updates/pages/page-state.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import {
  hour,
  start,
  page,
  undated,
  gone,
  moved,
  short,
  said,
  kindOf,
  A,
  B,
  C,
  D,
  newB,
  see,
  watch,
  stateOf,
} from './looks.ts';

describe('the first sighting', () => {
  it('is the same where the stamp is no later than our source', () => {
    expect(said([A])).toBe('The same as on 22 January 2026; last seen on 1 April 2027');
    expect(stateOf([see('A', '2025-12-01')]).kind).toBe('same');
  });

  it('means a change where the stamp is later, spoken of at the second', () => {
    expect(said([newB])).toBe('Looked at once, on 1 April 2027: a second look is needed to be sure');
    expect(said([newB, newB])).toBe('Changed on 30 March 2027, by the date printed on it');
    expect(watch([newB, newB]).change).toEqual({ on: '2027-03-30', seenOn: '2027-04-01', sha: null });
  });

  it('is a baseline where there is no stamp, or no date of ours', () => {
    expect(said([see('A', null)])).toContain(
      'since we first looked on 1 April 2027; we cannot tell about before',
    );
    expect(stateOf([newB, newB], { of: undated }).kind).toBe('baseline');
  });
});

describe('a change', () => {
  it('is spoken of when it is seen twice, an hour or more apart', () => {
    expect(stateOf([A, newB]).kind).toBe('same');
    expect(said([A, newB, newB])).toBe('Changed on 30 March 2027, by the date printed on it');
    expect(stateOf([A, newB, newB], { every: 0.9 }).kind).toBe('same');
    expect(stateOf([A, newB, newB, newB], { every: 0.9 }).kind).toBe('changed');
  });

  it('counts under a stamp that did not move', () => {
    expect(said([A, B, B])).toBe('Seen changed on 2 April 2027');
  });

  it('counts by a stamp that moved, though the words differ at each look', () => {
    expect(said([A, see('B', '2027-03-30'), see('C', '2027-03-30')])).toBe(
      'Changed on 30 March 2027, by the date printed on it',
    );
  });

  it('is dated by us where the stamp is of a day to come', () => {
    expect(said([A, see('B', '2027-06-01'), see('B', '2027-06-01')])).toBe('Seen changed on 2 April 2027');
  });

  it('after another is dated anew', () => {
    const twice = watch([A, newB, newB, see('C', '2027-03-30'), see('C', '2027-03-30')]);
    expect(twice.change).toEqual({ on: null, seenOn: '2027-04-04', sha: expect.stringMatching(/43$/) });
  });

  it('is none where the stamp moved over the same words, and that stamp is kept', () => {
    const record = watch([A, see('A', '2027-03-30'), see('A', '2027-03-30')]);
    expect(kindOf(record)).toBe('same');
    expect(record.baseline?.stamp?.day).toBe('2027-03-30');
  });

  it.each([
    ['one glimpse', [A, B, A]],
    ['words that come and go', [A, B, A, B, A, B]],
    ['a page that is gone once', [A, gone, A]],
    ['a page that cannot be told once', [A, short, A]],
    ['another each time, with ours between', [A, B, A, C, A, D, A]],
    ['two that do not agree', [A, A, B, C]],
  ])('is not spoken of after %s', (_what, looks) => {
    expect(stateOf(looks).kind).toBe('same');
  });

  it('stays while the next is seen but once, and is taken back when the page is as it was', () => {
    expect(stateOf([A, B, B, C]).kind).toBe('changed');
    expect(stateOf([A, B, B, A]).kind).toBe('changed');
    const back = watch([A, B, B, A, A]);
    expect(kindOf(back)).toBe('same');
    expect(back.change).toBeNull();
  });

  it('stays on record while the page cannot be told', () => {
    const record = watch([A, B, B, short, short]);
    expect(pageState(record, page, '2027-04-05')).toEqual({ kind: 'cannot tell', why: 'short' });
    expect(record.change).not.toBeNull();
  });
});

describe('a page that is not as it should be', () => {
  it.each([
    [gone, 'Gone: seen on 2 April 2027'],
    [moved, 'Moved to another address: seen on 2 April 2027'],
    [short, 'Cannot tell: there is too little on it'],
  ])('is spoken of when it is seen twice, and again until it is well twice', (look, words) => {
    expect(stateOf([A, look]).kind).toBe('same');
    expect(said([A, look, look])).toBe(words);
    expect(said([A, look, look, A])).toBe(words);
    expect(stateOf([A, look, look, A, A]).kind).toBe('same');
    expect(said([look])).toBe('Looked at once, on 1 April 2027: a second look is needed to be sure');
  });

  it('cannot be told where its stamp is gone, whatever its words', () => {
    for (const letter of ['A', 'B']) {
      expect(said([A, see(letter, null), see(letter, null)])).toBe(
        'Cannot tell: its date stamp is gone, or it was laid out anew',
      );
    }
  });

  it('cannot be told where it has no stamp and most of its words are gone', () => {
    const before = see('A', null);
    expect(stateOf([before, see('B', null, 0.4), see('B', null, 0.4)]).kind).toBe('cannot tell');
    expect(stateOf([before, see('B', null, 0.6), see('B', null, 0.6)]).kind).toBe('changed');
  });

  it('cannot be told where its words differ at each look, until they settle', () => {
    expect(said([A, A, B, C, D])).toBe('Cannot tell: its words are different each time we look');
    expect(said([A, B, C])).toBe('Cannot tell: its words are different each time we look');
    expect(stateOf([A, A, B, C, D, B]).kind).toBe('cannot tell');
    expect(stateOf([A, A, B, C, D, D]).kind).toBe('changed');
    expect(stateOf([A, A, B, C, D, A, A]).kind).toBe('same');
    expect(stateOf([A, A, B, C, D], { every: 0.4 }).kind).toBe('same');
  });
});

describe('a record', () => {
  it('starts over when the answers were written from a newer page', () => {
    const newer = { ...page, printed: '2027-03-30' };
    const changed = watch([A, newB, newB]);
    expect(pageState(changed, newer, '2027-04-04')).toEqual({ kind: 'not looked at' });
    expect(kindOf(afterLook(changed, newer, newB, start + 90 * hour, '2027-04-05'), newer)).toBe('same');
  });

  it('forgets a change once the page was read again for the answers, and not before', () => {
    const changed = watch([A, B, B], { of: undated });
    const later = afterLook(changed, undated, B, start + 90 * hour, '2027-04-05');
    expect(later.change).toEqual(changed.change);
    expect(kindOf(later, undated)).toBe('changed');

    const reread = { ...undated, seen: '2027-04-04' };
    expect(pageState(changed, reread, '2027-04-05')).toEqual({ kind: 'not looked at' });
    const anew = afterLook(changed, reread, B, start + 90 * hour, '2027-04-05');
    expect(anew).toMatchObject({ seen: '2027-04-04', change: null, baseline: { on: '2027-04-05' } });
    expect(kindOf(anew, reread)).toBe('baseline');
  });

  it('that has its first stamp from WordPress needs it no more', () => {
    const told = '2026-01-10T10:00:00';
    const first: Look = { ...A, stamp: { text: told, day: '2026-01-10' } };
    const late: Look = { ...A, stamp: { text: told, day: '2026-02-10' } };
    const [same, other] = [see('A', null, 1), see('B', null, 0.9)];
    expect(stateOf([first, same, same]).kind).toBe('same');
    expect(said([first, other, other])).toBe('Seen changed on 2 April 2027');
    expect(watch([late, same]).change).toMatchObject({ on: '2026-02-10', sha: null });
    expect(stateOf([first, see('B', null, 0.4), see('B', null, 0.4)]).kind).toBe('cannot tell');
  });

  it('goes on when the clock was wrong', () => {
    let record = afterLook(watch([A]), page, B, Date.UTC(2040, 0), '2040-01-01');
    record = afterLook(record, page, B, start + hour, '2027-04-01');
    expect(kindOf(record)).toBe('same');
    record = afterLook(record, page, B, start + 2 * hour, '2027-04-01');
    expect(sayState(pageState(record, page, '2027-04-01'))).toBe('Seen changed on 1 April 2027');
  });
});
