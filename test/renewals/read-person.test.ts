import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards, mostPositions, tidyName, type Person } from '../../src/renewals/person.ts';
import {
  askAboutCertificate,
  askAboutEnd,
  hasLongNumber,
  parsePerson,
  readSite,
  whyNotName,
  whyNotSite,
  whyNotWho,
  type TypedPerson,
  type TypedPosition,
} from '../../src/renewals/read-person.ts';
import { isCalendarDate } from '../../src/settings/typed-date.ts';

const today = '2026-11-23';
const nothing = { day: '', month: '', year: '' };
const date = (day: string, month: string, year: string) => ({ day, month, year });
const at = (more: Partial<TypedPosition> = {}): TypedPosition => ({
  site: 'FA029',
  name: '',
  ends: nothing,
  hasNoEnd: true,
  ...more,
});
const card = (more: Partial<TypedPerson> = {}): TypedPerson => ({
  who: 'JS',
  certificate: date('1', '3', '2027'),
  positions: [at()],
  helper: 'sponsor',
  series: '08',
  ...more,
});
const read = (more: Partial<TypedPerson> = {}, others: Pick<Person, 'who'>[] = [], on = today) =>
  parsePerson(card(more), others, on);
const errorsOf = (more: Partial<TypedPerson> = {}, others: Pick<Person, 'who'>[] = []) => {
  const result = read(more, others);
  return result.kind === 'refused' ? result.errors : {};
};
const questionsOf = (more: Partial<TypedPerson> = {}, on = today) => {
  const result = read(more, [], on);
  return result.kind === 'asked' ? result.questions : {};
};

describe('a typed card', () => {
  it('is read with everything it says', () => {
    const typed = {
      who: '  Jo   S ',
      certificate: date(' 1', '03', '2027 '),
      positions: [
        at({ site: 'fa 029', name: ' Front   desk ' }),
        at({ site: '5f', ends: date('1', '2', '2027'), hasNoEnd: false }),
      ],
    };
    expect(read(typed)).toEqual({
      kind: 'read',
      person: {
        who: 'Jo S',
        certificate: '2027-03-01',
        positions: [
          { site: 'FA029', name: 'Front desk', ends: null },
          { site: 'FFFFF', name: '', ends: '2027-02-01' },
        ],
        helper: 'sponsor',
        series: '08',
      },
    });
  });

  it('may leave the expiry date blank: it is not known yet', () => {
    expect(read({ certificate: date(' ', '', '\t') })).toMatchObject({
      kind: 'read',
      person: { certificate: null },
    });
  });

  it('may have no position', () => {
    expect(read({ positions: [] })).toMatchObject({ kind: 'read', person: { positions: [] } });
  });

  it('says each fault beside its own field, and keeps nothing', () => {
    const typed = {
      who: '',
      certificate: date('31', '4', '2027'),
      positions: [at(), at({ site: '!', name: '123456789012', ends: date('1', '', ''), hasNoEnd: false })],
    };
    const result = read(typed);
    expect(result.kind).toBe('refused');
    expect(result).not.toHaveProperty('person');
    expect(Object.keys(errorsOf(typed)).toSorted()).toEqual([
      'certificate',
      'ends-1',
      'name-1',
      'site-1',
      'who',
    ]);
  });

  it('that was refused asks nothing yet', () => {
    expect(read({ who: '', certificate: date('1', '3', '2020') })).not.toHaveProperty('questions');
  });

  it('that was read can be kept and read back, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 70, unit: 'grapheme' }),
      fc.constantFrom('JS', '__proto__', '🙂', 'ﷺ', 'ＪＳ', '5F', 'fffff', 'FA029', '123456789012'),
    );
    const number = fc.oneof(fc.nat(40).map(String), fc.constantFrom('2027', '2028', '', '20270'));
    const typedDate = fc.record({ day: number, month: number, year: number });
    const typed = fc.record({
      who: text,
      certificate: fc.oneof(typedDate, fc.constant(nothing)),
      positions: fc.array(
        fc.record({
          site: fc.oneof(text, fc.constantFrom('FA029', 'FFFFF', 'FA579')),
          name: fc.oneof(text, fc.constant('')),
          ends: fc.oneof(typedDate, fc.constant(nothing)),
          hasNoEnd: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    });
    let kept = 0;
    fc.assert(
      fc.property(typed, (more) => {
        const result = read(more);
        const faults = Object.entries(result.kind === 'refused' ? result.errors : {});
        const isField = /^(?:who|certificate|(?:site|name|ends)-\d+)$/;
        expect(faults.filter(([field, reason]) => !isField.test(field) || !reason?.trim())).toEqual([]);
        expect(result.kind === 'refused').toBe(faults.length > 0);
        if (result.kind === 'refused') return;
        kept++;
        const person = { ...result.person, id: '0123456789ab', choices: [] };
        expect(cards.parse([person], 1)).toEqual([person]);
        const ends = [person.certificate, ...person.positions.map((each) => each.ends)];
        expect(ends.every((each) => (each ?? null) === null || isCalendarDate(each!))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});

const badDates: [string, ReturnType<typeof date>, RegExp][] = [
  ['29 February in a year without one', date('29', '2', '2027'), /day that this month has/],
  ['31 April', date('31', '4', '2027'), /day that this month has/],
  ['day 0', date('0', '4', '2027'), /day that this month has/],
  ['a day missing', date('', '4', '2027'), /day that this month has/],
  ['a year of two digits', date('1', '3', '27'), /four digits/],
  ['the year 20270', date('1', '3', '20270'), /four digits/],
  ['a year missing', date('1', '3', ''), /four digits/],
  ['American order', date('3', '31', '2027'), /day first/],
  ['month 13', date('13', '13', '2027'), /month from 1 to 12/],
  ['words', date('first', 'March', '2027'), /month from 1 to 12/],
];

describe('a typed date of a card', () => {
  it.each(badDates)('is refused beside its field: %s', (_what, typed, reason) => {
    const errors = errorsOf({
      certificate: typed,
      positions: [at(), at({ site: 'FA579', ends: typed, hasNoEnd: false })],
    });
    expect(Object.keys(errors).toSorted()).toEqual(['certificate', 'ends-1']);
    expect(errors['certificate']).toMatch(reason);
    expect(errors['ends-1']).toMatch(reason);
  });

  it('is read on 29 February where there is one', () => {
    expect(read({ certificate: date('29', '2', '2028') })).toMatchObject({
      kind: 'read',
      person: { certificate: '2028-02-29' },
    });
  });

  it('is today without a question', () => {
    const ends = date('23', '11', '2026');
    expect(read({ certificate: ends, positions: [at({ ends, hasNoEnd: false })] }).kind).toBe('read');
  });

  it('in the past asks first, and can be kept', () => {
    const past = date('22', '11', '2026');
    const result = read({ certificate: past, positions: [at({ ends: past, hasNoEnd: false })] });
    expect(result).toMatchObject({
      kind: 'asked',
      person: { certificate: '2026-11-22', positions: [{ ends: '2026-11-22' }] },
      questions: {
        certificate: expect.stringMatching(/^22 November 2026 .*yesterday.*\?$/),
        'ends-0': expect.stringMatching(/^22 November 2026 .*yesterday.*\?$/),
      },
    });
  });

  it('counts the days since it passed', () => {
    expect(askAboutCertificate('2026-11-21', today)).toContain('2 days ago');
    expect(askAboutEnd('2025-11-23', today)).toContain('365 days ago');
  });

  it('over a year ago counts no days, but still asks and names its day', () => {
    for (const ask of [askAboutCertificate, askAboutEnd]) {
      expect(ask('2025-11-22', today)).toContain('was 366 days ago');
      for (const [day, long] of [
        ['2025-11-21', '21 November 2025'],
        ['2016-02-29', '29 February 2016'],
      ] as const) {
        const question = ask(day, today)!;
        expect(question.startsWith(`${long} is long past.`)).toBe(true);
        expect(question).toMatch(/\?$/);
        expect(question).not.toMatch(/days ago/);
      }
    }
  });

  it('in the past says what that means: of a card, of a position', () => {
    expect(askAboutCertificate('2026-11-21', today)).toMatch(/card has expired/);
    expect(askAboutEnd('2026-11-21', today)).toMatch(/position has ended/);
  });

  it.each([
    ['2026-11-23', '2029-11-30', '2029-12-01'],
    ['2027-02-28', '2030-03-07', '2030-03-08'],
    ['2028-02-29', '2031-03-07', '2031-03-08'],
    ['2025-02-22', '2028-02-29', '2028-03-01'],
    ['2026-12-28', '2030-01-04', '2030-01-05'],
  ])('on %s asks after three years and a week, not on it', (on, limit, beyond) => {
    expect(askAboutCertificate(limit, on)).toBeNull();
    expect(askAboutCertificate(beyond, on)).toMatch(/more than three years.*\?$/);
  });

  it('over three years ahead asks beside its field, and can be kept', () => {
    expect(read({ certificate: date('1', '12', '2029') })).toMatchObject({
      kind: 'asked',
      person: { certificate: '2029-12-01' },
    });
    expect(Object.keys(questionsOf({ certificate: date('1', '12', '2029') }))).toEqual(['certificate']);
    expect(questionsOf({ certificate: date('30', '11', '2029') })).toEqual({});
  });

  it('of a position may lie far ahead: nobody knows how long one lasts', () => {
    expect(read({ positions: [at({ ends: date('23', '11', '2036'), hasNoEnd: false })] }).kind).toBe('read');
  });

  it('of a position asks first where it lies over ten years ahead, and can be kept', () => {
    expect(askAboutEnd('2036-11-23', today)).toBeNull();
    expect(
      read({ positions: [at(), at({ ends: date('24', '11', '2036'), hasNoEnd: false })] }),
    ).toMatchObject({
      kind: 'asked',
      person: { positions: [{}, { ends: '2036-11-24' }] },
      questions: { 'ends-1': expect.stringMatching(/^24 November 2036 is more than ten years ahead\..*\?$/) },
    });
  });

  it('of a position may be left empty: nobody looked yet, unlike one of which none is shown', () => {
    const positionsOf = (more: Partial<TypedPosition>) => {
      const result = read({ positions: [at(more)] });
      return result.kind === 'read' ? result.person.positions : result;
    };
    expect(positionsOf({ hasNoEnd: false })).toStrictEqual([{ site: 'FA029', name: '' }]);
    expect(positionsOf({ hasNoEnd: false, ends: date(' ', '', '\t') })).toStrictEqual([
      { site: 'FA029', name: '' },
    ]);
    expect(positionsOf({ hasNoEnd: true })).toStrictEqual([{ site: 'FA029', name: '', ends: null }]);
  });

  it('of a position that was half typed is not taken for none', () => {
    expect(errorsOf({ positions: [at({ ends: date('1', '', ''), hasNoEnd: false })] })['ends-0']).toMatch(
      /year/,
    );
  });
});

const uuids = [
  '555012345678',
  '5550 1234 5678',
  '5550  1234  5678',
  '5550-1234-5678',
  '5550–1234–5678',
  '5550.1234.5678',
  '5550/1234/5678',
  '5 5 5 0 1 2 3 4 5 6 7 8',
  '55 50 12 34 56 78',
  'JS 555012345678',
  '555012345678JS',
  '５５５０１２３４５６７８',
  '5550\u00a01234\u00a05678',
];
const looseUuids = [
  '5550 - 1234 - 5678',
  '5550, 1234, 5678',
  '5550_1234_5678',
  '5550\u200b1234\u200b5678',
  '(5550)(1234)(5678)',
  '55:50:12:34:56:78',
];

describe('a number', () => {
  it.each(uuids)('of twelve digits is refused as a name, a site and a position’s name: %j', (number) => {
    const result = read({ who: number, positions: [at({ site: number, name: number })] });
    expect(result.kind).toBe('refused');
    expect(Object.keys(errorsOf({ who: number, positions: [at({ site: number, name: number })] }))).toEqual(
      expect.arrayContaining(['who', 'site-0', 'name-0']),
    );
  });

  it.each(looseUuids)('of twelve digits is refused however it is parted: %j', (number) => {
    expect([whyNotWho(number, []), whyNotName(number), whyNotSite(readSite(number))]).not.toContain(null);
  });

  it('of twelve digits is found with any one mark between any of them', () => {
    const mark = fc.constantFrom('', ' ', '-', '.', '/', '–', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), mark), { minLength: 12, maxLength: 12 }), (parts) => {
        expect(hasLongNumber(`x${parts.map(([digit, between]) => `${digit}${between}`).join('')}`)).toBe(
          true,
        );
      }),
    );
  });

  it.each(['123456', '1234567', '12345678', '12 34 56', '１２３４５６'])(
    'like a passcode is refused: %j',
    (number) => {
      expect(errorsOf({ who: number })['who']).toMatch(/Leave the number out/);
      expect(errorsOf({ positions: [at({ name: number })] })['name-0']).toMatch(/Leave the .*number out/);
      expect(errorsOf({ positions: [at({ site: number })] })).toHaveProperty('site-0');
    },
  );

  it('like a passcode is refused beside initials too', () => {
    expect(whyNotWho('JS 123456', [])).toMatch(/Leave the number out/);
    expect(whyNotName('Desk 123456')).toMatch(/Leave the .*number out/);
  });

  it.each(['JS 2', 'JS2', 'Room 101', 'AB 12345'])('of up to five digits stays: %j', (text) => {
    expect(whyNotWho(text, [])).toBeNull();
    expect(whyNotName(text)).toBeNull();
  });

  it('is not repeated in what is said about it', () => {
    const said = JSON.stringify(errorsOf({ who: '555012345678', positions: [at({ name: '555012345678' })] }));
    expect(said).not.toContain('5550');
  });
});

describe('initials or a nickname', () => {
  it.each(['', ' ', '\t\n'])('are wanted: %j', (who) => {
    expect(errorsOf({ who })).toEqual({ who: 'Enter initials or a nickname' });
  });

  it.each(['\u200b', '\u202e', '\u00ad', '\ufeff'])('are something to be seen, not %j', (who) => {
    expect(errorsOf({ who })).toHaveProperty('who');
  });

  it.each([
    ['js', 'JS'],
    [' JS ', 'JS'],
    ['ＪＳ', 'JS'],
    ['jo  s', 'Jo S'],
    ['É', 'é'],
  ])('that stand in the list already are refused: %j beside %j', (who, taken) => {
    expect(errorsOf({ who }, [{ who: taken }])['who']).toMatch(
      new RegExp(`^${taken} .*\\balready\\b.*${tidyName(who)} 2`),
    );
  });

  it.each(['JS\u200b', '\u202eJS', 'J\u00adS', 'J\u2060S', 'J\u0007S', '\ufeffJS', 'js\u200e'])(
    'are kept without signs that are not seen, and are not twice in the list: %j',
    (who) => {
      expect(read({ who })).toMatchObject({ kind: 'read', person: { who: expect.stringMatching(/^JS$/i) } });
      expect(errorsOf({ who }, [{ who: 'JS' }])).toHaveProperty('who');
    },
  );

  it('may differ by a digit or a space between', () => {
    expect(read({ who: 'JS 2' }, [{ who: 'JS' }, { who: 'JS2' }]).kind).toBe('read');
  });

  it.each(['js@nhs.net', 'J@S', '@js', 'ｊｓ＠nhs.net'])('are no e-mail address: %j', (who) => {
    expect(errorsOf({ who })['who']).toMatch(/^Leave the e-mail address out/);
  });

  it.each(['1', '12345', '12 34', '١٢', '=1+1', '"', '-', '…', '!?'])('have a letter in them: %j', (who) => {
    expect(errorsOf({ who })).toEqual({ who: 'Enter initials or a nickname, not a number' });
  });

  it.each(['É', 'Ж', '李', 'ß 1', 'J.', '2 JS'])('may have any letter: %j', (who) => {
    expect(read({ who })).toMatchObject({ kind: 'read', person: { who } });
  });

  it('are 30 characters at most', () => {
    expect(read({ who: 'J'.repeat(30) }).kind).toBe('read');
    expect(read({ who: ` ${'J'.repeat(30)} ` }).kind).toBe('read');
    expect(errorsOf({ who: 'J'.repeat(31) })['who']).toContain('30 characters');
    expect(errorsOf({ who: 'ﷺ'.repeat(2) })['who']).toContain('30 characters');
  });

  it.each(['Jo\tS', 'Jo\nS', 'Jo\r\nS', 'Jo \u0085 S'])(
    'have a space where a line was broken or a tab pasted: %j',
    (who) => {
      expect(read({ who })).toMatchObject({ person: { who: 'Jo S' } });
      expect(read({ positions: [at({ name: who })] })).toMatchObject({
        person: { positions: [{ name: 'Jo S' }] },
      });
    },
  );

  it.each(['🙂', '👩🏽‍⚕️', '👩‍⚕️', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'JS 🐈'])('may be %s', (who) => {
    expect(read({ who })).toMatchObject({ kind: 'read', person: { who } });
  });

  it.each(['<b>JS</b>', '<img src=x onerror=alert(1)>', '&amp;', '=A1+1', '"JS"', '{{who}}'])(
    'are just text: %j',
    (who) => {
      expect(read({ who })).toMatchObject({ kind: 'read', person: { who } });
      expect(read({ positions: [at({ name: who })] })).toMatchObject({
        kind: 'read',
        person: { positions: [{ name: who }] },
      });
    },
  );

  it.each(['=1+1', '"', '@x', '1'])('are unlike the name of a position, which may be %j', (name) => {
    expect(read({ positions: [at({ name })] })).toMatchObject({
      kind: 'read',
      person: { positions: [{ name }] },
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined'])(
    'may be the word %s',
    (who) => {
      expect(read({ who, positions: [at({ name: who })] })).toMatchObject({
        kind: 'read',
        person: { who, positions: [{ name: who }] },
      });
      expect(errorsOf({ who }, [{ who }])).toHaveProperty('who');
    },
  );
});

describe('the site of a position', () => {
  it.each([
    ['FFFFF', 'FFFFF'],
    ['fffff', 'FFFFF'],
    ['f f f f f', 'FFFFF'],
    ['5F', 'FFFFF'],
    ['5f', 'FFFFF'],
    [' 5 f ', 'FFFFF'],
    ['５Ｆ', 'FFFFF'],
    ['fwf76', 'FWF76'],
    ['F WF 76', 'FWF76'],
    ['ＦＷＦ７６', 'FWF76'],
    ['5FX', '5FX'],
    ['15F', '15F'],
  ])('%j is kept as %s', (typed, site) => {
    expect(readSite(typed)).toBe(site);
    expect(read({ positions: [at({ site: typed })] })).toMatchObject({
      kind: 'read',
      person: { positions: [{ site }] },
    });
  });

  it.each(['', '  ', 'FA', 'FA0290FA029', 'FA-029', 'FA029!', '<b>', '__proto__', 'ФА029', '🙂🙂'])(
    'is refused: %j',
    (site) => {
      expect(errorsOf({ positions: [at({ site })] })['site-0']).toMatch(/^Enter (?:the|an) ODS code/);
    },
  );

  it.each(['LS1 4AB', 'ls14ab', 'SW1A 1AA', 'B1 1AA', 'ＬＳ１　４ＡＢ'])('is no postcode: %j', (site) => {
    expect(errorsOf({ positions: [at({ site })] })).toEqual({
      'site-0': 'Enter the ODS code, not the postcode',
    });
  });

  it.each(['FFF', 'ffff', 'F F F F', 'FFFFFF', 'F'.repeat(10)])('is asked about: %j', (site) => {
    expect(errorsOf({ positions: [at({ site })] })).toEqual({
      'site-0': 'Did you mean FFFFF, with five Fs?',
    });
  });

  it('is three to ten letters and digits', () => {
    expect([whyNotSite('ABC'), whyNotSite('ABCDEFGHIJ')]).toEqual([null, null]);
    expect(whyNotSite('AB')).not.toBeNull();
    expect(whyNotSite('ABCDEFGHIJK')).not.toBeNull();
  });
});

describe('positions', () => {
  const many = (count: number) => Array.from({ length: count }, (_, each) => at({ site: `FA${100 + each}` }));

  it('are kept, 30 of them', () => {
    expect(mostPositions).toBe(30);
    const result = read({ positions: many(30) });
    expect(result.kind === 'read' && result.person.positions).toHaveLength(30);
  });

  it('are refused, 31 of them, with the number that is kept', () => {
    expect(Object.values(errorsOf({ positions: many(31) })).join()).toContain('30 positions');
  });

  it('may be two at one pharmacy, with names or dates that differ', () => {
    const ends = date('1', '3', '2027');
    const positions = [at(), at({ name: 'Lead' }), at({ ends, hasNoEnd: false }), at({ hasNoEnd: false })];
    expect(read({ positions }).kind).toBe('read');
  });

  it('are refused where nobody has looked up the end of either of two that agree', () => {
    expect(errorsOf({ positions: [at({ hasNoEnd: false }), at({ hasNoEnd: false })] })).toEqual({
      'site-1': expect.stringMatching(/already/),
    });
  });

  it('are refused where one stands there twice, beside the second', () => {
    expect(errorsOf({ positions: [at(), at({ site: 'FA579' }), at({ site: 'fa 029' })] })).toEqual({
      'site-2': expect.stringMatching(/already/),
    });
  });

  it('are not called the same while the end date of one could not be read', () => {
    const positions = [at(), at({ ends: date('31', '2', '2027'), hasNoEnd: false })];
    expect(Object.keys(errorsOf({ positions }))).toEqual(['ends-1']);
  });

  it('have names of 60 characters at most', () => {
    expect(read({ positions: [at({ name: 'n'.repeat(60) })] }).kind).toBe('read');
    expect(errorsOf({ positions: [at({ name: 'n'.repeat(61) })] })['name-0']).toContain('60 characters');
  });
});
