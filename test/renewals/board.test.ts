import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { filters, isForEverybody, isShown, rowsOf } from '../../src/renewals/board.ts';
import { plusDays } from '../../src/renewals/clocks.ts';
import type { Person } from '../../src/renewals/person.ts';
import { firstStep } from '../../src/renewals/steps.ts';
import { person } from './examples.ts';

const today = '2026-11-23';
const inDays = (days: number) => plusDays(today, days);
let made = 0;
const someone = (who: string, more: Partial<Person> = {}) =>
  person({ id: (++made).toString(16).padStart(12, '0'), who, ...more });
const until = (who: string, days: number | null, more: Partial<Person> = {}) =>
  someone(who, { certificate: days === null ? null : inDays(days), ...more });
const ending = (days: number, site = 'FA029', name = '') => [{ site, name, ends: inDays(days) }];

const forAll: NationalDate = {
  id: 'cis1',
  title: 'Sign-in changes',
  on: inDays(30),
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
  until: inDays(99),
};
const bulk: NationalDate = { ...forAll, id: 'bulk', touches: ['FFFFF without an end date'] };
const block: NationalDate = {
  ...forAll,
  id: 'series-4',
  on: '2026-04-01',
  touches: ['series 04'],
  until: null,
};
const locum = [{ site: 'FFFFF', name: '', ends: null }];

const rows = (people: Person[], dates: NationalDate[] = []) => rowsOf(people, dates, today);
const names = (people: Person[], dates: NationalDate[] = []) =>
  rows(people, dates).map((row) => row.person.who);
const row = (who: Person, dates: NationalDate[] = []) => rows([who], dates)[0]!;

describe('the rows of the board', () => {
  it('are everybody, by what is next', () => {
    const people = [
      until('Later', 200),
      until('Unknown', null),
      until('Soon', 3),
      until('Old', -40),
      until('Just', -1),
      until('Position', 200, { positions: ending(5) }),
      until('Not looked', 120, { positions: [{ site: 'FA029', name: '' }] }),
    ];
    expect(names(people)).toEqual(['Just', 'Old', 'Soon', 'Position', 'Not looked', 'Unknown', 'Later']);
    expect(people.map(({ who }) => who)[0]).toBe('Later');
  });

  it('are by name where the same is next, and where nothing is', () => {
    expect(names([until('b', 3), until('É', 3), until('a', 3), until('F', 3)])).toEqual(['a', 'b', 'É', 'F']);
    expect(names([until('b', null), until('a', null)])).toEqual(['a', 'b']);
  });

  it('are none for an empty list', () => {
    expect(rows([])).toEqual([]);
  });

  it('are by what is due where something is known, and before what is not', () => {
    const some = [{ site: 'FA029', name: '' }, ...ending(80)];
    const people = [until('Unknown', null), until('Half', null, { positions: some }), until('Far', 91)];
    expect(names(people)).toEqual(['Half', 'Unknown', 'Far']);
  });

  it('put a blocked card without a date where it is due, not with the unknown', () => {
    const people = [until('Unknown', null), until('Blocked', null, { series: '04' }), until('Soon', 3)];
    expect(names(people, [block])).toEqual(['Blocked', 'Soon', 'Unknown']);
  });

  it('keep the place of what was put off', () => {
    const choices = [{ clock: `certificate ${inDays(5)}`, kind: 'not ours' as const, on: today }];
    expect(names([until('Soon', 9), until('Put off', 5, { choices }), until('Unknown', null)])).toEqual([
      'Put off',
      'Soon',
      'Unknown',
    ]);
  });

  it('have every clock of the card, most urgent first', () => {
    const { standings, next } = row(until('AB', 20, { positions: [...ending(5), ...ending(-2, 'FA579')] }));
    expect(standings.map(({ days }) => days)).toEqual([-2, 5, 20]);
    expect(next).toBe(standings[0]);
  });

  it('have nothing next where no date is known', () => {
    expect(row(until('AB', null))).toMatchObject({ standings: [], next: null, due: [], isDue: false });
    const notLooked = until('AB', null, { positions: [{ site: 'FA029', name: '' }] });
    expect(row(notLooked)).toMatchObject({ standings: [], next: null, due: [], isDue: false });
  });

  it('have what is near or past of it, most urgent first', () => {
    const { standings, due } = row(
      until('AB', 91, { positions: [...ending(90), ...ending(-2, 'FA579'), ...ending(300, 'FWF76')] }),
    );
    expect(standings.map(({ days }) => days)).toEqual([-2, 90, 91, 300]);
    expect(due.map(({ days }) => days)).toEqual([-2, 90]);
  });

  it('leave out a date that is the same for everybody, and no other', () => {
    const both = row(until('AB', null, { positions: locum }), [forAll, bulk]);
    expect(both.standings.map(({ clock }) => clock.key)).toEqual([`national bulk ${bulk.on}`]);
    expect(both.standings.map(({ clock }) => isForEverybody(clock))).toEqual([false]);
  });

  it('show what was put off or is not ours, but do not call it due while that holds', () => {
    const clock = `certificate ${inDays(5)}`;
    const later = (day: number) => ({ clock, kind: 'later' as const, on: today, until: inDays(day) });
    const decided = (choice: Person['choices'][number]) => row(until('AB', 5, { choices: [choice] }));
    const shown = { next: { days: 5 }, standings: [{ days: 5 }], due: [{ days: 5 }] };
    expect(decided(later(3))).toMatchObject({ ...shown, isDue: false });
    expect(decided({ clock, kind: 'not ours', on: today })).toMatchObject({ ...shown, isDue: false });
    expect(decided(later(0))).toMatchObject({ ...shown, isDue: true });
    expect(decided({ clock, kind: 'not ours', on: inDays(1) })).toMatchObject({ ...shown, isDue: true });
    const choices = [later(3)];
    const both = row(until('AB', 5, { choices, positions: ending(7) }));
    expect(both).toMatchObject({ due: [{ days: 5 }, { days: 7 }], isDue: true });
  });

  it('say whose card is blocked, and do not send it to be renewed', () => {
    const blocked = row(until('AB', 5, { series: '04' }), [block]);
    expect(blocked).toMatchObject({ isBlocked: true, isDue: true });
    expect(blocked.standings.map(({ clock }) => clock.kind)).toEqual(['national']);
    expect(row(until('AB', 5, { series: '08' }), [block])).toMatchObject({ isBlocked: false });
  });

  it('put a blocked card with those that have stopped', () => {
    expect(
      names([until('Soon', 0), until('Blocked', 50, { series: '04' }), until('Expired', -9)], [block]),
    ).toEqual(['Expired', 'Blocked', 'Soon']);
  });
});

describe('what is due on the board', () => {
  it.each(['certificate', 'position'] as const)('starts with the first step of a %s', (kind) => {
    const at = (days: number) =>
      row(kind === 'certificate' ? until('AB', days) : until('AB', null, { positions: ending(days) }));
    const first = firstStep(kind);
    expect([first + 1, first, 1, 0, -1, -400].map((days) => at(days).isDue)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('a row', () => {
  const [due] = rows([
    until('Jo S', 3, { positions: ending(300, 'FA579', 'Front desk'), helper: 'sponsor' }),
  ]);
  const fine = row(until('KM', 300, { helper: 'local smartcard administrator' }));
  const unknown = row(until('AB', null));
  const half = row(until('RP', 300, { positions: [{ site: 'FC301', name: '' }] }));
  const which = (filter: (typeof filters)[number], words = '') =>
    [due!, fine, unknown, half]
      .filter((each) => isShown(each, filter, words))
      .map(({ person: { who } }) => who);

  it('is shown by each filter to which it belongs', () => {
    expect(Object.fromEntries(filters.map((filter) => [filter, which(filter)]))).toEqual({
      all: ['Jo S', 'KM', 'AB', 'RP'],
      due: ['Jo S', 'AB', 'RP'],
      helpers: ['Jo S', 'KM'],
      unknown: ['AB', 'RP'],
    });
  });

  it('is not shown as due where it was put off', () => {
    const choices = [{ clock: `certificate ${inDays(5)}`, kind: 'not ours' as const, on: today }];
    const putOff = row(until('AB', 5, { choices }));
    expect(filters.filter((filter) => isShown(putOff, filter, ''))).toEqual(['all']);
  });

  it.each(['jo', 'JO  S', ' o s ', 'ｊｏ', 'fa579', 'A57', 'FRONT', 'front  desk', 'j\u200bo'])(
    'is found by part of its name, its site or its position: %j',
    (words) => {
      expect(which('all', words)).toEqual(['Jo S']);
    },
  );

  it.each(['', ' ', '\u200b'])('is found by nothing in particular: %j', (words) => {
    expect(which('all', words)).toHaveLength(4);
  });

  it.each(['.*', 'zz', 'sponsor', '2026', 'Jo KM'])('is not found by %j', (words) => {
    expect(which('all', words)).toEqual([]);
  });

  it('has to be of the filter and of the words', () => {
    expect(which('helpers', 'km')).toEqual(['KM']);
    expect(which('unknown', 'km')).toEqual([]);
    expect(which('due', 'fwf76')).toEqual(['AB']);
    expect(which('due', 'km')).toEqual([]);
  });
});
