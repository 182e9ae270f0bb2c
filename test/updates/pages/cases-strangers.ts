import { type Case, daily, ok, type Reply } from './case.ts';
import { pdf } from './fixtures-bytes.ts';
import { cpeBlocks, cpePage, cpeRedesigned, cpeUrl } from './fixtures-cpe.ts';
import { nhsPage, nhsUrl } from './fixtures-nhs.ts';
import {
  datedSignIn,
  guardPage,
  guestSignIn,
  proxyBlock,
  quotingSignIn,
  scriptedShell,
  scriptedSignIn,
  shutForWork,
} from './fixtures-strangers.ts';
import { cpe, cpeThen, good, nhs, nhsGood, nhsThen } from './good-pages.ts';

const cpeName = 'Community Pharmacy England';
const utf8 = 'text/html; charset=utf-8';
const empty = { status: 200, contentType: utf8, html: '' };
const portal = 'http://portal.invalid/login?to=cpe';
const laterStamp = 'Published on: 1st May 2027 | Updated on: 3rd May 2027';
const rest = JSON.stringify({
  id: 4711,
  modified_gmt: '2027-05-03T08:00:00',
  content: { rendered: cpeBlocks.join('') },
});
const restReply = { status: 200, contentType: 'application/json; charset=UTF-8', html: rest };
const soon = nhsPage({ sections: ['<p>This page is being rewritten.</p>'] });
const cutShort = nhsPage().slice(0, nhsPage().indexOf('Choose “Unlock'));

/** Drops the blocks of the page's own text, and keeps its title and stamp. */
const hollow = cpePage({ blocks: [] });
const hollowNhs = nhsPage({ sections: [] }).replace(
  /<div class="nhsd-m-(emphasis-box|expander|table)[\s\S]*?<\/div>\n/g,
  '',
);

function bytes(contentType: string, body: Uint8Array): Reply {
  return { status: 200, contentType, bytes: body };
}

/** Replies with status 200 that are not the page. */
export const strangerCases: readonly Case[] = [
  {
    name: 'a guest sign-in page, new at each look',
    ...cpeThen(ok(guestSignIn('a81')), ok(guestSignIn('c07'))),
    expected: 'cannot tell',
  },
  {
    name: 'a guest sign-in page reached by a redirect to another host',
    ...cpeThen(ok(guestSignIn('a81'), portal), ok(guestSignIn('c07'), portal)),
    expected: 'cannot tell',
  },
  {
    name: 'a sign-in page that quotes the address asked for',
    ...cpeThen(ok(quotingSignIn(cpeUrl, 'x1')), ok(quotingSignIn(cpeUrl, 'x2'))),
    expected: 'cannot tell',
  },
  {
    name: 'a sign-in page that bears a date in the words of the WordPress site',
    ...cpeThen(ok(datedSignIn(cpeUrl, laterStamp)), ok(datedSignIn(cpeUrl, laterStamp))),
    expected: 'cannot tell',
  },
  {
    name: 'a sign-in page that bears a date in the words of the NHS site',
    ...nhsThen(
      ok(datedSignIn(nhsUrl, 'Last edited: 3 May 2027 8:00 am')),
      ok(datedSignIn(nhsUrl, 'Last edited: 3 May 2027 8:00 am')),
    ),
    expected: 'cannot tell',
  },
  {
    name: 'a page that only sends the reader on by script',
    ...nhsThen(ok(scriptedSignIn(nhsUrl)), ok(scriptedSignIn(nhsUrl))),
    expected: 'cannot tell',
  },
  {
    name: 'a sign-in page in place of a page that prints no date',
    url: cpeUrl,
    printed: null,
    looks: daily(
      ok(cpePage({ stamp: null })),
      ok(cpePage({ stamp: null })),
      ok(quotingSignIn(cpeUrl, 'x1')),
      ok(quotingSignIn(cpeUrl, 'x1')),
    ),
    expected: 'cannot tell',
  },
  {
    name: 'a sign-in page once, and the page again',
    ...cpeThen(ok(guestSignIn('a81')), good),
    expected: 'same',
  },
  {
    name: 'a dated sign-in page at the first two looks does not become the baseline',
    ...cpe,
    looks: daily(ok(datedSignIn(cpeUrl, laterStamp)), ok(datedSignIn(cpeUrl, laterStamp)), good, good),
    expected: 'same',
  },
  {
    name: 'a guest sign-in page once, before the first good look',
    ...nhs,
    looks: daily(ok(guestSignIn('a81')), nhsGood, nhsGood),
    expected: 'same',
  },
  {
    name: 'the block page of a proxy, with status 200',
    ...nhsThen(ok(proxyBlock(nhsUrl, '4471')), ok(proxyBlock(nhsUrl, '4498'))),
    expected: 'cannot tell',
  },
  {
    name: 'a guard that looks at the browser, with status 200',
    ...cpeThen(ok(guardPage('7c1')), ok(guardPage('9d4'))),
    expected: 'cannot tell',
  },
  {
    name: 'a notice of maintenance, with status 200',
    ...cpeThen(ok(shutForWork(cpeName)), ok(shutForWork(cpeName))),
    expected: 'cannot tell',
  },
  {
    name: 'a notice of maintenance once, and the page again',
    ...cpeThen(ok(shutForWork(cpeName)), good),
    expected: 'same',
  },
  {
    name: 'a shell whose words are brought by scripts',
    ...cpeThen(ok(scriptedShell(cpeName, cpeUrl)), ok(scriptedShell(cpeName, cpeUrl))),
    expected: 'cannot tell',
  },
  {
    name: 'the text is gone, and title and stamp are left',
    ...cpeThen(ok(hollow), ok(hollow)),
    expected: 'cannot tell',
  },
  {
    name: 'the sections are gone, and title and stamp are left',
    ...nhsThen(ok(hollowNhs), ok(hollowNhs)),
    expected: 'cannot tell',
  },
  {
    name: 'the sections gave way to one sentence',
    ...nhsThen(ok(soon), ok(soon)),
    expected: 'changed',
    honestToo: ['cannot tell'],
  },
  {
    name: 'the page cut off in mid-sentence, before its stamp',
    ...nhsThen(ok(cutShort), ok(cutShort)),
    expected: 'cannot tell',
  },
  { name: 'an empty body', ...cpeThen(empty, empty), expected: 'cannot tell' },
  {
    name: 'JSON in place of HTML',
    ...cpeThen(restReply, restReply),
    expected: 'cannot tell',
  },
  {
    name: 'a PDF in place of HTML',
    ...nhsThen(bytes('application/pdf', pdf), bytes('application/pdf', pdf)),
    expected: 'cannot tell',
  },
  {
    name: 'a PDF that says it is HTML',
    ...nhsThen(bytes(utf8, pdf), bytes(utf8, pdf)),
    expected: 'cannot tell',
  },
  {
    name: 'the site of somebody else at the address',
    ...nhsThen(ok(cpeRedesigned({ stamp: null })), ok(cpeRedesigned({ stamp: null }))),
    expected: 'cannot tell',
  },
];
