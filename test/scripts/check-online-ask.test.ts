import { expect, it, vi } from 'vitest';
import { askAs } from '../../scripts/check-online-ask.ts';

const url = 'https://cpe.org.uk/smartcards/';
type Fetch = (url: string, init: RequestInit) => Promise<Response>;
const asks = (answer: Fetch) => {
  const fetch = vi.fn<Fetch>(answer);
  vi.stubGlobal('fetch', fetch);
  return { fetch, ask: askAs('smartcard-desk/0.1.0') };
};

it('says who asks, and sends nothing else of its own', async () => {
  const { fetch, ask } = asks(() => Promise.resolve(new Response('Hello')));
  await ask(url);
  const signal = expect.any(AbortSignal) as AbortSignal;
  const headers = {
    'User-Agent': 'smartcard-desk/0.1.0',
    Accept: expect.stringMatching(/^text\/html/) as string,
  };
  expect(fetch).toHaveBeenCalledExactlyOnceWith(url, { headers, signal });
});

it('gives back what came, and from where', async () => {
  const headers = { 'content-type': 'text/html', 'retry-after': '60' };
  const { ask } = asks(() => Promise.resolve(new Response('Busy', { status: 429, headers })));
  expect(await ask(url)).toEqual({
    kind: 'answered',
    status: 429,
    contentType: 'text/html',
    retryAfter: '60',
    etag: null,
    url,
    bytes: Buffer.from('Busy'),
  });
});

it('reads no more than a page has', async () => {
  const { ask } = asks(() => Promise.resolve(new Response('x'.repeat(3_000_001))));
  expect(await ask(url)).toEqual({ kind: 'too-big' });
});

it.each([
  ['timed-out', new DOMException('Too slow', 'TimeoutError')],
  ['unreachable', new TypeError('fetch failed')],
] as const)('calls a host %s rather than throw', async (kind, fault) => {
  const { ask } = asks(() => Promise.reject(fault));
  expect(await ask(url)).toEqual({ kind });
});
