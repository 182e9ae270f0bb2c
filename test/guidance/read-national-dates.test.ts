import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { isAllowedLink } from '../../src/directory/allowed-hosts.ts';
import type { Source } from '../../src/guidance/answer.ts';
import { readNationalDates } from '../../src/guidance/read-national-dates.ts';
import { readSources } from '../../src/guidance/read-sources.ts';

const register: Record<string, Source> = readSources(
  'N1:\n  publisher: NHS England\n  title: Notice\nN2:\n  publisher: NHS England\n  title: Other\n',
  '2026-11-22',
);
const example = `
written: 2026-11-23
confirmed: null
dates:
  - id: a-date
    title: A change
    on: 2027-02-28
    touches: [every card]
    ahead: It is to change.
    today: It is to change today.
    past: It was to change.
    action: Ask the supplier.
    who: [IT or PMR supplier]
    caution: It has slipped before.
    answer: cis1-retiring
    sources: [N1]
    grade: HIGH
    until: 2027-05-31
`;
const entry = example.slice(example.indexOf('  - id:'));
const read = (yaml: string) => readNationalDates(yaml, register, new Set(['cis1-retiring']));
const planted = (old: string, fault: string) => {
  expect(example).toContain(old);
  return example.replace(old, fault);
};

describe('the file of national dates', () => {
  it('is read with all it says and the sources it names, and no others', () => {
    expect(read(example)).toEqual({
      written: '2026-11-23',
      confirmed: null,
      dates: [
        {
          id: 'a-date',
          title: 'A change',
          on: '2027-02-28',
          touches: ['every card'],
          ahead: 'It is to change.',
          today: 'It is to change today.',
          past: 'It was to change.',
          action: 'Ask the supplier.',
          who: ['IT or PMR supplier'],
          caution: 'It has slipped before.',
          answer: 'cis1-retiring',
          sources: ['N1'],
          grade: 'HIGH',
          until: '2027-05-31',
        },
      ],
      sources: { N1: register['N1'] },
    });
  });

  it('may say who confirmed it, that a date is for good, and hold no date', () => {
    const checked = planted('confirmed: null', 'confirmed: { on: 2026-11-24, by: JS }');
    expect(read(checked).confirmed).toEqual({ on: '2026-11-24', by: 'JS' });
    expect(read(planted('until: 2027-05-31', 'until: null')).dates[0]!.until).toBeNull();
    const block = example.replace('[every card]', '[series 04]').replace('until: 2027-05-31', 'until: null');
    expect(read(block).dates[0]).toMatchObject({ touches: ['series 04'], until: null });
    expect(read('written: 2026-11-23\nconfirmed: null\ndates: []\n')).toMatchObject({
      dates: [],
      sources: {},
    });
  });

  it('may speak of a date on its own day for the last time', () => {
    expect(read(planted('until: 2027-05-31', 'until: 2027-02-28')).dates).toHaveLength(1);
  });

  it.each([
    ['no day of writing', 'written: 2026-11-23', '', 'written'],
    ['a day that is none', 'on: 2027-02-28', 'on: 2027-02-29', 'dates.0.on'],
    ['a day the English way', 'on: 2027-02-28', 'on: 28/02/2027', 'dates.0.on'],
    ['a year alone', 'on: 2027-02-28', 'on: 2027', 'dates.0.on'],
    ['a last day that is none', 'until: 2027-05-31', 'until: 2027-05-32', 'dates.0.until'],
    ['no last day', '    until: 2027-05-31\n', '', 'dates.0.until'],
    ['an id with a space', 'id: a-date', 'id: a date', 'dates.0.id'],
    ['an id in capitals', 'id: a-date', 'id: A-date', 'dates.0.id'],
    ['an empty title', 'title: A change', 'title: " "', 'dates.0.title'],
    ['nothing for the days ahead', 'ahead: It is to change.', 'ahead: ""', 'dates.0.ahead'],
    ['nothing for the day', 'today: It is to change today.', 'today: ""', 'dates.0.today'],
    ['nothing for afterwards', 'past: It was to change.', 'past: ""', 'dates.0.past'],
    ['no action', '    action: Ask the supplier.\n', '', 'dates.0.action'],
    ['an empty caution', 'caution: It has slipped before.', 'caution: ""', 'dates.0.caution'],
    ['nobody who can act', 'who: [IT or PMR supplier]', 'who: []', 'dates.0.who'],
    ['somebody unknown who can act', 'who: [IT or PMR supplier]', 'who: [the dog]', 'dates.0.who.0'],
    ['nobody whom it touches', 'touches: [every card]', 'touches: []', 'dates.0.touches'],
    ['a card it does not know', 'touches: [every card]', 'touches: [series 07]', 'dates.0.touches.0'],
    ['no source', 'sources: [N1]', 'sources: []', 'dates.0.sources'],
    ['a grade it does not know', 'grade: HIGH', 'grade: SURE', 'dates.0.grade'],
    ['a field it does not know', 'grade: HIGH', 'grade: HIGH\n    phone: "1"', 'dates.0.phone'],
    ['a check without a name', 'confirmed: null', 'confirmed: { on: 2026-11-24 }', 'confirmed.by'],
    ['no list', `dates:\n${entry}`, 'dates: none\n', 'dates'],
  ])('is refused with %s, by field', (_what, old, fault, field) => {
    expect(() => read(planted(old, fault))).toThrow(`national-dates.yaml: ${field}: `);
  });

  it.each([
    [
      'an answer that is none',
      'answer: cis1-retiring',
      'answer: renewal',
      'a-date: leads to renewal, which is no answer',
    ],
    [
      'a source that is not in the register',
      'sources: [N1]',
      'sources: [N1, N99]',
      'a-date: names the source N99, which sources.yaml does not have',
    ],
    [
      'a source that only every object has',
      'sources: [N1]',
      'sources: [constructor]',
      'a-date: names the source constructor, which sources.yaml does not have',
    ],
    [
      'a last day before its own',
      'until: 2027-05-31',
      'until: 2027-02-27',
      'a-date: is spoken of until a day before its own',
    ],
    [
      'the block of a series that has a last day',
      'touches: [every card]',
      'touches: [series 05, series 06]',
      'a-date: is the block of a series, which is for good',
    ],
    [
      'such a block among whom else it touches',
      'touches: [every card]',
      'touches: [every card, series 04]',
      'a-date: is the block of a series, which is for good',
    ],
  ])('is refused with %s, by the date', (_what, old, fault, reason) => {
    expect(() => read(planted(old, fault))).toThrow(`national-dates.yaml: ${reason}`);
  });

  it('is refused where a date stands there twice', () => {
    expect(() => read(example + entry)).toThrow('national-dates.yaml: a-date: stands there twice');
  });

  it.each(['', '- one\n', 'a word'])('is refused where it is no such file: %j', (yaml) => {
    expect(() => read(yaml)).toThrow('national-dates.yaml: ');
  });
});

describe('the packaged national dates', () => {
  const file = (name: string) => readFileSync(`src/guidance/${name}`, 'utf8');
  const { answers } = inject('guidance');
  const all = readSources(file('sources.yaml'), '2026-11-22');
  const packaged = readNationalDates(file('national-dates.yaml'), all, new Set(answers.map(({ id }) => id)));

  /** As facts 0.2 has them. */
  const facts = {
    'bulk-fffff': { on: '2027-02-01', sources: ['C6'], touches: ['FFFFF without an end date'] },
    cis1: { on: '2027-02-28', sources: ['N8', 'N2'], touches: ['every card'] },
    'series-4': { on: '2026-04-01', sources: ['N1', 'N6'], touches: ['series 04'] },
    'series-5-6': { on: '2026-05-07', sources: ['N1', 'N6'], touches: ['series 05', 'series 06'] },
  };

  it('are those of the facts, with their days, sources and grades', () => {
    const found = packaged.dates.map(({ id, on, sources, touches, grade }) => [
      id,
      { on, sources, touches, grade },
    ]);
    const expected = Object.entries(facts).map(([id, each]) => [id, { ...each, grade: 'HIGH' }]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(found).toHaveLength(expected.length);
  });

  it('own up to what is not sure', () => {
    const caution = (id: string) => packaged.dates.find((each) => each.id === id)!.caution;
    expect(caution('bulk-fffff')).toMatch(/no later .*none is ruled out/i);
    expect(caution('cis1')).toMatch(/slipped/);
    for (const id of ['series-4', 'series-5-6']) expect(caution(id)).toMatch(/day.*one copy/);
  });

  it('say that the PMR supplier moves the sign-in and cards stay, and that a block is for good', () => {
    const date = (id: string) => packaged.dates.find((each) => each.id === id)!;
    expect(date('cis1').action).toMatch(/supplier makes the change.*\bcards\b.*stay in use/);
    for (const id of ['series-4', 'series-5-6']) {
      expect(date(id).until).toBeNull();
      expect(date(id).action).toMatch(/Unlocking or renewing cannot/);
    }
  });

  it('are not claimed as settled where the facts call them announced', () => {
    for (const { id, ahead, today, past } of packaged.dates) {
      if (id.startsWith('series')) continue;
      for (const text of [ahead, today, past]) {
        expect(text).toMatch(/(?:is|was) to |were given (?:the|today as their) end date/);
        expect(text).not.toMatch(/\bwill\b|\b(?:ends|ended|retires|retired|stops|stopped|lost)\b/);
      }
    }
  });

  it('name in their words the day that they have', () => {
    const months = 'January February March April May June July August September October November December';
    for (const { on, ahead } of packaged.dates) {
      const [year, month, day] = on.split('-').map(Number);
      expect(ahead).toContain(`${day} ${months.split(' ')[month! - 1]} ${year}`);
    }
  });

  it('carry the sources they name, and link to no mirror', () => {
    expect(Object.keys(packaged.sources).toSorted()).toEqual(['C6', 'N1', 'N2', 'N6', 'N8']);
    for (const { url } of Object.values(packaged.sources)) {
      expect(isAllowedLink(url!)).toBe(true);
      expect(new URL(url!).host).toMatch(/^(?:digital\.nhs\.uk|cpe\.org\.uk)$/);
    }
    const text = JSON.stringify(packaged) + file('national-dates.yaml');
    expect(text).not.toMatch(/nhsd\.io|dokku|mirrorweb|pages\.dev|psnc\.org/);
  });

  it('claim no live check, and hold no HTML, address or telephone number', () => {
    expect(packaged.confirmed).toBeNull();
    const text = JSON.stringify(packaged.dates);
    expect(text).not.toMatch(/<\/?[a-z!]|https?:|\S@\S|(?:\b0|\+44)[\d ]{9,}/i);
  });

  it('lead to answers of the same sources', () => {
    for (const { answer, sources } of packaged.dates) {
      const body = JSON.stringify(answers.find(({ id }) => id === answer));
      for (const source of sources) expect(body).toContain(`"${source}"`);
    }
  });
});
