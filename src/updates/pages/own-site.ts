import { watchedHosts, type WatchedHost } from '../watched-hosts.ts';
import type { Block } from './blocks.ts';
import { elementsIn, wordsIn, type Element } from './parse-tree.ts';

interface Site {
  host: WatchedHost;
  name: RegExp;
}

const names: Record<WatchedHost, RegExp> = {
  'cpe.org.uk': /community pharmacy england/i,
  'digital.nhs.uk': /nhs (england )?digital/i,
};

/**
 * Whether a page names the site that it was asked of. A login page that a network puts in its place (R35) does not,
 * though it may quote the address that was asked for: that proves nothing.
 * @param text every block outside what is left out
 */
export function namesOwnSite(root: Element, text: readonly Block[], url: string): boolean {
  const host = watchedHosts.find((each) => isHost(url, each));
  if (!host) return true;
  const site = { host, name: names[host] };
  const all = elementsIn(root);
  if (all.some((each) => isMarked(each, site)) || linksHome(all, site, url)) return true;
  return !all.some(looksLikeGate) && text.some((block) => isSpoken(block.text, site));
}

function isMarked(element: Element, { host, name }: Site): boolean {
  const { attributes } = element;
  switch (element.name) {
    case 'title':
    case 'header':
      return name.test(plain(wordsIn(element)));
    case 'meta': {
      const what = (attributes.property ?? attributes.name ?? '').toLowerCase();
      if (what === 'og:url') return isHost(attributes.content ?? '', host);
      return (
        /^(og:|twitter:|application-name|author|publisher|dc[.])/.test(what) &&
        name.test(attributes.content ?? '')
      );
    }
    case 'link': {
      const rel = (attributes.rel ?? '').toLowerCase();
      return (
        /^(canonical|shortlink|alternate|https:\/\/api\.w\.org\/)$/.test(rel) &&
        isHost(attributes.href ?? '', host)
      );
    }
    case 'img':
      return name.test(attributes.alt ?? '');
    case 'a':
      return leadsHome(attributes.href ?? '', host) && name.test(plain(wordsIn(element)));
    default:
      return false;
  }
}

function leadsHome(href: string, host: string): boolean {
  return href === '/' || (isHost(href, host) && new URL(href).pathname === '/');
}

/** Links to several pages of the site; one to the address that was asked for proves nothing. */
function linksHome(all: readonly Element[], { host }: Site, url: string): boolean {
  const hrefs = all.flatMap(({ name, attributes }) =>
    name === 'a' && attributes.href ? [attributes.href] : [],
  );
  const asked = new URL(url).pathname.replace(/\/$/, '');
  const paths = hrefs
    .filter((href) => isHost(href, host))
    .map((href) => new URL(href).pathname.replace(/\/$/, ''));
  return new Set(paths.filter((path) => path !== asked)).size >= 2;
}

const gate =
  /\b(log ?[io]n|sign ?[io]n|wi-?fi|hotspot|captive|proxy|authentication required|access denied|(site|page|address) (is )?blocked)\b/i;

function looksLikeGate(element: Element): boolean {
  const { name, attributes } = element;
  if (name === 'input') return attributes.type?.toLowerCase() === 'password';
  return (name === 'title' || name === 'h1') && gate.test(wordsIn(element));
}

/** The site's name, or its address as people write it: not within another address, nor as what was asked for. */
function isSpoken(text: string, { host, name }: Site): boolean {
  if (/\b(asked for|requested|trying to|redirect\w*|continue to|blocked)\b/i.test(text)) return false;
  const address = new RegExp(`(^|[\\s(@"']|www\\.)${host.replaceAll('.', '\\.')}([\\s).,;"']|$)`, 'i');
  return name.test(text) || address.test(text);
}

function isHost(address: string, host: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === host || hostname === `www.${host}`;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}
