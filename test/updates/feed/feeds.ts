import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { isSigned, sha256 } from '../../../src/platform/crypto.ts';
import type { BytesReply } from '../../../src/updates/bytes-reply.ts';
import { checkFeed, type Checked, type Known } from '../../../src/updates/feed/check-feed.ts';
import type { FeedIndex } from '../../../src/updates/feed/feed-index.ts';
import type { Files, Ports } from '../../../src/updates/feed/fetch-parts.ts';
import { partNames } from '../../../src/updates/parts.ts';
import { asFile, asFiles, packagedParts } from '../packaged-files.ts';

/** A publisher's key, made anew in each run. */
interface Key {
  publicKey: string;
  sign: (bytes: Uint8Array) => Uint8Array;
}

export function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

const feed = 'https://feed.example/guidance/';
export const ours = newKey();
export const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const packaged = {
  serial: 1,
  published: '2026-11-23',
  expires: '2027-01-31',
  minimumVersion: '0.1.0',
  urgent: [],
};
export const build = (keys: readonly Key[] = [ours], serial = packaged.serial) => ({
  packaged: { ...packaged, serial },
  keys: keys.map(({ publicKey }) => publicKey),
  version: '0.1.0',
});
/** A browser that has never asked. */
export const fresh: Known = { build: build(), seen: null, inForce: 1, etag: null };

let files: Files | null = null;
/** What this build packs. */
export const packagedFiles = (): Files => (files ??= asFiles(packagedParts()));

export function indexOf(changes: Partial<FeedIndex> = {}, held: Files = packagedFiles()): FeedIndex {
  const named = partNames.map((name) => [name, { size: held[name].length, sha256: sumOf(held[name]) }]);
  return {
    format: 1,
    serial: 2,
    published: '2027-01-04',
    expires: '2027-03-31',
    minimumVersion: '0.1.0',
    urgent: [],
    keys: [ours.publicKey],
    files: Object.fromEntries(named) as FeedIndex['files'],
    ...changes,
  };
}

type Answered = Extract<BytesReply, { kind: 'answered' }>;

/** What a host answers: JSON, unless it is told otherwise. */
export function answered(body: Uint8Array | string, changes: Partial<Answered> = {}): Answered {
  const bytes = typeof body === 'string' ? bytesOf(body) : body;
  const contentType = 'application/json';
  return {
    kind: 'answered',
    status: 200,
    contentType,
    retryAfter: null,
    etag: null,
    url: feed,
    bytes,
    ...changes,
  };
}

export const signIn = answered('<!DOCTYPE html><title>Sign in</title>', {
  contentType: 'text/html; charset=utf-8',
});
export const notModified = answered('', { status: 304, contentType: '' });
const notFound = answered('Not found', { status: 404, contentType: 'text/plain' });

interface How {
  etag: string | null;
  mostBytes: number;
}
type Reply = BytesReply | ((how: How) => BytesReply);

/** A static host: what it replies at each path, several in turn, the last one again and again. */
export function fakeHost() {
  const replies = new Map<string, Reply[]>();
  const asked: ({ path: string } & How)[] = [];
  const held = new Map<string, Uint8Array>();
  const steps: string[] = [];
  const ports: Ports = {
    ask(url, how) {
      const path = url.slice(feed.length);
      asked.push({ path, ...how });
      const waiting = replies.get(path) ?? [notFound];
      const next = waiting.length > 1 ? waiting.shift()! : waiting[0]!;
      const reply = typeof next === 'function' ? next(how) : next;
      const isTooBig = reply.kind === 'answered' && reply.bytes.length > how.mostBytes;
      return Promise.resolve(isTooBig ? { kind: 'too-big' } : reply);
    },
    isSigned: (bytes, signature, key) => isSigned(new Uint8Array(bytes), new Uint8Array(signature), key),
    digest: (bytes) => sha256(new Uint8Array(bytes)),
    held: (_part, sum) => Promise.resolve(held.get(sum) ?? null),
    onStep: (step) => Promise.resolve(void steps.push(step)),
  };
  return {
    put: (path: string, ...given: Reply[]) => void replies.set(path, given),
    paths: () => asked.map(({ path }) => path),
    asked,
    held,
    steps,
    ports,
  };
}
export type Host = ReturnType<typeof fakeHost>;

/** Puts up an index, whatever its bytes are, and its signatures one after the other. */
export function putIndex(
  host: Host,
  bytes: Uint8Array,
  signers: readonly Key[] = [ours],
  etag = `"${sumOf(bytes)}"`,
) {
  const signature = `${sumOf(bytes)}.sig`;
  host.put('index.json', (how) => (how.etag === etag ? notModified : answered(bytes, { etag })));
  putSignature(host, bytes, ...signers.map((each) => each.sign(bytes)));
  return { bytes, signature, etag };
}

export function putSignature(host: Host, index: Uint8Array, ...signatures: Uint8Array[]): void {
  const body = new Uint8Array(Buffer.concat(signatures));
  host.put(`${sumOf(index)}.sig`, answered(body, { contentType: 'application/octet-stream' }));
}

/** Puts up a whole feed as a publisher does. */
export function publish(
  host: Host,
  changes: Partial<FeedIndex> = {},
  { signers = [ours], parts = packagedFiles() }: { signers?: readonly Key[]; parts?: Files } = {},
) {
  for (const part of Object.values(parts)) host.put(`${sumOf(part)}.json`, answered(part));
  const index = indexOf(changes, parts);
  return { index, ...putIndex(host, asFile(index), signers) };
}

export const check = (host: Host, known: Known = fresh): Promise<Checked> =>
  checkFeed(feed, known, host.ports);

/** What is known after an index was accepted. Throws where it was not. */
export async function take(host: Host, known: Known = fresh): Promise<Known> {
  const checked = await check(host, known);
  if (checked.kind === 'failed') throw new Error(`It was refused: ${checked.why}`);
  if (checked.kind === 'behind') return known;
  const inForce = checked.kind === 'new' ? checked.index.serial : known.inForce;
  return { ...known, seen: checked.seen, etag: checked.etag, inForce };
}
