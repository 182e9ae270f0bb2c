import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHumanCase } from '../../src/pharmacy/human-case.ts';

function expectWritten([capitals, written]: readonly [string, string]): void {
  expect(inHumanCase(capitals)).toBe(written);
}

describe('names', () => {
  it.each([
    ['DAY LEWIS PHARMACY', 'Day Lewis Pharmacy'],
    ['LLOYDSPHARMACY', 'LloydsPharmacy'],
    ['TESCO IN-STORE PHARMACY', 'Tesco In-store Pharmacy'],
    ['LINCOLN CO-OP CHEMISTS LTD', 'Lincoln Co-op Chemists Ltd'],
    ['LINCOLNSHIRE CO-OPERATIVE CHEMISTS', 'Lincolnshire Co-operative Chemists'],
    ['FULFORD - PHARMACY+HEALTH', 'Fulford - Pharmacy+Health'],
    ['DAY-NIGHT PHARMACY', 'Day-Night Pharmacy'],
    ['AL-SHAFA PHARMACY', 'Al-Shafa Pharmacy'],
  ])('writes %j as %j', (...pair) => expectWritten(pair));

  it.each([
    ['BOOTS UK  LIMITED', 'Boots UK Limited'],
    ['ALLCURES PLC', 'Allcures PLC'],
    ['NHS NORTH EAST LONDON ICB', 'NHS North East London ICB'],
    ['OWLS GP OOH SERVICES', 'Owls GP OOH Services'],
    ['H I WELDRICK LTD', 'H I Weldrick Ltd'],
    ['MW PHILLIPS CHEMIST', 'MW Phillips Chemist'],
    ['J.M.K. DISPENSING CO', 'J.M.K. Dispensing Co'],
    ['HMR CHEMIST', 'HMR Chemist'],
    ['EB HOLDEN', 'EB Holden'],
    ['EXAMPLE PHARMACY III', 'Example Pharmacy III'],
    ["EJ'S PHARMACY", "EJ's Pharmacy"],
  ])('keeps the initials of %j: %j', (...pair) => expectWritten(pair));

  it.each([
    ['J M MCGILL LTD T/A WELL', 'J M McGill Ltd t/a Well'],
    ["MCDOUGALL'S PHARMACY", "McDougall's Pharmacy"],
    ['K MACGREGORS CHEMIST', 'K MacGregors Chemist'],
    ['MACEY CHEMISTS', 'Macey Chemists'],
    ["O'BRIEN'S PHARMACY", "O'Brien's Pharmacy"],
    ["D'ARCY CHEMIST", "D'Arcy Chemist"],
    ["LO'S PHARMACY", "Lo's Pharmacy"],
    ["K'S CHEMISTS", "K's Chemists"],
    ["CHILDWALL P'SHIP PROJECT", "Childwall P'ship Project"],
    ["D.C.'S PHARMACY", "D.C.'s Pharmacy"],
    ["SAINSBURY''S", "Sainsbury''s"],
    ['ST JOHN’S PHARMACY', 'St John’s Pharmacy'],
  ])('knows the names in %j: %j', (...pair) => expectWritten(pair));

  it.each([
    ['PHARMACY2U', 'Pharmacy2U'],
    ['PRESCRIPTION2YOU HOMES', 'Prescription2You Homes'],
    ['WWW.YOUR-CHEMIST.COM', 'www.your-chemist.com'],
    ['PILLS2U.CO.UK LTD', 'Pills2U.co.uk Ltd'],
    ['PEAK PHARMACY@WHEATBRIDGE', 'Peak Pharmacy@Wheatbridge'],
  ])('knows the web in %j: %j', (...pair) => expectWritten(pair));
});

describe('small words', () => {
  it.each([
    ['BOOTS THE CHEMISTS', 'Boots the Chemists'],
    ['PHARMACY AT SPRING GARDENS', 'Pharmacy at Spring Gardens'],
    ['STOCKTON-ON-TEES', 'Stockton-on-Tees'],
    ['NEWBIGGIN-BY-THE-SEA', 'Newbiggin-by-the-Sea'],
    ['CHAPEL-EN-LE-FRITH', 'Chapel-en-le-Frith'],
    ['WESTON-SUPER-MARE', 'Weston-super-Mare'],
    ['ASHTON UNDER LYNE', 'Ashton under Lyne'],
  ])('stay small in %j: %j', (...pair) => expectWritten(pair));

  it.each([
    ['THE HUB', 'The Hub'],
    ["IN SAINSBURY'S", "In Sainsbury's"],
    ['T/A THE PHARMACY', 'T/A The Pharmacy'],
    ['ROBIN LANE - THE PHARMACIST', 'Robin Lane - The Pharmacist'],
    ['12 THE GREEN', '12 The Green'],
    ['1A THE VILLAGE', '1A The Village'],
    ['UNIT 6,THE GERARD CENTRE', 'Unit 6, The Gerard Centre'],
  ])('begin with a capital where a name begins, as in %j: %j', (...pair) => expectWritten(pair));
});

describe('address lines', () => {
  it.each([
    ['23A MILL HEY', '23A Mill Hey'],
    ['1ST AND 2ND FLOOR', '1st and 2nd Floor'],
    ['10A/10B BENTALLS CTR', '10A/10B Bentalls Ctr'],
    ['UNIT 10 ALEXANDRA R/CTR', 'Unit 10 Alexandra R/Ctr'],
    ['(OFF FERCLIFFE ROAD)', '(Off Fercliffe Road)'],
    ['2A NO ACRE', '2A No Acre'],
    ['GOTHIC HSE,GRN LN', 'Gothic Hse, Grn Ln'],
    ['COLCHESTER RD,HEYBRIDGE', 'Colchester Rd, Heybridge'],
    ['BROOKFIELD HC , MAIN ROAD', 'Brookfield HC, Main Road'],
    ['11,13 & 15 ALL HALLOWS', '11,13 & 15 All Hallows'],
    ['ST.LEONARDS-ON-SEA', 'St. Leonards-on-Sea'],
    ['PETERLEE,CO.DURHAM', 'Peterlee, Co. Durham'],
    [' \t ', ''],
  ])('writes %j as %j', (...pair) => expectWritten(pair));
});

describe('any text', () => {
  const words = [
    'OF',
    'THE',
    'T/A',
    'CO-OP',
    "O'",
    "'S",
    '1',
    'ST',
    ',',
    '.',
    ' ',
    '  ',
    '-',
    'MC',
    'WWW.',
    '.UK',
  ];
  const line = fc.oneof(
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[A-Z]{1,6}$/)))
      .map((all) => all.join('')),
    fc.array(fc.constantFrom(...words, 'PHARMACY', 'LE', '(A')).map((all) => all.join(' ')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Ll}/gu, '')),
  );

  it('keeps its characters, but for spaces and case', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(line, (text) => {
        const [before, after] = [bare(text), bare(inHumanCase(text))];
        expect(after.toUpperCase()).toBe(before.toUpperCase());
        expect(after).toHaveLength(before.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same when it is written again', () => {
    fc.assert(
      fc.property(line, (text) => {
        const once = inHumanCase(text);
        expect(inHumanCase(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['iPharm  UK,Ltd', 'iPharm UK,Ltd'],
    [' ROWLANDS pharmacy ', 'ROWLANDS pharmacy'],
    ['CAFé PHARMACY', 'CAFé PHARMACY'],
  ])('loses nothing but spaces where somebody has written small letters: %j', (...pair) =>
    expectWritten(pair),
  );

  it.each(['İ PHARMACY', 'ΑΘΗΝΑ', '\u212Aelvin', '💊', '\uD800', '1,000', '...'])('takes %j', (text) => {
    expect(inHumanCase(text).length).toBe(text.length);
  });

  it.each(['A,', 'OF ', 'WWW.', '.CO', "O'", 'A', ' ', '-', 'CO-', 'AB.', ' ,', 'THE A '])(
    'takes no time for ten thousand characters of %j',
    (piece) => {
      const started = performance.now();
      inHumanCase(piece.repeat(10_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
