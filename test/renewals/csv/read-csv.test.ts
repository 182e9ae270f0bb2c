import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/renewals/csv/write-csv.ts';
import { header, js, jsDraft, read, rows } from './drive-csv.ts';

describe('a list of cards', () => {
  it('is read whole', () => {
    expect(
      read(rows('JS,2027-03-01,sponsor,08,fwf76,Leeds,31/05/2027', 'JS,,,,5F,,No end date shown')),
    ).toEqual({
      kind: 'read',
      added: [{ ...jsDraft, positions: [...js.positions, { site: 'FFFFF', name: '', ends: null }] }],
      changed: [],
      same: 0,
      refused: [],
      questions: [],
      ignored: [],
      parts: ['certificate', 'helper', 'series', 'positions'],
    });
  });

  it('needs names only', () => {
    const none = { certificate: null, positions: [], helper: 'none', series: null };
    expect(read('Who\nJS\nKM\n').added).toEqual([
      { who: 'JS', ...none },
      { who: 'KM', ...none },
    ]);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('can be separated by %s', (_, mark) => {
    expect(read(csvOf([js]).replaceAll(',', mark), [js])).toMatchObject({ same: 1, refused: [] });
  });

  it('is told apart from what people typed in it', () => {
    const name = `";";";`;
    const person = { ...js, positions: [{ site: 'FWF76', name, ends: null }] };
    expect(read(csvOf([person]), [person])).toMatchObject({ same: 1 });
  });

  it.each(['\n', '\r', '\r\n'])('can end its lines with %j', (end) => {
    expect(read(`Who,Series${end}JS,08${end}KM,09${end}`).added.map(({ who }) => who)).toEqual(['JS', 'KM']);
  });

  it('knows the rows of one person by their folded name', () => {
    const { added } = read(
      rows('J  S,,,,FWF76,,2027-05-31', ' ｊs ,,,,FC301,,2027-05-31', 'j s,,,,FA002,,2027-05-31'),
    );
    expect(added.map(({ who }) => who)).toEqual(['J S', 'ｊs'.normalize('NFKC')]);
    expect(added[0]!.positions.map(({ site }) => site)).toEqual(['FWF76', 'FA002']);
  });

  it('knows a name with signs that are not seen for the same, and keeps it without', () => {
    const [person, ...others] = read(
      rows('J\u200bS,,,,FWF76,,2027-05-31', 'JS\u202e,,,,FC301,,2027-05-31', 'JS,,,,FA002,,2027-05-31'),
    ).added;
    expect(others).toEqual([]);
    expect(person!.who).toBe('JS');
    expect(person!.positions.map(({ site }) => site)).toEqual(['FWF76', 'FC301', 'FA002']);
  });

  it('may leave the end date of a position empty: nobody looked yet, unlike one that shows none', () => {
    const { added, refused } = read(rows('JS,,,,FWF76', 'JS,,,,FC301,,no end date shown'));
    expect(refused).toEqual([]);
    expect(added[0]!.positions).toStrictEqual([
      { site: 'FWF76', name: '' },
      { site: 'FC301', name: '', ends: null },
    ]);
  });

  it('can leave out in one row of a person what stands in another', () => {
    expect(read(rows('JS,,,,FWF76,,2027-05-31', 'JS,2027-03-01,no,8,FC301,,2027-05-31')).added).toMatchObject(
      [{ certificate: '2027-03-01', helper: 'none', series: '08', positions: [{}, {}] }],
    );
  });

  it('takes one apostrophe away that keeps a spreadsheet from running a cell', () => {
    expect(read(rows("'=A1", "''=A2", "'JS")).added.map(({ who }) => who)).toEqual(['=A1', "'=A2", "'JS"]);
  });

  it('passes over empty rows and counts them', () => {
    expect(read(`${header}\n,,,,,,\n\nJS,x\n`).refused).toMatchObject([{ row: 4, who: 'JS' }]);
  });

  it('counts a cell with a line break as one row', () => {
    expect(read(rows('"J\nS"', 'KM,x')).refused).toMatchObject([{ row: 3, who: 'KM' }]);
  });

  it.each([
    ['4', '04'],
    ['06', '06'],
    ['Other', 'other'],
  ])('has a card series %s', (cell, series) => {
    expect(read(rows(`JS,,,${cell}`)).added[0]!.series).toBe(series);
  });

  it.each([
    ['No', 'none'],
    ['', 'none'],
    ['SPONSOR', 'sponsor'],
    ['LSA', 'local smartcard administrator'],
    ['Local  Smartcard administrator', 'local smartcard administrator'],
  ])('reads “%s” of who can help', (cell, helper) => {
    expect(read(rows(`JS,,${cell}`)).added[0]!.helper).toBe(helper);
  });
});

describe('somebody of the list', () => {
  it('is the same where nothing differs, whatever the order of their positions', () => {
    const both = { ...js, positions: [...js.positions, { site: 'FFFFF', name: '', ends: null }] };
    const turned = { ...both, positions: both.positions.toReversed() };
    expect(read(csvOf([turned]), [both])).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('is changed under their id, with the positions of the file', () => {
    expect(read(rows('js,2028-03-01,no,08,FC301,,2027-05-31'), [js]).changed).toEqual([
      {
        id: js.id,
        person: {
          who: 'JS',
          certificate: '2028-03-01',
          helper: 'none',
          series: '08',
          positions: [{ site: 'FC301', name: '', ends: '2027-05-31' }],
        },
      },
    ]);
  });

  it('keeps what the file has no column for', () => {
    expect(read('Who,Expiry\nJS,2028-03-01', [js]).changed).toEqual([
      { id: js.id, person: { ...jsDraft, certificate: '2028-03-01' } },
    ]);
    expect(read('Who\nJS', [js])).toMatchObject({ same: 1, changed: [] });
  });

  it('loses nothing that the file leaves empty, and keeps the spelling of the name', () => {
    expect(read(rows('ｊs,,,,,,'), [js])).toMatchObject({ same: 1, changed: [] });
    expect(read(rows('js,2028-03-01,,,,,'), [js]).changed).toEqual([
      { id: js.id, person: { ...jsDraft, certificate: '2028-03-01' } },
    ]);
    expect(read(rows('js,,no,,,,'), [js]).changed).toEqual([
      { id: js.id, person: { ...jsDraft, helper: 'none' } },
    ]);
  });

  it('is the same where nobody has looked up the end of a position yet', () => {
    const open = { ...js, positions: [{ site: 'FWF76', name: '' }] };
    expect(read(csvOf([open]), [open])).toMatchObject({ added: [], changed: [], same: 1 });
    expect(read(csvOf([open])).added).toStrictEqual([{ ...jsDraft, positions: open.positions }]);
  });

  it('keeps the end date of a position that the file leaves empty', () => {
    for (const text of ['Who,ODS code,Position name\nJS,FWF76,Leeds', rows('JS,,,,FWF76,Leeds,')]) {
      expect(read(text, [js])).toMatchObject({ same: 1, changed: [] });
    }
  });

  it('is not asked about again where nothing differs', () => {
    const past = { ...js, certificate: '2020-03-01' };
    expect(read(csvOf([past]), [past])).toMatchObject({ same: 1, questions: [] });
  });
});

describe('the names of the columns', () => {
  it.each([
    ['Initials', 'Expiry', 'Helper', 'Series', 'Site', 'Position name', 'Ends'],
    ['Name', 'Expiry date', 'Role', 'CARD SERIES', 'ODS code', 'POSITION  NAME', 'End date'],
    [
      ' who ',
      'Certificate expiry',
      'canhelpothers',
      'series',
      'position ods code',
      'Position Name',
      'POSITION ENDS',
    ],
  ])('can be %s and so on', (...names) => {
    expect(read(`${names.join(',')}\nJS,2027-03-01,sponsor,08,FWF76,Leeds,2027-05-31`).added).toEqual([
      jsDraft,
    ]);
  });

  it('can stand in any order', () => {
    expect(read('Series,Who\n08,JS').added).toMatchObject([{ who: 'JS', series: '08' }]);
  });

  it('are given where they are not known, as text and no longer than a line', () => {
    const { ignored, added } = read(`__proto__,Who,constructor,<b>x</b>,${'y'.repeat(99)},\n1,JS,2,3,4,`);
    expect(ignored).toEqual(['__proto__', 'constructor', '<b>x</b>', `${'y'.repeat(40)}…`]);
    expect(added).toMatchObject([{ who: 'JS' }]);
  });
});
