import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/updates/pages/read-page.ts';

const cpe = 'https://cpe.org.uk/digital-and-technology/smartcards/';
const nhs = 'https://digital.nhs.uk/services/care-identity-service/smartcards';

const body =
  '<h1>Smartcards</h1><p>Each member of the team needs a card of their own, and a position at the pharmacy where they work.</p>' +
  '<ul><li>Renew it in the last ninety days.</li><li>Keep the passcode to yourself at all times.</li></ul>' +
  '<p>Ask the Registration Authority where a card is lost, stolen or damaged, and say so at once.</p>';
const ownStamp = '<p>Published on: 3rd May 2023 | Updated on: 22nd January 2026</p>';

function cpePage(main: string, rest = '', head = ''): string {
  return `<!doctype html><html><head><title>Smartcards - Community Pharmacy England</title>${head}</head><body>${rest}<main>${main}</main></body></html>`;
}

function read(html: string, url = cpe) {
  const page = readPage(html, url);
  if (page.kind !== 'read') throw new Error(`cannot tell: ${page.why}`);
  return page;
}
const stampOf = (line: string) => read(cpePage(line + body)).stamp;
const textOf = (main: string, rest = '') => read(cpePage(main, rest)).text;

describe('the words of a page', () => {
  it('are its blocks, sorted, a line each, without the stamp', () => {
    expect(textOf(ownStamp + body).split('\n')).toEqual([
      'Ask the Registration Authority where a card is lost, stolen or damaged, and say so at once.',
      'Each member of the team needs a card of their own, and a position at the pharmacy where they work.',
      'Keep the passcode to yourself at all times.',
      'Renew it in the last ninety days.',
      'Smartcards',
    ]);
  });

  it.each([
    ['order', body.replace(/^(<h1>.*?<\/h1>)(.*)$/, '$2$1')],
    ['white space', body.replaceAll(' ', '\n\t ')],
    ['a no-break space, a soft hyphen and a joiner', body.replace('a card', 'a&nbsp;ca&shy;r&#8203;d')],
    [
      'upper case tags that are not closed',
      body.replaceAll('</p>', '').replaceAll('</li>', '').replaceAll('<li', '<LI'),
    ],
    [
      'other elements round the same words',
      body.replaceAll('<p>', '<div class=text>').replaceAll('</p>', '</div>'),
    ],
    ['emphasis', body.replace('Registration Authority', '<strong>Registration</strong> <em>Authority</em>')],
    [
      'a script, a style and a form',
      `${body}<script>now()</script><style>p{}</style><form><label>Name</label><input></form>`,
    ],
    ['a hidden part', `${body}<p hidden>Nobody sees this.</p><div aria-hidden="true">Nor this</div>`],
    ['a cookie banner', `<div id="cookie-consent"><h1>Cookies</h1><p>Accept them all?</p></div>${body}`],
    ['a trail', `<ul class="breadCrumbs"><li>Home</li></ul>${body}`],
    ['a dialog', `${body}<div role="dialog">Tell us what you think</div>`],
    ['a nav and a footer', `<nav>Menu</nav>${body}<footer>Contact us</footer>`],
    ['buttons to share', `${body}<div class="share-buttons">Share by email</div>`],
    ['a related part', `${body}<section><h2>Related content</h2><ul><li>Other page</li></ul></section>`],
    ['a question', `${body}<div><p><strong>Was this page helpful?</strong></p><p>Yes No</p></div>`],
    [
      'news',
      `${body}<h2>Latest Digital &amp; Technology news</h2><div><h3><a href=/n>New cards</a></h3><p>Now.</p></div>`,
    ],
    [
      'news whose items are headed like it',
      `${body}<h2>Latest IT news</h2><article><h2>New</h2><p>Now.</p></article>`,
    ],
    [
      'news headed in a box of its own',
      `${body}<section><div><h2>Latest news</h2></div><p>Now.</p></section>`,
    ],
  ])('are the same with other %s', (_what, other) => {
    expect(textOf(ownStamp + other)).toBe(textOf(ownStamp + body));
  });

  it.each([
    ['a paragraph', '<p>Series 4 cards stop working.</p>'],
    ['a cell of a table', '<table><tr><td>Series 4 cards stop working.</table>'],
    ['what opens on a press', '<details><summary>When</summary>Series 4 cards stop working.</details>'],
    ['a panel that is shut', '<div class="accordion"><div hidden>Series 4 cards stop working.</div></div>'],
    [
      'a part after the news',
      '<h3>Latest news</h3><p>Now.</p><h2>Dates</h2><p>Series 4 cards stop working.</p>',
    ],
    [
      'a part about sharing',
      '<section id="share-your-card"><h2>Share your card</h2><p>Series 4 cards stop working.</p></section>',
    ],
    [
      'what a page builder made',
      '<div class="elementor-widget-text-editor"><p>Series 4 cards stop working.</p></div>',
    ],
    ['a layout that has a sidebar', `<div class="has-sidebar"><p>Series 4 cards stop working.</p></div>`],
    ['social care', `<div class="social-care"><p>Series 4 cards stop working.</p></div>`],
  ])('hold %s', (_what, more) => {
    expect(textOf(body + more)).toContain('Series 4 cards stop working.');
  });

  it('tell a change of case', () => {
    expect(textOf(body.replace('Registration', 'registration'))).not.toBe(textOf(body));
  });

  it.each([
    ['an article', `<article>${body}</article>`],
    ['a role', `<div role="main">${body}</div>`],
    ['an id', `<div id="main-content">${body}</div>`],
    ['an area', `<div id="primary" class="content-area">${body}</div>`],
    ['a class', `<div class="col entry-content">${body}</div>`],
  ])('are found in %s', (_what, within) => {
    const html = cpePage('').replace('<main></main>', `<p>Beside it</p>${within}`);
    expect(read(html).text).toBe(textOf(body));
  });
});

describe('the stamp of a page', () => {
  it.each([
    [ownStamp, 'Updated on: 22nd January 2026', '2026-01-22'],
    ['<p>Published on: 3rd May 2023</p>', 'Published on: 3rd May 2023', '2023-05-03'],
    [
      '<span>Published on: 3rd May 2023</span><span>Updated on: 22nd January 2026</span>',
      'Updated on: 22nd January 2026',
      '2026-01-22',
    ],
    ['<ul><li>Published on 03/05/2023<li>Updated on 22/01/2026</ul>', 'Updated on 22/01/2026', '2026-01-22'],
    [
      '<p>Category: IT | Last updated: Thursday, 22 Jan 2026 | Print</p>',
      'Last updated: Thursday, 22 Jan 2026',
      '2026-01-22',
    ],
    [
      '<div id="last-edited">Last edited: 23 July 2025 4:41 pm</div>',
      'Last edited: 23 July 2025 4:41 pm',
      '2025-07-23',
    ],
    [
      '<div>Last edited: <span>23 July 2025 4:41 pm</span></div>',
      'Last edited: 23 July 2025 4:41 pm',
      '2025-07-23',
    ],
    [
      '<dl><dt>Page last edited<dd>23 July 2025, 16:41 BST</dl>',
      'Page last edited 23 July 2025, 16:41 BST',
      '2025-07-23',
    ],
    [
      '<p>This page was last updated on 1<sup>st</sup> June 2022.</p>',
      'This page was last updated on 1st June 2022',
      '2022-06-01',
    ],
    ['<p>Published: 3 May 2023 (last updated 22/01/26)</p>', 'last updated 22/01/26', '2026-01-22'],
    ['<p>Page last updated: January 22nd, 2026</p>', 'Page last updated: January 22nd, 2026', '2026-01-22'],
    ['<p>Last edited: 31 February 2025</p>', 'Last edited: 31 February 2025', null],
  ])('is read from %s', (line, text, day) => {
    expect(stampOf(line)).toEqual({ text, day });
    expect(read(cpePage(line + body)).text).not.toMatch(/2\d/);
  });

  it.each([
    [
      'prose',
      '<p>The form was published on 3 May 2023 and the list was updated on 4 May 2023 by the team.</p>',
    ],
    ['news', '<div class="latest-news"><p>Updated on: 3 May 2027</p></div>'],
    ['news under its heading', '<section><h2>Latest IT news</h2><p>Updated on: 3 May 2027</p></section>'],
    ['a teaser', '<ul><li><a href="/other">Other page</a><p>Last updated: 3 May 2027</p></li></ul>'],
    [
      'the article that a page shows a glimpse of',
      `<article>${body}</article><article><p>Updated on: 3 May 2027</p></article>`,
    ],
    [
      'below a heading that links',
      '<h3><a href="/other">Other page</a></h3><p>Updated on: 3 May 2027</p><h2>Dates</h2>',
    ],
    ['words', '<p>Last edited: recently</p>'],
  ])('is not taken from %s', (_where, line) => {
    expect(stampOf(line)).toBeNull();
    expect(stampOf(line + ownStamp)?.day).toBe('2026-01-22');
  });

  it('is found beside the main content, in its footer or before it', () => {
    expect(stampOf(`<article>${body}<footer>Last updated: 3 May 2023</footer></article>`)?.day).toBe(
      '2023-05-03',
    );
    expect(read(cpePage(body, '<div>Last updated: 3 May 2023</div>')).stamp?.day).toBe('2023-05-03');
  });
});

describe('a page that cannot be told', () => {
  it.each([
    ['', 'empty'],
    ['<html><body><script>app()</script></body></html>', 'empty'],
    [cpePage(''), 'empty'],
    [cpePage('<p>Moment…</p>'), 'short'],
    [cpePage(body).replace('Community Pharmacy England', 'Sign in'), 'portal'],
    [
      `<title>Guest Wi-Fi</title><main>${body}<p>You asked for ${cpe}</p><input value="${cpe}"><a href="/go?url=${cpe}">Go on</a><a href="${cpe}">Go</a></main>`,
      'portal',
    ],
    [
      `<title>Log in</title><main>${body}<p>The network of Community Pharmacy England</p><input type=password></main>`,
      'portal',
    ],
  ])('%j', (html, why) => {
    expect(readPage(html, cpe)).toEqual({ kind: 'cannot tell', why });
  });

  it.each([
    ['its canonical address', `<link rel=canonical href="${nhs}">`, ''],
    ['the name of its site', '<meta property="og:site_name" content="NHS England Digital">', ''],
    ['its title', '<title>Cards - NHS Digital</title>', ''],
    [
      'links to pages of its site',
      '',
      '<nav><a href="https://digital.nhs.uk/a">A</a><a href="https://digital.nhs.uk/b">B</a></nav>',
    ],
    ['a link home', '<title>Log in</title>', '<nav><a href="/">NHS England Digital</a></nav>'],
    ['its words', '<title>Cards</title>', '<p>NHS England Digital runs the service.</p>'],
    ['its address in words', '<title>Cards</title>', '<p>See digital.nhs.uk for more.</p>'],
  ])('is none that names its site by %s', (_what, head, more) => {
    expect(readPage(`<head>${head}</head><body>${more}<main>${body}</main>`, nhs).kind).toBe('read');
  });
});

describe('where WordPress tells of a page', () => {
  const link = (href: string) => `<link rel="alternate" type="application/json" href="${href}">`;

  it.each([
    ['https://cpe.org.uk/wp-json/wp/v2/pages/123', 'https://cpe.org.uk/wp-json/wp/v2/pages/123'],
    ['/wp-json/wp/v2/pages/123', 'https://cpe.org.uk/wp-json/wp/v2/pages/123'],
    ['https://example.org/wp-json/wp/v2/pages/123', null],
    ['http://cpe.org.uk/wp-json/wp/v2/pages/123', null],
    ['https://a:b@cpe.org.uk/wp-json/wp/v2/pages/123', null],
    ['https://cpe.org.uk/wp-json/../login', null],
    ['https://[', null],
  ])('%s is read as %s', (href, url) => {
    expect(read(cpePage(body, '', link(href))).restUrl).toBe(url);
  });
});

describe('any page at all', () => {
  const whole = cpePage(ownStamp + body);
  const piece = fc.constantFrom(
    whole,
    '<main>',
    '</main>',
    '<p',
    '<svg><p>',
    '<!--',
    '<h2>Latest news',
    '</a>',
    '<a href=x>',
    '<template>',
    '<table><td>',
    '&#0;',
    '<div class="news-list">',
    'Updated on: ',
    '3 May 2023 | ',
  );

  it('is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        expect(['read', 'cannot tell']).toContain(readPage(pieces.join(''), cpe).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read though it was cut, or something was put into it', () => {
    const place = fc.nat(whole.length);
    fc.assert(
      fc.property(place, place, fc.oneof(piece, fc.string()), (from, to, put) => {
        const page = readPage(whole.slice(0, from) + put + whole.slice(to), cpe);
        expect(JSON.stringify(page)).not.toMatch(/[\u200B\u00AD\u00A0\u201C]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in good time, however deep it nests', () => {
    expect(readPage(`${'<b>'.repeat(300_000)}${body}`, cpe).kind).toBe('cannot tell');
    expect(readPage(cpePage('<p>Card '.repeat(20_000)), cpe).kind).toBe('cannot tell');
  });
});
