/** What a page in the manner of digital.nhs.uk is made of. Every word is invented; none of it is guidance. */
export interface NhsPage {
  url: string;
  title: string;
  skin: 'current' | 'older';
  /** As printed after "Last edited: "; null: the page prints none. */
  edited: string | null;
  summary: string;
  /** The sections, each with a heading of its own. */
  sections: readonly string[];
  /** Cards of the latest news, which stand in the article above the sections. */
  news: readonly string[];
  /** Links to the pages before and after this one. */
  chapters: readonly string[];
  crumbs: readonly string[];
  cookieBanner: boolean;
  alert: string | null;
  nonce: string;
  year: number;
}

export const nhsUrl =
  'https://digital.nhs.uk/services/care-identity-service/applications-and-services/self-service-smartcard-unlock';

export const nhsEdited = '23 January 2025 4:41 pm';

/** The date of `nhsEdited` as our own source would carry it. */
export const nhsPrinted = '23 January 2025';

export const nhsSections: readonly string[] = [
  `<h2>Before you begin</h2><p>You need a reader, a card that is in date and a network that reaches the national services. Cards of the 9 series cannot be unlocked this way.</p><ul><li>Close every clinical window</li><li>Wipe the chip with a dry cloth</li><li>Have your mobile phone beside you</li></ul>`,
  `<h2>Set a new passcode</h2><p>Choose “Unlock my card” and type the code we send by text. A code lasts 15 minutes and may be asked for 3 times in a day – after that, wait until tomorrow.</p>`,
  `<h2>If it fails</h2><p>Ring the desk at your own Registration Authority. The national desk on 03069 990456 can’t unlock a card.</p>`,
];

const nhsDetails = {
  summary: 'Which message am I looking at?',
  text: 'Code 71 means that the certificate has run out. Code 82 means that the reader was pulled out too early.',
};

const base: NhsPage = {
  url: nhsUrl,
  title: 'Unlock a card yourself',
  skin: 'current',
  edited: nhsEdited,
  summary: 'Find out how to open a locked card at your own counter, without an appointment.',
  sections: nhsSections,
  news: [
    'Planned work on the spine of the network (9 April 2027)',
    'A quicker way to sign in (1 April 2027)',
  ],
  chapters: ['Renew a card', 'Report a lost card'],
  crumbs: ['NHS England Digital', 'Services', 'Care Identity Service'],
  cookieBanner: true,
  alert: null,
  nonce: 'b7d2e4',
  year: 2027,
};

function classes(page: NhsPage) {
  return page.skin === 'current'
    ? {
        grid: 'nhsd-t-grid',
        section: 'nhsd-m-text-section',
        callout: 'nhsd-m-emphasis-box nhsd-!t-margin-bottom-6',
        details: 'nhsd-m-expander',
        table: 'nhsd-m-table',
        crumbs: 'nhsd-m-breadcrumbs',
        card: 'nhsd-m-card',
        chapters: 'nhsd-o-chapter-navigation',
      }
    : {
        grid: 'grid-wrapper grid-wrapper--article',
        section: 'article-section',
        callout: 'callout callout--attention',
        details: 'expander',
        table: 'responsive-table',
        crumbs: 'breadcrumb',
        card: 'cta__article',
        chapters: 'chapter-pagination',
      };
}

function head(page: NhsPage): string {
  return `<head>
<meta charset="utf-8">
<title>${page.title} - NHS England Digital</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${page.url}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="NHS England Digital">
<meta property="og:title" content="${page.title}">
<meta property="og:url" content="${page.url}">
<meta property="og:description" content="${page.summary}">
<link rel="stylesheet" href="/webfiles/${page.nonce}/dist/site.css" media="screen, print">
<script nonce="${page.nonce}">window.dataLayer = window.dataLayer || [];</script>
</head>`;
}

const cookieBanner = `<div id="nhsuk-cookie-banner"><div class="nhsuk-cookie-banner" role="dialog" aria-label="Cookies"><h2>Cookies on this website</h2><p>We would like to count visits. Choose whether we may.</p><a href="#yes">I am happy with analytics cookies</a><a href="#no">Do not use analytics cookies</a></div></div>`;

function links(texts: readonly string[]): string {
  return texts.map((text, at) => `<li><a class="nhsd-a-link" href="/link/${at}">${text}</a></li>`).join('\n');
}

function header(page: NhsPage): string {
  return `<header class="nhsd-o-global-header" id="nhsd-global-header">
<a href="/" aria-label="NHS England Digital home"><svg viewBox="0 0 16 16"><title>NHS England Digital</title><path d="M1,1h9v9z"/></svg></a>
<nav aria-label="Main navigation"><ul>${links(['Data', 'Cyber security', 'Services', 'Help'])}</ul></nav>
<form role="search" action="/search"><label for="query">Search</label><input id="query" name="query" type="search"><input type="hidden" name="token" value="${page.nonce}"><button>Search</button></form>
</header>`;
}

function news(page: NhsPage, card: string): string {
  if (page.news.length === 0) return '';
  const cards = page.news.map(
    (text) =>
      `<div><article class="${card}"><a href="/news"><h1 class="nhsd-t-heading-s">${text}</h1></a></article></div>`,
  );
  return `<div class="nhsd-o-card-list" data-max-count="7"><h2>Latest news</h2><div>${cards.join('\n')}</div><nav><a href="/news">View all news</a></nav></div>`;
}

function stamp(page: NhsPage): string {
  if (page.edited === null) return '';
  const text = `Last edited: ${page.edited}`;
  return page.skin === 'current'
    ? `<div class="nhsd-t-body nhsd-!t-margin-bottom-8" id="last-edited">\n${text}\n</div>`
    : `<div>\n    ${text}\n</div>`;
}

/** A whole document in the manner of digital.nhs.uk, in either skin; the older one has no `main`. */
export function nhsPage(parts: Partial<NhsPage> = {}): string {
  const page = { ...base, ...parts };
  const names = classes(page);
  const [open, close] =
    page.skin === 'current' ? ['<main id="main-content">', '</main>'] : ['<div id="content">', '</div>'];
  const sections = page.sections.map(
    (section, at) => `<div class="${names.section}" id="section-${at}">${section}</div>`,
  );
  return `<!DOCTYPE html>
<html lang="en" class="nhsd-no-js">
${head(page)}
<body class="skin-${page.skin}">
<a class="nhsd-a-skip-link" href="#main-content"><span>Skip to main content</span></a>
${page.cookieBanner ? cookieBanner : ''}
${page.alert === null ? '' : `<div class="nhsd-m-notification-banner" role="alert"><p>${page.alert}</p></div>`}
${header(page)}
<nav class="${names.crumbs}" aria-label="Breadcrumbs"><ol>${links(page.crumbs)}<li>${page.title}</li></ol></nav>
${open}
<article class="article article--service">
<div class="nhsd-o-hero" aria-label="Document Header"><h1 id="top" data-uipath="document.title">${page.title}</h1><p data-uipath="website.service.summary">${page.summary}</p></div>
<div class="${names.grid}">
<div class="nhsd-m-sticky-navigation"><span id="sticky-nav-header">Page contents</span><nav aria-labelledby="sticky-nav-header"><ul>${links(['Top of page', 'Before you begin'])}</ul></nav></div>
<div class="page-block page-block--main">
${news(page, names.card)}
<div class="${names.callout}"><h3>Important</h3><p>Nobody will ever ask for your passcode by telephone.</p></div>
${sections.join('\n')}
<div class="${names.details}"><details class="nhsd-m-expander__details"><summary>${nhsDetails.summary}</summary><div><p>${nhsDetails.text}</p></div></details></div>
<div class="${names.table}"><table><caption>Cards and what they can do</caption><thead><tr><th>Series</th><th>Unlock here</th></tr></thead><tbody><tr><td>Series 21</td><td>Yes</td></tr><tr><td>Series 34</td><td>Not yet</td></tr></tbody></table></div>
${stamp(page)}
</div>
</div>
</article>
${close}
<nav class="${names.chapters}" aria-label="Page navigation"><ul>${links(page.chapters)}</ul></nav>
<footer class="nhsd-o-global-footer" id="footer"><ul>${links(['Accessibility statement', 'Terms and conditions'])}</ul><p>© NHS England ${page.year}</p></footer>
<script src="/webfiles/${page.nonce}/dist/site.js" nonce="${page.nonce}"></script>
</body>
</html>
`;
}
