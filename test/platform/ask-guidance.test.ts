import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askFeed, askPage } from '../../src/platform/ask-guidance.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';

const feed = 'https://feed.example/guidance/index.json';
const page = 'https://digital.nhs.uk/services/registration-authorities-and-smartcards';

/** A network that answers everything, and says what it was asked. */
function network() {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(Response.json({})),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const ask = {
  'the feed': () => askFeed(feed, { etag: '"a"', mostBytes: 100, until: new AbortController().signal }),
  'an official page': () => askPage(page),
};

beforeEach(() => vi.stubGlobal('FEED_SETTINGS', { urls: ['https://feed.example/guidance/'], keys: [] }));

describe.each(Object.entries(ask))('%s', (_what, askIt) => {
  it.each(['chromium', 'firefox'] as const)('is not asked without the permission in %s', async (engine) => {
    fakeLookUps({ engine, isAllowed: false });
    const fetch = network();
    expect(await askIt()).toEqual({ kind: 'not-allowed' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not asked where the browser does not say whether it is allowed', async () => {
    fakeLookUps({ isSilent: true });
    const fetch = network();
    expect(await askIt()).toEqual({ kind: 'not-allowed' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is asked once where it is allowed', async () => {
    fakeLookUps({ isAllowed: true });
    const fetch = network();
    expect(await askIt()).toMatchObject({ kind: 'answered', status: 200 });
    expect(fetch).toHaveBeenCalledOnce();
  });
});

const plain = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
const language = { 'Accept-Language': 'en-GB' };
const signal = expect.any(AbortSignal) as AbortSignal;

it('the feed is asked with nothing but its address, one language for all and the validator, and is not followed', async () => {
  fakeLookUps({ isAllowed: true });
  const [fetch, timeout] = [network(), vi.spyOn(AbortSignal, 'timeout')];
  await ask['the feed']();
  const headers = {
    Accept: 'application/json, application/octet-stream',
    ...language,
    'If-None-Match': '"a"',
  };
  expect(fetch).toHaveBeenCalledExactlyOnceWith(feed, { ...plain, headers, redirect: 'manual', signal });
  expect(timeout).toHaveBeenCalledExactlyOnceWith(20_000);
  expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://feed.example/*'],
  });
});

it('a page is asked with nothing but its address and one language for all, and is followed', async () => {
  fakeLookUps({ isAllowed: true });
  const fetch = network();
  await ask['an official page']();
  const headers = { Accept: 'text/html, application/json', ...language };
  expect(fetch).toHaveBeenCalledExactlyOnceWith(page, { ...plain, headers, redirect: 'follow', signal });
  const origins = ['https://cpe.org.uk/*', 'https://digital.nhs.uk/*'];
  expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins });
});

it('the feed is read no further than the caller says, a page no further than 3 MB', async () => {
  fakeLookUps({ isAllowed: true });
  const big = (size: number) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(size))));
  big(101);
  expect(await ask['the feed']()).toEqual({ kind: 'too-big' });
  big(3_000_001);
  expect(await ask['an official page']()).toEqual({ kind: 'too-big' });
});

it('the feed is given up when the whole check is', async () => {
  fakeLookUps({ isAllowed: true });
  vi.stubGlobal('fetch', (_url: string, { signal: given }: RequestInit) =>
    given!.aborted ? Promise.reject(given!.reason as Error) : Promise.resolve(Response.json({})),
  );
  const until = AbortSignal.abort();
  expect(await askFeed(feed, { etag: null, mostBytes: 100, until })).toEqual({ kind: 'unreachable' });
});
