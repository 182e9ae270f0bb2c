import * as v from 'valibot';
import { isCalendarDate } from '../../settings/typed-date.ts';
import { elementsIn, type Element } from './parse-tree.ts';
import type { Stamp } from './stamp.ts';

/** Where WordPress says when a page was modified, or null: an address on the page's own host and in its one folder. */
export function restUrlIn(root: Element, url: string): string | null {
  for (const { name, attributes } of elementsIn(root)) {
    const { rel = '', type = '', href = '' } = attributes;
    if (name !== 'link' || rel.toLowerCase() !== 'alternate') continue;
    if (type.toLowerCase() !== 'application/json' || !URL.canParse(href, url)) continue;
    const found = new URL(href, url);
    const isOwn = found.origin === new URL(url).origin && !found.username && !found.password;
    if (isOwn && found.hostname === 'cpe.org.uk' && /^\/wp-json\/./.test(found.pathname)) return found.href;
  }
  return null;
}

const page = v.object({
  modified_gmt: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/)),
});

/** Whether a stamp is one of those that `readRest` makes, and not a printed one. */
export const isFromRest = ({ text }: Stamp) => /^\d{4}-\d{2}-\d{2}T/.test(text);

/** When WordPress says that a page was modified. The day is the one in GMT: in summer it may lag the printed one. */
export function readRest(text: string): Stamp | null {
  try {
    const { modified_gmt: modified } = v.parse(page, JSON.parse(text));
    const day = modified.slice(0, 10);
    return isCalendarDate(day) ? { text: modified, day } : null;
  } catch {
    return null;
  }
}
