import type { Reply } from '../pharmacy/reply.ts';
import { allow, isFirefox, mayAsk } from './leave.ts';
import { request } from './request.ts';

const how = { accept: 'application/json', patienceInMs: 8000, mostBytes: 1_000_000 };

/** Asks for leave to look things up where nothing can be asked without it; elsewhere a plain request is tried first. */
export function allowIfNeeded(): Promise<boolean> {
  return isFirefox() ? allow('look-ups') : Promise.resolve(true);
}

/**
 * Asks one address of a directory. Without the permission Firefox would add an `Origin` that is different in each
 * installation, so there nothing is asked. Chromium's is the same for everybody, so there a plain request is tried.
 * Source: facts, ODS section 7.
 */
export async function askHost(url: string): Promise<Reply> {
  if (isFirefox() && !(await mayAsk('look-ups').catch(() => false))) return { kind: 'not-allowed' };
  const reply = await request(url, how);
  if (reply.kind !== 'answered') return reply;
  const { status, contentType, retryAfter, bytes } = reply;
  return { kind: 'answered', status, contentType, retryAfter, text: new TextDecoder().decode(bytes) };
}
