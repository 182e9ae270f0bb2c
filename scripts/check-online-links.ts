import { lookOf } from '../src/updates/pages/look.ts';
import type { BytesReply } from '../src/updates/bytes-reply.ts';
import type { Ask } from './check-online-ask.ts';

/** What became of a link. `elsewhere`: it is answered at another address. */
export type LinkFound = { url: string } & (
  | { kind: 'good' }
  | { kind: 'broken'; status: number }
  | { kind: 'elsewhere'; to: string }
  | { kind: 'not reached'; why: string }
);

/** Every address in it, each once, without its fragment and without those that are watched. */
export function linksIn(value: unknown, watched: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const walk = (each: unknown): void => {
    if (typeof each === 'string' && /^https?:\/\/\S+$/.test(each)) found.add(each.replace(/#.*$/s, ''));
    else if (typeof each === 'object' && each !== null) Object.values(each).forEach(walk);
  };
  walk(value);
  return [...found].filter((url) => !watched.has(url)).toSorted();
}

export async function checkLink(url: string, ask: Ask): Promise<LinkFound> {
  const reply = await ask(url);
  const look = lookOf(reply, url);
  switch (look.kind) {
    case 'gone':
      return { url, kind: 'broken', status: look.status };
    case 'moved':
      return { url, kind: 'elsewhere', to: look.to };
    case 'not reached':
      return { url, kind: 'not reached', why: statusOf(reply) ?? look.why };
    case 'not allowed':
      return { url, kind: 'not reached', why: look.kind };
    case 'cannot tell':
      // Outside the hosts that we may link to, the watch takes another address for a login page.
      return reply.kind === 'answered' && look.why === 'portal'
        ? { url, kind: 'elsewhere', to: reply.url }
        : { url, kind: 'good' };
    case 'read':
      return { url, kind: 'good' };
  }
}

function statusOf(reply: BytesReply): string | null {
  return reply.kind === 'answered' ? `status ${reply.status}` : null;
}
