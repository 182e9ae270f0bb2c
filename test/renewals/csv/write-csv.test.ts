import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { plainCell, safeCell } from '../../../src/renewals/csv/csv-cells.ts';
import type { Person } from '../../../src/renewals/person.ts';
import { csvOf } from '../../../src/renewals/csv/write-csv.ts';

const person = (who: string, rest: Partial<Person> = {}): Person => ({
  id: '0123456789ab',
  who,
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
  ...rest,
});
const linesOf = (people: Person[]) => csvOf(people).slice(1).split('\r\n');
const quoted = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');

describe('the list as CSV', () => {
  it('has a row for each position, with what is the person’s own on each', () => {
    const js = person('JS', {
      certificate: '2027-03-01',
      helper: 'sponsor',
      series: '06',
      positions: [
        { site: 'FWF76', name: 'Leeds', ends: '2027-05-31' },
        { site: 'FFFFF', name: '', ends: null },
        { site: 'FA579', name: '' },
      ],
    });
    expect(linesOf([js])).toEqual([
      quoted(
        'Who',
        'Certificate expires',
        'Can help others',
        'Card series',
        'Position ODS code',
        'Position name',
        'Position ends',
      ),
      quoted('JS', '2027-03-01', 'sponsor', '06', 'FWF76', 'Leeds', '2027-05-31'),
      quoted('JS', '2027-03-01', 'sponsor', '06', 'FFFFF', '', 'no end date shown'),
      quoted('JS', '2027-03-01', 'sponsor', '06', 'FA579', '', ''),
      '',
    ]);
  });

  it('has one row for somebody without a position, empty where nothing is known', () => {
    expect(linesOf([person('JS'), person('KM', { helper: 'local smartcard administrator' })])).toEqual([
      expect.stringMatching(/^"Who",/),
      quoted('JS', '', 'no', '', '', '', ''),
      quoted('KM', '', 'local smartcard administrator', '', '', '', ''),
      '',
    ]);
  });

  it('has the names of the columns where nobody is listed', () => {
    expect(linesOf([])).toEqual([expect.stringMatching(/^"Who",.*,"Position ends"$/), '']);
  });

  it('starts with the mark that Excel knows UTF-8 by, and has its ends of lines', () => {
    const text = csvOf([person('Zoë')]);
    expect(text.startsWith('\uFEFF"Who",')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('quotes a cell with a comma, a quotation mark or a line break', () => {
    const name = 'Leeds, "North"\nback';
    const text = csvOf([person('JS', { positions: [{ site: 'FWF76', name, ends: null }] })]);
    expect(text).toContain('"Leeds, ""North""\nback"');
    expect(Papa.parse<string[]>(text).data[1]![5]).toBe(name);
  });

  it('quotes every cell, so that a semicolon in a name parts no columns in a spreadsheet', () => {
    const js = person('J;S', { positions: [{ site: 'FWF76', name: ';', ends: null }] });
    for (const line of linesOf([js]).slice(0, -1)) expect(line).toMatch(/^"[^"]*"(?:,"[^"]*"){6}$/);
  });

  it('holds neither ids nor what was put off', () => {
    const text = csvOf([
      person('JS', { choices: [{ clock: 'certificate 2027-03-01', kind: 'not ours', on: '2026-11-01' }] }),
    ]);
    expect(text).not.toMatch(/0123456789ab|2026-11-01/);
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\nx',
    '  =1',
    '\u00A0=1',
    '\u3000=1',
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '=\u0338x',
  ])('%j gets an apostrophe, which is taken away again', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(plainCell(safeCell(text))).toBe(text);
  });

  it('is safe in every column that somebody typed', () => {
    const text = csvOf([person('=A1', { positions: [{ site: 'FWF76', name: ' @x', ends: null }] })]);
    expect(Papa.parse<string[]>(text).data[1]).toEqual([
      "'=A1",
      '',
      'no',
      '',
      'FWF76',
      "' @x",
      'no end date shown',
    ]);
  });

  it.each(["'", "'JS", "O'Neil", 'J=S', 'Zoë', ''])('is not %j', (text) => {
    expect([safeCell(text), plainCell(text)]).toEqual([text, text]);
  });

  it('comes back as it was, whatever apostrophes it had', () => {
    const risky = fc.string({
      unit: fc.constantFrom("'", '=', '＝', '＇', '-', ' ', '\t', '\r', 'a', '\u0301'),
    });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
        const cell = safeCell(text);
        expect(plainCell(cell)).toBe(text);
        expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back through a whole file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (who) => {
        const [, row] = Papa.parse<string[]>(csvOf([person(who)]), { delimiter: ',', newline: '\r\n' }).data;
        expect(plainCell(row![0]!)).toBe(who);
      }),
    );
  });
});
