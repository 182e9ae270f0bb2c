import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSeries, foldedWho, helpers, type Person } from '../../../src/renewals/person.ts';
import { readCsv } from '../../../src/renewals/csv/read-csv.ts';
import { parsePerson } from '../../../src/renewals/read-person.ts';
import { csvOf } from '../../../src/renewals/csv/write-csv.ts';
import { js, read, rows, today } from './drive-csv.ts';

describe('any text', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'JS',
      'js',
      '__proto__',
      'constructor',
      'yes',
      '06',
      'FWF76',
      '2027-03-01',
      '1/3/27',
      '"',
      "'=1",
    ),
    fc.string(),
  );
  const table = fc
    .array(
      fc.array(cell, { maxLength: 9 }).map((cells) => cells.join(',')),
      { maxLength: 12 },
    )
    .map((lines) => rows(...lines));

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(table, fc.string({ unit: 'binary' })), (text) => {
        expect(['read', 'refused']).toContain(readCsv(text, [js], today).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as the same people that were written', () => {
    const date = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const typed = (day: string | null) => {
      const [year = '', month = '', of = ''] = day?.split('-') ?? [];
      return { day: of, month, year };
    };
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom('"', "'", ',', ';', '=', '+', '-', '@', '|', '\t', '\n', ' ', '＝', 'a', 'é'),
        maxLength: 12,
      }),
    );
    const anybody = fc
      .record({
        who: word,
        certificate: fc.option(date).map(typed),
        positions: fc.array(
          fc
            .record({
              site: fc.stringMatching(/^[A-Z][A-Z0-9]{2,9}$/),
              name: word,
              ends: fc.option(date).map(typed),
              hasLooked: fc.boolean(),
            })
            .map(({ hasLooked, site, name, ends }) => ({
              site,
              name,
              ends,
              hasNoEnd: hasLooked && ends.year === '',
            })),
          { maxLength: 4 },
        ),
        helper: fc.constantFrom(...helpers),
        series: fc.option(fc.constantFrom(...allSeries)),
      })
      .map((each) => parsePerson(each, [], today))
      .filter((each) => each.kind !== 'refused');
    const list = fc.uniqueArray(
      anybody.map((each) => each.person),
      { selector: ({ who }) => foldedWho(who), maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.record({ drafts: list }), ({ drafts }) => {
        fc.pre(drafts.length > 0);
        const people = drafts.map((draft, at): Person => ({
          ...draft,
          id: `${at}`.padStart(12, '0'),
          choices: [],
        }));
        const text = csvOf(people);
        expect(read(text, people)).toMatchObject({
          same: people.length,
          added: [],
          changed: [],
          refused: [],
        });
        expect(read(text).added).toEqual(drafts);
      }),
      { numRuns: 500 },
    );
  });
});
