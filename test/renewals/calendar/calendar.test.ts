import ICAL from 'ical.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../../src/guidance/national-date.ts';
import { calendarOf, type ForCalendar } from '../../../src/renewals/calendar/calendar.ts';
import { plusDays } from '../../../src/renewals/clocks.ts';
import type { Person } from '../../../src/renewals/person.ts';
import { table } from '../../../src/renewals/steps.ts';

const today = '2026-11-23';
const now = Date.parse('2026-11-23T09:30:00Z');

const nationalDate: NationalDate = {
  id: 'cis1',
  title: 'CIS1 sign-in retires',
  on: '2027-02-28',
  touches: ['every card'],
  ahead: 'CIS1 is to retire on 28 February 2027.',
  today: 'CIS1 is to retire today.',
  past: 'CIS1 was to retire on 28 February 2027.',
  action: 'Ask the PMR supplier.',
  who: ['IT or PMR supplier'],
  caution: 'It has slipped before.',
  answer: 'cis1-retiring',
  sources: [],
  grade: 'HIGH',
  until: '2027-05-31',
};
const bulk: NationalDate = {
  ...nationalDate,
  id: 'bulk-fffff',
  on: '2027-02-01',
  touches: ['FFFFF without an end date'],
};
const series5: NationalDate = { ...nationalDate, id: 'series-5', touches: ['series 05'], until: null };

let made = 0;
const person = (who: string, rest: Partial<Person> = {}): Person => ({
  id: (made++).toString(16).padStart(12, '0'),
  who,
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
  ...rest,
});
const position = (site: string, ends: string | null, name = '') => ({ site, name, ends });

const write = (rest: Partial<ForCalendar>) =>
  calendarOf({
    people: [],
    dates: [],
    reminders: {
      steps: {
        certificate: [...table.certificate.steps],
        position: [...table.position.steps],
        national: [...table.national.steps],
      },
    },
    now,
    today,
    ...rest,
  });

const london = 'Europe/London';

/** The events as ical.js, which shares no code with ours, reads them. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      isAllDay: event.startDate.isDate && event.endDate.isDate,
      starts: event.startDate.toString(),
      ends: event.endDate.toString(),
      zone: event.startDate.zone.tzid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      transparent: component.getFirstPropertyValue('transp'),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const { isNegative, days, hours } = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        const sign = isNegative ? -1 : 1;
        const start = Temporal.PlainDate.from(event.startDate.toString()).toZonedDateTime(london);
        return start
          .add({ days: sign * days, hours: sign * hours })
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' });
      }),
    };
  });
}
const readOne = (rest: Partial<ForCalendar>) => {
  const events = read(write(rest));
  expect(events).toHaveLength(1);
  return events[0]!;
};

describe('the calendar file', () => {
  it('is a calendar of a name, published, with nothing in it when nobody is listed', () => {
    const calendar = new ICAL.Component(ICAL.parse(write({ dates: [nationalDate] })) as unknown[]);
    expect(calendar.getAllSubcomponents()).toEqual([]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('calscale')).toBe('GREGORIAN');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Smartcard renewals');
  });

  it('holds one all-day event for each certificate, position and national date', () => {
    const people = [
      person('AB', { certificate: '2026-12-31', positions: [position('FWF76', '2027-08-31', 'Dispenser')] }),
      person('JS', { certificate: '2028-02-29', positions: [position('FFFFF', null)] }),
    ];
    const events = read(write({ people, dates: [nationalDate, bulk, series5] }));
    expect(events.map(({ summary, starts, ends }) => [summary, starts, ends])).toEqual([
      ['AB: Smartcard expires', '2026-12-31', '2027-01-01'],
      ['AB: position at FWF76 ends', '2027-08-31', '2027-09-01'],
      ['CIS1 sign-in retires', '2027-02-28', '2027-03-01'],
      ['JS: Smartcard expires', '2028-02-29', '2028-03-01'],
      ['CIS1 sign-in retires', '2027-02-01', '2027-02-02'],
    ]);
    for (const event of events) {
      expect(event).toMatchObject({ isAllDay: true, zone: 'floating', transparent: 'TRANSPARENT' });
      expect(event.stamp).toBe('2026-11-23T09:30:00Z');
    }
  });

  it('leaves out what is not ours, what a blocked card would renew, and national dates gone by', () => {
    const people = [
      person('AB', {
        certificate: '2026-12-31',
        choices: [{ clock: 'certificate 2026-12-31', kind: 'not ours', on: '2026-11-01' }],
      }),
      person('CD', { certificate: '2027-01-31', series: '05' }),
    ];
    const dates = [
      { ...nationalDate, on: '2026-11-22' },
      { ...series5, on: '2026-05-07' },
    ];
    expect(read(write({ people, dates }))).toEqual([]);
  });

  it('keeps a national date for as long as it touches one person who did not call it not ours', () => {
    const choices = [{ clock: 'national cis1 2027-02-28', kind: 'not ours' as const, on: today }];
    const dates = [{ ...nationalDate }];
    const people = [person('AB', { choices }), person('CD')];
    expect(read(write({ people, dates }))).toHaveLength(1);
    expect(read(write({ people: people.slice(0, 1), dates }))).toEqual([]);
  });

  it('keeps what somebody only put off', () => {
    const choices = [
      { clock: 'certificate 2026-12-03', kind: 'later' as const, on: today, until: '2026-12-01' },
    ];
    expect(read(write({ people: [person('AB', { certificate: '2026-12-03', choices })] }))).toHaveLength(1);
  });

  it('keeps what is over today, and leaves out what was over before', () => {
    const on = (day: string) => ({
      people: [person('AB', { certificate: day, positions: [position('FWF76', day)] })],
      dates: [{ ...nationalDate, on: day }],
    });
    expect(read(write(on(today))).map(({ starts }) => starts)).toEqual([today, today, today]);
    expect(read(write(on(plusDays(today, -1))))).toEqual([]);
  });

  it('holds nothing of a position of which nobody has looked up the end yet', () => {
    const people = [person('AB', { positions: [{ site: 'FWF76', name: '' }] })];
    expect(read(write({ people }))).toEqual([]);
  });

  it('says what to do and who can, in words that count no days', () => {
    const people = [
      person('AB', {
        certificate: plusDays(today, 12),
        positions: [position('FWF76', plusDays(today, 3)), position('FFFFF', '2027-02-01')],
      }),
    ];
    const said = read(write({ people, dates: [nationalDate, bulk] })).map(({ description }) => description);
    const linesLike = (...lines: RegExp[]) => lines.map((line) => expect.stringMatching(line) as string);
    expect(said.map((each) => each.split('\n'))).toEqual([
      linesLike(
        /^AB’s card .* on 5 December 2026\.$/,
        /^AB can renew it in Care Identity Management from 6 September 2026 until it expires; a sponsor or local smartcard administrator can too, with AB there to type the passcode\.$/,
        /^After that day only the Registration Authority can renew it, in person, with AB there\.$/,
      ),
      linesLike(
        /^AB’s position at FWF76 ends on 26 November 2026\.$/,
        /^Ask a sponsor of that pharmacy for a new end date\..*Registration Authority\.$/,
        /^Who can: A sponsor of FWF76, if the Registration Authority .*; or the Registration Authority\.$/,
      ),
      linesLike(
        /^AB’s position at FFFFF ends on 1 February 2027\.$/,
        /^Ask the Registration Authority for a later date\.$/,
        /^Who can: Only the Registration Authority\b.*\.$/,
      ),
      linesLike(
        /^CIS1 is to retire on 28 February 2027\.$/,
        /^Ask the PMR supplier\.$/,
        /^Who can: The IT or PMR supplier\.$/,
        /^It has slipped before\.$/,
      ),
    ]);
    expect(said.join(' ')).not.toMatch(/\b(today|tomorrow|yesterday|in \d+ days?|\d+ days? (ago|left))\b/);
  });

  it('names nobody in the headline but by the initials that the list has', () => {
    const people = [person('AB', { positions: [position('FWF76', '2027-01-01', 'Branch manager')] })];
    expect(readOne({ people }).summary).toBe('AB: position at FWF76 ends');
  });

  it('writes a last day that has no next', () => {
    expect(readOne({ people: [person('AB', { certificate: '9999-12-31' })] }).starts).toBe('9999-12-31');
  });
});

describe('an event that is imported again', () => {
  const before = person('AB', {
    certificate: '2026-12-31',
    positions: [
      position('FWF76', '2027-08-31', 'Dispenser'),
      position('FWF76', '2027-09-30', 'Dispenser'),
      position('FWF76', null, 'Dispenser'),
      position('FWF76', '2027-09-30', 'Fferyllydd Ŵ'),
      position('FWF76', '2027-09-30'),
      position('FWF76', '2027-09-30', '💊'),
    ],
  });
  const after = {
    ...before,
    certificate: '2029-12-31',
    who: 'AB2',
    positions: before.positions.map((each) => ({ ...each, ends: each.ends && plusDays(each.ends, 365) })),
  };
  const first = write({ people: [before], dates: [nationalDate] });
  const second = write({
    people: [after],
    dates: [{ ...nationalDate, on: '2027-06-30', title: 'CIS1 sign-in retires, later' }],
    now: now + 60_000,
  });

  it('keeps its UID although its date, its name and the day of a national date changed', () => {
    expect(read(second).map(({ uid }) => uid)).toEqual(read(first).map(({ uid }) => uid));
    expect(read(second).map(({ starts }) => starts)).not.toEqual(read(first).map(({ starts }) => starts));
  });

  it('has a UID unlike any other, in safe characters', () => {
    const uids = read(first).map(({ uid }) => uid);
    expect(uids).toHaveLength(7);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[A-Za-z0-9-]+@smartcard-desk$/);
  });

  it('keeps its UID when a namesake without an end date is given one', () => {
    const positions = before.positions.map((each) => ({ ...each, ends: each.ends ?? '2027-10-31' }));
    const uids = read(write({ people: [{ ...before, positions }] })).map(({ uid }) => uid);
    const old = read(first).map(({ uid }) => uid);
    expect(uids).toEqual(expect.arrayContaining(old.filter((uid) => !uid.startsWith('national'))));
    expect(new Set(uids).size).toBe(7);
  });

  it('has a sequence that rises with the clock, and fits 32 bits', () => {
    const [old] = read(first);
    const [newer] = read(second);
    expect(newer!.sequence).toBeGreaterThan(old!.sequence);
    const people = [{ ...before, positions: [] }];
    expect(readOne({ people, now: 3.9e12 }).sequence).toBeLessThan(2 ** 31);
    expect(readOne({ people, now: 0 }).sequence).toBe(0);
  });
});

describe('its alarms', () => {
  const alarmsOf = (certificate: string, steps: number[]) =>
    readOne({
      people: [person('AB', { certificate })],
      reminders: { steps: { certificate: steps, position: [], national: [] } },
    }).alarms;

  it('come at nine in the morning of each lead day of that kind, and not after the day', () => {
    expect(alarmsOf('2026-12-31', [90, 14, 1, 0, -7])).toEqual([
      '2026-10-02T09:00',
      '2026-12-17T09:00',
      '2026-12-30T09:00',
      '2026-12-31T09:00',
    ]);
    const people = [person('AB', { positions: [position('FWF76', '2026-12-31')] })];
    const steps = { certificate: [90], position: [7, 7], national: [] };
    expect(readOne({ people, reminders: { steps } }).alarms).toEqual(['2026-12-24T09:00']);
  });

  it.each([
    ['the clocks go forward between', '2027-03-30', 14, '2027-03-16T09:00'],
    ['the clocks go forward on the day of the alarm', '2027-03-29', 1, '2027-03-28T09:00'],
    ['the clocks go back between', '2027-11-04', 7, '2027-10-28T09:00'],
    ['the clocks go back on the day of the alarm', '2027-11-01', 1, '2027-10-31T09:00'],
    ['the day is 29 February', '2028-02-29', 30, '2028-01-30T09:00'],
    ['29 February lies between', '2028-03-01', 1, '2028-02-29T09:00'],
    ['there is no 29 February between', '2027-03-01', 1, '2027-02-28T09:00'],
    ['the year turns between', '2027-01-03', 7, '2026-12-27T09:00'],
  ])('come at nine when %s', (_what, certificate, step, at) => {
    expect(alarmsOf(certificate, [step])).toEqual([at]);
  });

  it('stay on the day itself even if the clocks change that morning', () => {
    expect(alarmsOf('2027-03-28', [0])[0]).toMatch(/^2027-03-28/);
    expect(alarmsOf('2027-10-31', [0])[0]).toMatch(/^2027-10-31/);
  });

  it('come at nine so many days before, whatever day and step it is', () => {
    const noon = fc.date({ min: new Date(today), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(noon, fc.integer({ min: 1, max: 400 }), (date, step) => {
        const on = date.toISOString().slice(0, 10);
        expect(alarmsOf(on, [step])).toEqual([`${plusDays(on, -step)}T09:00`]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('its lines', () => {
  const octets = (line: string) => new TextEncoder().encode(line).length;

  it.each([
    ['commas and semicolons', 'A, B; C'],
    ['a backslash before an n', String.raw`A\nB\\,;`],
    ['emoji', '💊👩🏽‍⚕️ AB 💊👩🏽‍⚕️ AB 💊'],
    ['Welsh letters', 'Ŵŷr Llŷn Ŵŷr Llŷn ŵŷŵŷŵŷŵŷŵŷ'],
    ['what looks like a line of the file', 'END:VEVENT'],
    ['colons and quotes', '"AB": C'],
    ['a line break', 'A\nEND:VEVENT'],
  ])('bring %s across', (_what, who) => {
    const event = readOne({ people: [person(who, { certificate: '2026-12-31' })] });
    expect(event.summary).toBe(`${who}: Smartcard expires`);
    expect(event.description).toContain(`with ${who} there to type`);
    expect(event.description).toContain(`in person, with ${who} there.`);
  });

  it.each(['\r\n', '\r', '\u2028', '\u0085', '\v', '\f'])('take %j for a line break', (end) => {
    const event = readOne({ people: [person(`A${end}B`, { certificate: '2026-12-31' })] });
    expect(event.summary).toBe('A\nB: Smartcard expires');
  });

  it('hold no control character but those that end them', () => {
    const file = write({ people: [person('A\0\t\u001b\u007fB', { certificate: '2026-12-31' })] });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('are 75 octets at most and whole in UTF-8, whatever the names', () => {
    const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyName, anyName, (who, name) => {
        const positions = [position('FWF76', '2027-01-01', name)];
        const file = write({ people: [person(who, { certificate: '2026-12-31', positions })] });
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = file.slice(0, -2).split('\r\n');
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]|[\ud800-\udfff]/u);
        }
        expect(read(file)).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it('are read for a thousand people', () => {
    const people = Array.from({ length: 1000 }, (_, at) =>
      person(`P${at}`, {
        certificate: plusDays(today, at),
        positions: [position('FWF76', plusDays('2027-01-01', at)), position('FFFFF', null)],
      }),
    );
    const events = read(write({ people, dates: [nationalDate, bulk] }));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2002);
    expect(events).toHaveLength(2002);
  });
});
