import { type Case, daily, failed, hourly, ok } from './case.ts';
import { reworded } from './fixtures.ts';
import { cpeBlocks, cpePage, cpePrinted, cpeRedesigned, cpeUrl } from './fixtures-cpe.ts';

const page = { url: cpeUrl, printed: cpePrinted } as const;

function priced(price: number) {
  return ok(cpePage({ blocks: reworded(cpeBlocks, '£15', `£${price}`) }));
}

const a = ok(cpePage());
const b = priced(25);
const c = priced(35);
const stampless = ok(cpeRedesigned({ stamp: null }));
const off = failed(503);
const gone = failed(404);
const toB = { added: ['25'], removed: ['15'] };
const toC = { added: ['35'], removed: ['15'] };

/** One page seen in turns, as letters: A is the page as we know it, B and C have other words. */
export const sightingCases: readonly Case[] = [
  { name: 'A, B, A', ...page, looks: daily(a, b, a), expected: 'baseline only', honestToo: ['same'] },
  { name: 'A, A, B, A', ...page, looks: daily(a, a, b, a), expected: 'same' },
  { name: 'A, A, B, A, A', ...page, looks: daily(a, a, b, a, a), expected: 'same' },
  { name: 'A, A, B', ...page, looks: daily(a, a, b), expected: 'same' },
  { name: 'A, B, B', ...page, looks: daily(a, b, b), expected: 'changed', words: toB },
  { name: 'A, A, B, B', ...page, looks: daily(a, a, b, b), expected: 'changed', words: toB },
  { name: 'A, B, A, B, B', ...page, looks: daily(a, b, a, b, b), expected: 'changed', words: toB },
  { name: 'A, B, C, C', ...page, looks: daily(a, b, c, c), expected: 'changed', words: toC },
  { name: 'A, A, B, C, C', ...page, looks: daily(a, a, b, c, c), expected: 'changed', words: toC },
  {
    name: 'A, A, B, B, C, C',
    ...page,
    looks: daily(a, a, b, b, c, c),
    expected: 'changed',
    words: { added: ['35'] },
  },
  { name: 'A, A, B, B, C', ...page, looks: daily(a, a, b, b, c), expected: 'changed', words: toB },
  {
    name: 'A, A, B, B, A: one look back is not believed',
    ...page,
    looks: daily(a, a, b, b, a),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A, A, B, B, A, A: the words are again those we wrote from',
    ...page,
    looks: daily(a, a, b, b, a, a),
    expected: 'same',
    honestToo: ['changed'],
  },
  {
    name: 'A and B by turns, from the start',
    ...page,
    looks: daily(a, b, a, b, a, b, a, b),
    expected: 'baseline only',
    honestToo: ['same', 'cannot tell'],
  },
  {
    name: 'A and B by turns, after A twice',
    ...page,
    looks: daily(a, a, b, a, b, a, b, a, b, a, b),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  {
    name: 'other words at every look',
    ...page,
    looks: daily(a, a, ...[21, 22, 23, 24, 26, 27, 28, 29].map(priced)),
    expected: 'cannot tell',
    honestToo: ['same'],
  },
  {
    name: 'A, then B twice within 30 minutes',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [48.5, b]),
    expected: 'same',
  },
  {
    name: 'A, then B three times within 50 minutes',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [48.4, b], [48.8, b]),
    expected: 'same',
  },
  {
    name: 'A, then B twice an hour apart',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [49, b]),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A, then B three times, half an hour apart each',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [48.5, b], [49, b]),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A twice within 30 minutes is not spoken of yet',
    ...page,
    looks: hourly([0, a], [0.5, a]),
    // That nothing changed may be said at once.
    expected: 'baseline only',
    honestToo: ['same'],
  },
  { name: 'A, A, B, failure, B', ...page, looks: daily(a, a, b, off, b), expected: 'changed', words: toB },
  {
    name: 'A, A, B, failures for a fortnight, B',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [72, off], [240, off], [384, b]),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A, A, B, B, failure: what was said stands',
    ...page,
    looks: daily(a, a, b, b, off),
    expected: 'changed',
    words: toB,
  },
  { name: 'A, A, B, 404, B, B', ...page, looks: daily(a, a, b, gone, b, b), expected: 'changed', words: toB },
  {
    name: 'A, A, 404 twice within 30 minutes',
    ...page,
    looks: hourly([0, a], [24, a], [48, gone], [48.5, gone]),
    expected: 'same',
  },
  { name: 'A, A, 404, failure, 404', ...page, looks: daily(a, a, gone, off, gone), expected: 'gone' },
  { name: 'A, A, no stamp once', ...page, looks: daily(a, a, stampless), expected: 'same' },
  { name: 'A, A, no stamp, A', ...page, looks: daily(a, a, stampless, a), expected: 'same' },
  {
    name: 'A, A, no stamp twice, B twice',
    ...page,
    looks: daily(a, a, stampless, stampless, b, b),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A, A, no stamp twice, A twice',
    ...page,
    looks: daily(a, a, stampless, stampless, a, a),
    expected: 'same',
  },
  {
    name: 'A, A, 404 twice, B twice',
    ...page,
    looks: daily(a, a, gone, gone, b, b),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'A twice, and B a year later, twice',
    ...page,
    looks: hourly([0, a], [24, a], [8_760, b], [8_784, b]),
    expected: 'changed',
    words: toB,
  },
  {
    name: 'the clock goes back between two sightings of B',
    ...page,
    looks: hourly([0, a], [24, a], [48, b], [30, b]),
    expected: 'same',
    honestToo: ['changed'],
  },
];
