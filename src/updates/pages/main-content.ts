import { isLeftOut, partsOf } from './left-out.ts';
import { elementsIn, wordsIn, type Element } from './parse-tree.ts';

/** The element that holds what the page is about, or null where none says so. */
export function findMain(root: Element): Element | null {
  const all = elementsIn(root);
  return (
    longest(
      all.filter(({ name, attributes }) => name === 'main' || attributes.role?.toLowerCase() === 'main'),
    ) ??
    longest(all.filter((each) => each.name === 'article' && !isWithinLeftOut(each))) ??
    longest(all.filter((each) => isNamedMain(each) && !isWithinLeftOut(each)))
  );
}

/** Of two that hold each other, the outer one has the more words. */
function longest(found: readonly Element[]): Element | null {
  let best: Element | null = null;
  let most = -1;
  for (const each of found) {
    const { length } = wordsIn(each);
    if (length > most) [best, most] = [each, length];
  }
  return best;
}

function isWithinLeftOut(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parent) if (isLeftOut(each)) return true;
  return false;
}

const mainNames = new Set(
  (
    'main content maincontent contentmain pagecontent entrycontent postcontent articlecontent sitecontent ' +
    'primarycontent bodycontent thecontent contentarea contentbody primary pagemain articlemain pagebody entrybody ' +
    'postbody articlebody wpblockpostcontent'
  ).split(' '),
);

function isNamedMain({ name, attributes }: Element): boolean {
  if (name === 'body' || name === 'html' || name === 'a') return false;
  const names = [attributes.id ?? '', ...(attributes.class ?? '').split(/\s+/)];
  return names.some((each) => mainNames.has(partsOf(each).join('')));
}
