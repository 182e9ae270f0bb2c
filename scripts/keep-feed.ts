import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readIndex } from '../src/updates/feed/feed-index.ts';
import { furthestAhead } from '../src/updates/feed/judge-index.ts';

/** What came of writing a feed into a folder, by name of file. */
export interface Kept {
  written: string[];
  /** Were there already, byte for byte, and were left alone. */
  same: string[];
  /** Files of earlier feeds, which this index does not name. */
  older: string[];
}

/** Later than any version: an index is only looked at for its serial here. */
const anyVersion = '99999.99999';

/**
 * Writes the files of a feed in their order, so that the index never names what is not there yet. Throws a sentence
 * and writes nothing where no reader of what the folder holds would take it: a lower serial, the same with other
 * content or signatures, a leap, or signatures by none of the keys that it names.
 * @param signers public keys, base64
 */
export function keepFeed(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  serial: number,
  signers: readonly string[],
): Kept {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
  const index = join(folder, 'index.json');
  if (existsSync(index)) refuseToFallBack(index, files, serial, signers);
  for (const [name, bytes] of files) if (name.endsWith('.sig')) refuseOtherKeys(join(folder, name), bytes);
  mkdirSync(folder, { recursive: true });
  const kept: Kept = { written: [], same: [], older: olderIn(folder, files) };
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) {
      kept.same.push(name);
    } else {
      writeWhole(path, bytes);
      kept.written.push(name);
    }
  }
  return kept;
}

function refuseToFallBack(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  serial: number,
  signers: readonly string[],
): void {
  const there = readFileSync(path);
  const read = readIndex(there, anyVersion);
  if (read.kind !== 'index') throw new Error(`${path} is no index of a feed: name another folder.`);
  const raise = 'raise serial in src/updates/release.json';
  if (read.index.serial > serial) {
    throw new Error(`${path} has serial ${read.index.serial} and this is ${serial}: ${raise}.`);
  }
  if (read.index.serial === serial && !there.equals(files.get('index.json')!)) {
    throw new Error(`${path} has serial ${serial} already, with other content or other keys: ${raise}.`);
  }
  if (serial > read.index.serial + furthestAhead) {
    throw new Error(
      `${path} has serial ${read.index.serial} and this is ${serial}: nobody takes a leap of more than ${furthestAhead}.`,
    );
  }
  if (!signers.some((key) => read.index.keys.includes(key))) {
    throw new Error(
      `${path} (serial ${read.index.serial}) names none of the keys that sign now: nobody who took it could verify this. Sign with a key that it names, too; if there is none, publish into a new folder, for a new build.`,
    );
  }
}

/** Caches keep a signature for good under its name. */
function refuseOtherKeys(path: string, signatures: Uint8Array): void {
  if (!existsSync(path) || readFileSync(path).equals(signatures)) return;
  throw new Error(`${path} holds other signatures of this index: raise serial in src/updates/release.json.`);
}

function olderIn(folder: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}\.(json|sig)$/.test(name) && !files.has(name))
    .toSorted();
}

/** A server may be reading: it sees the file before or after. */
function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
