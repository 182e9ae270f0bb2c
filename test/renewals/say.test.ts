import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { readNationalDates } from '../../src/guidance/read-national-dates.ts';
import { readSources } from '../../src/guidance/read-sources.ts';
import { plusDays, standingOn, type Clock } from '../../src/renewals/clocks.ts';
import type { Here } from '../../src/renewals/here.ts';
import { helpers, type Helper, type Person, type Series } from '../../src/renewals/person.ts';
import { inDays, nameOfClock, say } from '../../src/renewals/say.ts';
import { table, type ClockKind } from '../../src/renewals/steps.ts';

const today = '2026-11-23';
const home = 'FA029';
const file = (name: string) => readFileSync(`src/guidance/${name}`, 'utf8');
const answers = new Set(inject('guidance').answers.map(({ id }) => id));
const { dates } = readNationalDates(
  file('national-dates.yaml'),
  readSources(file('sources.yaml'), today),
  answers,
);

const someone = (more: Partial<Person> = {}): Person => ({
  id: '00000000000a',
  who: 'AB',
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
  ...more,
});
const good = { certificate: '2027-11-23', positions: [{ site: home, name: '', ends: null }] };
const sponsor = someone({ id: '00000000000b', who: 'JS', helper: 'sponsor', ...good });
const administrator = someone({
  id: '00000000000c',
  who: 'KM',
  helper: 'local smartcard administrator',
  ...good,
});

/** A date on which cards are blocked. */
const block = dates.find(({ id }) => id === 'series-4')!;

const place = (people: Person[], more: Partial<Here> = {}): Here => ({
  people,
  dates,
  site: home,
  today,
  ...more,
});

const certificate = (days: number): Clock => {
  const on = plusDays(today, days);
  return { kind: 'certificate', key: `certificate ${on}`, on };
};
const position = (days: number, site = home, name = ''): Clock => {
  const on = plusDays(today, days);
  return { kind: 'position', key: `position ${site} ${on}`, on, position: { site, name, ends: on } };
};
const national = (date: NationalDate, days: number): Clock => {
  const on = plusDays(today, days);
  return { kind: 'national', key: `national ${date.id} ${on}`, on, date: { ...date, on } };
};
const speak = (clock: Clock, people: Person[] = [sponsor, administrator], more: Partial<Here> = {}) =>
  say(standingOn(someone(), clock, today), place(people, more));

const edges: Record<ClockKind, [days: number, state: string][]> = {
  certificate: [
    [400, 'fine'],
    [91, 'fine'],
    [90, 'renewable'],
    [15, 'renewable'],
    [14, 'urgent'],
    [1, 'urgent'],
    [0, 'last day'],
    [-1, 'expired'],
    [-400, 'expired'],
  ],
  position: [
    [400, 'fine'],
    [91, 'fine'],
    [90, 'ending'],
    [1, 'ending'],
    [0, 'last day'],
    [-1, 'ended'],
    [-400, 'ended'],
  ],
  national: [
    [60, 'ahead'],
    [1, 'ahead'],
    [0, 'today'],
    [-1, 'past'],
    [-30, 'past'],
  ],
};
const clocksAt = (kind: ClockKind, days: number): Clock[] => {
  if (kind === 'certificate') return [certificate(days)];
  if (kind === 'position') return [home, 'FA579', 'FFFFF'].map((site) => position(days, site, 'Dispenser'));
  return dates.map((date) => national(date, days));
};
const every = (['certificate', 'position', 'national'] as const).flatMap((kind) =>
  edges[kind].flatMap(([days, state]) =>
    clocksAt(kind, days).map((clock) => ({ kind, days, state, clock, of: clock.key.slice(0, -11) })),
  ),
);

describe('what is said of a clock', () => {
  it.each(Object.keys(edges) as ClockKind[])('is tried here in every state of a %s', (kind) => {
    const tried = new Set(edges[kind].map(([, state]) => state));
    expect([...tried]).toEqual(table[kind].states.map(({ state }) => state));
  });

  it.each(every)('has every part where $of is $state, $days days ahead', ({ clock, state }) => {
    const standing = standingOn(someone(), clock, today);
    expect(standing.state).toBe(state);
    const words = say(standing, place([sponsor, administrator]));
    for (const part of [words.sentence, words.action]) expect(part).toMatch(/^[A-Z].*[.]$/s);
    for (const part of [words.short, words.who]) expect(part).toMatch(/\S$/);
    for (const part of Object.values(words))
      expect(part).not.toMatch(/undefined|null|NaN|\s{2}|\.\.|^\s|\s$/);
    expect(words.here).toMatch(/^$|^Here: ask .*, if in\.$/);
    expect([...answers]).toContain(words.answer);
  });

  it.each(every.filter(({ kind }) => kind !== 'national'))(
    'names the day in words where $of is $days days ahead',
    ({ clock, days }) => {
      const [year, month, day] = clock.on.split('-');
      const names = 'January February March April May June July August September October November December';
      const long = `${Number(day)} ${names.split(' ')[Number(month) - 1]} ${year}`;
      expect(speak(clock).sentence).toContain(days === 0 ? 'today' : long);
    },
  );

  it('writes no date in figures', () => {
    for (const { clock } of every)
      expect(Object.values(speak(clock)).join('\n')).not.toMatch(/\d{4}-\d\d|\d\/\d/);
  });

  it('sends an expired card to another answer than one that can be renewed', () => {
    const renewable = [90, 14, 1, 0].map((days) => speak(certificate(days)).answer);
    expect(new Set(renewable)).toEqual(new Set(['renew']));
    expect(speak(certificate(-1)).answer).toBe('renew-after-expiry');
  });

  it('sends an ended position to the pharmacy’s sponsor, and FFFFF to the Registration Authority alone', () => {
    expect(speak(position(-1))).toMatchObject({
      answer: 'position-ended',
      action: expect.stringContaining('sponsor'),
    });
    const locum = speak(position(-1, 'FFFFF'));
    expect(locum.answer).toBe('ask-for-fffff');
    expect(locum.who).toMatch(/^Only the Registration Authority\b/);
    expect(locum.here).toBe('');
    expect(JSON.stringify(locum)).not.toMatch(/sponsor/i);
  });

  it('sends FFFFF that ends on the day of the bulk-added rights to their answer, and on no other day', () => {
    const bulk = dates.find(({ id }) => id === 'bulk-fffff')!;
    const at = (on: string, known = dates) => {
      const clock: Clock = {
        kind: 'position',
        key: 'position FFFFF',
        on,
        position: { site: 'FFFFF', name: '', ends: on },
      };
      return say(standingOn(someone(), clock, today), place([], { dates: known })).answer;
    };
    expect(at(bulk.on)).toBe('fffff-ending');
    expect(at(plusDays(bulk.on, 1))).toBe('ask-for-fffff');
    expect(at(plusDays(bulk.on, -1))).toBe('ask-for-fffff');
    expect(at(bulk.on, [])).toBe('ask-for-fffff');
  });

  it('says that only the Registration Authority renews an expired card, with the holder there', () => {
    const words = speak(certificate(-3));
    expect(words.who).toBe('Only the Registration Authority, in person');
    expect(words.action).toMatch(/Registration Authority.*AB goes in person/);
    expect(words.here).toBe('');
    expect(words.sentence).toMatch(/no longer signs in/);
  });

  it('says on the last day that it may have stopped, and what then', () => {
    const words = speak(certificate(0));
    expect(words.sentence).toMatch(/may already have stopped/);
    expect(words.action).toMatch(/Registration Authority/);
    expect(speak(position(0)).sentence).toMatch(/may already have ended/);
  });

  it('says from the fourteenth day that afterwards only the Registration Authority can, and not before', () => {
    expect(speak(certificate(15)).sentence).not.toMatch(/Registration Authority/);
    expect(speak(certificate(14)).sentence).toMatch(
      /only the Registration Authority can renew it, in person/,
    );
  });

  it('says from which day on a card can be renewed: 90 days before its date', () => {
    const clock: Clock = { kind: 'certificate', key: 'certificate 2028-05-29', on: '2028-05-29' };
    expect(speak(clock).action).toContain('29 February 2028');
  });

  it('names the position, where it has a name', () => {
    expect(speak(position(9, home, 'Dispenser')).sentence).toContain('FA029 (Dispenser)');
    expect(speak(position(9, home, '')).sentence).not.toMatch(/[()]/);
  });

  it('names whose card is blocked', () => {
    const words = say(standingOn(someone({ who: 'QZ' }), national(block, -30), today), place([]));
    expect(words.sentence).toMatch(/^QZ/);
    expect(words.action).not.toMatch(/^(?:Renew|Unlock)/);
  });

  it.each([-1, 0, 1])(
    'goes by what a date touches, not by how long it is spoken of: %s days ahead',
    (days) => {
      const forAWhile = { ...block, until: plusDays(today, 90) };
      expect(speak(national(forAWhile, days))).toEqual(speak(national(block, days)));
      const forGood = { ...dates.find(({ id }) => id === 'cis1')!, until: null };
      expect(Object.values(speak(national(forGood, days))).join(' ')).not.toMatch(/blocked|^AB/);
    },
  );
});

describe('what a clock is called in a list of decisions', () => {
  it('is what it is, and its day; of a date its title', () => {
    expect(nameOfClock(certificate(12))).toBe('Card, 5 December 2026');
    expect(nameOfClock(certificate(-30))).toBe('Card, 24 October 2026');
    expect(nameOfClock(position(12, 'FA579', 'Dispenser'))).toBe('Position at FA579, 5 December 2026');
    expect(nameOfClock(national(block, 3))).toBe(block.title);
  });
});

describe('how the days are said', () => {
  it.each([
    [certificate(90), /card .*\bin 90 days$/, 'in 90 days'],
    [certificate(2), /card .*\bin 2 days$/, 'in 2 days'],
    [certificate(1), /card .*\btomorrow$/, 'tomorrow'],
    [certificate(0), /card .*\btoday$/, 'today'],
    [certificate(-1), /card expired yesterday$/, '22 November 2026'],
    [certificate(-2), /card expired 2 days ago$/, '21 November 2026'],
    [position(2), /position at FA029 ends in 2 days$/, 'in 2 days'],
    [position(1), /position at FA029 ends tomorrow$/, 'tomorrow'],
    [position(0), /position at FA029 ends today$/, 'today'],
    [position(-1), /position at FA029 ended yesterday$/, '22 November 2026'],
    [position(-2), /position at FA029 ended 2 days ago$/, '21 November 2026'],
  ] as const)('of %#', (clock, short, inSentence) => {
    const words = speak(clock);
    expect(words.short).toMatch(short);
    expect(words.sentence).toContain(inSentence);
  });

  it('counts in words that go with the number', () => {
    expect([inDays(1), inDays(2), inDays(90)]).toEqual(['tomorrow', 'in 2 days', 'in 90 days']);
  });

  it('is never “1 days” or a number below nought', () => {
    for (let days = -370; days <= 370; days++) {
      const clocks = [certificate(days), position(days), ...dates.map((date) => national(date, days))];
      for (const clock of clocks) {
        const { answer: _, ...said } = speak(clock);
        expect(Object.values(said).join('\n')).not.toMatch(/\b1 days\b|\b[02-9]\d* day\b|-\d|\b0 days/);
      }
    }
  });

  it.each(dates.filter(({ until }) => until !== null))(
    'does not say of $id that it still happens once its day has passed',
    (date) => {
      for (const days of [-1, -2, -30]) {
        const { short } = speak(national(date, days));
        expect(short).toMatch(/yesterday|ago/);
        // “End date” is what a title may be of; “ends” is what nothing does that has passed.
        expect(short).not.toMatch(/\b(?:retires|ends?(?! date\b)|stops?|is|are)\b[^.]*(?:yesterday|ago)/i);
      }
    },
  );

  it('does not call a card blocked before the day of the block', () => {
    expect(speak(national(block, -1)).short).toBe('card blocked');
    expect(speak(national(block, 0)).short).toBe('card blocked');
    for (const days of [1, 30]) {
      expect(speak(national(block, days)).short).toMatch(/\b(?:tomorrow|in 30 days)$/);
      expect(speak(national(block, days)).short).not.toMatch(/card blocked/);
    }
  });
});

/** Names in what is said: everybody in these lists is called P and a digit. */
const namesIn = (text: string) => (text.match(/\bP\d\b/g) ?? []).toSorted();

describe('who here can help', () => {
  const site = fc.constantFrom(home, home, 'FA579', 'FFFFF');
  const day = fc.integer({ min: -3, max: 3 }).map((days) => plusDays(today, days));
  const listed = fc
    .array(
      fc.record({
        certificate: fc.option(day, { freq: 6 }),
        positions: fc.array(
          fc.record({
            site,
            name: fc.constant(''),
            ends: fc.option(fc.option(day, { freq: 2 }), { freq: 6, nil: undefined }),
          }),
          {
            maxLength: 3,
          },
        ),
        helper: fc.constantFrom<Helper>(...helpers),
        series: fc.constantFrom<(Series | null)[]>(null, null, null, '04', '05', '06', '08', '09', 'other'),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((people) =>
      people.map((each, at) => someone({ ...each, id: `${at}`.padStart(12, '0'), who: `P${at}` })),
    );

  const isOpen = (ends: string | null) => ends === null || ends >= today;
  const canToday = ({ certificate: until, positions, series }: Person) =>
    until !== null &&
    until >= today &&
    !['04', '05', '06'].includes(series ?? '') &&
    positions.some((each) => each.site === home && each.ends !== undefined && isOpen(each.ends));

  it('is of those who were worked out already, where they were, and never the holder', () => {
    const worked = (people: Person[]) => speak(certificate(12), [sponsor], { helpers: people }).here;
    expect(worked([administrator])).toBe('Here: ask KM, if in.');
    expect(worked([])).toBe('');
    expect(worked([someone({ helper: 'sponsor' })])).toBe('');
  });

  it('is every sponsor and administrator with a good card and position here, and never the holder', () => {
    let named = 0;
    fc.assert(
      fc.property(listed, fc.integer({ min: 0, max: 120 }), fc.nat(7), (people, days, at) => {
        const holder = people[at % people.length]!;
        const { here } = say(standingOn(holder, certificate(days), today), place(people));
        const can = people.filter(
          (each) => each.id !== holder.id && each.helper !== 'none' && canToday(each),
        );
        named += can.length;
        expect(namesIn(here)).toEqual(can.map(({ who }) => who).toSorted());
        expect(here).toMatch(can.length ? /^Here: ask .*, if in\.$/ : /^$/);
      }),
      { numRuns: 500 },
    );
    expect(named).toBeGreaterThan(20);
  });

  it('is a sponsor only, for a position at this pharmacy', () => {
    let named = 0;
    fc.assert(
      fc.property(listed, fc.integer({ min: -100, max: 120 }), fc.nat(7), (people, days, at) => {
        const holder = people[at % people.length]!;
        const { here } = say(standingOn(holder, position(days), today), place(people));
        const can = people.filter(
          (each) => each.id !== holder.id && each.helper === 'sponsor' && canToday(each),
        );
        named += can.length;
        expect(namesIn(here)).toEqual(can.map(({ who }) => who).toSorted());
      }),
      { numRuns: 500 },
    );
    expect(named).toBeGreaterThan(20);
  });

  const able = [sponsor, administrator];

  it('is somebody, for a card and a position that these two can help with', () => {
    expect(speak(certificate(1), able).here).toMatch(/JS or KM/);
    expect(speak(position(1), able).here).toMatch(/JS/);
    expect(speak(position(1), able).here).not.toMatch(/KM/);
  });

  it.each([-1, -7, -400])('is nobody once a card has expired, %s days on', (days) => {
    expect(speak(certificate(days), able).here).toBe('');
  });

  it.each(['FFFFF', 'FA579'])('is nobody for a position at %s', (elsewhere) => {
    expect(speak(position(5, elsewhere), able).here).toBe('');
  });

  it('is nobody where no pharmacy is set', () => {
    for (const clock of [certificate(5), position(5), position(5, 'FFFFF')]) {
      expect(speak(clock, able, { site: null }).here).toBe('');
    }
  });

  it('is nobody for a national date', () => {
    for (const date of dates) expect(speak(national(date, 5), able).here).toBe('');
  });

  it('holds to the last day of the helper’s own card and position', () => {
    const until = (days: number, ends: number | null) => ({
      ...sponsor,
      certificate: plusDays(today, days),
      positions: [{ site: home, name: '', ends: ends === null ? null : plusDays(today, ends) }],
    });
    expect(speak(certificate(5), [until(0, 0)]).here).toMatch(/JS/);
    expect(speak(certificate(5), [until(-1, null)]).here).toBe('');
    expect(speak(certificate(5), [until(9, -1)]).here).toBe('');
  });

  it('goes by who the holder is, not by what they are called', () => {
    const namesake = { ...sponsor, who: 'AB' };
    expect(speak(certificate(5), [namesake]).here).toMatch(/AB/);
  });
});
