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
import { clocksOf, plusDays, type Clock } from '../../src/renewals/clocks.ts';
import { keyOf, whatIsDue, type DueItem } from '../../src/renewals/due.ts';
import { noticeOf } from '../../src/renewals/notices.ts';
import type { Person, Position } from '../../src/renewals/person.ts';
import { reminders } from '../../src/renewals/reminders.ts';
import { afterShowing, type Shown } from '../../src/renewals/shown.ts';

const on = '2027-03-01';
const someone: Person = {
  id: 'a1b2c3d4e5f6',
  who: 'AB',
  certificate: on,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
};
const certificate = clocksOf(someone, [], on)[0]!;

const position = (ends: string | null, site = 'FWF76'): Position => ({ site, name: '', ends });

const date = (rest: Partial<NationalDate>): NationalDate => ({
  id: 'sign-in',
  title: 'The old sign-in retires',
  on,
  touches: ['every card'],
  ahead: 'It is to come.',
  today: 'It is today.',
  past: 'It was.',
  action: 'Ask.',
  who: ['RA agent or manager'],
  caution: 'It may slip.',
  answer: 'cis1-retiring',
  sources: ['N1'],
  grade: 'HIGH',
  until: '2027-05-31',
  ...rest,
});

/** A PC on which what is due is shown as often as somebody looks. */
class Desk {
  people: Person[];
  dates: NationalDate[];
  steps = reminders.absent.steps;
  shown: Shown = [];

  constructor(people: Person[] = [someone], dates: NationalDate[] = []) {
    this.people = people;
    this.dates = dates;
  }

  items(today: string): DueItem[] {
    const { people, dates, steps, shown } = this;
    return whatIsDue({ people, dates, reminders: { steps }, shown, today });
  }

  /** The days of the steps that a notice is given for. */
  look(today: string): string[] {
    const { people, dates } = this;
    const notice = noticeOf(this.items(today), { people, dates, site: null, today });
    if (!notice) return [];
    const keys = people.flatMap((person) =>
      clocksOf(person, dates, today).map((clock) => keyOf({ person, clock })),
    );
    this.shown = afterShowing(this.shown, notice.steps, today, new Set(keys));
    return notice.steps.map(({ day }) => day);
  }

  /** Looks every day. @returns each day with a notice, as days before (or after) the last day of the card */
  lookDaily(from: string, days: number): number[] {
    return Array.from({ length: days }, (_, at) => plusDays(from, at)).flatMap((day) =>
      this.look(day).length ? [Temporal.PlainDate.from(day).until(on).days] : [],
    );
  }

  later(days: number, today: string, clock: Clock = certificate): void {
    this.people = afterLater(this.people, someone.id, clock, days, today);
  }
}

describe('a card with 12 days left', () => {
  it('gives one notice, for the step of 14 days alone; the earlier ones are overtaken', () => {
    const desk = new Desk();
    expect(desk.look('2027-02-17')).toEqual(['2027-02-15']);
    for (let tick = 0; tick < 20; tick += 1) expect(desk.look('2027-02-17')).toEqual([]);
    expect(desk.lookDaily('2027-02-18', 4)).toEqual([]);
    expect(desk.look('2027-02-22')).toEqual(['2027-02-22']);
  });

  it('is listed all the while, once its notice was given too', () => {
    const desk = new Desk();
    const key = `${someone.id} ${certificate.key}`;
    const item = { person: someone, clock: certificate, state: 'urgent', days: 12 };
    expect(desk.items('2027-02-17')).toEqual([{ ...item, notice: { clock: key, day: '2027-02-15' } }]);
    desk.look('2027-02-17');
    expect(desk.items('2027-02-17')).toEqual([{ ...item, notice: null }]);
  });
});

describe('a PC that is used every day', () => {
  it('gives the notices of a certificate on their days, then weekly for eight weeks, then no more', () => {
    const weekly = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => -7 * week);
    const days = [90, 60, 30, 14, 7, 1, 0, ...weekly];
    expect(new Desk().lookDaily('2026-10-01', 700)).toEqual(days);
  });

  it('gives the notices of a position on their days, then one a week after', () => {
    const desk = new Desk([{ ...someone, certificate: null, positions: [position(on)] }]);
    expect(desk.lookDaily('2026-10-01', 700)).toEqual([90, 30, 7, 0, -7]);
  });

  it('gives the notices of a national date on their days, and none after it', () => {
    const desk = new Desk([{ ...someone, certificate: null }], [date({})]);
    expect(desk.lookDaily('2026-10-01', 700)).toEqual([60, 30, 7, 0]);
  });

  it('lists a card from its 90th day on, and an expired one for good', () => {
    const desk = new Desk();
    expect(desk.items('2026-11-30')).toEqual([]);
    expect(desk.items('2026-12-01')).toHaveLength(1);
    expect(desk.items('2035-01-01')).toMatchObject([{ state: 'expired' }]);
  });

  it('says at once that a card of a blocked series is blocked, and does not send anybody to renew it', () => {
    const block = date({ id: 'series-4', on: '2026-04-01', touches: ['series 04'], until: null });
    const desk = new Desk([{ ...someone, series: '04' }], [block]);
    expect(desk.items('2027-02-17').map(({ clock }) => clock.kind)).toEqual(['national']);
    expect(desk.look('2027-02-17')).toEqual(['2026-04-01']);
    expect(desk.lookDaily('2027-02-18', 400)).toEqual([]);
  });
});

describe('steps that somebody chose', () => {
  it('alone give notices', () => {
    const desk = new Desk();
    desk.steps = { ...desk.steps, certificate: [20, 3, -10] };
    expect(desk.lookDaily('2026-10-01', 300)).toEqual([20, 3, -10]);
  });

  it('may stand in any order', () => {
    const desk = new Desk();
    desk.steps = { ...desk.steps, certificate: [0, 30, 7] };
    expect(desk.lookDaily('2026-10-01', 300)).toEqual([30, 7, 0]);
  });

  it('may be none: the card is listed and no notice given', () => {
    const desk = new Desk();
    desk.steps = { ...desk.steps, certificate: [] };
    expect(desk.lookDaily('2026-10-01', 300)).toEqual([]);
    expect(desk.items('2027-02-17')).toHaveLength(1);
  });

  it('do not make a notice of a step that was shown already', () => {
    const desk = new Desk();
    desk.look('2027-02-17');
    desk.steps = { ...desk.steps, certificate: [30] };
    expect(desk.look('2027-02-18')).toEqual([]);
  });

  it('give their notice on their day where they lie before the table’s first', () => {
    const desk = new Desk();
    desk.steps = { ...desk.steps, certificate: [120, 30] };
    expect(desk.lookDaily('2026-10-01', 300)).toEqual([120, 30]);
  });
});

describe('what was put off', () => {
  it('is not listed until its day, and comes back on it', () => {
    const desk = new Desk();
    desk.look('2027-02-15');
    desk.later(3, '2027-02-15');
    expect(desk.items('2027-02-15')).toEqual([]);
    expect(desk.items('2027-02-17')).toEqual([]);
    expect(desk.look('2027-02-18')).toEqual(['2027-02-18']);
    expect(desk.lookDaily('2027-02-19', 4)).toEqual([7]);
  });

  it('comes back once, on the first day that the PC is used after', () => {
    const desk = new Desk();
    desk.look('2027-01-30');
    desk.later(3, '2027-01-30');
    expect(desk.look('2027-02-10')).toEqual(['2027-02-02']);
    expect(desk.lookDaily('2027-02-11', 4)).toEqual([]);
  });

  it('holds back the steps that come due meanwhile, and comes back as one', () => {
    const desk = new Desk();
    desk.look('2027-02-15');
    desk.later(10, '2027-02-15');
    expect(desk.lookDaily('2027-02-16', 15)).toEqual([4, 1, 0]);
  });

  it.each([
    [1, '2027-02-26'],
    [3, '2027-02-28'],
    [4, '2027-02-28'],
    [5, '2027-02-28'],
    [30, '2027-02-28'],
  ])('by %i days, with four left, comes back on %s: never past the day before', (days, until) => {
    expect(laterUntil(certificate, days, '2027-02-25')).toBe(until);
    const desk = new Desk();
    desk.look('2027-02-25');
    desk.later(days, '2027-02-25');
    expect(desk.look(plusDays(until, -1))).toEqual([]);
    expect(desk.look(until)).toEqual([until]);
  });

  it.each([
    ['2027-03-01', '2027-03-08'],
    ['2027-03-05', '2027-03-12'],
  ])('on %s, when there is no day left, comes back on %s', (today, until) => {
    expect(laterUntil(certificate, 7, today)).toBe(until);
  });

  it.each([
    ['2027-01-20', [1, 3, 7, 14, 30]],
    ['2027-01-29', [1, 3, 7, 14, 30]],
    ['2027-01-30', [1, 3, 7, 14]],
    ['2027-01-31', [1, 3, 7, 14]],
    ['2027-02-17', [1, 3, 7]],
    ['2027-02-25', [1, 3]],
    ['2027-02-26', [1]],
    ['2027-02-28', [1]],
    ['2027-03-01', [1, 3, 7, 14, 30]],
    ['2027-03-20', [1, 3, 7, 14, 30]],
  ])('on %s is offered to be by %j days', (today, days) => {
    expect(laterDays(certificate, today)).toEqual(days);
  });

  it('while the clock was two years ahead is not once it is put right', () => {
    const desk = new Desk();
    desk.later(30, '2029-02-16');
    expect(desk.items('2029-02-17')).toEqual([]);
    expect(desk.items('2027-02-17')).toHaveLength(1);
    expect(desk.look('2027-02-17')).toEqual(['2027-02-15']);
  });

  it('while the clock was a year back is not once it is put right', () => {
    const desk = new Desk();
    desk.later(30, '2026-02-17');
    expect(desk.look('2027-02-17')).toEqual(['2027-02-15']);
  });

  it('holds for that clock of that person alone', () => {
    const other = { ...someone, id: 'b1b2c3d4e5f6', who: 'CD' };
    const desk = new Desk([{ ...someone, positions: [position(on)] }, other]);
    desk.later(3, '2027-02-17');
    const left = desk.items('2027-02-17').map(({ person, clock }) => `${person.who} ${clock.kind}`);
    expect(left.toSorted()).toEqual(['AB position', 'CD certificate']);
  });

  it('again is put off anew', () => {
    const desk = new Desk();
    desk.later(1, '2027-02-02');
    desk.later(10, '2027-02-03');
    expect(desk.people[0]!.choices).toHaveLength(1);
    expect(desk.look('2027-02-12')).toEqual([]);
    expect(desk.look('2027-02-13')).toEqual(['2027-02-13']);
  });
});

describe('what is not ours', () => {
  it('is neither listed nor noticed, until somebody takes that back', () => {
    const desk = new Desk();
    desk.people = afterNotOurs(desk.people, someone.id, certificate, '2027-02-10');
    expect(desk.lookDaily('2027-02-10', 300)).toEqual([]);
    expect(desk.items('2027-02-17')).toEqual([]);
    desk.people = afterOursAgain(desk.people, someone.id, certificate.key);
    expect(desk.people).toEqual([someone]);
    expect(desk.look('2027-02-17')).toEqual(['2027-02-15']);
  });

  it('is not while a clock says that nobody has said so yet', () => {
    const desk = new Desk();
    desk.people = afterNotOurs(desk.people, someone.id, certificate, '2029-02-10');
    expect(desk.items('2027-02-17')).toHaveLength(1);
  });

  it('takes the place of a reminder that was put off', () => {
    const desk = new Desk();
    desk.later(1, '2027-02-10');
    desk.people = afterNotOurs(desk.people, someone.id, certificate, '2027-02-10');
    expect(desk.people[0]!.choices).toEqual([{ clock: certificate.key, kind: 'not ours', on: '2027-02-10' }]);
    expect(desk.items('2027-02-12')).toEqual([]);
  });
});

describe('what was renewed', () => {
  it('is done with, and a new clock starts with the new date', () => {
    const desk = new Desk();
    desk.look('2027-02-15');
    desk.later(3, '2027-02-15');
    desk.people = afterRenewed(desk.people, someone.id, certificate, '2030-02-15');
    expect(desk.people).toEqual([{ ...someone, certificate: '2030-02-15' }]);
    expect(desk.items('2027-02-18')).toEqual([]);
    expect(desk.look('2029-11-17')).toEqual(['2029-11-17']);
  });

  it('is that one position, with its new end date', () => {
    const positions = [position('2027-03-01'), position('2027-03-02'), position('2027-03-01', 'FA002')];
    const people = [{ ...someone, positions }];
    const clock = clocksOf(people[0]!, [], on).find(({ kind }) => kind === 'position')!;
    expect(afterRenewed(people, someone.id, clock, '2028-03-01')[0]!.positions).toEqual([
      position('2028-03-01'),
      ...positions.slice(1),
    ]);
  });

  it('is nothing of anybody else', () => {
    const other = { ...someone, id: 'b1b2c3d4e5f6', who: 'CD' };
    expect(afterRenewed([someone, other], other.id, certificate, '2030-02-15')[0]).toBe(someone);
  });

  it('leaves no two clocks with one key where a position gets the end date of its twin', () => {
    const positions = [position('2027-03-01'), position('2028-03-01')];
    const people = [{ ...someone, certificate: null, positions }];
    const [clock] = clocksOf(people[0]!, [], on);
    const after = afterRenewed(people, someone.id, clock!, '2028-03-01');
    const keys = clocksOf(after[0]!, [], on).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const steps = new Desk(after).look('2028-02-28');
    expect(steps).toHaveLength(1);
  });

  it('is not somebody who left: they are gone from the list', () => {
    expect(afterLeft([someone], someone.id)).toEqual([]);
    expect(afterLeft([someone], 'b1b2c3d4e5f6')).toEqual([someone]);
  });
});

describe('a wrong clock', () => {
  it('two years ahead and back loses nothing and repeats one step at most', () => {
    const desk = new Desk();
    expect(desk.look('2026-12-01')).toEqual(['2026-12-01']);
    expect(desk.look('2028-12-01')).toEqual(['2027-04-26']);
    expect(desk.lookDaily('2026-12-02', 150)).toEqual([
      89, 60, 30, 14, 7, 1, 0, -7, -14, -21, -28, -35, -42, -49, -56,
    ]);
  });

  it('a year back shows nothing twice once it is right', () => {
    const desk = new Desk();
    expect(desk.look('2027-02-15')).toEqual(['2027-02-15']);
    expect(desk.look('2026-02-16')).toEqual([]);
    expect(desk.lookDaily('2027-02-16', 8)).toEqual([7]);
  });
});

describe('what is due comes', () => {
  const named = (who: string, id: string, rest: Partial<Person>): Person => ({
    ...someone,
    who,
    id: `${id}1b2c3d4e5f6`,
    ...rest,
  });
  const today = '2027-02-28';
  const order = (people: Person[], dates: NationalDate[] = []) =>
    new Desk(people, dates)
      .items(today)
      .map(({ person, clock }) => (clock.kind === 'national' ? clock.date.id : person.who));

  it('with what has stopped first, then by the days that are left', () => {
    const people = [
      named('in ten days', 'a', { certificate: '2027-03-10' }),
      named('tomorrow', 'b', { certificate: '2027-03-01' }),
      named('long ago', 'c', { certificate: '2026-12-01' }),
      named('today', 'd', { certificate: '2027-02-28' }),
      named('yesterday', 'e', { certificate: null, positions: [position('2027-02-27')] }),
    ];
    const expected = ['yesterday', 'long ago', 'today', 'tomorrow', 'in ten days'];
    expect(order(people)).toEqual(expected);
    expect(order(people.toReversed())).toEqual(expected);
  });

  it('with a date that has passed behind cards that are to run out', () => {
    const past = date({ on: '2027-02-25' });
    expect(order([named('tomorrow', 'b', {})], [past])).toEqual(['tomorrow', 'sign-in']);
  });

  it('with a date of tomorrow before a card that has 89 days', () => {
    const people = [named('in 89 days', 'a', { certificate: '2027-05-28' })];
    expect(order(people, [date({})])).toEqual(['sign-in', 'in 89 days']);
  });

  it('with a card that runs out tomorrow before a series that is to be blocked in a month', () => {
    const block = date({ id: 'series-9', on: '2027-03-30', touches: ['series 06'], until: null });
    const people = [
      named('tomorrow', 'a', {}),
      named('to be blocked', 'b', { certificate: null, series: '06' }),
    ];
    expect(order(people, [block])).toEqual(['tomorrow', 'series-9']);
  });

  it('without calling a card blocked that is to be blocked in a month', () => {
    const block = date({ id: 'series-9', on: '2027-03-30', touches: ['series 06'], until: null });
    const people = [named('AB', 'b', { certificate: null, series: '06' })];
    const items = new Desk(people, [block]).items(today);
    const notice = noticeOf(items, { people, dates: [block], site: null, today });
    expect(notice?.message).toContain('It is to come.');
    expect(notice?.title).not.toMatch(/card blocked/);
  });
});
