import { describe, expect, it } from 'vitest';
import type { BytesReply } from '../../../src/updates/bytes-reply.ts';
import { readReply } from '../../../src/updates/feed/read-reply.ts';
import { answered, check, fakeHost, notModified, publish, signIn, take, type Host } from './feeds.ts';

type Published = ReturnType<typeof publish>;
/** Each request that a check makes. */
const requests: [string, (feed: Published) => string][] = [
  ['index', () => 'index.json'],
  ['signature', ({ signature }) => signature],
  ['first file', ({ index }) => `${index.files.guidance.sha256}.json`],
  ['last file', ({ index }) => `${index.files.pages.sha256}.json`],
];

/** A whole feed, but for one reply. */
async function checkWith(pathOf: (feed: Published) => string, reply: BytesReply) {
  const host = fakeHost();
  const path = pathOf(publish(host));
  host.put(path, reply);
  return { checked: await check(host), isLast: host.paths().at(-1) === path };
}

const lost: [Exclude<BytesReply['kind'], 'answered'>, string][] = [
  ['offline', 'offline'],
  ['unreachable', 'unreachable'],
  ['timed-out', 'timed out'],
  ['too-big', 'too big'],
  ['redirected', 'redirected'],
  ['not-allowed', 'not allowed'],
];

describe.each(requests)('R34, R35, R37: at the %s', (_which, pathOf) => {
  it.each(lost)('a request that ends %s takes nothing, and nothing more is asked', async (kind, why) => {
    expect(await checkWith(pathOf, { kind })).toEqual({
      checked: { kind: 'failed', why, retryAfter: null },
      isLast: true,
    });
  });

  it('a page of HTML with status 200 is somebody else’s, and nothing more is asked', async () => {
    expect(await checkWith(pathOf, signIn)).toEqual({
      checked: { kind: 'failed', why: 'stood in', retryAfter: null },
      isLast: true,
    });
  });
});

const statuses: [number, string][] = [
  [429, 'busy'],
  [500, 'failed'],
  [503, 'failed'],
];

describe.each(requests)('R36: at the %s', (_which, pathOf) => {
  it.each(statuses)('status %i is told with how long to wait', async (status, why) => {
    const reply = answered('{}', { status, retryAfter: '120' });
    expect(await checkWith(pathOf, reply)).toEqual({
      checked: { kind: 'failed', why, retryAfter: '120' },
      isLast: true,
    });
  });
});

const withoutSignature = requests.filter(([name]) => name !== 'signature');
describe.each(withoutSignature)('R36: at the %s', (_which, pathOf) => {
  it.each([201, 204, 206, 304, 400, 403, 404, 410, 451])('status %i is a refusal', async (status) => {
    const { checked } = await checkWith(pathOf, answered('{}', { status }));
    expect(checked).toEqual({ kind: 'failed', why: 'refused', retryAfter: null });
  });

  it.each([
    'text/plain',
    'application/javascript',
    'text/json',
    'application/jsonp',
    'x-application/json',
    '',
  ])('the type “%s” is somebody else’s', async (contentType) => {
    const host = fakeHost();
    const feed = publish(host);
    const path = pathOf(feed);
    const bytes = await bytesAt(host, path);
    host.put(path, answered(bytes, { contentType }));
    expect(await check(host)).toMatchObject({ kind: 'failed', why: 'stood in' });
  });

  it.each([
    'application/json; charset=utf-8',
    'application/problem+json',
    'Application/JSON',
    ' application/json ;x',
  ])('the type “%s” is fine', async (contentType) => {
    const host = fakeHost();
    const path = pathOf(publish(host));
    const bytes = await bytesAt(host, path);
    host.put(path, answered(bytes, { contentType }));
    expect(await check(host)).toMatchObject({ kind: 'new' });
  });
});

async function bytesAt(host: Host, path: string): Promise<Uint8Array> {
  const reply = await host.ports.ask(`https://feed.example/guidance/${path}`, {
    etag: null,
    mostBytes: Infinity,
  });
  if (reply.kind !== 'answered') throw new Error(`Nothing is served at ${path}`);
  return reply.bytes;
}

it.each(['', 'text/plain', 'application/json', 'application/octet-stream', 'application/pgp-signature'])(
  'R39: a signature of the type “%s” is fine: bytes are what they are',
  async (contentType) => {
    const host = fakeHost();
    const { signature } = publish(host);
    host.put(signature, answered(await bytesAt(host, signature), { contentType }));
    expect(await check(host)).toMatchObject({ kind: 'new' });
  },
);

it('R36: a 304 that was not asked for is a refusal', async () => {
  const host = fakeHost();
  host.put('index.json', notModified);
  expect(await check(host)).toMatchObject({ kind: 'failed', why: 'refused' });
});

it('R36: an index that came without a validator is asked for without one, and a 304 to that is a refusal', async () => {
  const host = fakeHost();
  const { bytes } = publish(host);
  host.put('index.json', answered(bytes));
  const known = await take(host);
  expect(known.etag).toBeNull();
  host.put('index.json', notModified);
  expect(await check(host, known)).toMatchObject({ kind: 'failed', why: 'refused' });
});

it('R35: a page of HTML is somebody else’s as XHTML too; with another status than 200 that status counts', () => {
  const html = (status: number, contentType: string) => answered('<html>', { status, contentType });
  expect(readReply(html(404, 'text/html'), 'json')).toMatchObject({ why: 'refused' });
  expect(readReply(html(200, 'APPLICATION/XHTML+XML'), 'signature')).toMatchObject({ why: 'stood in' });
  expect(readReply(html(429, 'text/html'), 'json')).toMatchObject({ why: 'busy' });
  expect(readReply(html(503, 'text/html'), 'json')).toMatchObject({ why: 'failed' });
});
