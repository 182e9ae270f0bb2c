import { verify } from 'node:crypto';
import { mostBytes, readIndex, type FeedIndex, type IndexRead } from '../src/updates/feed/feed-index.ts';
import { partNames, type PartName } from '../src/updates/parts.ts';
import { urgentFaults } from '../src/updates/feed/urgent-faults.ts';
import { readParts } from '../src/updates/read-parts.ts';
import { sha256Of, signatureName } from './feed.ts';
import { readPublicKey } from './feed-keys.ts';
import type { Came, FetchFile } from './open-feed.ts';

/** Something that was looked at: what holds where there is no fault. */
export interface Check {
  what: string;
  fault: string | null;
}

const signatureBytes = 64;

/**
 * Looks at a feed as an extension would, and goes on after a fault.
 * @param keys public keys that are trusted, base64
 * @param version of the extension, `0.1.0`
 * @param today calendar date
 */
export async function verifyFeed(
  fetchFile: FetchFile,
  keys: readonly string[],
  version: string,
  today: string,
): Promise<Check[]> {
  const came = await fetchFile('index.json', mostBytes.index);
  const checks = [served('index.json', came)];
  if (!came.bytes) return checks;
  const name = signatureName(came.bytes);
  const signature = await fetchFile(name, 2 * signatureBytes);
  const signers = signature.bytes ? signersOf(came.bytes, signature.bytes, keys) : [];
  checks.push(served(name, signature), signed(signature.bytes, signers));
  const read = readIndex(came.bytes, version);
  checks.push(shaped(read, version));
  if (read.kind !== 'index') return checks;
  return [
    ...checks,
    ...(signers.length ? [stillGood(read.index, signers)] : []),
    ...(await checkFiles(read.index, fetchFile)),
    inTime(read.index, today),
  ];
}

function served(name: string, { faults }: Came): Check {
  return { what: `${name} came as it should`, fault: faults.length ? `${name} ${faults.join('; ')}` : null };
}

function signersOf(index: Uint8Array, signatures: Uint8Array, keys: readonly string[]): string[] {
  const each = [signatures.subarray(0, signatureBytes), signatures.subarray(signatureBytes)];
  return keys.filter((key) => each.some((one) => verify(null, index, readPublicKey(key), one)));
}

function signed(signatures: Uint8Array | null, signers: readonly string[]): Check {
  const isWhole = signatures?.length === signatureBytes || signatures?.length === 2 * signatureBytes;
  return {
    what: `signed with ${signers.join(' and ')}`,
    fault: isWhole && signers.length ? null : 'no signature by a key that is trusted',
  };
}

function shaped(read: IndexRead, version: string): Check {
  switch (read.kind) {
    case 'index':
      return { what: `the index can be read: serial ${read.index.serial}`, fault: null };
    case 'too new':
      return { what: '', fault: `the index is for a later Smartcard Desk than ${version}` };
    case 'malformed':
      return { what: '', fault: 'the index is malformed' };
  }
}

/** A browser that takes this index trusts the keys in it from then on, and no other. */
function stillGood({ keys }: FeedIndex, signers: readonly string[]): Check {
  const isNamed = signers.some((key) => keys.includes(key));
  return {
    what: `good from now on: ${keys.join(' and ')}`,
    fault: isNamed ? null : 'the index names no key that signed it: nobody who takes it takes it again',
  };
}

async function checkFiles({ files, urgent }: FeedIndex, fetchFile: FetchFile): Promise<Check[]> {
  const checks: Check[] = [];
  const good = new Map<PartName, Uint8Array>();
  for (const part of partNames) {
    const { size, sha256 } = files[part];
    const came = await fetchFile(`${sha256}.json`, size);
    checks.push(served(`${part}, ${sha256}.json,`, came));
    if (!came.bytes) continue;
    const isSame = came.bytes.length === size && sha256Of(came.bytes) === sha256;
    checks.push({
      what: `${part} has the ${size} bytes that the index names`,
      fault: isSame ? null : `${part} has other bytes than the index names`,
    });
    if (isSame) good.set(part, came.bytes);
  }
  if (good.size < partNames.length) return checks;
  const read = readParts(Object.fromEntries(good) as Record<PartName, Uint8Array>);
  const refused = read.kind === 'refused' ? `${read.part} is refused: ${read.faults.join('; ')}` : null;
  const ids = new Set(read.kind === 'read' ? read.parts.guidance.answers.map(({ id }) => id) : []);
  const [wrong] = read.kind === 'read' ? urgentFaults(urgent, ids) : [];
  const fault = refused ?? (wrong ? `urgent is refused: ${wrong}` : null);
  return [...checks, { what: 'the content passes the checks of the build', fault }];
}

function inTime({ published, expires }: FeedIndex, today: string): Check {
  const what = `published ${published}, expires ${expires}`;
  if (published > today) return { what, fault: `published on ${published}, which is yet to come` };
  return { what, fault: expires < today ? `expired on ${expires}: sign it again with a later date` : null };
}
