import { blocksIn } from './blocks.ts';
import { findMain } from './main-content.ts';
import { namesOwnSite } from './own-site.ts';
import { elementsIn, parseTree, wordsIn, type Element } from './parse-tree.ts';
import { restUrlIn } from './read-rest.ts';
import { takeStamps, type Stamp } from './stamp.ts';

/**
 * What a page says.
 * - `text`: the main content, a block a line, sorted and each once: order and white space do not count.
 * - `restUrl`: where WordPress tells when it was modified.
 * - `empty`: nothing on the page is marked as its content. `short`: too little of it to be the page. `portal`: the
 *   page is not of the site that it was asked of.
 */
export type PageRead =
  | { kind: 'read'; stamp: Stamp | null; text: string; restUrl: string | null }
  | { kind: 'cannot tell'; why: 'empty' | 'short' | 'portal' };

/** Characters under which a page is no page. */
const shortest = 200;

/** @param url where the page was answered, after redirects */
export function readPage(html: string, url: string): PageRead {
  const root = parseTree(html);
  const all = blocksIn(root, null, true);
  if (all.length && !namesOwnSite(root, all, url)) return { kind: 'cannot tell', why: 'portal' };
  const main = findMain(root);
  const story = main && storyIn(main);
  const { stamp, rest } = takeStamps(main ? blocksIn(main, story) : []);
  if (!main || !rest.length) return { kind: 'cannot tell', why: 'empty' };
  const text = [...new Set(rest)].toSorted().join('\n');
  if (text.length < shortest) return { kind: 'cannot tell', why: 'short' };
  const printed =
    stamp ?? takeStamps(blocksIn(main, story, true)).stamp ?? takeStamps(blocksIn(root, story)).stamp;
  return { kind: 'read', stamp: printed, text, restUrl: restUrlIn(root, url) };
}

/** The article that the page is, where it holds teasers of others. */
function storyIn(main: Element): Element | null {
  const articles = elementsIn(main).filter(({ name }) => name === 'article');
  let story: Element | null = null;
  let most = -1;
  for (const each of articles) {
    const { length } = wordsIn(each);
    if (length > most) [story, most] = [each, length];
  }
  return articles.length > 1 ? story : null;
}
