import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { allowIfNeeded, askHost } from '../../src/platform/ask.ts';
import { allow, forbid, mayAsk, watchPermissions } from '../../src/platform/leave.ts';
import { fakeLookUps, origins } from '../fakes/look-ups.ts';

afterEach(() => vi.restoreAllMocks());

const url = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations/FWF76';
const json = { 'Content-Type': 'application/json' };

/** What the network does; it stands in for the whole of `fetch`. */
function network(answer: () => Promise<Response>) {
  const fetch = vi.fn<(asked: string, init: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const answers = (body: BodyInit | null, init: ResponseInit = { headers: json }) =>
  network(() => Promise.resolve(new Response(body, init)));
const fails = (fault: Error) => network(() => Promise.reject(fault));

/** A body of so many pieces, and how many of them were read before it was cancelled. */
function pieces(count: number, bytes: number) {
  const seen = { read: 0, isCancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        if (seen.read === count) return controller.close();
        seen.read++;
        controller.enqueue(new Uint8Array(bytes).fill(32));
      },
      cancel: () => void (seen.isCancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

describe('a request', () => {
  test('carries the address and nothing that tells who asks', async () => {
    const fetch = answers('{}');
    await askHost(url);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, {
      headers: { Accept: 'application/json', 'Accept-Language': 'en-GB' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: expect.any(AbortSignal) as AbortSignal,
    });
  });

  test('is given up after 8 seconds', async () => {
    const { signal, abort } = controlled();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(signal);
    const fetch = network(
      () =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const reply = askHost(url);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(timeout).toHaveBeenCalledExactlyOnceWith(8000);
    expect(fetch.mock.calls[0]![1].signal).toBe(signal);
    abort(new DOMException('signal timed out', 'TimeoutError'));
    expect(await reply).toEqual({ kind: 'timed-out' });
  });
});

function controlled() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason: Error) => controller.abort(reason) };
}

describe('a reply', () => {
  test.each([200, 404, 410, 429, 503])('with status %i is passed on with what it says', async (status) => {
    answers('{"a":"ü"}', { status, headers: { ...json, 'Retry-After': '30' } });
    expect(await askHost(url)).toEqual({
      kind: 'answered',
      status,
      contentType: 'application/json',
      retryAfter: '30',
      text: '{"a":"ü"}',
    });
  });

  test('without a body or headers is empty', async () => {
    answers(null, { status: 200 });
    expect(await askHost(url)).toEqual({
      kind: 'answered',
      status: 200,
      contentType: '',
      retryAfter: null,
      text: '',
    });
  });

  test('that leads elsewhere is not followed', async () => {
    const reply = new Response('<p>Sign in</p>', { status: 200 });
    vi.spyOn(reply, 'type', 'get').mockReturnValue('opaqueredirect');
    network(() => Promise.resolve(reply));
    expect(await askHost(url)).toEqual({ kind: 'redirected' });
  });

  test('keeps a letter that came in two pieces', async () => {
    const bytes = new TextEncoder().encode('“ü”');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    answers(body);
    expect(await askHost(url)).toMatchObject({ text: '“ü”' });
  });

  test('of 1 MB is read whole', async () => {
    const { body, seen } = pieces(10, 100_000);
    answers(body);
    expect(await askHost(url)).toMatchObject({ kind: 'answered', text: ' '.repeat(1_000_000) });
    expect(seen).toEqual({ read: 10, isCancelled: false });
  });

  test('of 50 MB is read no further than 1 MB, and cancelled', async () => {
    const { body, seen } = pieces(500, 100_000);
    answers(body);
    expect(await askHost(url)).toEqual({ kind: 'too-big' });
    expect(seen).toEqual({ read: 11, isCancelled: true });
  });

  test('that breaks off on its way is as good as none', async () => {
    answers(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) }));
    expect(await askHost(url)).toEqual({ kind: 'unreachable' });
  });
});

describe('no reply', () => {
  test('means that nobody can be reached while the PC is online', async () => {
    fails(new TypeError('Failed to fetch'));
    expect(await askHost(url)).toEqual({ kind: 'unreachable' });
  });

  test('is put down to the PC while that is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fails(new TypeError('Failed to fetch'));
    expect(await askHost(url)).toEqual({ kind: 'offline' });
  });

  test('in time is told from a request that was stopped otherwise', async () => {
    fails(new DOMException('stopped', 'AbortError'));
    expect(await askHost(url)).toEqual({ kind: 'unreachable' });
  });
});

describe('in Firefox', () => {
  test('nothing is asked without the permission', async () => {
    fakeLookUps({ engine: 'firefox', isAllowed: false });
    const fetch = answers('{}');
    expect(await askHost(url)).toEqual({ kind: 'not-allowed' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('the host is asked once it is held', async () => {
    fakeLookUps({ engine: 'firefox', isAllowed: true });
    const fetch = answers('{}');
    expect(await askHost(url)).toMatchObject({ kind: 'answered' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('nothing is asked, and nothing thrown, where the browser cannot tell whether it is held', async () => {
    fakeLookUps({ engine: 'firefox' });
    vi.mocked(fakeBrowser.permissions.contains).mockRejectedValue(new Error('Unexpected property'));
    const fetch = answers('{}');
    const reply = await askHost(url).catch(() => 'it threw');
    expect(fetch).not.toHaveBeenCalled();
    expect(reply).toEqual({ kind: 'not-allowed' });
  });

  test('the permission names the kind of data as well, each time', async () => {
    const { request } = fakeLookUps({ engine: 'firefox' });
    const wanted = { origins, data_collection: ['locationInfo'] };
    expect(await allowIfNeeded()).toBe(true);
    expect(request).toHaveBeenCalledExactlyOnceWith(wanted);
    await mayAsk('look-ups');
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith(wanted);
    await forbid('look-ups');
    expect(fakeBrowser.permissions.remove).toHaveBeenCalledExactlyOnceWith(wanted);
  });
});

describe('in Chromium', () => {
  test('a plain request is tried without the permission', async () => {
    const { request } = fakeLookUps({ engine: 'chromium', isAllowed: false });
    const fetch = answers('{}');
    expect(await allowIfNeeded()).toBe(true);
    expect(await askHost(url)).toMatchObject({ kind: 'answered' });
    expect(fetch).toHaveBeenCalledOnce();
    expect(request).not.toHaveBeenCalled();
  });

  test('the permission names the two hosts only: another key is an error there', async () => {
    const { request } = fakeLookUps({ engine: 'chromium', says: 'no' });
    expect(await allow('look-ups')).toBe(false);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
    await mayAsk('look-ups');
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins });
  });
});

test('a change of the permission is heard until it is no longer listened for', () => {
  const { set } = fakeLookUps();
  const changed = vi.fn<() => void>();
  const { onAdded, onRemoved } = fakeBrowser.permissions;
  const removals = [vi.spyOn(onAdded, 'removeListener'), vi.spyOn(onRemoved, 'removeListener')];
  const stop = watchPermissions(changed);
  set(true);
  expect(changed).toHaveBeenCalled();
  stop();
  for (const removal of removals) expect(removal).toHaveBeenCalledWith(changed);
});
