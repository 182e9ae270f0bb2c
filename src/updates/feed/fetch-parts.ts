import type { BytesReply } from '../bytes-reply.ts';
import { partNames, type PartName, type Parts } from '../parts.ts';
import { readParts } from '../read-parts.ts';
import type { FeedIndex, FileNamed } from './feed-index.ts';
import { failed, readReply, type Failed } from './read-reply.ts';
import { urgentFaults } from './urgent-faults.ts';

/** What a check needs of the world. Where `onStep` rejects, so does the check; the others do not. */
export interface Ports {
  /** Asks one address with nothing but the address and a validator. */
  ask: (url: string, how: { etag: string | null; mostBytes: number }) => Promise<BytesReply>;
  isSigned: (bytes: Uint8Array, signature: Uint8Array, publicKey: string) => Promise<boolean>;
  /** SHA-256 in hexadecimal. */
  digest: (bytes: Uint8Array) => Promise<string>;
  /** The bytes of a file with that SHA-256 that is here already, packaged or taken before, or null. */
  held: (part: PartName, sha256: string) => Promise<Uint8Array | null>;
  /** Told when the index is good, and when all files are here. */
  onStep: (step: 'files' | 'checks') => Promise<void>;
}

export type Files = Record<PartName, Uint8Array>;

/** The files that an index names, and what is in them once they were held to the rules of the build. */
export async function fetchParts(
  feed: string,
  index: FeedIndex,
  ports: Ports,
): Promise<{ kind: 'fetched'; files: Files; parts: Parts } | Failed> {
  await ports.onStep('files');
  const files: Partial<Files> = {};
  for (const part of partNames) {
    const file = index.files[part];
    const fetched = await fetchFile(feed, part, file, ports);
    if (fetched.kind === 'failed') return fetched;
    files[part] = fetched.bytes;
  }
  await ports.onStep('checks');
  const read = readParts(files as Files);
  if (read.kind === 'refused') return failed('unacceptable');
  const { parts } = read;
  const ids = new Set(parts.guidance.answers.map(({ id }) => id));
  const isFine = urgentFaults(index.urgent, ids).length === 0;
  return isFine ? { kind: 'fetched', files: files as Files, parts } : failed('unacceptable');
}

async function fetchFile(
  feed: string,
  part: PartName,
  { size, sha256 }: FileNamed,
  ports: Ports,
): Promise<{ kind: 'bytes'; bytes: Uint8Array } | Failed> {
  const held = await ports.held(part, sha256);
  if (held) return { kind: 'bytes', bytes: held };
  const reply = readReply(await ports.ask(`${feed}${sha256}.json`, { etag: null, mostBytes: size }), 'json');
  if (reply.kind === 'failed') return reply;
  const isNamed = reply.bytes.length === size && (await ports.digest(reply.bytes)) === sha256;
  return isNamed ? reply : failed('mismatch');
}
