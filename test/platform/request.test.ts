import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from '../../src/platform/request.ts';

afterEach(() => vi.restoreAllMocks());

const url = 'https://feed.example/guidance/index.json';
const how = { accept: 'application/json', mostBytes: 1000, patienceInMs: 5000 };
const options = {
  headers: { Accept: 'application/json', 'Accept-Language': 'en-GB' },
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'manual',
  signal: expect.any(AbortSignal) as AbortSignal,
};

/** What the network does; it stands in for the whole of `fetch`. */
function network(answer: (init: RequestInit) => Promise<Response>) {
  const fetch = vi.fn<(asked: string, init: RequestInit) => Promise<Response>>((_, init) => answer(init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const answers = (body: BodyInit | null, init?: ResponseInit) =>
  network(() => Promise.resolve(new Response(body, init)));
/** A host that takes the question and never answers it, until it is given up. */
const silent = () =>
  network(
    ({ signal }) =>
      new Promise((_, reject) => {
        const giveUp = () => reject(signal!.reason as Error);
        if (signal!.aborted) giveUp();
        else signal!.addEventListener('abort', giveUp);
      }),
  );

/** A body of so many pieces, and how many of them were read before it was cancelled. */
function pieces(count: number, size: number) {
  const seen = { read: 0, isCancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        if (seen.read === count) return controller.close();
        seen.read++;
        controller.enqueue(new Uint8Array(size).fill(seen.read));
      },
      cancel: () => void (seen.isCancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

describe('a request', () => {
  it('sends exactly this, and no validator where there is none', async () => {
    const fetch = answers('{}');
    await request(url, how);
    await request(url, { ...how, etag: null });
    await request(url, { ...how, etag: '' });
    expect(fetch.mock.calls).toEqual([
      [url, options],
      [url, options],
      [url, options],
    ]);
  });

  it('sends a validator where there is one', async () => {
    const fetch = answers('{}');
    await request(url, { ...how, etag: 'W/"a"' });
    const headers = { ...options.headers, 'If-None-Match': 'W/"a"' };
    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, { ...options, headers });
  });

  it('follows only where it is told to', async () => {
    const fetch = answers('{}');
    await request(url, { ...how, follows: true });
    await request(url, { ...how, follows: false });
    expect(fetch.mock.calls.map(([, { redirect }]) => redirect)).toEqual(['follow', 'manual']);
  });
});

describe('a reply', () => {
  it('is given as it came: status, type, validator, wait and bytes', async () => {
    const headers = { 'Content-Type': 'application/json', ETag: '"b"', 'Retry-After': '9' };
    answers(new Uint8Array([0, 255, 10]), { status: 503, headers });
    expect(await request(url, how)).toEqual({
      kind: 'answered',
      status: 503,
      contentType: 'application/json',
      retryAfter: '9',
      etag: '"b"',
      url,
      bytes: new Uint8Array([0, 255, 10]),
    });
  });

  it('without a body has no bytes', async () => {
    answers(null, { status: 304 });
    expect(await request(url, how)).toMatchObject({
      status: 304,
      contentType: '',
      etag: null,
      bytes: new Uint8Array(),
    });
  });

  it('says where it was answered in the end', async () => {
    const response = new Response('x');
    vi.spyOn(response, 'url', 'get').mockReturnValue('https://feed.example/elsewhere');
    network(() => Promise.resolve(response));
    expect(await request(url, { ...how, follows: true })).toMatchObject({
      url: 'https://feed.example/elsewhere',
    });
  });

  it('that leads elsewhere is not followed', async () => {
    const response = new Response('x');
    vi.spyOn(response, 'type', 'get').mockReturnValue('opaqueredirect');
    network(() => Promise.resolve(response));
    expect(await request(url, how)).toEqual({ kind: 'redirected' });
  });
});

describe('R37: a body', () => {
  it('of exactly as much as it may have is read whole, in its order', async () => {
    const { body, seen } = pieces(10, 100);
    answers(body);
    const reply = await request(url, how);
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => 1 + Math.floor(at / 100));
    expect(reply).toMatchObject({ kind: 'answered', bytes });
    expect(seen).toEqual({ read: 10, isCancelled: false });
  });

  it('of a byte more is too big', async () => {
    answers(new Uint8Array(1001));
    expect(await request(url, how)).toEqual({ kind: 'too-big' });
  });

  it('that never ends is read no further than it may go, and cancelled', async () => {
    const { body, seen } = pieces(Infinity, 100);
    answers(body);
    expect(await request(url, how)).toEqual({ kind: 'too-big' });
    expect(seen).toEqual({ read: 11, isCancelled: true });
  });

  it('is counted as it comes, whatever its host says of its length', async () => {
    answers(new Uint8Array(2000), { headers: { 'Content-Length': '5' } });
    expect(await request(url, how)).toEqual({ kind: 'too-big' });
  });

  it('that breaks off is as good as none', async () => {
    answers(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) }));
    expect(await request(url, how)).toEqual({ kind: 'unreachable' });
  });

  it('that drips is given up when patience ends', async () => {
    network(({ signal }) => {
      const drip = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(1));
          signal!.addEventListener('abort', () => controller.error(signal!.reason));
        },
      });
      return Promise.resolve(new Response(drip));
    });
    expect(await request(url, { ...how, patienceInMs: 50 })).toEqual({ kind: 'timed-out' });
  });
});

describe('a request that nobody answers', () => {
  it('is given up when patience ends', async () => {
    silent();
    expect(await request(url, { ...how, patienceInMs: 50 })).toEqual({ kind: 'timed-out' });
  });

  it('is given up when the whole check is, before its own patience ends', async () => {
    silent();
    const until = AbortSignal.timeout(50);
    expect(await request(url, { ...how, until })).toEqual({ kind: 'timed-out' });
  });

  it('is given up at once where that has happened already', async () => {
    silent();
    expect(await request(url, { ...how, until: AbortSignal.abort() })).toEqual({ kind: 'unreachable' });
  });

  it.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('is put down to the network or to the PC: online is %s', async (isOnline, kind) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await request(url, how)).toEqual({ kind });
  });
});
