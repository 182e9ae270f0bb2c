import { isHeading, isLeftOut, partsOf } from './left-out.ts';
import { elementsIn, wordsIn, type Element } from './parse-tree.ts';
import { plainWords } from './plain-words.ts';

/** A paragraph, a heading, an item of a list, a cell of a table. */
export interface Block {
  text: string;
  /** It stands in what only points to another page. */
  teaser: boolean;
}

const blockNames = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** What heads a part of the page that is not about what the page is about. */
const besideHeadings = [
  /^(the )?(latest|recent|more|related)\b.{0,60}\b(news|posts|articles|stories)$/i,
  /^.{0,60}\b(latest|recent) news$/i,
  /^related (content|pages?|resources|links|information|topics)$/i,
  /^you (may|might) also (like|be interested in)$/i,
  /^share( (this|on|via)\b.{0,40})?$/i,
  /^(was|is) this (page|article|information) (helpful|useful)$/i,
  /^did you find (this|what)\b.{0,40}$/i,
  /^(follow us|leave a (reply|comment)|comments)$/i,
  /^(sign up|subscribe) (to|for)\b.{0,60}\b(newsletters?|bulletins?|emails?|updates)$/i,
];

/**
 * What is read of an element, in the order of the page, without what stands beside the content.
 * @param story the article that the page is, where there are several
 * @param footers whether footers are read as well
 */
export function blocksIn(start: Element, story: Element | null, footers = false): Block[] {
  const blocks: Block[] = [];
  let open = '';
  let teasers = 0;
  let pointing = false;
  let passing: { level: number; until: Element } | null = null;

  const flush = () => {
    const text = plainWords(open);
    if (text) blocks.push({ text, teaser: teasers > 0 || pointing });
    open = '';
  };
  const walk = (element: Element) => {
    if (element !== start && isLeftOut(element) && !(footers && element.name === 'footer')) return;
    if (headsBeside(element.attributes['aria-label'] ?? '')) return;
    const level = levelOf(element);
    if (level < 7) pointing = level > 1 && isLink(element);
    if (passing && level <= passing.level && !pointsElsewhere(element, passing.until)) passing = null;
    if (!passing && headsWhatIsBeside(element)) passing = { level, until: sectionOf(element) };
    const isBlock = blockNames.has(element.name);
    const isTeaser = element !== start && isTeaserFor(element, story);
    if (isBlock) flush();
    if (isTeaser) teasers += 1;
    for (const child of element.children) {
      if (typeof child !== 'string') walk(child);
      else if (!passing) open += child;
    }
    if (element.name === 'br' && !passing) open += ' ';
    if (isBlock) flush();
    if (isTeaser) teasers -= 1;
    if (passing?.until === element) passing = null;
  };
  walk(start);
  flush();
  return blocks;
}

/** 1 to 6 for a heading, 7 for what is none. */
function levelOf(element: Element): number {
  if (!isHeading(element)) return 7;
  return Number(/^h([1-6])$/.exec(element.name)?.[1] ?? element.attributes['aria-level'] ?? 2) || 2;
}

function headsWhatIsBeside(element: Element): boolean {
  const { name, children } = element;
  const mayHead =
    isHeading(element) || name === 'summary' || (/^(p|div)$/.test(name) && children.length <= 3);
  if (!mayHead) return false;
  return headsBeside(wordsIn(element));
}

function headsBeside(heading: string): boolean {
  const words = plainWords(heading).replace(/[\s:?.]+$/, '');
  return words.length <= 80 && besideHeadings.some((pattern) => pattern.test(words));
}

/** The part that a heading heads: what holds it and more than it. */
function sectionOf(heading: Element): Element {
  const words = wordsIn(heading);
  let each = heading;
  while (each.parent && wordsIn(each.parent) === words) each = each.parent;
  return each.parent ?? each;
}

/** The heading of a teaser ends no list of teasers. */
function pointsElsewhere(heading: Element, section: Element): boolean {
  if (!isHeading(heading)) return true;
  for (let each = heading.parent; each && each !== section; each = each.parent) {
    if (/^(a|article|li)$/.test(each.name)) return true;
  }
  return isLink(heading);
}

function isLink(heading: Element): boolean {
  const link = elementsIn(heading).find(({ name }) => name === 'a');
  return Boolean(
    link?.attributes.href && !link.attributes.href.startsWith('#') && wordsIn(link) === wordsIn(heading),
  );
}

const teaserParts = new Set(['teaser', 'card', 'promo', 'excerpt', 'preview', 'tile', 'listing']);

function isTeaserFor(element: Element, story: Element | null): boolean {
  const { name, attributes } = element;
  if (name === 'a' || (name === 'li' && elementsIn(element).some((each) => each.name === 'a'))) return true;
  if (name === 'article' && story) return element !== story && !elementsIn(element).includes(story);
  return (attributes.class ?? '')
    .split(/\s+/)
    .some((each) => partsOf(each).some((part) => teaserParts.has(part)));
}
