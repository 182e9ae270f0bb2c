import { type Case, daily, ok } from './case.ts';
import { replaced, reworded } from './fixtures.ts';
import { cpeBlocks, cpePage, cpePrinted, cpeStamp, cpeUrl } from './fixtures-cpe.ts';
import { nhsEdited, nhsPage, nhsPrinted, nhsSections, nhsUrl } from './fixtures-nhs.ts';
import { first } from './good-pages.ts';

const readOut = reworded(
  cpeBlocks,
  'Speak to',
  'The list below was Updated on: 4th May 2027 by the desks. Speak to',
);
const cellDate = reworded(cpeBlocks, 'Mill Lane', 'Updated on: 4th May 2027');
const quoted = reworded(
  nhsSections,
  '<p>Ring the desk',
  '<p>The wall chart says “Last edited: 12 May 2027 8:00 am” at its foot. Ring the desk',
);
const teaserDate = [
  'Unlock notes (Last edited: 12 May 2027 8:00 am)',
  'A quicker way to sign in (1 April 2027)',
];
const teaserUpdate = [
  'Card prices. Published on: 4th May 2027 | Updated on: 5th May 2027',
  'Survey of locums',
];

/** Dates that look like the page's own and are not, and its own in unusual markup. */
export const lookalikeCases: readonly Case[] = [
  first(
    'a later date in the text is not the stamp (WordPress)',
    cpePage({ blocks: readOut }),
    cpePrinted,
    2,
    'same',
  ),
  first(
    'a later date alone in a table cell is not the stamp',
    cpePage({ blocks: cellDate }),
    cpePrinted,
    2,
    'same',
  ),
  first(
    'a later date in the text is not the stamp (NHS)',
    nhsPage({ sections: quoted }),
    nhsPrinted,
    2,
    'same',
  ),
  first(
    'a later date in the text is not the stamp (older skin)',
    nhsPage({ sections: quoted, skin: 'older' }),
    nhsPrinted,
    2,
    'same',
  ),
  first(
    'a later date in a news card above the stamp is not the stamp',
    nhsPage({ news: teaserDate }),
    nhsPrinted,
    2,
    'same',
  ),
  first(
    'later dates in a news teaser are not the stamp',
    cpePage({ news: teaserUpdate }),
    cpePrinted,
    2,
    'same',
  ),
  {
    ...first(
      'the text bears a date and the page has no stamp',
      nhsPage({ sections: quoted, edited: null }),
      nhsPrinted,
      2,
      'baseline only',
    ),
    honestToo: ['same'],
  },
  {
    name: 'the stamp is wrapped over lines, with no-break spaces and without a space before "pm"',
    url: nhsUrl,
    printed: nhsPrinted,
    looks: daily(
      ok(nhsPage()),
      ok(nhsPage()),
      ok(nhsPage({ edited: replaced(nhsEdited, ' ', '&nbsp;\n  ') })),
      ok(nhsPage({ edited: '23 January 2025 4:41pm' })),
    ),
    expected: 'same',
  },
  {
    name: 'the two halves of the WordPress stamp stand in elements of their own',
    url: cpeUrl,
    printed: cpePrinted,
    looks: daily(
      ok(
        cpePage({
          stamp: cpeStamp
            .split(' | ')
            .map((half) => `<span>${half}</span>`)
            .join('<i> | </i>'),
        }),
      ),
      ok(cpePage({ stamp: replaced(cpeStamp, 'on: ', 'on: <time>').replace(' |', '</time> |') + '</time>' })),
    ),
    expected: 'same',
  },
];
