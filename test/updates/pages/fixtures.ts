/** Puts one thing for another, everywhere it stands. Throws when it stands nowhere, so that no fixture goes stale. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture does not hold "${from}"`);
  return text.replaceAll(from, to);
}

/** The blocks of a page with one wording put for another. */
export function reworded(blocks: readonly string[], from: string, to: string): readonly string[] {
  const mark = '\u0000';
  return replaced(blocks.join(mark), from, to).split(mark);
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g;
const attribute = /([a-z][a-z0-9:_-]*)="([^"]*)"/gi;

/** The names of elements and attributes in capitals; the doctype too. */
export function inCapitals(html: string): string {
  return html.replace(tag, (_all, slash: string, name: string, rest: string) => {
    const attributes = rest.replace(
      attribute,
      (_one, key: string, value: string) => `${key.toUpperCase()}="${value}"`,
    );
    return `<${slash}${name.toUpperCase()}${attributes}>`;
  });
}

/** Every element's attributes in the opposite order, in single quotes. */
export function attributesReversed(html: string): string {
  return html.replace(tag, (all, slash: string, name: string, rest: string) => {
    const found = [...rest.matchAll(attribute)].map(([, key, value]) => `${key}='${value}'`);
    if (slash !== '' || found.length === 0) return all;
    const bare = rest.replace(attribute, '').trim();
    return `<${name} ${found.toReversed().join(' ')}${bare === '' ? '' : ` ${bare}`}>`;
  });
}

/**
 * Every class renamed, and every id inside the article, as a build of a site's styles would do. The ids that
 * carry meaning (the target of the skip link, the stamp) stay.
 */
export function otherClasses(html: string): string {
  return html
    .replace(/ class="[^"]*"/g, ' class="css-1x9k2 e4t7q"')
    .replace(/ id="(section|panel|post)-(\w+)"/g, ' id="r$2-$1"');
}

/** Every class kept, with a word of the build beside it. */
export function moreClasses(html: string): string {
  return html.replace(/ class="([^"]*)"/g, ' class="t-3f9a $1 is-loaded"');
}

/** An inline style on every paragraph and list item. */
export function inlineStyles(html: string): string {
  return html.replace(/<(p|li|td)>/g, '<$1 style="margin:0 0 1.25rem;color:#212b32">');
}

/** Everything between words on one line, and a line break after each space inside text. */
export function wrappedAnew(html: string): string {
  return html
    .replace(/\n\s*/g, '\n')
    .replace(/>([^<>]+)</g, (_all, text: string) => `>${text.replaceAll(' ', '\n\t  ')}<`);
}

/** Spaces between words as no-break spaces, two by two, in every paragraph. */
export function noBreakSpaces(html: string): string {
  return html.replace(
    /<p>([^<>]+)<\/p>/g,
    (_all, text: string) => `<p>${text.replaceAll(' ', '\u00A0 ')}</p>`,
  );
}

/** Curly quotes and dashes as a keyboard has them. */
export function plainQuotes(html: string): string {
  return html.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('&#8217;', "'").replaceAll('–', '-');
}

/** Characters as entities: named, decimal and hexadecimal. */
export function asEntities(html: string): string {
  return html
    .replaceAll('“', '&ldquo;')
    .replaceAll('”', '&#8221;')
    .replaceAll('’', '&#x2019;')
    .replaceAll('–', '&ndash;')
    .replaceAll('£', '&pound;')
    .replaceAll('©', '&copy;');
}

/** The end tags that HTML lets a writer leave out, left out. */
export function unclosed(html: string): string {
  return html.replace(/<\/(p|li|td|th|tr)>/g, '');
}

/** Markup that was never closed: an inline element and a block inside the page's own text. */
export function neverClosed(html: string): string {
  return replaced(html, '<p>Speak to', '<div class="note"><p><b>Speak to');
}
