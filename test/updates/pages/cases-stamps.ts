import { type Case, daily, ok } from './case.ts';
import { cpePage, cpePrinted } from './fixtures-cpe.ts';
import { nhsPage, nhsPrinted, nhsUrl } from './fixtures-nhs.ts';
import { first } from './good-pages.ts';

const july = '3 July 2026 4:41 pm';
const julyInGmt = '3 July 2026 3:41 pm';
const julyPrinted = '3 July 2026';
const later = 'Published on: 14th May 2013 | Updated on: 3rd May 2027';

/** Dates as printed: in summer, in both skins, and at the first sightings. */
export const stampCases: readonly Case[] = [
  first('current skin: a stamp in July, as London has it', nhsPage({ edited: july }), julyPrinted, 3, 'same'),
  first(
    'older skin: a stamp in July, as GMT has it',
    nhsPage({ edited: julyInGmt, skin: 'older' }),
    julyPrinted,
    3,
    'same',
  ),
  {
    name: 'the current skin gives way to the older one, and the hour printed in July falls by one',
    url: nhsUrl,
    printed: julyPrinted,
    looks: daily(
      ok(nhsPage({ edited: july })),
      ok(nhsPage({ edited: july })),
      ok(nhsPage({ edited: julyInGmt, skin: 'older' })),
      ok(nhsPage({ edited: julyInGmt, skin: 'older' })),
    ),
    expected: 'same',
  },
  {
    name: 'the older skin gives way to the current one, and the day printed in July moves on at midnight',
    url: nhsUrl,
    printed: julyPrinted,
    looks: daily(
      ok(nhsPage({ edited: '3 July 2026 11:30 pm', skin: 'older' })),
      ok(nhsPage({ edited: '3 July 2026 11:30 pm', skin: 'older' })),
      ok(nhsPage({ edited: '4 July 2026 12:30 am' })),
      ok(nhsPage({ edited: '4 July 2026 12:30 am' })),
    ),
    expected: 'same',
  },
  {
    name: 'the skins take turns from day to day',
    url: nhsUrl,
    printed: julyPrinted,
    looks: daily(
      ok(nhsPage({ edited: july })),
      ok(nhsPage({ edited: july })),
      ok(nhsPage({ edited: julyInGmt, skin: 'older' })),
      ok(nhsPage({ edited: july })),
      ok(nhsPage({ edited: julyInGmt, skin: 'older' })),
    ),
    expected: 'same',
  },
  first('first sightings: the stamp is the date we hold (WordPress)', cpePage(), cpePrinted, 2, 'same'),
  first('first sightings: the stamp is the date we hold (NHS)', nhsPage(), nhsPrinted, 2, 'same'),
  first(
    'first sightings: the stamp is earlier than the date we hold',
    cpePage(),
    '3 December 2026',
    2,
    'same',
  ),
  first(
    'first sightings: the stamp is later than the date we hold (WordPress)',
    cpePage({ stamp: later }),
    cpePrinted,
    2,
    'changed',
  ),
  first(
    'first sightings: the stamp is later than the date we hold (NHS)',
    nhsPage({ edited: july }),
    nhsPrinted,
    2,
    'changed',
  ),
  first(
    'first sightings: a later stamp in the older skin',
    nhsPage({ edited: julyInGmt, skin: 'older' }),
    nhsPrinted,
    2,
    'changed',
  ),
  first(
    'a later stamp at the first sighting still counts on the fourth day',
    cpePage({ stamp: later }),
    cpePrinted,
    4,
    'changed',
  ),
  first(
    'a later stamp seen once is not spoken of yet',
    cpePage({ stamp: later }),
    cpePrinted,
    1,
    'baseline only',
  ),
  {
    // That nothing changed may be said at once.
    ...first('the date we hold seen once raises no alarm', cpePage(), cpePrinted, 1, 'baseline only'),
    honestToo: ['same'],
  },
  first('first sighting: the page prints no date', cpePage({ stamp: null }), cpePrinted, 1, 'baseline only'),
  first('first sighting: we hold no date', nhsPage(), null, 1, 'baseline only'),
  {
    ...first(
      'two sightings: the page prints no date',
      nhsPage({ edited: null }),
      nhsPrinted,
      2,
      'baseline only',
    ),
    honestToo: ['same'],
  },
  { ...first('two sightings: we hold no date', cpePage(), null, 2, 'baseline only'), honestToo: ['same'] },
  {
    ...first(
      'the date we hold is only the month of the stamp',
      nhsPage({ edited: '18 April 2024 2:10 pm' }),
      'April 2024',
      2,
      'baseline only',
    ),
    honestToo: ['same'],
  },
  {
    ...first('the date we hold is only a year, long before the stamp', cpePage(), '2022', 2, 'changed'),
    honestToo: ['baseline only'],
  },
  first(
    'the date we hold says when a copy was taken, not what the page printed',
    cpePage(),
    'captured 5 May 2025',
    2,
    'baseline only',
  ),
  first(
    'only "Published on" is printed, and it is the date we hold',
    cpePage({ stamp: 'Published on: 22nd January 2026' }),
    cpePrinted,
    2,
    'same',
  ),
];
