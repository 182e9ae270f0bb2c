import type { Parts } from '../parts.ts';
import { mostBytes, readIndex, type FeedIndex } from './feed-index.ts';
import { fetchParts, type Files, type Ports } from './fetch-parts.ts';
import { judgeIndex, seenByThis, trustedKeys, type Seen } from './judge-index.ts';
import { failed, readReply, type Failed } from './read-reply.ts';
import type { Build } from './taken-pack.ts';

/** What was known before. */
export interface Known {
  build: Build;
  seen: Seen | null;
  /** Serial of what is read now. */
  inForce: number;
  /** Of the index that was seen last, at this feed. */
  etag: string | null;
}

export type Checked =
  | { kind: 'new'; index: FeedIndex; files: Files; parts: Parts; seen: Seen; etag: string | null }
  | { kind: 'unchanged'; by: '304' | '200'; seen: Seen; etag: string | null }
  | { kind: 'behind'; seen: Seen | null }
  | Failed;

const signatureBytes = 64;

/**
 * Asks one feed what is current, and fetches and checks what is new. Nothing is parsed before its signature, or
 * its hash in a signed index, was found good; nothing is written.
 * @param feed address of its folder, with the slash at its end
 */
export async function checkFeed(feed: string, known: Known, ports: Ports): Promise<Checked> {
  const seen = seenByThis(known.seen, known.build);
  const first = await askIndex(feed, known, seen ? known.etag : null, ports);
  // A signature that does not fit may be a cache's doing: once more, without the validator.
  const asked =
    first.kind === 'failed' && first.why === 'bad signature'
      ? await askIndex(feed, known, null, ports)
      : first;
  switch (asked.kind) {
    case 'failed':
      return asked;
    case 'not modified':
      return seen ? { kind: 'unchanged', by: '304', seen, etag: known.etag } : failed('refused');
    case 'signed':
      return decide(feed, asked, { ...known, seen }, ports);
  }
}

interface Signed {
  kind: 'signed';
  bytes: Uint8Array;
  sha256: string;
  etag: string | null;
}

/** The index as it was signed by a key that is good now. Its signature is named by its hash: no cache mixes two. */
async function askIndex(
  feed: string,
  { seen, build }: Known,
  etag: string | null,
  ports: Ports,
): Promise<Signed | { kind: 'not modified' } | Failed> {
  const answer = await ports.ask(`${feed}index.json`, { etag, mostBytes: mostBytes.index });
  if (etag !== null && answer.kind === 'answered' && answer.status === 304) return { kind: 'not modified' };
  const index = readReply(answer, 'json');
  if (index.kind === 'failed') return index;
  const sha256 = await ports.digest(index.bytes);
  const signature = readReply(
    await ports.ask(`${feed}${sha256}.sig`, { etag: null, mostBytes: 2 * signatureBytes }),
    'signature',
  );
  // An index that nobody signed has no signature under its name.
  if (signature.kind === 'failed') return signature.why === 'refused' ? failed('bad signature') : signature;
  if (signature.bytes.length % signatureBytes) return failed('bad signature');
  for (let at = 0; at + signatureBytes <= signature.bytes.length; at += signatureBytes) {
    const one = signature.bytes.slice(at, at + signatureBytes);
    for (const key of trustedKeys(seen, build)) {
      if (await ports.isSigned(index.bytes, one, key)) return { ...index, kind: 'signed', sha256 };
    }
  }
  return failed('bad signature');
}

async function decide(feed: string, signed: Signed, known: Known, ports: Ports): Promise<Checked> {
  const { bytes, sha256, etag } = signed;
  const read = readIndex(bytes, known.build.version);
  if (read.kind !== 'index') return failed(read.kind);
  const { index } = read;
  const { serial, published, expires, keys } = index;
  const seen = { serial, sha256, published, expires, keys, buildKeys: [...known.build.keys] };
  const judgement = judgeIndex(index, sha256, known.seen, known.inForce, known.build);
  switch (judgement) {
    case 'newer': {
      const taken = await fetchParts(feed, index, ports);
      return taken.kind === 'failed' ? taken : { ...taken, kind: 'new', index, seen, etag };
    }
    case 'unchanged':
      return { kind: 'unchanged', by: '200', seen, etag };
    case 'behind':
      // Keys are handed over by one index to the next, also while the packaged copy is ahead of them.
      return { kind: 'behind', seen: known.seen && seen };
    case 'rollback':
    case 'same serial':
    case 'fast-forward':
      return failed(judgement);
  }
}
