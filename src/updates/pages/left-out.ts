import { elementsIn, wordsIn, type Element } from './parse-tree.ts';

const neverContent = new Set(
  (
    'script style template noscript svg math iframe object embed canvas audio video input select option ' +
    'textarea label legend output datalist progress meter nav aside footer dialog menu'
  ).split(' '),
);

const otherRoles = new Set(
  'navigation complementary search dialog alertdialog alert banner contentinfo status menu'.split(' '),
);

/** Words of a class or an id that mark what stands beside the content. */
const beside = new Set(
  (
    'cookie cookies consent gdpr onetrust cookiebot banner breadcrumb breadcrumbs sidebar widget widgets related ' +
    'share sharing sharedaddy social newsletter subscribe signup skip skiplink pagination pager comments newsfeed ' +
    'ticker popup modal lightbox'
  ).split(' '),
);
const consent = new Set(['cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'cookiebot']);
const news = new Set(['news', 'posts', 'articles', 'stories']);
const listing = new Set(
  'latest recent more feed list listing block items carousel ticker widget panel section grid'.split(' '),
);

/** What a builder of pages or a state of the layout calls itself: it says nothing of what is inside. */
const layout = /^(elementor|et[-_]pb|wp-block|wp-elements|wpb|vc|has|with|without|no|hide|show|is)[-_]/i;

/** What opens and shuts on a press: content, though it may be marked as hidden until then. */
const opening =
  /(^|[-_\s])(accordion|collaps\w*|toggle|expander|expandable|tab|tabs|panel|details|faq)([-_\s]|$)/i;

/** Whether an element stands beside the content of the page, so that what changes in it means nothing. */
export function isLeftOut(element: Element): boolean {
  const { name, attributes } = element;
  if (name === '' || name === 'html' || name === 'body') return false;
  if (neverContent.has(name)) return true;
  if (name === 'button') return !headsContent(element);
  if (otherRoles.has(attributes.role?.trim().toLowerCase() ?? '')) return true;
  if (/cookie|consent/i.test(attributes['aria-label'] ?? '') && !hasTitle(element)) return true;
  return isHidden(element) || isBeside(element);
}

function isHidden(element: Element): boolean {
  const { attributes } = element;
  const style = attributes.style ?? '';
  const hidden =
    Object.hasOwn(attributes, 'hidden') ||
    attributes['aria-hidden']?.trim().toLowerCase() === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  return hidden && !opens(element) && !(element.parent && opens(element.parent));
}

function opens({ attributes }: Element): boolean {
  const role = attributes.role?.toLowerCase();
  return (
    opening.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`) ||
    role === 'tabpanel' ||
    (role === 'region' && Object.hasOwn(attributes, 'aria-labelledby')) ||
    attributes.hidden?.toLowerCase() === 'until-found'
  );
}

/** The button of an accordion is its heading. */
function headsContent(element: Element): boolean {
  const parent = element.parent?.name ?? '';
  return /^(h[1-6]|summary|dt)$/.test(parent) || 'aria-expanded' in element.attributes || opens(element);
}

function isBeside(element: Element): boolean {
  const names = (element.attributes.class ?? '').split(/\s+/);
  if (!isHeading(element) && !isOwnSlug(element)) names.push(element.attributes.id ?? '');
  const marks = names.filter((name) => name && !layout.test(name)).map(partsOf);
  if (!marks.some(marksBeside)) return false;
  return marks.some((parts) => parts.some((part) => consent.has(part))) || !hasTitle(element);
}

/** A slug of many words was made from a heading: it is about something, and is not something. */
function marksBeside(parts: string[]): boolean {
  if (parts.some((part) => consent.has(part))) return parts.length <= 4;
  if (parts.some((part) => news.has(part)) && parts.some((part) => listing.has(part))) return true;
  const pairs = parts.map((part, at) => part + (parts[at + 1] ?? ''));
  return parts.length <= 4 && [...parts, ...pairs].some((part) => beside.has(part)) && !isAboutCare(parts);
}

function isAboutCare(parts: string[]): boolean {
  return parts.includes('social') && parts.includes('care');
}

function hasTitle(element: Element): boolean {
  return element.name === 'h1' || elementsIn(element).some(({ name }) => name === 'h1');
}

function isOwnSlug(element: Element): boolean {
  const { id } = element.attributes;
  if (!id) return false;
  const heading = elementsIn(element).find(isHeading);
  return heading !== undefined && slug(wordsIn(heading)) === slug(id);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function isHeading({ name, attributes }: Element): boolean {
  return /^h[1-6]$/.test(name) || attributes.role?.toLowerCase() === 'heading';
}

/** `mainContent`, `main-content` and `main_content` → "main", "content". */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
