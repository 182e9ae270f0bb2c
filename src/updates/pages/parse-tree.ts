import { Parser } from 'htmlparser2';

/** An element of a page. Names of elements and attributes are lower case. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  parent: Element | null;
  children: (Element | string)[];
}

/** No page of ours nests deeper; each level costs time. */
const deepest = 400;

/** The page as a tree, mended as browsers mend it. One that nests without end is cut off there. */
export function parseTree(html: string): Element {
  const root: Element = { name: '', attributes: {}, parent: null, children: [] };
  let open = root;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name: name.toLowerCase(), attributes, parent: open, children: [] };
      open.children.push(element);
      open = element;
      depth += 1;
      if (depth > deepest) parser.pause();
    },
    ontext(text) {
      open.children.push(text);
    },
    onclosetag() {
      open = open.parent ?? root;
      depth -= 1;
    },
  });
  parser.end(html);
  return root;
}

/** Every element under it, in the order of the page. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  const walk = (each: Element) => {
    for (const child of each.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** The words in it, left-out parts and all, with single spaces. */
export function wordsIn(element: Element): string {
  const pieces: string[] = [];
  const walk = (each: Element) => {
    for (const child of each.children) {
      if (typeof child === 'string') pieces.push(child);
      else if (child.name !== 'script' && child.name !== 'style') walk(child);
    }
  };
  walk(element);
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
