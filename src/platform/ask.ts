import type { Permissions } from 'webextension-polyfill';
import type { Reply } from '../pharmacy/reply.ts';
import { browser } from './browser.ts';

const patienceInMs = 8000;
const spacingInMs = 220;
/** Replies are a few kilobytes. */
const mostBytes = 1_000_000;

const isFirefox = () => browser.runtime.getURL('').startsWith('moz-extension:');

/**
 * The hosts that look-ups may ask, as the manifest lists them. Firefox also asks leave to send where the
 * pharmacy is (`docs/privacy.md`); Chromium throws at a key that it does not know.
 */
function leave(): Permissions.Permissions & { data_collection?: string[] } {
  const origins = browser.runtime.getManifest()['optional_host_permissions'] as string[];
  return isFirefox() ? { origins, data_collection: ['locationInfo'] } : { origins };
}

/** Whether somebody has allowed look-ups. */
export function mayLookUp(): Promise<boolean> {
  return browser.permissions.contains(leave());
}

/** Asks the person to allow them. It has to be called straight from a click: the browser sees to that. */
export function allowLookUps(): Promise<boolean> {
  return browser.permissions.request(leave());
}

/** Takes the leave back. */
export function forbidLookUps(): Promise<boolean> {
  return browser.permissions.remove(leave());
}

/** Asks for it where nothing can be asked without it; elsewhere a plain request is tried first. */
export function allowIfNeeded(): Promise<boolean> {
  return isFirefox() ? allowLookUps() : Promise.resolve(true);
}

/** Calls back when the permission was given or taken away. Returns how to stop. */
export function watchPermissions(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/**
 * Asks one address and sends nothing but the address. Without the permission Firefox would add an `Origin`
 * that is different in each installation, so there nothing is asked. Chromium's is the same for everybody,
 * so there a plain request is tried. Source: facts, ODS section 7.
 */
export async function askHost(url: string): Promise<Reply> {
  try {
    if (isFirefox() && !(await mayLookUp())) return { kind: 'not-allowed' };
    await turnToAsk();
    const response = await fetch(url, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store', // a parameter against caches would be refused
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceInMs),
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    const text = await readText(response);
    if (text === null) return { kind: 'too-big' };
    const header = (name: string) => response.headers.get(name);
    const contentType = header('Content-Type') ?? '';
    return {
      kind: 'answered',
      status: response.status,
      contentType,
      retryAfter: header('Retry-After'),
      text,
    };
  } catch (caught) {
    if (caught instanceof DOMException && caught.name === 'TimeoutError') return { kind: 'timed-out' };
    return { kind: navigator.onLine ? 'unreachable' : 'offline' };
  }
}

/**
 * Resolves when the next request may be made: the directory asks for fewer than five a second, from all windows
 * together. Source: facts, ODS section 1.1.
 */
function turnToAsk(): Promise<void> {
  return new Promise((start) => {
    void navigator.locks.request('ask', () => {
      start();
      return new Promise((done) => setTimeout(done, spacingInMs));
    });
  });
}

/** The body as text, or null once it has grown beyond all reason; then no more of it is read. */
async function readText({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
