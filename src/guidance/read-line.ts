import { Lexer, type Token } from 'marked';
import { isAllowedLink } from '../directory/allowed-hosts.ts';
import type { Desk } from '../settings/own-contacts.ts';
import { grades, type Grade, type Line, type Run } from './answer.ts';

/** Notes a fault on the line that is being read. */
export type FaultAt = (reason: string) => void;

const sourceId = /^[A-Z]+\d*[a-z]?$/;

/** How the braces of a step name whose contact goes with it. */
const contacts: Readonly<Record<string, Desk>> = {
  'contact RA': 'registrationAuthority',
  'contact IT': 'itHelpdesk',
  'contact head office': 'headOffice',
  'contact LPC': 'lpc',
};

/** Reads a statement and the braces that end it: its sources, its grade, whose contact goes with it. */
export function readLine(raw: string, fault: FaultAt): { line: Line; contact: Desk | null } {
  const braces = /^(.*?)\s*\{([^{}]*)\}$/.exec(raw);
  if (!braces) fault('ends without its sources in braces, like {N15}');
  const parts = (braces?.[2] ?? '').split(';').map((part) => part.trim());
  const named = parts.filter((part) => Object.hasOwn(contacts, part));
  if (named.length > 1) fault('names more than one contact');
  const grade = parts.find((part): part is Grade => grades.some((each) => each === part)) ?? 'HIGH';
  const rest = parts.filter((part) => part !== grade && !named.includes(part));
  const ids = rest.flatMap((part) => part.split(',').map((id) => id.trim())).filter(Boolean);
  const sources = ids.filter((id) => sourceId.test(id));
  for (const id of ids) if (!sourceId.test(id)) fault(`“${id}” is not the id of a source`);
  if (braces && !ids.length && grade !== 'not known') fault('has no source');
  return {
    line: { text: readRuns(braces?.[1] ?? raw, fault), sources, grade },
    contact: contacts[named[0] ?? ''] ?? null,
  };
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
