import type { BytesReply } from '../bytes-reply.ts';
import { lookOf, pageLook, type Look } from './look.ts';
import type { Baseline, PageRecord } from './page-record.ts';
import { readRest } from './read-rest.ts';

/** What a look needs of the world. */
export interface LookPorts {
  ask: (url: string) => Promise<BytesReply>;
  /** SHA-256 in hexadecimal. */
  digest: (bytes: Uint8Array) => Promise<string>;
  /** The text with that SHA-256, or null where it is no longer kept. */
  text: (sum: string) => Promise<string | null>;
  /** Keeps a text before anything is said of it. */
  keep: (sum: string, text: string) => Promise<void>;
}

/** One look at a page. @param baseline the words to compare with */
export async function lookAtPage(
  url: string,
  baseline: Baseline | null,
  { ask, digest, text, keep }: LookPorts,
): Promise<Look> {
  const read = lookOf(await ask(url), url);
  if (read.kind !== 'read') return read;
  // Later sightings are told from the first by their words, also where WordPress closes what it told before.
  const stamp = read.stamp ?? (read.restUrl && !baseline ? await stampFromRest(read.restUrl, ask) : null);
  const sum = await digest(new TextEncoder().encode(read.text));
  await keep(sum, read.text);
  return pageLook({ ...read, stamp }, sum, baseline && (await text(baseline.sha)));
}

/** WordPress may tell when a page was modified though it does not print it. Where that is closed, there is no stamp. */
async function stampFromRest(url: string, ask: LookPorts['ask']) {
  const reply = await ask(url);
  if (reply.kind !== 'answered' || reply.status !== 200) return null;
  return readRest(new TextDecoder().decode(reply.bytes));
}

/** SHA-256 of the texts that these records name. */
export function textsNamed(records: readonly PageRecord[]): Set<string> {
  const named = records.flatMap(({ baseline, latest, change }) => [baseline?.sha, latest, change?.sha]);
  return new Set(named.filter((sum) => typeof sum === 'string'));
}
