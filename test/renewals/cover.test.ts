import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { coverHints, lastHelperLine } from '../../src/renewals/cover.ts';
import type { Here } from '../../src/renewals/here.ts';
import { helpers, type Helper, type Person, type Series } from '../../src/renewals/person.ts';

const home = 'FA029';
const today = '2026-11-23';

/** The calendar date so many days on, without the code's own arithmetic. */
const after = (days: number, from = today) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const blocks: NationalDate[] = (['series 04', 'series 05', 'series 06'] as const).map((each) => ({
  id: each.replace(' ', '-'),
  title: `Cards of ${each} blocked`,
  on: '2026-05-07',
  touches: [each],
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
}));

const someone = (at: number, more: Partial<Person> = {}): Person => ({
  id: `${at}`.padStart(12, '0'),
  who: `P${at}`,
  certificate: after(100),
  positions: [{ site: home, name: '', ends: null }],
  helper: 'none',
  series: null,
  choices: [],
  ...more,
});
const sponsor = (at: number, more: Partial<Person> = {}) => someone(at, { helper: 'sponsor', ...more });
const administrator = (at: number, more: Partial<Person> = {}) =>
  someone(at, { helper: 'local smartcard administrator', ...more });
const here = (people: Person[], more: Partial<Here> = {}): Here => ({
  people,
  dates: blocks,
  site: home,
  today,
  ...more,
});

const offset = fc.oneof(fc.integer({ min: -20, max: 380 }), fc.constantFrom(-1, 0, 1, 364, 365, 420, 700));
const date = offset.map((days) => after(days));
const anybody = fc.record({
  certificate: fc.option(date, { freq: 12 }),
  positions: fc.array(
    fc.record({
      site: fc.constantFrom(home, home, home, 'FA579', 'FFFFF'),
      name: fc.constant(''),
      ends: fc.oneof(
        { weight: 4, arbitrary: date },
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    }),
    { maxLength: 3 },
  ),
  helper: fc.constantFrom<Helper>(...helpers),
  series: fc.constantFrom<(Series | null)[]>(null, null, null, null, '08', '09', 'other', '04', '05', '06'),
});
const lists = fc
  .array(anybody, { maxLength: 5 })
  .map((people) => people.map((each, at) => someone(at, each)));

const isBlocked = ({ series }: Person) => ['04', '05', '06'].includes(series ?? '');
const isAble = ({ helper }: Person) => helper === 'sponsor' || helper === 'local smartcard administrator';

/** Whether a card and a position here are both good on a day. */
const isGoodOn = (person: Person, day: string) =>
  person.certificate !== null &&
  person.certificate >= day &&
  !isBlocked(person) &&
  person.positions.some(({ site, ends }) => site === home && isGoodEnd(ends, day));
/** Of one that nobody has looked up it is not known. */
const isGoodEnd = (ends: string | null | undefined, day: string) =>
  ends !== undefined && (ends === null || ends >= day);
/** Whether every date of the card was looked up, and a position. */
const isLookedUp = ({ certificate, positions }: Person) =>
  certificate !== null && positions.length > 0 && positions.every(({ ends }) => ends !== undefined);
/** Whether a card and an FFFFF position on it are both good on a day. */
const hasLocumOn = ({ positions, ...rest }: Person, day: string) =>
  isGoodOn(
    {
      ...rest,
      positions: positions.flatMap((each) => (each.site === 'FFFFF' ? { ...each, site: home } : [])),
    },
    day,
  );

const helpingOn = (people: Person[], day: string) =>
  people.filter((each) => isAble(each) && isGoodOn(each, day)).map(({ who }) => who);

const namesIn = (text: string) => (text.match(/\bP\d\b/g) ?? []).toSorted();
const months = 'January February March April May June July August September October November December';

/** The day that the line gives, as a calendar date. */
function dayIn(text: string): string | null {
  const found = /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/.exec(text);
  if (!found) return null;
  const month = months.split(' ').indexOf(found[2]!) + 1;
  return `${found[3]}-${`${month}`.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
}

const answers = new Set(inject('guidance').answers.map(({ id }) => id));

const next400Days = Array.from({ length: 401 }, (_, ahead) => after(ahead));

describe('the line about the last helper', () => {
  it('is true of each of the next 400 days, or is not said', () => {
    const said = { day: 0, nobody: 0, nothing: 0 };
    fc.assert(
      fc.property(lists, (people) => {
        const line = lastHelperLine(here(people));
        if (!line) return void said.nothing++;
        expect([...answers]).toContain(line.answer);
        const day = dayIn(line.text);
        if (day === null) said.nobody++;
        else said.day++;
        const uncovered = next400Days.filter((each) => day === null || each >= day);
        expect(uncovered.flatMap((each) => helpingOn(people, each))).toEqual([]);
        if (day === null) return;
        expect(day > today).toBe(true);
        expect(namesIn(line.text)).toEqual(helpingOn(people, after(-1, day)).toSorted());
        expect(namesIn(line.text)).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(said.day).toBeGreaterThan(20);
    expect(said.nobody).toBeGreaterThan(20);
    expect(said.nothing).toBeGreaterThan(20);
  });

  it('is not left out where everything is known and cover ends within a year', () => {
    let said = 0;
    fc.assert(
      fc.property(lists, (people) => {
        const able = people.filter(isAble);
        fc.pre(able.length > 0);
        fc.pre(able.every(isLookedUp));
        const isLong = helpingOn(people, after(368)).length > 0;
        fc.pre(isLong || !helpingOn(people, after(366)).length);
        if (!isLong) said++;
        expect(lastHelperLine(here(people)) === null).toBe(isLong);
      }),
      { numRuns: 500 },
    );
    expect(said).toBeGreaterThan(20);
  });

  it('is never said where a helper with a position here has no expiry date', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (people, isSponsor) => {
        const unknown = (isSponsor ? sponsor : administrator)(9, { certificate: null });
        expect(lastHelperLine(here([...people, unknown]))).toBeNull();
      }),
    );
  });

  it('is never said where nobody has looked up the end of a helper’s position here', () => {
    fc.assert(
      fc.property(
        lists,
        fc.boolean(),
        fc.constantFrom(null, after(300)),
        (people, isSponsor, certificate) => {
          const positions = [{ site: home, name: '' }];
          const unknown = (isSponsor ? sponsor : administrator)(9, { certificate, positions });
          expect(lastHelperLine(here([...people, unknown]))).toBeNull();
        },
      ),
    );
  });

  it('is said although somebody’s date is not known who could not help anyway', () => {
    const last = sponsor(0);
    for (const other of [
      someone(1, { certificate: null }),
      someone(1, { positions: [{ site: home, name: '' }] }),
      sponsor(1, { series: '05', positions: [{ site: home, name: '' }] }),
      sponsor(1, { certificate: after(-1), positions: [{ site: home, name: '' }] }),
      sponsor(1, { positions: [{ site: 'FA579', name: '' }] }),
      sponsor(1, { certificate: null, series: '05' }),
      sponsor(1, { certificate: null, positions: [{ site: 'FA579', name: '', ends: null }] }),
      sponsor(1, { certificate: null, positions: [{ site: home, name: '', ends: after(-1) }] }),
    ]) {
      expect(namesIn(lastHelperLine(here([last, other]))!.text)).toEqual(['P0']);
    }
  });

  it('is never said where no pharmacy is set', () => {
    fc.assert(
      fc.property(lists, (people) => {
        expect(lastHelperLine(here(people, { site: null }))).toBeNull();
      }),
    );
  });

  it('is not said of a list without a helper', () => {
    expect(lastHelperLine(here([]))).toBeNull();
    expect(lastHelperLine(here([someone(0)]))).toBeNull();
  });

  it('gives the day after the last one', () => {
    const { text } = lastHelperLine(here([sponsor(0, { certificate: '2027-03-03' })]))!;
    expect(text).toMatch(/^From 4 March 2027 .*P0 is the last\b/);
  });

  it.each([
    ['the end of February', '2027-02-28', '1 March 2027'],
    ['the clocks going forward', '2027-03-27', '28 March 2027'],
    ['the clocks going back', '2027-10-30', '31 October 2027'],
    ['the turn of the year', '2026-12-31', '1 January 2027'],
  ])('gives the right day across %s', (_what, certificate, day) => {
    expect(lastHelperLine(here([sponsor(0, { certificate })]))!.text).toContain(`From ${day} `);
  });

  it('gives 29 February where there is one', () => {
    const people = [sponsor(0, { certificate: '2028-02-28' })];
    expect(lastHelperLine(here(people, { today: '2027-11-23' }))!.text).toContain('From 29 February 2028 ');
  });

  it('counts sponsors and administrators alike', () => {
    const both = [sponsor(0, { certificate: after(10) }), administrator(1, { certificate: after(20) })];
    expect(namesIn(lastHelperLine(here(both))!.text)).toEqual(['P1']);
    const turned = [administrator(0, { certificate: after(10) }), sponsor(1, { certificate: after(20) })];
    expect(namesIn(lastHelperLine(here(turned))!.text)).toEqual(['P1']);
  });

  it('names all who are last on the same day, and says are', () => {
    const { text } = lastHelperLine(
      here([sponsor(0), administrator(1), sponsor(2, { certificate: after(9) })]),
    )!;
    expect(text).toMatch(/P0 and P1 are/);
    expect(text).not.toContain('P2');
  });

  it('goes by whichever of the card and the position ends first', () => {
    const ends = [{ site: home, name: '', ends: after(10) }];
    expect(dayIn(lastHelperLine(here([sponsor(0, { positions: ends })]))!.text)).toBe(after(11));
    expect(dayIn(lastHelperLine(here([sponsor(0, { certificate: after(5), positions: ends })]))!.text)).toBe(
      after(6),
    );
  });

  it.each([
    ['of a blocked series', { series: '06' as const }],
    ['whose position here has ended', { positions: [{ site: home, name: '', ends: after(-1) }] }],
    ['whose position is elsewhere', { positions: [{ site: 'FA579', name: '', ends: null }] }],
    ['with FFFFF only', { positions: [{ site: 'FFFFF', name: '', ends: null }] }],
    ['whose card has expired', { certificate: after(-1) }],
    ['who is no helper', { helper: 'none' as const }],
  ])('does not count a card %s', (_what, more) => {
    const { text } = lastHelperLine(
      here([sponsor(0, { certificate: after(5) }), sponsor(1, { certificate: after(50), ...more })]),
    )!;
    expect(namesIn(text)).toEqual(['P0']);
    expect(dayIn(text)).toBe(after(6));
  });

  it('does not say that nobody can help where a helper’s positions were not entered', () => {
    expect(lastHelperLine(here([sponsor(0, { positions: [] })]))).toBeNull();
  });

  it.each([
    ['and no expiry date', { certificate: null }],
    ['and a card that is good today', { certificate: today }],
  ])('is not said while a helper has no position entered, %s', (_what, more) => {
    const able = sponsor(0, { certificate: after(5) });
    expect(lastHelperLine(here([able]))).not.toBeNull();
    for (const other of [sponsor, administrator]) {
      expect(lastHelperLine(here([able, other(1, { positions: [], ...more })]))).toBeNull();
    }
  });

  it.each([
    ['has expired', { certificate: after(-1) }],
    ['is blocked', { series: '04' as const }],
    ['is no helper’s', { helper: 'none' as const }],
  ])('is said although no position is entered for somebody whose card %s', (_what, more) => {
    const { text } = lastHelperLine(
      here([sponsor(0, { certificate: after(5) }), sponsor(1, { positions: [], ...more })]),
    )!;
    expect(namesIn(text)).toEqual(['P0']);
    expect(dayIn(text)).toBe(after(6));
  });

  it('stops at a block that is still to come', () => {
    const coming = { ...blocks[2]!, on: after(30) };
    const line = lastHelperLine(here([sponsor(0, { series: '06' })], { dates: [coming] }));
    expect(dayIn(line!.text)).toBe(after(30));
    expect(namesIn(line!.text)).toEqual(['P0']);
  });

  it.each([
    ['the certificate', { certificate: after(20) }, after(21)],
    ['the position', { positions: [{ site: home, name: '', ends: after(20) }] }, after(21)],
    ['a later block', { certificate: after(90) }, after(30)],
  ])('goes by %s where that is what stops the card first', (_what, more, day) => {
    const coming = { ...blocks[2]!, on: after(30) };
    const later = { ...coming, id: 'later', on: after(60) };
    const line = lastHelperLine(here([sponsor(0, { series: '06', ...more })], { dates: [later, coming] }));
    expect(dayIn(line!.text)).toBe(day);
  });

  it('says that nobody can from the day of a block on', () => {
    const ofToday = { ...blocks[2]!, on: today };
    const { text } = lastHelperLine(here([sponsor(0, { series: '06' })], { dates: [ofToday] }))!;
    expect(dayIn(text)).toBeNull();
    expect(namesIn(text)).toEqual([]);
  });
});

describe('the hints about cover', () => {
  const textsOf = (people: Person[], more: Partial<Here> = {}) =>
    coverHints(here(people, more)).map(({ text }) => text);
  const isShort = (text: string) => text.includes('two people with working cards');
  const isAboutAdministrator = (text: string) => text.includes('is a local smartcard administrator');
  const isClump = (text: string) => /expire within .* of each other/.test(text);

  it('are none for an empty list', () => {
    expect(textsOf([])).toEqual([]);
  });

  it('lead to answers that there are', () => {
    const all = coverHints(
      here([someone(0, { certificate: after(3) }), sponsor(1, { certificate: after(5) })]),
    );
    const lone = coverHints(here([sponsor(0)]));
    expect([...all, ...lone].map(({ text }) => text).some(isShort)).toBe(true);
    expect(all.map(({ text }) => text).some(isClump)).toBe(true);
    for (const { answer } of [...all, ...lone]) expect([...answers]).toContain(answer);
  });

  it('ask for two working cards where fewer are known to be good today, and only then', () => {
    const said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(lists, (people) => {
        fc.pre(people.length > 0);
        const isKnown = people.every(isLookedUp) && !people.some((each) => hasLocumOn(each, today));
        const working = people.filter((each) => isGoodOn(each, today));
        const hint = textsOf(people).find(isShort);
        const isTrue = isKnown && working.length < 2;
        said[isTrue ? 'yes' : 'no']++;
        expect(hint !== undefined).toBe(isTrue);
        expect(namesIn(hint ?? '')).toEqual(isTrue ? working.map(({ who }) => who) : []);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(said.yes, said.no)).toBeGreaterThan(15);
  });

  it.each([
    ['that shows no end', { positions: [{ site: 'FFFFF', name: '', ends: null }] }],
    ['that ends today', { positions: [{ site: 'FFFFF', name: '', ends: today }] }],
  ])('do not say that too few cards work while somebody holds an FFFFF %s', (_what, more) => {
    expect(textsOf([someone(0), someone(1, more)]).some(isShort)).toBe(false);
  });

  it.each([
    ['that has ended', { positions: [{ site: 'FFFFF', name: '', ends: after(-1) }] }],
    ['on a card that has expired', { certificate: after(-1) }],
    ['on a card that is blocked', { series: '04' as const }],
  ])('say that too few cards work in spite of an FFFFF %s', (_what, more) => {
    const locum = someone(1, { positions: [{ site: 'FFFFF', name: '', ends: null }], ...more });
    expect(textsOf([someone(0), locum]).some(isShort)).toBe(true);
  });

  it('do not say so while nobody has looked up the end of a position', () => {
    const notLooked = someone(1, { positions: [{ site: 'FA579', name: '' }] });
    expect(textsOf([someone(0), notLooked]).some(isShort)).toBe(false);
  });

  it('do not speak of this pharmacy where none is set', () => {
    expect(textsOf([someone(0)]).some(isShort)).toBe(true);
    expect(textsOf([someone(0)], { site: null }).some(isShort)).toBe(false);
  });

  it('speak of an administrator where nobody is one, and only then', () => {
    expect(textsOf([someone(0), sponsor(1)]).some(isAboutAdministrator)).toBe(true);
    expect(textsOf([someone(0), administrator(1)]).some(isAboutAdministrator)).toBe(false);
  });

  it('name the first cards that run out within a week of each other, and no others', () => {
    const said = { yes: 0, no: 0 };
    const cards = fc.array(fc.option(fc.integer({ min: -9, max: 60 }), { freq: 8 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cards, (ends) => {
        const people = ends.map((days, at) =>
          someone(at, { certificate: days === null ? null : after(days) }),
        );
        const coming = ends.flatMap((days, at) =>
          days !== null && days >= 0 ? [{ days, who: `P${at}` }] : [],
        );
        const least = coming.length <= 2 ? 2 : 3;
        let expected: { from: number; who: string[] } | null = null;
        for (let from = 0; from <= 60 && !expected; from++) {
          if (!coming.some(({ days }) => days === from)) continue;
          const who = coming.filter(({ days }) => days >= from && days <= from + 7).map((each) => each.who);
          if (who.length >= least) expected = { from, who };
        }
        const hint = textsOf(people).find(isClump);
        if (expected) said.yes++;
        else said.no++;
        expect(hint === undefined).toBe(expected === null);
        if (!expected) return;
        expect(namesIn(hint!)).toEqual(expected.who.toSorted());
        expect(dayIn(hint!)).toBe(after(expected.from));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(said.yes, said.no)).toBeGreaterThan(15);
  });

  it('count the cards where there are too many to name', () => {
    const people = [0, 1, 2, 3, 4, 5].map((at) => someone(at, { certificate: after(20) }));
    expect(textsOf(people).find(isClump)).toContain('6 cards');
    expect(namesIn(textsOf(people.slice(1)).find(isClump)!)).toHaveLength(5);
  });

  it('do not send a blocked card to be renewed', () => {
    const people = [someone(0, { series: '04' }), administrator(1)];
    expect(textsOf(people).some(isClump)).toBe(false);
  });
});
