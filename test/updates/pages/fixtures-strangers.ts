const terms = `<p>By joining this network you agree that the café may count how many devices are near the counter, may slow large downloads in the evening and may close the connection of anybody who spoils it for others.</p>
<p>The network is open: whoever sits beside you could read what you send. Do not sign in to a service you would not use in the street. We keep the hour at which you joined, and the number of your device, for twelve months because the law asks for it.</p>
<p>You may stay for two hours with each cup. When the time is up, ask at the counter for another ticket. Printing is not possible. Children need the leave of a parent. Lost property is kept until the end of the month.</p>
<p>If the page does not open after you agree, turn the wireless of your device off and on again.</p>`;

/** A sign-in page of a guest network, drawn anew at each request. */
export function guestSignIn(ticket: string): string {
  return `<!DOCTYPE html><html><head><title>Welcome to Guest Wi-Fi</title><meta http-equiv="refresh" content="60"></head>
<body><h1>Guest Wi-Fi</h1><form method="post" action="http://10.0.0.1/login"><input type="hidden" name="ticket" value="${ticket}"><label>Room number <input name="room"></label><button>Connect</button></form><p>Ticket ${ticket}</p></body></html>`;
}

/** A sign-in page that quotes the address that was asked for. */
export function quotingSignIn(asked: string, ticket: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Sign in to continue to ${asked}</title><link rel="stylesheet" href="/guest.css"></head>
<body><main><h1>One more step</h1><p>You asked for <a href="${asked}">${asked}</a>. Sign in and we will take you there.</p>${terms}<p>Session ${ticket}</p></main></body></html>`;
}

/** A long page of terms that bears a date in the watched site's own words. */
export function datedSignIn(asked: string, stamp: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Terms of the café network</title></head>
<body><main id="content"><article><header><h1>Terms of use</h1><p>${stamp}</p></header><div class="entry-content">${terms}<form action="http://portal.invalid/agree?to=${asked}"><button>I agree</button></form></div></article></main></body></html>`;
}

/** The page of a guard that looks at the browser before it lets a reader in. */
export function guardPage(ray: string): string {
  return `<!DOCTYPE html><html lang="en-US"><head><title>One moment…</title><meta name="robots" content="noindex,nofollow"><script nonce="${ray}">window._opt = { ray: "${ray}" };</script></head>
<body><div class="main-wrapper" role="main"><h1>cpe.org.uk</h1><p>Checking that you are a person. This may take a few seconds.</p><p>Ray ${ray}</p></div></body></html>`;
}

/** A page that only sends the reader on by script. */
export function scriptedSignIn(asked: string): string {
  return `<html><head><script>location.replace("http://portal.invalid/?to=" + encodeURIComponent("${asked}"));</script></head><body></body></html>`;
}

/** What a company's proxy answers, with status 200, in place of a page it holds back. */
export function proxyBlock(asked: string, incident: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Access denied</title></head>
<body><div id="wrapper"><h1>This page is blocked</h1><table><tr><td>Address</td><td>${asked}</td></tr><tr><td>Category</td><td>Health and medicine</td></tr><tr><td>Incident</td><td>${incident}</td></tr></table><p>Your organisation's policy does not let this device open pages of this category. If you need it for your work, send the incident number to the help desk. The help desk answers between eight and six on working days, and a request is looked at within two of them. Opening the same page again does not speed it up. What you tried to open is kept in a log for ninety days, after which it is wiped.</p></div></body></html>`;
}

/** A site's own notice that it is shut for a while, served with status 200. */
export function shutForWork(siteName: string): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Back soon - ${siteName}</title><meta property="og:site_name" content="${siteName}"></head>
<body><main><h1>We will be back soon</h1><p>${siteName} is closed for a short while as we look after the machines it runs on. Please come back in an hour.</p></main><footer>© ${siteName}</footer></body></html>`;
}

/** A page whose words are brought by scripts: the site's head, and nothing in its body. */
export function scriptedShell(siteName: string, url: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Smartcards - ${siteName}</title><link rel="canonical" href="${url}"><meta property="og:site_name" content="${siteName}"><script type="module" src="/assets/app.9f21.js"></script></head>
<body><div id="app" data-reactroot=""></div><noscript>You need to enable JavaScript to read this website.</noscript></body></html>`;
}

/** The front page of a site, in the manner of cpe.org.uk. */
export const cpeHome = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Community Pharmacy England</title><link rel="canonical" href="https://cpe.org.uk/"><meta property="og:site_name" content="Community Pharmacy England"><meta property="og:url" content="https://cpe.org.uk/"></head>
<body class="home"><header class="site-header"><nav aria-label="Main menu"><a href="/our-work/">Our work</a></nav></header><main id="content"><h1>We speak for pharmacies</h1><section><h2>What is new</h2><p>Pharmacies across the country opened their doors on a Sunday in spring and counted who came. Here is what the count says about opening hours, staff and the trade in sun cream.</p></section><section><h2>Find your committee</h2><p>Seventy local committees look after the interests of pharmacies in their area. Type a town to see who looks after yours, when they next meet, and how to put a matter before them.</p></section><section><h2>Funding</h2><p>The table of fees for the coming year is ready to read. It shows each fee, what it was last year and from which month the new one counts. A second table shows what is paid by whom.</p></section></main><footer>© Community Pharmacy England</footer></body></html>`;
