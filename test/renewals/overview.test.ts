import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import type { DueItem } from '../../src/renewals/due.ts';
import { badgeFor, overviewOf, type Kept } from '../../src/renewals/overview.ts';
import { reminders } from '../../src/renewals/reminders.ts';
import { afterShowing } from '../../src/renewals/shown.ts';
import { homeWatch, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { person } from './examples.ts';

const today = '2026-11-23';
const home: Site = { ...noSite, place: 'FWF76' };
const expiring = person({ certificate: '2026-12-05' });
const helper = person({ id: '00000000000b', who: 'JS', helper: 'sponsor' });
const date: NationalDate = {
  id: 'cis1',
  title: 'Sign-in changes',
  on: '2027-01-01',
  touches: ['every card'],
  ahead: 'It is to change.',
  today: 'It is to change today.',
  past: 'It was to change.',
  action: 'Ask the supplier.',
  who: ['IT or PMR supplier'],
  caution: 'The date has slipped before.',
  answer: 'cis1-retiring',
  sources: ['N8'],
  grade: 'HIGH',
  until: '2027-05-31',
};
const overview = (kept: Partial<Kept> = {}, on = today) =>
  overviewOf({ people: [expiring, helper], dates: [], home, ...kept }, on);

describe('the overview', () => {
  it('is what is due, one by one and in groups', () => {
    const { due, groups } = overview({ dates: [date] });
    expect(due.map((each) => `${each.person.who} ${each.clock.kind}`)).toEqual([
      'AB certificate',
      'AB national',
      'JS national',
    ]);
    expect(groups.map(({ about, items }) => [about, items.length])).toEqual([
      ['AB', 1],
      ['Sign-in changes', 2],
    ]);
  });

  it('is empty where nobody is listed', () => {
    expect(overview({ people: [], dates: [date] })).toMatchObject({ due: [], groups: [] });
  });

  it('knows who is here by the home pharmacy’s code', () => {
    expect(overview().here).toEqual({
      people: [expiring, helper],
      dates: [],
      site: 'FWF76',
      today,
      helpers: [helper],
    });
    expect(overview().groups[0]!.words.here).toContain('JS');
  });

  it.each([
    ['none is set', noSite, null],
    ['another is set', { ...home, place: 'FA029' }, 'FA029'],
    ['a postcode is set', { ...home, place: 'LS1 4AP' }, null],
  ])('knows nobody to be here where %s', (_what, place, site) => {
    const { here, groups } = overview({ home: place });
    expect(here.site).toBe(site);
    expect(groups[0]!.words.here).toBe('');
  });

  it('counts each step as new where no record and no reminders are given', () => {
    expect(overview().due.map(({ notice }) => notice?.day)).toEqual(['2026-11-21']);
  });

  it('gives no notice that was shown', () => {
    const [first] = overview().due as [DueItem];
    const shown = afterShowing([], [first.notice!], '2026-11-21', new Set([first.notice!.clock]));
    expect(overview({ shown }).due.map(({ notice }) => notice)).toEqual([null]);
    expect(overview({ shown }, '2026-11-28').due.map(({ notice }) => notice?.day)).toEqual(['2026-11-28']);
  });

  it('gives notices for the steps that somebody chose', () => {
    const steps = { ...reminders.absent.steps, certificate: [5] };
    const chosen = { reminders: { ...reminders.absent, steps } };
    expect(overview(chosen).due.map(({ notice }) => notice)).toEqual([null]);
    expect(overview(chosen, '2026-11-30').due.map(({ notice }) => notice?.day)).toEqual(['2026-11-30']);
  });
});

describe('the badge of the overview', () => {
  const watch: HomeWatch = {
    ...homeWatch.absent,
    isOn: true,
    code: 'FWF76',
    askedOn: today,
    outcome: { kind: 'answered' },
    finding: { kind: 'closing', on: '2027-01-31', newCode: null },
  };

  it('counts what is due, and says what the weekly check found', () => {
    const { text, title } = badgeFor(overview(), home, watch, null);
    expect(text).toBe('1');
    expect(title).toMatch(/\nAB: .*\nFWF76 closes on 31 January 2027\.$/);
  });

  it('is a mark where there is only something found', () => {
    expect(badgeFor(overview({ people: [] }), home, watch, null)).toMatchObject({
      text: '!',
      title: expect.stringMatching(/\nFWF76 closes on 31 January 2027\.$/),
    });
  });

  it.each([
    ['is off', home, { ...watch, isOn: false }],
    ['found nothing', home, { ...watch, finding: null }],
    ['is of another pharmacy', { ...home, place: 'FA029' }, watch],
  ])('says nothing of a check that %s', (_what, place, kept) => {
    expect(badgeFor(overview({ people: [], home: place }), place, kept, null).text).toBe('');
    expect(badgeFor(overview({ home: place }), place, kept, null).title).not.toContain('closes');
  });

  it('says closed once the day has come by', () => {
    const { title } = badgeFor(overview({ people: [] }, '2027-02-01'), home, watch, null);
    expect(title).toMatch(/FWF76 closed on 31 January 2027\.$/);
  });
});
