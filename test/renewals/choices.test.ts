import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import {
  afterLater,
  afterLeft,
  afterNotOurs,
  afterOursAgain,
  afterRenewed,
  laterDays,
  laterUntil,
} from '../../src/renewals/choices.ts';
import { choiceAbout, clocksOf, plusDays, type Clock } from '../../src/renewals/clocks.ts';
import { whatIsDue } from '../../src/renewals/due.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import { reminders } from '../../src/renewals/reminders.ts';

const today = '2026-11-23';
const block: NationalDate = {
  id: 'series-4',
  title: 'Cards of series 04 blocked',
  on: '2026-04-01',
  touches: ['series 04'],
  ahead: 'To come.',
  today: 'Today.',
  past: 'Blocked.',
  action: 'Ask.',
  who: ['RA agent or manager'],
  caution: 'None.',
  answer: 'series-4-5-6',
  sources: ['N1'],
  grade: 'HIGH',
  until: null,
};
const person = (at: number, more: Partial<Person> = {}): Person => ({
  id: `${at}`.padStart(12, '0'),
  who: `P${at}`,
  certificate: '2026-12-05',
  positions: [
    { site: 'FA029', name: '', ends: '2026-12-10' },
    { site: 'FA029', name: 'Lead', ends: '2026-12-10' },
    { site: 'FA579', name: '', ends: null },
  ],
  helper: 'none',
  series: null,
  choices: [],
  ...more,
});
const [one, two] = [person(1), person(2)];
const list = [one, two];
const clocks = clocksOf(one, [], today);
const certificate = clocks.find(({ kind }) => kind === 'certificate')!;
const [desk, lead] = clocks.filter(({ kind }) => kind === 'position') as [Clock, Clock];

/** What is still to be seen to on a day. */
const dueOn = (people: Person[], day: string) =>
  whatIsDue({ people, dates: [], reminders: reminders.absent, shown: [], today: day }).map(
    (each) => `${each.person.who} ${each.clock.key}`,
  );

describe('putting it off', () => {
  it.each([
    [12, 3, '2026-11-26'],
    [12, 11, '2026-12-04'],
    [12, 12, '2026-12-04'],
    [12, 30, '2026-12-04'],
    [2, 7, '2026-11-24'],
    [1, 1, '2026-11-24'],
    [1, 7, '2026-11-24'],
    [0, 7, '2026-11-30'],
    [-3, 7, '2026-11-30'],
  ])('with %s days left by %s is until %s', (left, days, until) => {
    expect(laterUntil({ on: plusDays(today, left) }, days, today)).toBe(until);
  });

  it('is never past the day before while that is still to come, and always past today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 100 }), fc.integer({ min: 1, max: 365 }), (left, days) => {
        const on = plusDays(today, left);
        const until = laterUntil({ on }, days, today);
        expect(until > today).toBe(true);
        expect(until <= plusDays(today, days)).toBe(true);
        expect(left <= 0 || until <= on).toBe(true);
        expect(left <= 1 || until < on).toBe(true);
      }),
    );
  });

  it.each([
    [90, [1, 3, 7, 14, 30]],
    [31, [1, 3, 7, 14, 30]],
    [30, [1, 3, 7, 14]],
    [29, [1, 3, 7, 14]],
    [8, [1, 3, 7]],
    [7, [1, 3]],
    [2, [1]],
    [1, [1]],
    [0, [1, 3, 7, 14, 30]],
    [-40, [1, 3, 7, 14, 30]],
  ])('with %s days left is offered by %j', (left, days) => {
    expect(laterDays({ on: plusDays(today, left) }, today)).toEqual(days);
  });

  it('offers no two that come to the same day', () => {
    for (let left = -60; left <= 120; left++) {
      const clock = { on: plusDays(today, left) };
      const days = laterDays(clock, today).map((each) => laterUntil(clock, each, today));
      expect(days).not.toEqual([]);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('holds until its day, and not on it', () => {
    const people = afterLater(list, one.id, certificate, 3, today);
    const key = `P1 ${certificate.key}`;
    expect(dueOn(list, today)).toContain(key);
    expect(dueOn(people, today)).not.toContain(key);
    expect(dueOn(people, '2026-11-25')).not.toContain(key);
    expect(dueOn(people, '2026-11-26')).toContain(key);
  });

  it('is for that one clock of that one person', () => {
    const people = afterLater(list, one.id, desk, 3, today);
    expect(dueOn(list, today).filter((each) => !dueOn(people, today).includes(each))).toEqual([
      `P1 ${desk.key}`,
    ]);
    expect(people[1]).toBe(two);
  });

  it('again takes the place of what was decided before', () => {
    let people = afterNotOurs(list, one.id, certificate, today);
    people = afterLater(people, one.id, certificate, 3, today);
    people = afterLater(people, one.id, certificate, 7, today);
    expect(people[0]!.choices).toEqual([
      { clock: certificate.key, kind: 'later', on: today, until: '2026-11-30' },
    ]);
  });
});

describe('calling it not ours', () => {
  it('holds on every later day, until somebody takes it back', () => {
    const people = afterNotOurs(list, one.id, certificate, today);
    const key = `P1 ${certificate.key}`;
    for (const day of [today, '2026-12-05', '2027-01-30']) {
      expect(dueOn(people, day)).not.toContain(key);
      expect(dueOn(afterOursAgain(people, one.id, certificate.key), day)).toContain(key);
    }
  });

  it('does not hold on a day before it was said: the clock was wrong then', () => {
    const [person1] = afterNotOurs(list, one.id, certificate, '2028-01-01');
    expect(choiceAbout(person1!, certificate, today)).toBeNull();
    expect(choiceAbout(person1!, certificate, '2028-01-01')).not.toBeNull();
  });

  it('taken back leaves what was decided of other clocks', () => {
    let people = afterNotOurs(list, one.id, certificate, today);
    people = afterNotOurs(people, one.id, desk, today);
    people = afterOursAgain(people, one.id, certificate.key);
    expect(people[0]!.choices.map(({ clock }) => clock)).toEqual([desk.key]);
  });
});

describe('renewing', () => {
  it('gives the card its new date, and lets go of what was decided of the old one', () => {
    const before = afterNotOurs(afterNotOurs(list, one.id, certificate, today), one.id, desk, today);
    const people = afterRenewed(before, one.id, certificate, '2029-11-20');
    expect(people[0]).toEqual({
      ...one,
      certificate: '2029-11-20',
      choices: [{ clock: desk.key, kind: 'not ours', on: today }],
    });
    expect(people[1]).toBe(two);
  });

  it('moves no end date of a position', () => {
    expect(afterRenewed(list, one.id, certificate, '2029-11-20')[0]!.positions).toEqual(one.positions);
  });

  it('of a position moves the end date of that one alone', () => {
    const [after] = afterRenewed(afterLater(list, one.id, lead, 3, today), one.id, lead, '2028-01-01');
    expect(after!.positions).toEqual([
      one.positions[0],
      { site: 'FA029', name: 'Lead', ends: '2028-01-01' },
      one.positions[2],
    ]);
    expect(after!.certificate).toBe(one.certificate);
    expect(after!.choices).toEqual([]);
  });

  it('leaves one of two positions that come to be the same', () => {
    const [desk1] = one.positions;
    const twin = { ...desk1!, ends: '2028-01-01' };
    const before = [{ ...one, positions: [...one.positions, twin] }];
    const [after] = afterRenewed(before, one.id, desk, '2028-01-01');
    expect(after!.positions).toEqual([twin, one.positions[1], one.positions[2]]);
    const keys = clocksOf(after!, [], today).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps two positions that still differ in name, site or date', () => {
    const ends = '2027-03-01';
    const positions = [
      { site: 'FA029', name: '', ends: '2026-12-10' },
      { site: 'FA029', name: 'Lead', ends },
      { site: 'FA579', name: '', ends },
      { site: 'FA029', name: '', ends: null },
    ];
    const [after] = afterRenewed([{ ...one, positions }], one.id, desk, ends);
    expect(after!.positions).toEqual([{ ...positions[0]!, ends }, ...positions.slice(1)]);
  });

  it('takes it off what is due', () => {
    const people = afterRenewed(list, one.id, certificate, '2029-11-20');
    expect(dueOn(people, today).filter((each) => each.startsWith('P1 certificate'))).toEqual([]);
    expect(dueOn(people, today).filter((each) => each.startsWith('P2'))).toEqual(
      dueOn(list, today).filter((each) => each.startsWith('P2')),
    );
  });

  it('throws for somebody who is no longer in the list', () => {
    expect(() => afterRenewed(list, 'ffffffffffff', certificate, '2029-11-20')).toThrow(/another window/);
  });

  it.each([
    ['was taken off', one.positions.slice(1)],
    ['has another end date', [{ ...one.positions[0]!, ends: '2028-01-01' }, ...one.positions.slice(1)]],
    ['has no end date', [{ ...one.positions[0]!, ends: null }, ...one.positions.slice(1)]],
    ['has another name', [{ ...one.positions[0]!, name: 'Second' }, ...one.positions.slice(1)]],
  ])('throws where the position %s in another window meanwhile', (_what, positions) => {
    expect(() => afterRenewed([{ ...one, positions }, two], one.id, desk, '2028-06-01')).toThrow(
      /another window/,
    );
  });

  it('throws where the card was renewed in another window meanwhile', () => {
    const meanwhile = { ...one, certificate: '2029-11-30' };
    expect(() => afterRenewed([meanwhile, two], one.id, certificate, '2029-11-20')).toThrow(/another window/);
  });

  it('of a blocked card replaces it: the date of the new card, of a series that nobody has read yet', () => {
    const blocked = person(1, { series: '04', positions: one.positions });
    const clock: Clock = {
      kind: 'national',
      key: `national ${block.id} ${block.on}`,
      on: block.on,
      date: block,
    };
    const before = afterLater(afterNotOurs([blocked, two], one.id, desk, today), one.id, clock, 3, today);
    const people = afterRenewed(before, one.id, clock, '2029-11-20');
    expect(people).toEqual([
      {
        ...blocked,
        certificate: '2029-11-20',
        series: null,
        choices: [{ clock: desk.key, kind: 'not ours', on: today }],
      },
      two,
    ]);
    expect(clocksOf(people[0]!, [block], today).map(({ kind }) => kind)).toEqual([
      'certificate',
      'position',
      'position',
    ]);
  });

  it('is nothing that can be done to a date for everybody', () => {
    const date = { ...block, touches: ['every card' as const] };
    const clock: Clock = { kind: 'national', key: `national ${date.id} ${date.on}`, on: date.on, date };
    expect(() => afterRenewed(list, one.id, clock, '2029-11-20')).toThrow(/^It was changed/);
  });
});

describe('leaving', () => {
  it('takes off that person alone', () => {
    expect(afterLeft(list, one.id)).toEqual([two]);
    expect(afterLeft(list, 'ffffffffffff')).toEqual(list);
  });
});

describe('every change', () => {
  it('leaves the list it was given as it was, and one that can be read back', () => {
    const before = structuredClone(list);
    const changed = [
      afterLater(list, one.id, certificate, 3, today),
      afterNotOurs(list, one.id, lead, today),
      afterOursAgain(list, one.id, lead.key),
      afterRenewed(list, one.id, desk, '2028-02-29'),
      afterLeft(list, one.id),
    ];
    expect(list).toEqual(before);
    for (const people of changed) expect(cards.parse(people, 1)).toEqual(people);
  });

  it('keeps the latest 100 decisions, and can be read back', () => {
    const certificateOn = (day: number): Clock => {
      const on = plusDays('2027-01-01', day);
      return { kind: 'certificate', key: `certificate ${on}`, on };
    };
    let people = list;
    for (let day = 0; day < 150; day++) {
      people =
        day % 2
          ? afterLater(people, one.id, certificateOn(day), 1, today)
          : afterNotOurs(people, one.id, certificateOn(day), today);
    }
    expect(people[0]!.choices.map(({ clock }) => clock)).toEqual(
      Array.from({ length: 100 }, (_, at) => certificateOn(at + 50).key),
    );
    expect(people[1]).toBe(two);
    expect(cards.parse(people, 1)).toEqual(people);
  });

  it('can be read back after a card was put off and given a new date 300 times', () => {
    let people = [person(1)];
    for (let round = 0; round < 300; round++) {
      const [clock] = clocksOf(people[0]!, [], today);
      people = afterLater(people, one.id, clock!, 1, today);
      // As the form changes a date, with the decisions kept.
      people = people.map((each) => ({ ...each, certificate: plusDays(today, 40 + round) }));
    }
    expect(cards.parse(people, 1)).toBeDefined();
  });
});
