import { Lexer, type Token } from 'marked';
import { isAllowedLink } from './allowed-hosts.ts';
import { grades, type Grade, type Line, type Run } from './answer.ts';

/** Notes a fault on the line that is being read. */
export type FaultAt = (reason: string) => void;

const sourceId = /^[A-Z]+\d*[a-z]?$/;

/** Reads a statement and the braces that end it: its sources, its grade, whether a contact goes with it. */
export function readLine(raw: string, fault: FaultAt): { line: Line; contact: boolean } {
  const braces = /^(.*?)\s*\{([^{}]*)\}$/.exec(raw);
  if (!braces) fault('ends without its sources in braces, like {N15}');
  const parts = (braces?.[2] ?? '').split(';').map((part) => part.trim());
  const contact = parts.includes('contact RA');
  const grade = parts.find((part): part is Grade => grades.some((each) => each === part)) ?? 'HIGH';
  const rest = parts.filter((part) => part !== grade && part !== 'contact RA');
  const named = rest.flatMap((part) => part.split(',').map((id) => id.trim())).filter(Boolean);
  const sources = named.filter((id) => sourceId.test(id));
  for (const id of named) if (!sourceId.test(id)) fault(`“${id}” is not the id of a source`);
  if (braces && !named.length && grade !== 'not known') fault('has no source');
  return { line: { text: readRuns(braces?.[1] ?? raw, fault), sources, grade }, contact };
}

function readRuns(markdown: string, fault: FaultAt): Run[] {
  return Lexer.lexInline(markdown).map((token: Token): Run => {
    const inside = ('tokens' in token && token.tokens) || [];
    for (const { type } of inside) if (type !== 'text') fault(`has ${type} in it, inside ${token.type}`);
    switch (token.type) {
      case 'text':
        return token.raw;
      case 'strong':
        return { strong: String(token['text']) };
      case 'link': {
        const href = String(token['href']);
        const label = String(token['text']);
        return href.startsWith('#')
          ? { text: label, answer: href.slice(1) }
          : { text: label, href: checkedLink(href, fault) };
      }
      default:
        fault(`has ${token.type} in it; only plain text, **strong** and links are read`);
        return token.raw;
    }
  });
}

/** A link's address, with a fault where its host is not one we link to. */
export function checkedLink(href: string, fault: FaultAt): string {
  if (!isAllowedLink(href)) fault(`links to ${href}, whose host is not on the allow-list`);
  return href;
}
