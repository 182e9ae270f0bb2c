/** What a page in the manner of cpe.org.uk is made of. Every word is invented; none of it is guidance. */
export interface CpePage {
  url: string;
  title: string;
  /** The line under the title; null: the page prints no dates. */
  stamp: string | null;
  /** The page's own text, a piece of HTML each. */
  blocks: readonly string[];
  /** Titles and dates of the latest news. */
  news: readonly string[];
  newsPlace: 'in the article' | 'unnamed block' | 'aside' | 'nowhere';
  related: readonly string[];
  menu: readonly string[];
  crumbs: readonly string[];
  cookieBanner: boolean;
  /** A notice over the whole site, above the header. */
  alert: string | null;
  shares: number;
  comments: number;
  /** Whatever a server draws anew at each request. */
  nonce: string;
  year: number;
}

export const cpeUrl = 'https://cpe.org.uk/digital-and-technology/smartcards/';

export const cpeStamp = 'Published on: 14th May 2013 | Updated on: 22nd January 2026';

/** "22nd January 2026" as our own source would carry it. */
export const cpePrinted = '22 January 2026';

export const cpeBlocks: readonly string[] = [
  `<p class="lead">Every member of the pharmacy team who opens patient records needs a card of their own. Sharing a card, or leaving one in a reader, is a breach of the terms signed at the counter.</p>`,
  `<h2 id="asking">Asking for a card</h2>`,
  `<p>Speak to the pharmacy&#8217;s sponsor first. The sponsor sends the request to the Registration Authority, who will look at “two pieces of identity” before a card is printed. Allow 10 working days – more in August.</p>`,
  `<ul class="wp-block-list"><li>A passport or a photocard driving licence</li><li>A bank statement from the last three months</li><li>The ODS code of the pharmacy</li></ul>`,
  `<h2 id="contacts">Who to ring</h2>`,
  `<p>The north desk answers on 03069 990123 until 6pm. A lost card is replaced once without charge; a second costs £15.</p>`,
  `<table class="wp-block-table"><thead><tr><th>Area</th><th>Desk</th><th>Open</th></tr></thead><tbody><tr><td>Eastmarch</td><td>Castle Street</td><td>Monday to Friday</td></tr><tr><td>Westholme</td><td>Mill Lane</td><td>Tuesday and Thursday</td></tr></tbody></table>`,
  `<div class="accordion"><h3 class="accordion__title"><button aria-expanded="false" aria-controls="panel-1">My passcode no longer works</button></h3><div id="panel-1" class="accordion__panel" hidden aria-hidden="true"><p>After five wrong attempts the chip closes itself. Use the unlock page, or visit a colleague who holds the unlocking role.</p></div></div>`,
  `<div class="accordion"><h3 class="accordion__title"><button aria-expanded="false" aria-controls="panel-2">I work in more than one pharmacy</button></h3><div id="panel-2" class="accordion__panel" hidden aria-hidden="true"><p>Ask for a position at each site. One card can hold up to 40 positions.</p></div></div>`,
  `<p>Older cards with a grey stripe stop working on 1 February 2027, so renew them&nbsp;before then.</p>`,
];

const base: CpePage = {
  url: cpeUrl,
  title: 'Smartcards in the pharmacy',
  stamp: cpeStamp,
  blocks: cpeBlocks,
  news: [
    'New card readers reach the shelves (12th April 2027)',
    'Survey of locums closes soon (2nd April 2027)',
  ],
  newsPlace: 'in the article',
  related: ['Nominating a pharmacy', 'Contingency when systems fail'],
  menu: ['Home', 'Funding and contract', 'Digital &amp; Technology', 'Our work'],
  crumbs: ['Home', 'Digital &amp; Technology'],
  cookieBanner: true,
  alert: null,
  shares: 4,
  comments: 2,
  nonce: '5f1c0a77',
  year: 2027,
};

function items(texts: readonly string[], path: string): string {
  return texts.map((text, at) => `<li><a href="/${path}/${at}/">${text}</a></li>`).join('\n');
}

function news(page: CpePage): string {
  const teasers = page.news
    .map(
      (text) =>
        `<article class="news-card"><h3><a href="/our-news/">${text}</a></h3><p>Read on.</p></article>`,
    )
    .join('\n');
  const className = page.newsPlace === 'unnamed block' ? 'block block--7' : 'latest-news news-feed';
  const inside = `<h2>Latest Digital &amp; Technology news</h2>\n${teasers}\n<a href="/our-news/">View more</a>`;
  return `<div class="${className}">${inside}</div>`;
}

function head(page: CpePage): string {
  return `<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - Community Pharmacy England</title>
<link rel="canonical" href="${page.url}">
<meta property="og:locale" content="en_GB">
<meta property="og:type" content="article">
<meta property="og:title" content="${page.title} - Community Pharmacy England">
<meta property="og:url" content="${page.url}">
<meta property="og:site_name" content="Community Pharmacy England">
<link rel="https://api.w.org/" href="https://cpe.org.uk/wp-json/">
<link rel="alternate" title="JSON" type="application/json" href="https://cpe.org.uk/wp-json/wp/v2/pages/4711">
<link rel="stylesheet" href="/wp-content/themes/counter/style.css?ver=${page.nonce}" media="all">
<style id="inline-css">.entry-content{max-width:60rem}</style>
<script nonce="${page.nonce}">var counterSettings = {"ajax":"/wp-admin/admin-ajax.php","token":"${page.nonce}"};</script>
</head>`;
}

const cookieBanner = `<div id="cookie-notice" class="cookie-notice" role="dialog" aria-label="Cookie notice"><p>We use cookies to see how this website is read. You may refuse all but the necessary ones.</p><button type="button">Accept all</button><button type="button">Refuse</button></div>`;

function header(page: CpePage): string {
  return `<header id="masthead" class="site-header" role="banner">
<a class="custom-logo-link" href="/" rel="home"><img src="/logo.svg" alt="Community Pharmacy England"></a>
<nav class="main-navigation" aria-label="Main menu"><ul class="menu">${items(page.menu, 'menu')}</ul></nav>
<form role="search" action="/"><label>Search for: <input type="search" name="s"></label><input type="hidden" name="_wpnonce" value="${page.nonce}"><button>Search</button></form>
</header>
<nav class="breadcrumbs" aria-label="Breadcrumb"><ol>${items(page.crumbs, 'crumb')}<li aria-current="page">${page.title}</li></ol></nav>`;
}

function footer(page: CpePage): string {
  return `<footer id="colophon" class="site-footer" role="contentinfo">
<ul>${items(['Contact us', 'Accessibility', 'Privacy'], 'about')}</ul>
<p>© ${page.year} Community Pharmacy England. All rights reserved.</p>
</footer>
<script defer src="/wp-includes/js/comment-reply.min.js?ver=${page.nonce}"></script>`;
}

/** A whole document in the manner of cpe.org.uk. */
export function cpePage(parts: Partial<CpePage> = {}): string {
  const page = { ...base, ...parts };
  const stamp = page.stamp === null ? '' : `<p class="entry-meta">${page.stamp}</p>`;
  const inArticle = page.newsPlace === 'in the article' || page.newsPlace === 'unnamed block';
  return `<!DOCTYPE html>
<html lang="en-GB">
${head(page)}
<body class="wp-singular page page-id-4711 token-${page.nonce}">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
${page.cookieBanner ? cookieBanner : ''}
${page.alert === null ? '' : `<div class="site-alert" role="region" aria-label="Site notice"><p>${page.alert}</p></div>`}
${header(page)}
<main id="content" class="site-main">
<article id="post-4711" class="post-4711 page type-page status-publish hentry">
<header class="entry-header"><h1 class="entry-title">${page.title}</h1>${stamp}</header>
<div class="entry-content">
${page.blocks.join('\n')}
</div>
<div class="share-buttons" aria-label="Share this page"><a href="#share">Share by email</a> <span class="count">${page.shares} shares</span></div>
${inArticle ? news(page) : ''}
<section class="related-resources"><h2>Related resources</h2><ul>${items(page.related, 'related')}</ul></section>
<section class="newsletter"><h2>Sign up to our newsletter</h2><form action="/join" method="post"><label>Email <input type="email" name="email"></label><input type="hidden" name="csrf" value="${page.nonce}"><button>Join</button></form></section>
<section id="comments" class="comments-area"><h2>${page.comments} comments</h2></section>
</article>
</main>
${page.newsPlace === 'aside' ? `<aside class="widget-area" role="complementary">${news(page)}</aside>` : ''}
${footer(page)}
</body>
</html>
`;
}

/** The same site in another theme: other elements, the same words. `stamp` null leaves the dates out. */
export function cpeRedesigned(parts: Partial<CpePage> = {}): string {
  const page = { ...base, ...parts };
  const date = page.stamp === null ? '' : `<div class="page-hero__dates"><span>${page.stamp}</span></div>`;
  const blocks = page.blocks.map((block) => `<div class="wp-block-group is-layout-flow">${block}</div>`);
  return `<!doctype html>
<html lang="en-GB">
${head(page)}
<body class="theme-apothecary">
<div class="wp-site-blocks">
<header class="wp-block-template-part"><nav aria-label="Primary"><ul>${items(page.menu, 'menu')}</ul></nav></header>
<main class="wp-block-group" id="wp--skip-link--target">
<div class="page-hero"><h1 class="wp-block-post-title">${page.title}</h1>${date}</div>
<div class="entry-content wp-block-post-content"><div class="wp-block-columns"><div class="wp-block-column">
${blocks.join('\n')}
</div></div></div>
</main>
<section class="band band--news">${news({ ...page, newsPlace: 'unnamed block' })}</section>
<footer class="wp-block-template-part"><p>© ${page.year} Community Pharmacy England</p></footer>
</div>
</body>
</html>
`;
}
