import type { Case } from './case.ts';
import { replaced } from './fixtures.ts';
import { cpeBlocks, cpePage, cpeStamp } from './fixtures-cpe.ts';
import { nhsPage, nhsSections } from './fixtures-nhs.ts';
import { cpeTo, nhsTo } from './good-pages.ts';

/** The page with two of its wordings in each other's place. */
function swapped(html: string, one: string, other: string): string {
  return replaced(replaced(replaced(html, one, '\u0000'), other, one), '\u0000', other);
}

const newStamp = 'Published on: 14th May 2013 | Updated on: 3rd May 2027';

/** Pages whose words only changed places, or on which only the stamp moved. */
export const orderCases: readonly Case[] = [
  {
    name: "two cells of a table changed places, so that each area has the other one's desk",
    ...cpeTo(swapped(cpePage(), 'Castle Street', 'Mill Lane')),
    expected: 'changed',
    honestToo: ['same'],
  },
  {
    name: 'two codes changed places inside one sentence and the next',
    ...nhsTo(swapped(nhsPage(), 'Code 71', 'Code 82')),
    expected: 'changed',
    honestToo: ['same'],
  },
  {
    name: 'the order of paragraphs reversed',
    ...cpeTo(cpePage({ blocks: cpeBlocks.toReversed() })),
    expected: 'same',
  },
  {
    name: 'the order of sections reversed',
    ...nhsTo(nhsPage({ sections: nhsSections.toReversed() })),
    expected: 'same',
  },
  {
    name: 'a sentence cut from one paragraph and set in another',
    ...cpeTo(
      replaced(
        replaced(cpePage(), ' One card can hold up to 40 positions.', ''),
        'Use the unlock page',
        'One card can hold up to 40 positions. Use the unlock page',
      ),
    ),
    expected: 'same',
    honestToo: ['changed'],
  },
  {
    name: 'the stamp moved over the same words on the WordPress site',
    ...cpeTo(cpePage({ stamp: newStamp })),
    expected: 'same',
  },
  {
    name: 'the stamp moved over the same words on the NHS site',
    ...nhsTo(nhsPage({ edited: '3 May 2027 9:05 am' })),
    expected: 'same',
  },
  {
    name: 'the stamp moved back over the same words',
    ...nhsTo(nhsPage({ edited: '20 January 2025 11:00 am' })),
    expected: 'same',
  },
  {
    name: 'the same stamp printed without its ordinal ending',
    ...cpeTo(cpePage({ stamp: replaced(cpeStamp, 'th May', ' May').replace('22nd', '22') })),
    expected: 'same',
  },
];
