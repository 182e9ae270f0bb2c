import { type Case, daily, ok } from './case.ts';
import { replaced } from './fixtures.ts';
import { type CpePage, cpePage, cpePrinted, cpeUrl } from './fixtures-cpe.ts';
import { type NhsPage, nhsPage, nhsPrinted, nhsUrl } from './fixtures-nhs.ts';

/** A page whose own words stay while something around them differs at the third look and the fourth. */
function cpeWith(name: string, parts: Partial<CpePage>, before: Partial<CpePage> = {}): Case {
  const looks = [
    cpePage(before),
    cpePage(before),
    cpePage({ ...before, ...parts }),
    cpePage({ ...before, ...parts }),
  ];
  return {
    name: `WordPress: ${name}`,
    url: cpeUrl,
    printed: cpePrinted,
    looks: daily(...looks.map((html) => ok(html))),
    expected: 'same',
  };
}

function nhsWith(name: string, parts: Partial<NhsPage>, before: Partial<NhsPage> = {}): Case {
  const looks = [
    nhsPage(before),
    nhsPage(before),
    nhsPage({ ...before, ...parts }),
    nhsPage({ ...before, ...parts }),
  ];
  return {
    name: `NHS: ${name}`,
    url: nhsUrl,
    printed: nhsPrinted,
    looks: daily(...looks.map((html) => ok(html))),
    expected: 'same',
  };
}

const otherNews = [
  'A prize for the tidiest dispensary (1st May 2027)',
  'Readers recalled by their maker (28th April 2027)',
];
const oneMore = [
  'Unlocking moves to a new address (4 May 2027)',
  'Planned work on the spine of the network (9 April 2027)',
];
const work = 'We will be working on this website on Sunday 9 May from 6am. Pages may be slow or missing.';
const withCallout = replaced(
  nhsPage(),
  '<div class="nhsd-m-text-section" id="section-0">',
  '<div class="nhsd-m-emphasis-box"><h3>Delay</h3><p>Texts with codes arrive late this week.</p></div><div class="nhsd-m-text-section" id="section-0">',
);

/** Changes around a page's own words, which must not count. */
export const aroundCases: readonly Case[] = [
  cpeWith('nothing changed', {}),
  nhsWith('nothing changed in the current skin', {}),
  nhsWith('nothing changed in the older skin', {}, { skin: 'older' }),
  cpeWith('other stories in the news block at the end of the article', { news: otherNews }),
  cpeWith(
    'other stories in a news block known by its heading alone',
    { news: otherNews },
    { newsPlace: 'unnamed block' },
  ),
  cpeWith('news block gone from the page', { newsPlace: 'nowhere' }),
  cpeWith('news block moved to an aside', { newsPlace: 'aside' }),
  cpeWith('news block moved to an aside, with other stories', { newsPlace: 'aside', news: otherNews }),
  nhsWith('other cards in the news above the sections', { news: oneMore }),
  nhsWith('other cards in the news of the older skin', { news: oneMore }, { skin: 'older' }),
  nhsWith('the last news card taken down', { news: [] }),
  nhsWith('a first news card put up', { news: oneMore }, { news: [] }),
  cpeWith('other related resources', { related: ['Ordering a reader', 'Locum checklist', 'A glossary'] }),
  cpeWith('cookie banner removed', { cookieBanner: false }),
  cpeWith('cookie banner added', { cookieBanner: true }, { cookieBanner: false }),
  nhsWith('cookie banner removed', { cookieBanner: false }),
  nhsWith('cookie banner added', { cookieBanner: true }, { cookieBanner: false }),
  cpeWith('a maintenance alert over the whole site', { alert: work }),
  nhsWith('a maintenance alert over the whole site', { alert: work }),
  nhsWith(
    'a maintenance alert taken down in the older skin',
    { alert: null },
    { skin: 'older', alert: work },
  ),
  cpeWith('an entry added to the menu', { menu: ['Home', 'Funding and contract', 'Training', 'Our work'] }),
  cpeWith('an entry added to the breadcrumb', {
    crumbs: ['Home', 'Contract and IT', 'Digital &amp; Technology'],
  }),
  nhsWith('an entry added to the breadcrumb', {
    crumbs: ['NHS England Digital', 'Services', 'Identity', 'Cards'],
  }),
  nhsWith('other pages before and after in the page navigation', {
    chapters: ['Order a card', 'Hand a card back'],
  }),
  cpeWith('the year in the footer', { year: 2028 }),
  nhsWith('the year in the footer', { year: 2028 }),
  cpeWith('the count of comments', { comments: 31 }),
  cpeWith('the count of shares', { shares: 1204 }),
  {
    name: 'NHS: a call-out about a delay added inside the article',
    url: nhsUrl,
    printed: nhsPrinted,
    looks: daily(ok(nhsPage()), ok(nhsPage()), ok(withCallout), ok(withCallout)),
    expected: 'changed',
    words: { added: ['Texts', 'late'] },
  },
];
