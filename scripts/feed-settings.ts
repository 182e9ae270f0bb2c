import { checkPublicKey } from './feed-keys.ts';

/** Where the built extension may get newer guidance, and who may sign it. Both are empty in a build without a feed. */
export interface FeedSettings {
  /** Base addresses over HTTPS, each ending in `/`. */
  urls: string[];
  /** Ed25519 public keys, 32 bytes as base64. */
  keys: string[];
}

const most = { urls: 4, keys: 2 };
const askedAnyway = new Set([
  'api.postcodes.io',
  'cpe.org.uk',
  'digital.nhs.uk',
  'directory.spineservices.nhs.uk',
]);

/** Reads `GUIDANCE_FEED_URLS` and `GUIDANCE_FEED_KEYS`. Throws a sentence where they would not make a feed. */
export function readFeedSettings(env: Record<string, string | undefined>): FeedSettings {
  const urls = unique(listed(env['GUIDANCE_FEED_URLS']).map(baseUrl));
  const keys = readFeedKeys(env);
  if (urls.length > most.urls) {
    throw new Error(`GUIDANCE_FEED_URLS names ${urls.length} addresses; at most ${most.urls} are read.`);
  }
  if (urls.length && !keys.length) {
    throw new Error(
      'GUIDANCE_FEED_URLS is set and GUIDANCE_FEED_KEYS is not: nobody could have signed the feed.',
    );
  }
  if (keys.length && !urls.length) {
    throw new Error('GUIDANCE_FEED_KEYS is set and GUIDANCE_FEED_URLS is not: there is nowhere to ask.');
  }
  return { urls, keys };
}

/** The keys alone; none where the variable is not set. */
export function readFeedKeys(env: Record<string, string | undefined>): string[] {
  const keys = unique(listed(env['GUIDANCE_FEED_KEYS']));
  keys.forEach(checkPublicKey);
  if (keys.length > most.keys) {
    throw new Error(
      `GUIDANCE_FEED_KEYS holds ${keys.length} keys; at most ${most.keys} can be good at once.`,
    );
  }
  return keys;
}

function listed(text = ''): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function unique(all: string[]): string[] {
  return [...new Set(all)];
}

/** It goes into the content security policy, where a wildcard or a semicolon would mean something. */
function baseUrl(text: string): string {
  const refuse = (reason: string) => new Error(`GUIDANCE_FEED_URLS: “${text}” ${reason}.`);
  if (!URL.canParse(text)) throw refuse('is no address');
  const url = new URL(text);
  if (url.protocol !== 'https:') throw refuse('does not begin with https://');
  if (url.username || url.password) throw refuse('holds a user name or a password');
  if (/[?#]/.test(text)) throw refuse('holds a query or a fragment');
  if (url.pathname.endsWith('.json')) throw refuse('names a file: give the folder that holds index.json');
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(url.hostname)) throw refuse('names no plain host');
  // Leave is given by host: to take it from the one would take it from the other.
  if (askedAnyway.has(url.hostname)) throw refuse('is a host that the extension asks for other things');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
