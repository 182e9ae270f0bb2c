import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NationalDate, Touchable } from '../../src/guidance/national-date.ts';
import { afterLater, afterNotOurs, afterOursAgain, afterRenewed } from '../../src/renewals/choices.ts';
import { clocksOf } from '../../src/renewals/clocks.ts';
import { keyOf, whatIsDue, type DueItem } from '../../src/renewals/due.ts';
import { noticeOf, type RenewalNotice } from '../../src/renewals/notices.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import {
  isQuiet,
  reminders as reminderItem,
  type Moment,
  type Reminders,
} from '../../src/renewals/reminders.ts';
import { afterShowing, shownNotices, type Shown } from '../../src/renewals/shown.ts';

// What ought to happen is worked out here a second time, from the issue, with day numbers since 1970 in UTC.

const fiveYears = 1826;
const weeksAway = 14;

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The table of the issue. */
const steps = {
  certificate: [90, 60, 30, 14, 7, 1, 0, -7, -14, -21, -28, -35, -42, -49, -56],
  position: [90, 30, 7, 0, -7],
  national: [60, 30, 7, 0],
};
type Kind = keyof typeof steps;

function stateFor(kind: Kind, left: number): string {
  if (kind === 'national') return left > 0 ? 'ahead' : left < 0 ? 'past' : 'today';
  if (left > 90) return 'fine';
  if (left === 0) return 'last day';
  if (kind === 'position') return left < 0 ? 'ended' : 'ending';
  if (left < 0) return 'expired';
  return left < 15 ? 'urgent' : 'renewable';
}

/** A clock as the issue describes it, found without the code's help. */
interface Own {
  id: string;
  kind: Kind;
  on: number;
}

function ownClocks(person: Person, dates: readonly NationalDate[], today: number): Own[] {
  const seriesDay = dates.find(({ touches }) => touches.some((each) => each === `series ${person.series}`));
  const isBlocked = seriesDay !== undefined && numberOf(seriesDay.on) <= today;
  const touched: Record<Touchable, boolean> = {
    'every card': true,
    'FFFFF without an end date': person.positions.some((each) => each.site === 'FFFFF' && !each.ends),
    'series 04': person.series === '04',
    'series 05': person.series === '05',
    'series 06': person.series === '06',
  };
  const own = (kind: Kind, what: string, on: string): Own => ({
    id: [person.id, kind, what, on].join('|'),
    kind,
    on: numberOf(on),
  });
  return [
    ...(person.certificate && !isBlocked ? [own('certificate', '', person.certificate)] : []),
    ...person.positions.flatMap(({ site, name, ends }) =>
      ends ? [own('position', `${site}/${name}`, ends)] : [],
    ),
    ...dates
      .filter(({ touches }) => touches.some((each) => touched[each]))
      .filter(({ until }) => until === null || numberOf(until) >= today)
      .map(({ id, on }) => own('national', id, on)),
  ];
}

/** The same name for what the code lists. */
function idOf({ person, clock }: Pick<DueItem, 'person' | 'clock'>): string {
  const what =
    clock.kind === 'national'
      ? clock.date.id
      : clock.kind === 'position'
        ? `${clock.position.site}/${clock.position.name}`
        : '';
  return [person.id, clock.kind, what, clock.on].join('|');
}

/** What somebody decided, as the issue has it: until when they want to hear no more. */
interface OwnChoice {
  person: string;
  clockKey: string;
  said: number;
  until: number;
}
type OwnChoices = ReadonlyMap<string, OwnChoice>;

function isHeldBack({ id }: Own, choices: OwnChoices, today: number): boolean {
  const choice = choices.get(id);
  return choice !== undefined && choice.said <= today && choice.until > today;
}

/** The latest step that has come due, or the day on which a reminder put off comes back, or null. */
function latestDue({ id, kind, on }: Own, choices: OwnChoices, today: number): number | null {
  const days = steps[kind].map((step) => on - step);
  const choice = choices.get(id);
  if (choice && choice.said <= today) days.push(choice.until);
  const come = days.filter((day) => day <= today);
  return come.length ? Math.max(...come) : null;
}

function isHushed({ quiet, closedDays }: Reminders, { day, time }: Moment): boolean {
  const weekday = ((numberOf(day) + 3) % 7) + 1;
  if (closedDays.includes(weekday)) return true;
  if (!quiet) return false;
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const length = (minutes(quiet.to) - minutes(quiet.from) + 1440) % 1440;
  return (minutes(time) - minutes(quiet.from) + 1440) % 1440 < length;
}

/** What a PC lived through. Its days come over and over until five years are full. */
interface History {
  start: number;
  people: Person[];
  dates: NationalDate[];
  reminders: Reminders;
  days: UsedDay[];
}

interface UsedDay {
  /** Days since it was used before. */
  gap: number;
  times: string[];
  /** What somebody did after the first look. */
  act: Act;
  /** By how many days the PC's clock is wrong; null: as on the day before. */
  wrong: number | null;
  /** Whether the worker is stopped between showing and recording. */
  isStopped: boolean;
}

type Act =
  | { kind: 'nothing' }
  | { kind: 'later' | 'not ours' | 'ours again'; pick: number; days: number }
  | { kind: 'renewed'; pick: number; days: number };

/** A notification that somebody saw. */
interface Seen {
  notice: RenewalNotice;
  today: number;
  ids: string[];
}

/** The background, as it is at one moment of its life. */
class Desk {
  people: Person[];
  shown: Shown = [];
  choices = new Map<string, OwnChoice>();
  seen: Seen[] = [];
  /** Which steps of each clock were shown, and on which day by the PC's clock. */
  steps = new Map<string, { step: number; on: number }[]>();
  /** How often each of them was. */
  times = new Map<string, number>();

  constructor(readonly history: History) {
    this.people = history.people;
  }

  here(day: string) {
    return { people: this.people, dates: this.history.dates, site: 'FWF76', today: day };
  }

  items(day: string, shown = this.shown): DueItem[] {
    const { dates, reminders } = this.history;
    return whatIsDue({ people: this.people, dates, reminders, shown, today: day });
  }

  /** A tick of the background. */
  use(moment: Moment, isStopped = false): Seen | null {
    const { dates, reminders } = this.history;
    if (!reminders.isOn || isQuiet(reminders, moment)) return null;
    const items = this.items(moment.day);
    const notice = noticeOf(items, this.here(moment.day));
    if (!notice) return null;
    const keys = this.people.flatMap((person) =>
      clocksOf(person, dates, moment.day).map((clock) => keyOf({ person, clock })),
    );
    const kept = new Set([...keys, ...this.shown.map(({ clock }) => clock)]);
    this.shown = afterShowing(this.shown, notice.steps, '9999-12-31', kept); // written before it is shown
    if (!isStopped) this.shown = afterShowing(this.shown, notice.steps, moment.day, new Set(keys));
    const ids = notice.steps.map(({ clock }) => idOf(items.find((item) => keyOf(item) === clock)!));
    const seen = { notice, today: numberOf(moment.day), ids };
    this.seen.push(seen);
    notice.steps.forEach((step, at) => {
      const key = `${ids[at]} ${step.day}`;
      this.times.set(key, (this.times.get(key) ?? 0) + 1);
      const before = this.steps.get(ids[at]!) ?? [];
      this.steps.set(ids[at]!, [...before, { step: numberOf(step.day), on: seen.today }]);
    });
    return seen;
  }

  own(today: number): Own[] {
    return this.people.flatMap((person) => ownClocks(person, this.history.dates, today));
  }

  /** Clocks whose latest step ought to have been seen by now, and was not; by a clock of today or before. */
  missed(today: number): string[] {
    return this.own(today).flatMap((own) => {
      const due = latestDue(own, this.choices, today);
      const isSeen = this.steps.get(own.id)?.some(({ step, on }) => on <= today && step >= (due ?? 0));
      const isMissed = due !== null && !isSeen && !isHeldBack(own, this.choices, today);
      return isMissed ? [`${own.id}: ${dayOf(due)}`] : [];
    });
  }

  act(act: Act, day: string): void {
    if (act.kind === 'nothing') return;
    const today = numberOf(day);
    if (act.kind === 'ours again') {
      const [id, choice] = [...this.choices][act.pick % Math.max(1, this.choices.size)] ?? [];
      if (!id || !choice) return;
      this.people = afterOursAgain(this.people, choice.person, choice.clockKey);
      this.choices.delete(id);
      return;
    }
    const items = this.items(day);
    const item = items[act.pick % Math.max(1, items.length)];
    if (!item) return;
    const { person, clock } = item;
    const id = idOf(item);
    const choice = { person: person.id, clockKey: clock.key, said: today };
    const on = numberOf(clock.on);
    switch (act.kind) {
      case 'later': {
        if (on - today === 1) return; // stands in choices.test.ts, by itself
        this.people = afterLater(this.people, person.id, clock, act.days, day);
        const until = on > today ? Math.min(on - 1, today + act.days) : today + act.days;
        this.choices.set(id, { ...choice, until });
        break;
      }
      case 'not ours':
        this.people = afterNotOurs(this.people, person.id, clock, day);
        this.choices.set(id, { ...choice, until: Infinity });
        break;
      case 'renewed':
        if (clock.kind === 'national' && clock.date.until !== null) return; // a blocked card is replaced
        this.people = afterRenewed(this.people, person.id, clock, dayOf(today + 91 + act.days * 30));
        this.choices.delete(id);
        break;
    }
  }
}

/** What a property looks at while the years go by. */
interface Watch {
  /** Before each tick. */
  before?: (desk: Desk, moment: Moment) => void;
  /** After each tick. */
  after?: (desk: Desk, moment: Moment, seen: Seen | null) => void;
  /** At the end of each used day: whether it might speak after what was done, and how many mishaps there were. */
  evening?: (desk: Desk, day: UsedDay, today: number, isHeard: boolean, mishaps: number) => void;
}

/** Five years of a PC. @returns the desk as it stands at their end */
function live(history: History, watch: Watch): Desk {
  const desk = new Desk(history);
  let real = history.start;
  let wrong = 0;
  let mishaps = 0;
  for (let at = 0; ; at += 1) {
    const used = history.days[at % history.days.length]!;
    real += used.gap;
    if (real >= history.start + fiveYears) break;
    const before = wrong;
    wrong = used.wrong ?? wrong;
    if (wrong !== before && wrong !== 0) mishaps += 1;
    const today = real + wrong;
    const day = dayOf(today);
    let isHeard = false;
    for (const [index, time] of used.times.entries()) {
      const moment = { day, time };
      const isStopped = used.isStopped && index === 0;
      watch.before?.(desk, moment);
      const seen = desk.use(moment, isStopped);
      if (seen && isStopped) mishaps += 1;
      isHeard ||= history.reminders.isOn && !isHushed(history.reminders, moment);
      watch.after?.(desk, moment, seen);
      if (index > 0 || used.act.kind === 'nothing') continue;
      desk.act(used.act, day);
      isHeard = false; // what was done changes what is due, from the next look on
    }
    watch.evening?.(desk, used, today, isHeard, mishaps);
  }
  return desk;
}

/** Throws where a later one ought to stand first. How cards and dates to come mix is not in the issue. */
function expectMostUrgentFirst(items: readonly DueItem[], today: number): void {
  items.forEach((one, at) => {
    for (const other of items.slice(at + 1)) {
      const [first, second] = [urgencyOf(one, today), urgencyOf(other, today)];
      const isWrong =
        first.group === second.group ? first.far > second.far : second.group === 'stopped' && first.group;
      if (isWrong) throw new Error(`${idOf(one)} stands before ${idOf(other)} on ${dayOf(today)}`);
    }
  });
}

function urgencyOf({ clock }: DueItem, today: number) {
  const left = numberOf(clock.on) - today;
  const isBlock = clock.kind === 'national' && clock.date.until === null;
  // Blocks that lie ahead and dates that have passed stand in due.test.ts, by themselves.
  if (isBlock && left > 0) return { group: null, far: 0 };
  if (isBlock || (clock.kind !== 'national' && left < 0)) return { group: 'stopped', far: -left };
  if (clock.kind === 'national') return { group: left < 0 ? 'past date' : 'date', far: Math.abs(left) };
  return { group: 'card', far: left };
}

const time = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const quietHours = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom({ from: '18:30', to: '08:45' }, { from: '12:00', to: '14:00' }) },
  { weight: 2, arbitrary: fc.record({ from: time, to: time }) },
);

const remindersOn: fc.Arbitrary<Reminders> = fc
  .record({
    quiet: quietHours,
    closedDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
  })
  .map((chosen) => Object.assign(structuredClone(reminderItem.absent), chosen));

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('later' as const),
      pick: fc.nat(5),
      days: fc.integer({ min: 1, max: 30 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('not ours' as const, 'ours again' as const),
      pick: fc.nat(5),
      days: fc.constant(0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('renewed' as const), pick: fc.nat(5), days: fc.nat(33) }),
  },
);

const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 10 }) },
  { weight: 2, arbitrary: fc.integer({ min: 11, max: 70 }) },
);

const usedDay = fc.record({
  gap,
  times: fc.array(time, { minLength: 1, maxLength: 3 }).map((times) => times.toSorted()),
  act,
  wrong: fc.constant(0),
  isStopped: fc.constant(false),
});

/** Back a year, or two years ahead, for a day or longer. */
const unluckyDay = fc
  .record({
    used: usedDay,
    wrong: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 2, arbitrary: fc.constantFrom(-365, 731) },
      { weight: 1, arbitrary: fc.integer({ min: -400, max: 800 }) },
    ),
    isStopped: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  })
  .map(({ used, wrong, isStopped }) => Object.assign(structuredClone(used), { wrong, isStopped }));

function aDate(
  id: string,
  touches: Touchable[],
  on: number,
  spokenOf: number | null,
  answer: string,
): NationalDate {
  return {
    id,
    title: `The day of ${id}`,
    on: dayOf(on),
    touches,
    ahead: 'It is to come.',
    today: 'It is today.',
    past: 'It was.',
    action: 'Ask.',
    who: ['RA agent or manager'],
    caution: 'It may slip.',
    answer,
    sources: ['N1'],
    grade: 'HIGH',
    until: spokenOf === null ? null : dayOf(on + spokenOf),
  };
}

const personAfter = (start: number) =>
  fc.record({
    certificate: fc.option(fc.integer({ min: start - 90, max: start + 1096 }).map(dayOf), { freq: 8 }),
    positions: fc.uniqueArray(
      fc.record({
        site: fc.constantFrom('FWF76', 'FA002', 'FFFFF'),
        name: fc.constantFrom('', 'Dispenser', 'Locum 2'),
        ends: fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: start - 60, max: start + fiveYears }).map(dayOf) },
          { weight: 2, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
      }),
      { maxLength: 3, selector: ({ site, name }) => `${site} ${name}` },
    ),
    helper: fc.constantFrom('none' as const, 'sponsor' as const, 'local smartcard administrator' as const),
    series: fc.constantFrom(null, null, '04' as const, '05' as const, '06' as const, '09' as const),
  });

const datesAfter = (start: number) => {
  const on = fc.integer({ min: start - 100, max: start + fiveYears });
  return fc
    .record({ bulk: on, bulkFor: fc.nat(90), signIn: on, signInFor: fc.nat(90), four: on, fiveAndSix: on })
    .map(({ bulk, bulkFor, signIn, signInFor, four, fiveAndSix }) => [
      aDate('bulk', ['FFFFF without an end date'], bulk, bulkFor, 'fffff-ending'),
      aDate('sign-in', ['every card'], signIn, signInFor, 'cis1-retiring'),
      aDate('series-four', ['series 04'], four, null, 'series-4-5-6'),
      aDate('series-five-six', ['series 05', 'series 06'], fiveAndSix, null, 'series-4-5-6'),
    ]);
};

const historiesOf = (day: fc.Arbitrary<UsedDay>): fc.Arbitrary<History> =>
  fc.integer({ min: numberOf('2026-01-01'), max: numberOf('2031-12-31') }).chain((start) =>
    fc.record({
      start: fc.constant(start),
      people: fc.array(personAfter(start), { minLength: 1, maxLength: 4 }).map((people) =>
        people.map((person, at) => ({
          ...person,
          id: `a1b2c3d4e5f${at}`,
          who: `P${at}`,
          choices: [],
        })),
      ),
      dates: datesAfter(start),
      reminders: remindersOn,
      days: fc.array(day, { minLength: 1, maxLength: 80, size: 'max' }),
    }),
  );

const lucky = historiesOf(usedDay);
const unlucky = historiesOf(unluckyDay);

/** Whole histories of five years. */
const runs = 150;
const fewerRuns = 25;

function holds(histories: fc.Arbitrary<History>, numRuns: number, check: (history: History) => void): void {
  // Shrinking five years takes its time: what is found by then is shown.
  const limit = { interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true };
  fc.assert(fc.property(histories, check), { numRuns, ...limit });
}

describe('over five years of used days, absences, choices and quiet hours', { timeout: 60_000 }, () => {
  it('has shown the latest due step of every clock by the end of each day on which it may speak', () => {
    let looked = 0;
    holds(lucky, runs, (history) => {
      live(history, {
        evening: (desk, _, today, isHeard) => {
          if (!isHeard) return;
          looked += desk.seen.length ? 1 : 0;
          expect(desk.missed(today), dayOf(today)).toEqual([]);
        },
      });
    });
    expect(looked).toBeGreaterThan(runs);
  });

  it('shows no step twice, none before its day, none that was overtaken and none that nobody wants', () => {
    let looked = 0;
    holds(lucky, runs, (history) => {
      const desk = live(history, {
        after: (now, moment, seen) => {
          if (!seen) return;
          expect(isHushed(history.reminders, moment), `quiet at ${moment.day} ${moment.time}`).toBe(false);
          const own = new Map(now.own(seen.today).map((each) => [each.id, each]));
          seen.ids.forEach((id, at) => {
            looked += 1;
            expect(now.times.get(`${id} ${seen.notice.steps[at]!.day}`), `${id} twice`).toBe(1);
            expect(isHeldBack(own.get(id)!, now.choices, seen.today), id).toBe(false);
            const due = latestDue(own.get(id)!, now.choices, seen.today);
            expect(seen.notice.steps[at]!.day, id).toBe(due === null ? null : dayOf(due));
          });
        },
      });
      const stored = JSON.parse(JSON.stringify({ shown: desk.shown, people: desk.people }));
      expect(shownNotices.parse(stored.shown, 1)).toEqual(desk.shown);
      expect(cards.parse(stored.people, 1)).toEqual(desk.people);
    });
    expect(looked).toBeGreaterThan(runs);
  });

  it('loses nothing to a wrong clock or a stopped worker, and repeats a step at most once for each', () => {
    let mishapsSeen = 0;
    let repeats = 0;
    holds(unlucky, runs, (history) => {
      live(history, {
        evening: (desk, used, today, isHeard, mishaps) => {
          mishapsSeen = Math.max(mishapsSeen, mishaps);
          const most = Math.max(0, ...desk.times.values());
          repeats = Math.max(repeats, most - 1);
          expect(most, `${mishaps} mishaps by ${dayOf(today)}`).toBeLessThanOrEqual(1 + mishaps);
          expect(isHeard && !used.isStopped ? desk.missed(today) : [], dayOf(today)).toEqual([]);
        },
        after: (_, moment, seen) => {
          for (const { day } of seen?.notice.steps ?? []) expect(day <= moment.day, day).toBe(true);
        },
      });
    });
    expect(mishapsSeen).toBeGreaterThan(1);
    expect(repeats).toBeGreaterThan(0);
  });

  it('shows at once what quiet hours and closed days held back when they are switched off', () => {
    let held = 0;
    holds(lucky, fewerRuns, (history) => {
      live(history, {
        after: (desk, moment, seen) => {
          if (!isHushed(history.reminders, moment)) return;
          expect(seen).toBeNull();
          const today = numberOf(moment.day);
          const missed = desk.missed(today);
          const switched = new Desk({
            ...history,
            people: desk.people,
            reminders: { ...history.reminders, quiet: null, closedDays: [] },
          });
          switched.shown = desk.shown;
          switched.choices = desk.choices;
          switched.steps = new Map(desk.steps);
          const now = switched.use(moment);
          held += missed.length ? 1 : 0;
          expect(switched.missed(today), moment.day).toEqual([]);
          const told = now?.ids.map((id, at) => `${id}: ${now.notice.steps[at]!.day}`) ?? [];
          expect(told.toSorted()).toEqual(missed.toSorted());
        },
      });
    });
    expect(held).toBeGreaterThan(fewerRuns);
  });

  it('gives one notice after weeks away, and a digest lists the most urgent first', () => {
    let digests = 0;
    holds(lucky, fewerRuns, (history) => {
      let daysBefore = 0;
      let noticesOfDay = 0;
      let items: DueItem[] = [];
      live(history, {
        before: (desk, { day }) => {
          items = desk.items(day);
        },
        after: (_, { day }, seen) => {
          if (!seen) return;
          noticesOfDay += 1;
          const listed = seen.ids.map((id) => items.find((item) => idOf(item) === id)!);
          expectMostUrgentFirst(listed, numberOf(day));
          const heads = headsOf(listed);
          if (heads.length < 2) return;
          digests += 1;
          const lines = seen.notice.message.split('\n');
          heads.slice(0, 4).forEach((head, at) => expect(lines[at]!.startsWith(head), lines[at]).toBe(true));
          expect(lines.slice(4)).toEqual(heads.length > 4 ? [`and ${heads.length - 4} more`] : []);
        },
        evening: (_, used, today) => {
          const isBack = today - daysBefore >= weeksAway && used.act.kind === 'nothing';
          expect(isBack ? noticesOfDay : 0, dayOf(today)).toBeLessThanOrEqual(1);
          daysBefore = today;
          noticesOfDay = 0;
        },
      });
    });
    expect(digests).toBeGreaterThan(fewerRuns);
  });

  it('lists every clock that is near or past, in the state of the table, most urgent first', () => {
    let listed = 0;
    holds(unlucky, fewerRuns, (history) => {
      live(history, {
        before: (desk, { day }) => {
          const today = numberOf(day);
          const items = desk.items(day);
          const expected = desk
            .own(today)
            .filter(({ kind, on }) => on - today <= (kind === 'national' ? 60 : 90))
            .filter((own) => !isHeldBack(own, desk.choices, today));
          expect(items.map(idOf).toSorted(), day).toEqual(expected.map(({ id }) => id).toSorted());
          listed += items.length;
          const states = items.map(({ clock, state, days }) => ({ on: clock.on, days, state }));
          expect(states, day).toEqual(
            items.map(({ clock: { kind, on } }) => {
              const days = numberOf(on) - today;
              return { on, days, state: stateFor(kind, days) };
            }),
          );
          expectMostUrgentFirst(items, today);
        },
      });
    });
    expect(listed).toBeGreaterThan(fewerRuns);
  });
});

/** How each line of a digest begins: everybody whom a date touches is in one line, with its title. */
function headsOf(listed: readonly DueItem[]): string[] {
  const heads = new Map<string, string>();
  for (const item of listed) {
    const { clock, person } = item;
    if (clock.kind === 'national' && clock.date.until !== null) heads.set(clock.date.id, clock.date.title);
    else heads.set(idOf(item), `${person.who}: `);
  }
  return [...heads.values()];
}
