import { describe, expect, it } from 'vitest';
import { pageState } from '../../../src/updates/pages/page-state.ts';
import {
  hour,
  start,
  page,
  gone,
  moved,
  short,
  offline,
  down,
  dayOf,
  said,
  A,
  B,
  see,
  watch,
  stateOf,
} from './looks.ts';

describe('a look that saw nothing', () => {
  it('confirms nothing', () => {
    expect(said([offline])).toBe('Not looked at yet: this PC was offline');
    expect(said([A, offline, offline])).toContain('last seen on 1 April 2027');
    expect(stateOf([A, B, offline, offline]).kind).toBe('same');
    expect(stateOf([A, { kind: 'not allowed' }]).kind).toBe('not allowed');
    expect(stateOf([A, B, B, { kind: 'not allowed' }]).kind).toBe('changed');
  });

  const [away, week] = ['2027-04-08', Array.from({ length: 7 }, () => down)];
  it.each([
    ['the same', [A]],
    ['the same since the first look', [see('A', null)]],
    ['not to be told', [short, short]],
  ])('for a week says so of a page that was %s', (_what, looks) => {
    const days = looks.length - 1;
    expect(stateOf([...looks, ...week.slice(1)])).toEqual(stateOf([...looks, ...week.slice(1, 2)]));
    const seenOn = dayOf(start + days * 24 * hour);
    expect(stateOf([...looks, ...week])).toEqual({ kind: 'not reached', why: 'unreachable', seenOn });
  });

  it('for a week is said with the day of the last sight and the cause', () => {
    expect(said([A, ...week])).toBe('Not reached since 1 April 2027: the site could not be reached');
    expect(said([A, ...week, A])).toContain('last seen on 9 April 2027');
  });

  it.each([
    ['changed', [A, B, B]],
    ['gone', [A, gone, gone]],
    ['moved', [A, moved, moved]],
  ])('for a week leaves a page %s', (kind, looks) => {
    expect(stateOf([...looks, ...week]).kind).toBe(kind);
  });

  it('is no look at all where nobody tried for a week: what was seen stands', () => {
    expect(pageState(watch([A]), page, away).kind).toBe('same');
  });
});
