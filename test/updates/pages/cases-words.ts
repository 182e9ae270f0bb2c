import { type Case, daily, ok } from './case.ts';
import { replaced, reworded } from './fixtures.ts';
import { cpeBlocks, cpePage, cpeUrl } from './fixtures-cpe.ts';
import { nhsPage, nhsSections, nhsUrl } from './fixtures-nhs.ts';
import { cpe, cpeTo, nhs, nhsTo, turned } from './good-pages.ts';

const newStamp = 'Published on: 14th May 2013 | Updated on: 3rd May 2027';
const fee = reworded(cpeBlocks, 'a second costs £15', 'a second costs £25');
const older = nhsPage({ skin: 'older' });
const extraDetails =
  '<details class="nhsd-m-expander__details"><summary>Can I use my telephone?</summary><div><p>Not for a grey reader.</p></div></details>';

/** Pages whose own words changed, in many small ways. */
export const wordCases: readonly Case[] = [
  {
    name: 'WordPress: words changed under the same stamp',
    ...cpeTo(cpePage({ blocks: reworded(cpeBlocks, 'Castle Street', 'Harbour Road') })),
    expected: 'changed',
    words: { added: ['Harbour', 'Road'], removed: ['Castle', 'Street'] },
  },
  {
    name: 'current skin: words changed under the same stamp',
    ...nhsTo(replaced(nhsPage(), 'Wipe the chip with a dry cloth', 'Polish the chip with a soft brush')),
    expected: 'changed',
    words: { added: ['Polish', 'brush'], removed: ['Wipe', 'cloth'] },
  },
  {
    name: 'older skin: words changed under the same stamp',
    ...nhs,
    looks: turned(older, replaced(older, 'Cards of the 9 series', 'Cards of the 8 and 9 series')),
    expected: 'changed',
    words: { added: ['8'] },
  },
  {
    name: 'words and stamp changed together',
    ...cpeTo(cpePage({ stamp: newStamp, blocks: fee })),
    expected: 'changed',
    words: { added: ['25'], removed: ['15'] },
  },
  {
    name: 'only a price changed inside a paragraph',
    ...cpeTo(cpePage({ blocks: fee })),
    expected: 'changed',
    words: { added: ['25'], removed: ['15'] },
  },
  {
    name: 'only a telephone number changed inside a paragraph',
    ...cpeTo(replaced(cpePage(), '03069 990123', '03069 990199')),
    expected: 'changed',
    words: { added: ['990199'], removed: ['990123'] },
  },
  {
    name: 'only a deadline changed inside a paragraph',
    ...cpeTo(replaced(cpePage(), '1 February 2027', '1 June 2027')),
    expected: 'changed',
    words: { added: ['June'], removed: ['February'] },
  },
  {
    name: 'only one short word changed, which turns the meaning round',
    ...nhsTo(replaced(nhsPage(), 'can’t unlock a card', 'can unlock a card')),
    expected: 'changed',
    words: { removed: ['t'] },
  },
  {
    name: 'a number grew by a word that stands elsewhere on the page',
    ...nhsTo(replaced(nhsPage(), 'A code lasts 15 minutes', 'A code lasts 3 minutes')),
    expected: 'changed',
    words: { removed: ['15'] },
  },
  {
    name: 'a list item added',
    ...cpeTo(replaced(cpePage(), '<li>The ODS code', '<li>A letter from the sponsor</li><li>The ODS code')),
    expected: 'changed',
    words: { added: ['letter'] },
  },
  {
    name: 'a list item removed',
    ...nhsTo(replaced(nhsPage(), '<li>Close every clinical window</li>', '')),
    expected: 'changed',
    words: { removed: ['clinical', 'window'] },
  },
  {
    name: 'a table cell changed on the WordPress site',
    ...cpeTo(replaced(cpePage(), '<td>Tuesday and Thursday</td>', '<td>Wednesday only</td>')),
    expected: 'changed',
    words: { added: ['Wednesday'], removed: ['Tuesday'] },
  },
  {
    name: 'a table cell changed on the NHS site',
    ...nhsTo(replaced(nhsPage(), '<td>Not yet</td>', '<td>From August</td>')),
    expected: 'changed',
    words: { added: ['August'], removed: ['yet'] },
  },
  {
    name: 'words changed inside a closed accordion, which is hidden until pressed',
    ...cpeTo(replaced(cpePage(), 'up to 40 positions', 'up to 60 positions')),
    expected: 'changed',
    words: { added: ['60'], removed: ['40'] },
  },
  {
    name: 'words changed inside an expander',
    ...nhsTo(replaced(nhsPage(), 'certificate has run out', 'certificate was withdrawn')),
    expected: 'changed',
    words: { added: ['withdrawn'], removed: ['run'] },
  },
  {
    name: 'the title of an accordion changed, which is a button',
    ...cpeTo(replaced(cpePage(), 'My passcode no longer works', 'My fingerprint no longer works')),
    expected: 'changed',
    words: { added: ['fingerprint'] },
  },
  {
    name: 'the title of an expander changed',
    ...nhsTo(replaced(nhsPage(), 'Which message am I looking at?', 'Which colour am I looking at?')),
    expected: 'changed',
    words: { added: ['colour'], removed: ['message'] },
  },
  {
    name: 'words changed while news, tokens and stamp go on moving from look to look',
    ...cpe,
    looks: daily(
      ok(cpePage()),
      ok(cpePage({ nonce: 'e1', news: ['A first story (1st May 2027)'] })),
      ok(cpePage({ nonce: 'e2', news: ['A second story (2nd May 2027)'], blocks: fee })),
      ok(
        cpePage({
          nonce: 'e3',
          news: ['A third story (3rd May 2027)'],
          blocks: fee,
          stamp: newStamp,
          shares: 90,
        }),
      ),
    ),
    expected: 'changed',
    words: { added: ['25'], removed: ['15'] },
  },
  {
    name: 'words changed, seen once in each skin',
    ...nhs,
    looks: daily(
      ok(nhsPage()),
      ok(older),
      ok(replaced(nhsPage({ edited: '3 May 2027 9:05 am' }), '3 times', '9 times')),
      ok(replaced(nhsPage({ edited: '3 May 2027 8:05 am', skin: 'older' }), '3 times', '9 times')),
    ),
    expected: 'changed',
    words: { added: ['9'] },
  },
  {
    name: 'an expander added',
    ...nhsTo(replaced(nhsPage(), '<details class', `${extraDetails}<details class`)),
    expected: 'changed',
    words: { added: ['telephone', 'grey'] },
  },
  {
    name: 'the text of the call-out in the article changed',
    ...nhsTo(replaced(nhsPage(), 'ask for your passcode by telephone', 'ask for your passcode or your card')),
    expected: 'changed',
    words: { removed: ['telephone'] },
  },
  {
    name: 'a whole section added, with the word "news" in its heading',
    ...nhsTo(
      nhsPage({
        sections: [
          ...nhsSections,
          '<h2>Bad news for old readers</h2><p>Readers bought before 2015 are no longer served by the new driver.</p>',
        ],
      }),
    ),
    expected: 'changed',
    words: { added: ['driver', '2015'] },
  },
  {
    name: 'a section removed',
    ...nhsTo(nhsPage({ sections: nhsSections.slice(0, 2) })),
    expected: 'changed',
    words: { removed: ['990456'] },
  },
  {
    name: 'the title of the page changed and nothing else',
    ...nhsTo(nhsPage({ title: 'Unlock a card at a colleague’s counter' })),
    expected: 'changed',
    honestToo: ['same'],
  },
  {
    name: 'a WordPress page that prints no dates, and its words change',
    url: cpeUrl,
    printed: null,
    looks: turned(cpePage({ stamp: null }), cpePage({ stamp: null, blocks: fee })),
    expected: 'changed',
    words: { added: ['25'], removed: ['15'] },
  },
  {
    name: 'an NHS page that prints no date, and its words change',
    url: nhsUrl,
    printed: null,
    looks: turned(nhsPage({ edited: null }), replaced(nhsPage({ edited: null }), '3 times', '9 times')),
    expected: 'changed',
    words: { added: ['9'] },
  },
];
