import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../../src/guidance/national-date.ts';
import { daysFrom, plusDays } from '../../../src/renewals/clocks.ts';
import type { Person } from '../../../src/renewals/person.ts';
import { widthOf } from '../../../src/renewals/timeline/text-width.ts';
import { timelineOf, type Mark, type Timeline } from '../../../src/renewals/timeline/timeline.ts';
import { entriesOf } from '../../../src/renewals/timeline/timeline-entries.ts';
import { textSize, titleOf } from '../../../src/renewals/timeline/timeline-words.ts';

const today = '2026-11-23';

const nationalDate = (on: string, rest: Partial<NationalDate> = {}): NationalDate => ({
  id: `date-${on}`,
  title: 'CIS1 sign-in retires',
  on,
  touches: ['every card'],
  ahead: '',
  today: '',
  past: '',
  action: '',
  who: [],
  caution: '',
  answer: 'cis1-retiring',
  sources: [],
  grade: 'HIGH',
  until: '2030-01-01',
  ...rest,
});

let made = 0;
const person = (who: string, certificate: string | null, ...ends: (string | null)[]): Person => ({
  id: (made++).toString(16).padStart(12, '0'),
  who,
  certificate,
  positions: ends.map((end) => ({ site: 'FWF76', name: '', ends: end })),
  helper: 'none',
  series: null,
  choices: [],
});
const layOut = (people: Person[], dates: NationalDate[] = [], day = today) =>
  timelineOf({ people, dates, today: day });
const textsOf = ({ marks }: Timeline) => marks.map(({ text }) => text);

function expectSound(strip: Timeline) {
  const { width, height, axis, marks } = strip;
  expect(height).toBeLessThanOrEqual(260);
  for (const { x, toX, y, box, text, kind, items } of marks) {
    expect(box.from).toBeGreaterThanOrEqual(0);
    expect(box.to).toBeLessThanOrEqual(width);
    expect(box.from).toBeLessThanOrEqual(x);
    expect(toX).toBeLessThanOrEqual(box.to);
    expect(box.to - box.from).toBeGreaterThanOrEqual(toX - x + widthOf(text, textSize));
    expect(y - 9).toBeGreaterThanOrEqual(0);
    expect(y + 9).toBeLessThan(axis.y);
    expect(items.every((each) => each.kind === kind)).toBe(true);
  }
  expect(overlapsOf(marks)).toEqual([]);
}

/** Labels with their marks are lines of text: those of one height may not meet, and heights lie apart. */
function overlapsOf(marks: Mark[]): string[] {
  return marks.flatMap((one, at) =>
    marks
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.y - other.y) < textSize + 2 &&
          one.box.from < other.box.to &&
          other.box.from < one.box.to,
      )
      .map((other) => `${one.text} meets ${other.text}`),
  );
}

describe('the strip of the next twelve months', () => {
  it('has months and nothing else when nobody is listed', () => {
    const strip = layOut([], [nationalDate('2027-02-28')]);
    expect(strip.marks).toEqual([]);
    expect(strip.months.map(({ label }) => label)).toContain('Jan');
    expect(strip.summary).toBe(
      'The next twelve months, to 23 November 2027. Nothing runs out in the next twelve months.',
    );
  });

  it.each([
    ['today', today, today, 0],
    ['tomorrow', today, '2026-11-24', 1 / 365],
    ['the same day of next year', today, '2027-11-23', 1],
    ['29 February', '2028-01-01', '2028-02-29', 59 / 366],
    ['1 March of a leap year', '2028-01-01', '2028-03-01', 60 / 366],
    ['1 March of another year', '2027-01-01', '2027-03-01', 59 / 365],
    ['28 February, a year from 29 February', '2028-02-29', '2029-02-28', 1],
    ['after the clocks went forward', '2027-03-27', '2027-03-29', 2 / 366],
  ])('marks %s exactly', (_what, day, on, share) => {
    const { marks, axis } = layOut([person('AB', on, on)], [nationalDate(on)], day);
    expect(marks.map(({ kind }) => kind)).toEqual(['national', 'certificate', 'position']);
    for (const { x, toX } of marks) {
      expect(x).toBeCloseTo(axis.from + share * (axis.to - axis.from), 9);
      expect(toX).toBe(x);
    }
  });

  it('leaves out what lies beyond, and what has no date', () => {
    expect(layOut([person('AB', '2027-11-24', '2027-11-24'), person('CD', null, null)]).marks).toEqual([]);
  });

  it('leaves out a card that is blocked, a national date gone by, and one that touches nobody', () => {
    const dates = [
      nationalDate('2026-05-07', { touches: ['series 05'], until: null }),
      nationalDate('2026-11-22'),
      nationalDate('2027-02-01', { touches: ['series 04'] }),
    ];
    expect(layOut([{ ...person('AB', '2027-01-31'), series: '05' }], dates).marks).toEqual([]);
  });

  it('says who and where, and on a national date once what it is', () => {
    const people = [person('AB', '2026-12-04', '2027-08-31'), person('JS', '2027-03-03')];
    const strip = layOut(people, [nationalDate('2027-02-28')]);
    expect(textsOf(strip)).toEqual(['28 Feb: CIS1 sign-in retires', 'AB', 'JS', 'AB FWF76']);
    expect(strip.marks.map(({ tone }) => tone)).toEqual(['ahead', 'soon', 'ahead', 'ahead']);
    expect(strip.summary).toBe(
      'The next twelve months, to 23 November 2027. ' +
        '2 cards run out: first AB on 4 December 2026, last JS on 3 March 2027. ' +
        '1 position ends: AB FWF76 on 31 August 2027. ' +
        '28 February 2027: CIS1 sign-in retires.',
    );
  });

  it('keeps the line of a national date out of the labels before it', () => {
    const titles = ['Short', 'One with a far longer title than that', 'Another'];
    const dates = ['2027-02-01', '2027-02-20', '2027-04-20'].map((on, at) =>
      nationalDate(on, { title: titles[at]! }),
    );
    const { marks } = layOut([person('AB', null)], dates);
    expect(marks).toHaveLength(3);
    const crossed = marks.filter((one) =>
      marks.some(({ x, y, box }) => one.x > x && box.to > one.x && y >= one.y),
    );
    expect(crossed).toEqual([]);
    expect(marks[1]!.box.to).toBeGreaterThan(marks[2]!.x);
    expect(marks[0]!.box.to).toBeLessThan(marks[2]!.x);
  });

  it('counts the next 14 days as soon', () => {
    const tones = (on: string) => layOut([person('AB', on)]).marks.map(({ tone }) => tone);
    expect([today, '2026-12-07', '2026-12-08'].flatMap(tones)).toEqual(['soon', 'soon', 'ahead']);
  });

  it('gathers what ran out before today at the left edge', () => {
    const people = [
      person('MK', '2026-11-14', '2020-01-01'),
      ...Array.from({ length: 12 }, (_, at) => person(`P${at}`, '2026-11-22')),
    ];
    const strip = layOut(people);
    expect(strip.hasPast).toBe(true);
    expect(textsOf(strip)).toEqual(['13 cards', 'MK FWF76']);
    for (const { tone, box } of strip.marks) {
      expect(tone).toBe('past');
      expect(box.to).toBeLessThan(strip.axis.from);
    }
    expect(strip.summary).toContain('13 cards ran out before today. 1 position ended before today.');
    expect(layOut([person('AB', today)]).hasPast).toBe(false);
  });

  it('gives every card its own mark while there is room, one above the other', () => {
    const strip = layOut(['AB', 'CD', 'EF', 'GH', 'IJ'].map((who) => person(who, '2027-06-01')));
    expect(textsOf(strip)).toEqual(['AB', 'CD', 'EF', 'GH', 'IJ']);
    expect(new Set(strip.marks.map(({ y }) => y)).size).toBe(5);
  });

  it('counts those that fall together, and only those', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => person(`P${at}`, '2027-06-01'));
    expect(textsOf(layOut([...crowd, person('AB', '2027-02-01')]))).toEqual(['AB', '12 cards']);
  });

  it('writes a long name as far as there is room, and all of it in the title', () => {
    const who = 'Wilhelmina Montgomery-Wimbledo';
    const [mark] = layOut([person(who, '2027-06-01')]).marks;
    expect(mark!.text).toMatch(/^Wilhelmina Mont.*…$/);
    expect(titleOf(mark!.items)).toBe(`${who}: 1 June 2027`);
  });

  it('names thirty of a crowd in the title and counts the rest', () => {
    const crowd = Array.from({ length: 1100 }, (_, at) => person(`P${at}`, '2027-06-01'));
    const title = titleOf(layOut(crowd).marks[0]!.items).split('\n');
    expect(title).toHaveLength(31);
    expect(title.at(-1)).toBe('and 1,070 more');
  });

  it('names each month once, the year where it turns, and neither over “Today” nor the edge', () => {
    const strip = layOut([]);
    expect(strip.months.map(({ label }) => label)).toEqual(
      ' Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov'.split(' '),
    );
    expect(strip.months.flatMap(({ year }) => year ?? [])).toEqual(['2027']);
    const late = layOut([], [], '2026-12-31');
    expect(late.months[0]!.label).toBe('');
    expect(late.months[1]).toMatchObject({ label: 'Feb', year: '2027' });
    expect(layOut([], [], '2027-01-01').months.at(-1)!.label).toBe('');
  });
});

describe('whoever is in it', () => {
  const dayNear = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((days) => plusDays(today, days));
  const anyWho = fc.oneof(
    fc.stringMatching(/^[A-Z]{2}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constant('W'.repeat(30)),
  );
  const anyPerson = fc
    .record({
      name: anyWho,
      certificate: fc.option(dayNear(-100, 500)),
      ends: fc.array(fc.option(dayNear(-100, 500)), { maxLength: 3 }),
    })
    .map(({ name, certificate, ends }) => person(name, certificate, ...ends));
  const anyDates = fc
    .array(dayNear(0, 365), { maxLength: 12 })
    .map((days) =>
      days.map((on, at) => nationalDate(on, { id: `d${at}`, title: 'W'.repeat((at * 7) % 60) })),
    );

  const expectNothingLost = (people: Person[], dates: NationalDate[], strip: Timeline) => {
    const shown = strip.marks.flatMap(({ kind, items }) =>
      items.map(({ what, on }) => `${kind} ${what} ${on}`),
    );
    const wanted = entriesOf({ people, dates, today }).map(({ kind, what, on }) => `${kind} ${what} ${on}`);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
    const certificates = people.filter(
      ({ certificate }) => certificate && certificate <= plusDays(today, 365),
    );
    expect(shown.filter((each) => each.startsWith('certificate'))).toHaveLength(certificates.length);
  };

  it('no label meets another, nothing leaves the box, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 60, size: 'max' }), anyDates, (people, dates) => {
        const strip = layOut(people, dates);
        expectSound(strip);
        expectNothingLost(people, dates, strip);
      }),
      { numRuns: 150 },
    );
  });

  it('every mark stands where its first and last day are', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 30 }), anyDates, (people, dates) => {
        const { marks, axis } = layOut(people, dates);
        const xOf = (on: string) => axis.from + ((axis.to - axis.from) * daysFrom(today, on)) / 365;
        for (const { x, toX, items, tone } of marks.filter((each) => each.tone !== 'past')) {
          const days = items.map(({ on }) => on).toSorted();
          expect(x).toBeCloseTo(xOf(days[0]!), 9);
          expect(toX).toBeCloseTo(xOf(days.at(-1)!), 9);
          const isSoon = tone === 'soon';
          expect(items.every(({ kind, day }) => kind === 'national' || day <= 14 === isSoon)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['on every day of the year', (at: number) => plusDays(today, at % 366)],
    ['all on one day', () => '2027-07-01'],
    ['all on the last day', () => '2027-11-23'],
    ['all today', () => today],
    ['all long ago', () => '2026-01-01'],
    ['long names a month apart', (at: number) => plusDays(today, (at % 13) * 30)],
    ['in four heaps', (at: number) => plusDays(today, [14, 15, 138, 261][at % 4]!)],
  ])('a thousand people have room: %s', (_what, on) => {
    const people = Array.from({ length: 1000 }, (_, at) =>
      person('W'.repeat(30), on(at), on(at), on(at + 1)),
    );
    const strip = layOut(people, [nationalDate('2027-02-01'), nationalDate('2027-02-28')]);
    expectSound(strip);
    expectNothingLost(people, [nationalDate('2027-02-01'), nationalDate('2027-02-28')], strip);
  });

  it('is no higher than its cap when every lane is taken', () => {
    const five = ['AB', 'CD', 'EF', 'GH', 'IJ'].map((who) => person(who, '2027-06-01'));
    const three = ['AB', 'CD', 'EF'].map((who) => person(who, null, '2027-06-01'));
    const dates = ['a', 'b', 'c'].map((id) => nationalDate('2027-06-01', { id }));
    const strip = layOut([...five, ...three], dates);
    expect(strip.marks).toHaveLength(11);
    expectSound(strip);
  });

  it('one long name in each of four heaps has room', () => {
    const days = [14, 15, 138, 261].map((each) => plusDays(today, each));
    expectSound(layOut(days.map((on) => person('W'.repeat(30), on, on))));
    expectSound(layOut([...days, '2026-01-01'].map((on) => person('W'.repeat(30), on, on))));
  });
});
