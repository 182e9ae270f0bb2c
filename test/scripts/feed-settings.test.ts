import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../scripts/feed-keys.ts';
import { readFeedSettings } from '../../scripts/feed-settings.ts';
import { manifestFor, type Engine } from '../../scripts/manifest-for.ts';
import { keyFrom } from './feed-examples.ts';

const keys = [1, 2, 3].map((seed) => publicKeyOf(keyFrom(seed)));
const [key] = keys as [string];
const read = (urls: string | undefined, named: string | undefined = key) =>
  readFeedSettings({ GUIDANCE_FEED_URLS: urls, GUIDANCE_FEED_KEYS: named });

describe('the settings of a feed', () => {
  it('are empty where nothing is set', () => {
    const none = { urls: [], keys: [] };
    expect(readFeedSettings({})).toEqual(none);
    expect(readFeedSettings({ GUIDANCE_FEED_URLS: '', GUIDANCE_FEED_KEYS: ' ' })).toEqual(none);
  });

  it('are addresses and keys with spaces or commas between, each once, and a slash at the end', () => {
    const urls = 'https://One.example/feed, https://two.example:8443/ https://one.example/feed/';
    expect(read(urls, `${keys[0]},${keys[1]}`)).toEqual({
      urls: ['https://one.example/feed/', 'https://two.example:8443/'],
      keys: keys.slice(0, 2),
    });
  });

  it.each([
    ['http://one.example/', 'does not begin with https://'],
    ['one.example', 'is no address'],
    ['https://me:secret@one.example/', 'holds a user name or a password'],
    ['https://one.example/?a=b', 'holds a query or a fragment'],
    ['https://one.example/?', 'holds a query or a fragment'],
    ['https://one.example/#top', 'holds a query or a fragment'],
    ['https://*.example/', 'names no plain host'],
    ["https://one.example;script-src'self'/", 'names no plain host'],
    ['https://[::1]/', 'names no plain host'],
    ['https://cpe.org.uk/feed/', 'is a host that the extension asks for other things'],
    ['https://Digital.NHS.uk/feed/', 'is a host that the extension asks for other things'],
    ['https://api.postcodes.io:8443/', 'is a host that the extension asks for other things'],
    ['https://directory.spineservices.nhs.uk/', 'is a host that the extension asks for other things'],
  ])('do not come of the address %s', (url, reason) => {
    expect(() => read(url)).toThrow(`“${url}” ${reason}`);
  });

  it('know every host that the manifest may ask without a feed', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
      optional_host_permissions: string[];
    };
    for (const origin of manifest.optional_host_permissions)
      expect(() => read(origin.replace('*', 'feed/'))).toThrow('asks for other things');
  });

  it('are refused where they are too many, or one without the other', () => {
    const five = [1, 2, 3, 4, 5].map((each) => `https://${each}.example/`).join(' ');
    expect(() => read(five)).toThrow('GUIDANCE_FEED_URLS names 5 addresses; at most 4 are read.');
    expect(() => read('https://one.example/', keys.join(' '))).toThrow('GUIDANCE_FEED_KEYS holds 3 keys');
    expect(() => read('https://one.example/', 'short')).toThrow('“short” is no public key');
    expect(() => read('https://one.example/', '')).toThrow('GUIDANCE_FEED_KEYS is not');
    expect(() => read(undefined)).toThrow('there is nowhere to ask');
  });
});

describe.each<Engine>(['chromium', 'firefox'])('the manifest for %s', (engine) => {
  const source = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  const hosts = [
    'https://directory.spineservices.nhs.uk',
    'https://api.postcodes.io',
    'https://cpe.org.uk',
    'https://digital.nhs.uk',
  ];
  const asked = (urls: string[]) => {
    const manifest = manifestFor(engine, source, urls);
    const { extension_pages } = manifest['content_security_policy'] as { extension_pages: string };
    return {
      permissions: manifest['optional_host_permissions'],
      connect: /connect-src ([^;]*)/.exec(extension_pages)?.[1]?.split(' '),
      rest: extension_pages.replace(/connect-src [^;]*/, ''),
    };
  };
  const without = asked([]);

  it('may ask four hosts without a feed', () => {
    expect(without.permissions).toEqual(hosts.map((host) => `${host}/*`));
    expect(without.connect).toEqual(["'self'", ...hosts]);
  });

  it('may ask those of the feeds too, each once, and nothing else', () => {
    const urls = ['https://one.example/feed/', 'https://one.example/b/', 'https://two.example:8443/'];
    expect(asked(urls)).toEqual({
      permissions: [...(without.permissions as string[]), 'https://one.example/*', 'https://two.example/*'],
      connect: [...without.connect!, 'https://one.example', 'https://two.example:8443'],
      rest: without.rest,
    });
  });

  it('differs in nothing but that', () => {
    const changing = { optional_host_permissions: null, content_security_policy: null };
    const withFeed = manifestFor(engine, source, ['https://one.example/']);
    expect({ ...withFeed, ...changing }).toEqual({ ...manifestFor(engine, source, []), ...changing });
    expect(Object.keys(withFeed)).toEqual(Object.keys(manifestFor(engine, source, [])));
  });
});
