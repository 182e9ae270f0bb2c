import { createHash, sign, type KeyObject } from 'node:crypto';
import { mostBytes, readIndex, type FeedIndex, type Release } from '../src/updates/feed/feed-index.ts';
import { partNames, type PartName } from '../src/updates/parts.ts';
import { writeStrictJson } from '../src/updates/strict-json.ts';

/**
 * The files of a feed by their names, in the order in which they have to be written: the parts, the signature and
 * last the index. The same arguments give the same bytes.
 * @param parts the exact text of each part, as the build packs it
 * @param keys public keys that are good from now on, base64
 * @param privateKeys those that sign, one after the other
 */
export function makeFeed(
  parts: Record<PartName, string>,
  release: Release,
  keys: string[],
  privateKeys: KeyObject[],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const named = partNames.map((name) => {
    const bytes = Buffer.from(parts[name]);
    const sha256 = sha256Of(bytes);
    files.set(`${sha256}.json`, bytes);
    return [name, { size: bytes.length, sha256 }] as const;
  });
  const { serial, published, expires, minimumVersion } = release;
  const urgent = release.urgent.map(({ id, title, text, answer }) => ({ id, title, text, answer }));
  const listed = Object.fromEntries(named) as FeedIndex['files'];
  const index: FeedIndex = {
    format: 1,
    serial,
    published,
    expires,
    minimumVersion,
    urgent,
    keys,
    files: listed,
  };
  const bytes = Buffer.from(writeStrictJson(index));
  refuseTooMuch(bytes.length, listed);
  if (readIndex(bytes, minimumVersion).kind !== 'index') {
    throw new Error('No browser would take this index: check the release and the keys.');
  }
  files.set(signatureName(bytes), Buffer.concat(privateKeys.map((key) => sign(null, bytes, key))));
  files.set('index.json', bytes);
  return files;
}

/** The file that holds the signatures of these very bytes, so that no cache can pair an index with another's. */
export function signatureName(index: Uint8Array): string {
  return `${sha256Of(index)}.sig`;
}

/** 64 lower-case hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuseTooMuch(index: number, files: FeedIndex['files']): void {
  const all = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  if (index > mostBytes.index)
    throw new Error(`The index has ${index} bytes; ${mostBytes.index} may be sent.`);
  if (all > mostBytes.files) throw new Error(`The parts have ${all} bytes; ${mostBytes.files} may be sent.`);
}
