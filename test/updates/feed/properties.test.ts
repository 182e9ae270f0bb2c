import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readIndex, type FeedIndex } from '../../../src/updates/feed/feed-index.ts';
import { numRuns } from '../cases.ts';
import { asFile } from '../packaged-files.ts';
import {
  answered,
  check,
  fakeHost,
  fresh,
  indexOf,
  newKey,
  ours,
  packagedFiles,
  sumOf,
  take,
  publish,
} from './feeds.ts';

const stranger = newKey();
const good = () => asFile(indexOf());

/** A good index with some bytes changed, cut out or put in. */
const mutated = fc
  .tuple(
    fc.constant(null).map(good),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.uint8Array({ minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([bytes, changes]) => {
    const list = [...bytes];
    for (const [where, cut, put] of changes) list.splice(where % list.length, cut, ...put);
    return new Uint8Array(list);
  });
/** A good index with one field replaced by any JSON. */
const replaced = fc
  .tuple(
    fc.constantFrom('format', 'serial', 'published', 'keys', 'files', 'urgent', 'minimumVersion', 'other'),
    fc.jsonValue(),
  )
  .map(([field, value]) => asFile({ ...indexOf(), [field]: value }));
const anyIndex = fc.oneof(fc.uint8Array({ maxLength: 400 }), mutated, replaced, fc.jsonValue().map(asFile));

function isWhole({ format, serial, keys, files }: FeedIndex): boolean {
  const sums = Object.values(files).map(({ sha256 }) => sha256);
  const areSums = sums.length === 5 && sums.every((sum) => /^[0-9a-f]{64}$/.test(sum));
  return format === 1 && Number.isSafeInteger(serial) && serial > 0 && keys.length > 0 && areSums;
}

it(
  'whatever an index is, reading it does not throw, and what is read is a whole index',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(anyIndex, (bytes) => {
        const read = readIndex(bytes, '0.1.0');
        expect(read.kind !== 'index' || isWhole(read.index)).toBe(true);
      }),
      { numRuns },
    );
  },
);

const contentType = fc.constantFrom(
  'application/json',
  'application/octet-stream',
  'text/html',
  'text/plain',
  '',
);
const status = fc.constantFrom(200, 200, 200, 200, 304, 404, 429, 500);
const header = fc.option(fc.string({ maxLength: 10 }));
const lost = fc
  .constantFrom('offline', 'unreachable', 'timed-out', 'too-big', 'redirected', 'not-allowed')
  .map((kind) => ({ kind }) as const);
/** One reply to anything, with a body of its own or the one that belongs there. */
const reply = fc.oneof(
  { weight: 1, arbitrary: lost },
  {
    weight: 6,
    arbitrary: fc.record({
      bytes: fc.option(fc.uint8Array({ maxLength: 130 })),
      status,
      contentType,
      retryAfter: header,
      etag: header,
    }),
  },
);
const signers = ['ours', 'both', 'stranger', 'ours for another', 'random', 'nobody'] as const;

function signatureFor(signedBy: (typeof signers)[number], bytes: Uint8Array): Uint8Array | null {
  switch (signedBy) {
    case 'ours':
      return ours.sign(bytes);
    case 'both':
      return new Uint8Array([...stranger.sign(bytes), ...ours.sign(bytes)]);
    case 'stranger':
      return stranger.sign(bytes);
    case 'ours for another':
      return ours.sign(new Uint8Array([...bytes, 10]));
    case 'random':
      return new Uint8Array(randomBytes(64));
    case 'nobody':
      return null;
  }
}

const world = fc.record({
  bytes: fc.oneof(
    anyIndex,
    fc.constantFrom(1, 2, 3, 4).map((serial) => asFile(indexOf({ serial }))),
  ),
  signedBy: fc.constantFrom(...signers),
  replies: fc.dictionary(fc.constantFrom('index', 'signature', 'file'), reply, { maxKeys: 1 }),
  isKnown: fc.boolean(),
});

it(
  'whatever a host replies, the check ends, and takes no byte for an index that no trusted key has signed',
  { timeout: 900_000 },
  async () => {
    const first = fakeHost();
    publish(first);
    const known = await take(first);
    const count: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(world, async ({ bytes, signedBy, replies, isKnown }) => {
        const host = fakeHost();
        const put = (path: string, name: string, body: Uint8Array) => {
          const given = replies[name];
          if (!given) host.put(path, answered(body));
          else if ('kind' in given) host.put(path, given);
          else host.put(path, answered(body, { ...given, bytes: given.bytes ?? body }));
        };
        put('index.json', 'index', bytes);
        const signature = signatureFor(signedBy, bytes);
        if (signature) put(`${sumOf(bytes)}.sig`, 'signature', signature);
        for (const file of Object.values(packagedFiles())) put(`${sumOf(file)}.json`, 'file', file);
        const before = isKnown ? known : fresh;
        const checked = await check(host, before);
        count[checked.kind] = (count[checked.kind] ?? 0) + 1;
        if (checked.kind === 'failed') return true;
        if (checked.kind === 'behind') return ['ours', 'both'].includes(signedBy);
        const { seen } = checked;
        if (checked.kind !== 'new' && checked.by === '304') return seen === before.seen;
        const read = readIndex(bytes, '0.1.0');
        const isRead = read.kind === 'index' && read.index.serial === seen.serial;
        return isRead && seen.sha256 === sumOf(bytes) && ['ours', 'both'].includes(signedBy);
      }),
      { numRuns: Math.min(numRuns, 10_000) },
    );
    // Each of these was met, so the property was not true of nothing.
    expect(Object.keys(count)).toEqual(expect.arrayContaining(['failed', 'new', 'unchanged']));
  },
);
