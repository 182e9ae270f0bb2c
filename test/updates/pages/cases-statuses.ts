import { type Case, daily, failed, ok } from './case.ts';
import { cpeBlocks, cpePage, cpePrinted, cpeUrl } from './fixtures-cpe.ts';
import { nhsPage, nhsUrl } from './fixtures-nhs.ts';
import { cpeHome } from './fixtures-strangers.ts';
import { cpe, cpeThen, good, nhs, nhsGood, nhsThen } from './good-pages.ts';

const laterStamp = 'Published on: 1st May 2027 | Updated on: 3rd May 2027';
const moved = 'https://cpe.org.uk/contract-it/pharmacy-it/smartcards/';
const nhsMoved = 'https://digital.nhs.uk/services/care-identity-service/unlock';

function afterFailure(status: number): Case {
  return { name: `${status} after good looks`, ...cpeThen(failed(status)), expected: 'same' };
}

/** Statuses other than 200, and addresses that lead elsewhere. */
export const statusCases: readonly Case[] = [
  { name: '404 twice', ...cpeThen(failed(404), failed(404)), expected: 'gone' },
  { name: '410 twice', ...nhsThen(failed(410), failed(410)), expected: 'gone' },
  { name: '404 at the first two looks', ...nhs, looks: daily(failed(404), failed(404)), expected: 'gone' },
  { name: '404 once, and the page again', ...cpeThen(failed(404), good), expected: 'same' },
  {
    name: '404 twice, and the page again twice',
    ...cpeThen(failed(404), failed(404), good, good),
    expected: 'same',
  },
  {
    name: 'a full page that says 404 is a 404',
    ...cpeThen({ ...good, status: 404 }, { ...good, status: 404 }),
    expected: 'gone',
  },
  ...[403, 429, 500, 503].map(afterFailure),
  {
    name: '503 three days in a row',
    ...nhsThen(failed(503), failed(503), failed(503)),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  { name: '500 between two good looks', ...nhsThen(failed(500), nhsGood), expected: 'same' },
  { name: 'the same page with status 500', ...cpeThen({ ...good, status: 500 }), expected: 'same' },
  {
    name: 'a failure before the first good looks',
    ...cpe,
    looks: daily(failed(503), good, good),
    expected: 'same',
  },
  {
    name: 'moved to another path, with its words',
    ...cpeThen(ok(cpePage({ url: moved }), moved), ok(cpePage({ url: moved }), moved)),
    expected: 'moved',
  },
  {
    name: 'moved to another path of the NHS site, with its words',
    ...nhsThen(ok(nhsPage({ url: nhsMoved }), nhsMoved), ok(nhsPage({ url: nhsMoved }), nhsMoved)),
    expected: 'moved',
  },
  { name: 'moved once, and back again', ...cpeThen(ok(cpePage(), moved), good), expected: 'same' },
  {
    name: 'moved to another path, with other words',
    ...cpeThen(
      ok(cpePage({ blocks: cpeBlocks.slice(2), stamp: laterStamp }), moved),
      ok(cpePage({ blocks: cpeBlocks.slice(2), stamp: laterStamp }), moved),
    ),
    expected: 'moved',
    honestToo: ['changed'],
  },
  {
    name: 'moved to the front page of the site',
    ...cpeThen(ok(cpeHome, 'https://cpe.org.uk/'), ok(cpeHome, 'https://cpe.org.uk/')),
    expected: 'moved',
    honestToo: ['gone', 'cannot tell'],
  },
  {
    name: 'only a slash at the end of the address went',
    ...cpeThen(ok(cpePage(), cpeUrl.slice(0, -1)), ok(cpePage(), cpeUrl.slice(0, -1))),
    expected: 'same',
  },
  {
    name: 'only a slash at the end of the address came',
    ...nhsThen(ok(nhsPage(), `${nhsUrl}/`), ok(nhsPage(), `${nhsUrl}/`)),
    expected: 'same',
  },
  {
    name: 'http became https',
    url: cpeUrl.replace('https:', 'http:'),
    printed: cpePrinted,
    looks: daily(ok(cpePage(), cpeUrl), ok(cpePage(), cpeUrl)),
    expected: 'same',
  },
];
