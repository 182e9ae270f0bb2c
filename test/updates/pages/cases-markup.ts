import { type Case, daily, ok } from './case.ts';
import {
  asEntities,
  attributesReversed,
  inCapitals,
  inlineStyles,
  moreClasses,
  neverClosed,
  noBreakSpaces,
  otherClasses,
  plainQuotes,
  replaced,
  unclosed,
  wrappedAnew,
} from './fixtures.ts';
import { cpePage, cpePrinted, cpeRedesigned, cpeStamp, cpeUrl } from './fixtures-cpe.ts';
import { nhsPage, nhsPrinted, nhsUrl } from './fixtures-nhs.ts';

/** The page of a site, and after it the same words in other dress, twice each. */
function cpeAs(dress: (html: string) => string) {
  const [before, after] = [cpePage(), dress(cpePage())];
  return { url: cpeUrl, printed: cpePrinted, looks: daily(ok(before), ok(before), ok(after), ok(after)) };
}

function nhsAs(dress: (html: string) => string) {
  const [before, after] = [nhsPage(), dress(nhsPage())];
  return { url: nhsUrl, printed: nhsPrinted, looks: daily(ok(before), ok(before), ok(after), ok(after)) };
}

type Dress = readonly [name: string, dress: (html: string) => string];

function cpeDressed([name, dress]: Dress): Case {
  return { name: `WordPress: ${name}`, ...cpeAs(dress), expected: 'same' };
}

function nhsDressed([name, dress]: Dress): Case {
  return { name: `NHS: ${name}`, ...nhsAs(dress), expected: 'same' };
}

function withComments(html: string): string {
  return html.replaceAll('</p>', '</p><!-- cached 03 May 2027 09:14:55, served by node 7 -->');
}

function withoutMain(html: string): string {
  return html
    .replace('<main id="content" class="site-main">', '<div id="content" class="site-main">')
    .replace('</main>', '</div>');
}

function inTables(html: string): string {
  return html
    .replace('<div class="entry-content">', '<div class="entry-content"><table role="presentation"><tr><td>')
    .replace('<div class="share-buttons"', '</td></tr></table><div class="share-buttons"');
}

function withWordsInTags(html: string): string {
  return html
    .replace('Speak to the', 'Sp<span>eak</span> to <strong>the</strong>')
    .replace('working days', '<a href="/calendar">working</a> <em>days</em>');
}

function withSoftHyphens(html: string): string {
  return html.replaceAll('Registration', 'Regis\u00ADtration').replaceAll('passcode', 'pass\u200Bcode');
}

function withScrambledMail(html: string, key: string): string {
  const mail = `<a href="/cdn-cgi/l/email-protection#${key}" class="__cf_email__" data-cfemail="${key}">[email protected]</a>`;
  return replaced(html, 'Speak to the pharmacy', `Write to ${mail} or speak to the pharmacy`);
}

function withProxyBar(html: string): string {
  const bar =
    '<div id="px-bar" style="position:fixed"><b>Inspected connection.</b> Traffic is recorded.</div>';
  return html.replace(/<body([^>]*)>/, `<body$1>${bar}`);
}

function withSecondStamp(html: string): string {
  return replaced(
    html,
    '<div class="share-buttons"',
    `<p class="entry-meta">${cpeStamp}</p><div class="share-buttons"`,
  );
}

function withLink(html: string, path: string): string {
  return replaced(
    html,
    'Use the unlock page',
    `Use the <a href="https://digital.nhs.uk/${path}">unlock page</a>`,
  );
}

function withHeavyScript(html: string): string {
  const script = `<script>var tiles = "${'a8F3'.repeat(750_000)}";</script>`;
  return html.replace('<main', `${script}\n<main`);
}

const dressed: readonly Dress[] = [
  ['only white space and line breaks differ', wrappedAnew],
  ['only no-break spaces differ', noBreakSpaces],
  ['only curly quotes and dashes became plain ones', plainQuotes],
  ['only characters became entities', asEntities],
  ['only the case of tags and attributes differs', inCapitals],
  ['only the order and quotes of attributes differ', attributesReversed],
  ['only a word was added to every class', moreClasses],
  ['only inline styles were added', inlineStyles],
  ['only comments in the markup were added', withComments],
  ['end tags that may be left out are left out', unclosed],
  ['only soft hyphens and zero-width spaces were added', withSoftHyphens],
];

/** The same words in other markup. */
export const markupCases: readonly Case[] = [
  ...dressed.map(cpeDressed),
  ...dressed.map(nhsDressed),
  {
    name: 'WordPress: nonces, tokens and version numbers differ at each look',
    url: cpeUrl,
    printed: cpePrinted,
    looks: daily(...['a1', 'b2', 'c3', 'd4'].map((nonce) => ok(cpePage({ nonce })))),
    expected: 'same',
  },
  {
    name: 'NHS: nonces, tokens and build numbers differ at each look',
    url: nhsUrl,
    printed: nhsPrinted,
    looks: daily(...['a1', 'b2', 'c3', 'd4'].map((nonce) => ok(nhsPage({ nonce })))),
    expected: 'same',
  },
  {
    name: 'WordPress: every class name and the ids of the article differ',
    ...cpeAs(otherClasses),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  {
    name: 'NHS: every class name and the ids of the article differ',
    ...nhsAs(otherClasses),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  {
    name: 'addresses for e-mail are scrambled anew at each look',
    url: cpeUrl,
    printed: cpePrinted,
    looks: daily(...['1c77', '9e02', '40bd'].map((key) => ok(withScrambledMail(cpePage(), key)))),
    expected: 'same',
  },
  { name: 'a proxy puts a bar of its own above the page', ...nhsAs(withProxyBar), expected: 'same' },
  { name: 'the stamp is printed a second time, at the end', ...cpeAs(withSecondStamp), expected: 'same' },
  {
    name: 'only the target of a link differs',
    url: cpeUrl,
    printed: cpePrinted,
    looks: daily(...['old', 'old', 'new', 'new'].map((path) => ok(withLink(cpePage(), path)))),
    expected: 'same',
    honestToo: ['changed'],
  },
  { name: 'links and emphasis added around the same words', ...cpeAs(withWordsInTags), expected: 'same' },
  {
    name: 'an inline element and a block are never closed',
    ...cpeAs(neverClosed),
    expected: 'same',
  },
  {
    name: 'the main element became a plain one',
    ...cpeAs(withoutMain),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  { name: 'the text was set inside a layout table', ...cpeAs(inTables), expected: 'same' },
  {
    name: 'three million characters of script before the text',
    ...cpeAs(withHeavyScript),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  {
    name: 'a redesign that keeps stamp and words in other markup',
    ...cpeAs(() => cpeRedesigned()),
    expected: 'same',
    honestToo: ['cannot tell'],
  },
  {
    name: 'a redesign that leaves the stamp out and keeps the words',
    ...cpeAs(() => cpeRedesigned({ stamp: null })),
    expected: 'cannot tell',
  },
  {
    name: 'a redesign that leaves the stamp out and rewrites the words',
    ...cpeAs(() =>
      cpeRedesigned({
        stamp: null,
        blocks: [
          '<h2>Cards made easy</h2>',
          ...['first', 'second', 'third', 'fourth', 'fifth'].map(
            (word) =>
              `<p>The ${word} tile opens a film about cards, with words read aloud below, a quiz at the end and a sheet to print for the wall of the staff room.</p>`,
          ),
        ],
      }),
    ),
    expected: 'cannot tell',
  },
  {
    name: 'the NHS page loses its stamp and keeps its words',
    ...nhsAs(() => nhsPage({ edited: null })),
    expected: 'cannot tell',
  },
  {
    name: 'the NHS site goes back to the older skin, in January',
    ...nhsAs(() => nhsPage({ skin: 'older' })),
    expected: 'same',
  },
  {
    name: 'the stamp stands in an element without an id in the current skin',
    ...nhsAs((html) => replaced(html, ' id="last-edited"', '')),
    expected: 'same',
  },
];
