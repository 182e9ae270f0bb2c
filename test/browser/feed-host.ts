import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBoth } from '../../scripts/build-extension.ts';
import { makeFeed, sha256Of, signatureName } from '../../scripts/feed.ts';
import { publicKeyOf } from '../../scripts/feed-keys.ts';
import type { Guidance } from '../../src/guidance/answer.ts';
import type { FeedIndex, Release } from '../../src/updates/feed/feed-index.ts';
import { partNames, type PartName } from '../../src/updates/parts.ts';
import { writeStrictJson } from '../../src/updates/strict-json.ts';
import { startDirectoryHost, type Answer } from './directory-host.ts';
import { inDays, ownFolder } from './keep-cards.ts';

const hostName = 'guidance.example';
const feedUrl = `https://${hostName}/feed/`;

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** The keys that an index names as good, and those that sign it. */
interface Signing {
  keys: KeyObject[];
  by: KeyObject[];
}

interface Edits {
  /** Of the text of its answers. */
  answers: (text: string) => string;
  /** Of what its index says. */
  says: (index: FeedIndex) => object;
  /** Of the text of its index. */
  text: (index: string) => string;
}

type Change = Partial<Release & Signing & Edits>;

/** A pack as it is put up: its index, and every file by its name. */
export interface Made {
  serial: number;
  index: Buffer;
  files: Map<string, Uint8Array>;
  guidance: Guidance;
  /** Name of the file of its answers, which is the one that differs from pack to pack. */
  guidanceName: string;
}

/** What the answer to “unlock” is called in a pack. It is as long in each. */
export const titleIn = (serial: number) => `Unlock a card, as pack ${String(serial).padStart(5, '0')} has it`;

/** Builds that ask a feed, in a folder each, and the key that they trust. It takes some seconds. */
export async function buildWithFeed() {
  const folder = ownFolder();
  const ours = newKey();
  // The build reads both, and nothing after it is to.
  const variables = { GUIDANCE_FEED_URLS: feedUrl, GUIDANCE_FEED_KEYS: publicKeyOf(ours) };
  Object.assign(process.env, variables);
  try {
    await buildBoth(folder);
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
  return { folder, ours, packed: readParts(join(folder, 'chromium')) };
}
export type Built = Awaited<ReturnType<typeof buildWithFeed>>;

/** The feed of these builds, on this PC. Nothing is up at first. */
export async function startFeed({ ours, packed }: Built) {
  const files = new Map<string, Uint8Array>();
  const said = new Map<string, Answer>();
  const etags = new Set<string>();
  let isForgetful = false;
  let signing: Signing = { keys: [ours], by: [ours] };
  let good: Made | null = null;
  let last = 1;

  const answer: Answer = (url, headers) => {
    const name = url.slice(feedUrl.length);
    const bytes = files.get(name);
    const saying = said.get(name);
    if (saying) return saying(url, headers);
    if (!bytes) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
    const etag = `"${sha256Of(bytes)}"`;
    etags.add(etag);
    if (!isForgetful && headers['if-none-match'] === etag)
      return { status: 304, headers: { etag }, body: '' };
    const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    const cookie = 'who=somebody; Path=/; Max-Age=86400; Secure; SameSite=None';
    const sent = { 'content-type': type, etag, 'set-cookie': cookie, connection: 'close' };
    return (response) => response.writeHead(200, sent).end(bytes);
  };
  const host = await startDirectoryHost(answer, { hosts: [hostName] });

  const make = (change: Change = {}): Made => {
    const { keys = signing.keys, by = signing.by, serial = last + 1 } = change;
    const { answers = same, says = same, text = same } = change;
    const guidance = JSON.parse(packed.guidance) as Guidance;
    guidance.answers.find(({ id }) => id === 'unlock')!.title = titleIn(serial);
    const parts = { ...packed, guidance: answers(writeStrictJson(guidance)) };
    const dates = { published: inDays(-200), expires: inDays(60) };
    const release = { ...dates, minimumVersion: '0.1.0', urgent: [], ...change, serial };
    const made = makeFeed(parts, release, keys.map(publicKeyOf), by);
    const index = made.get('index.json')!;
    const guidanceName = `${sha256Of(Buffer.from(parts.guidance))}.json`;
    const written = JSON.parse(Buffer.from(index).toString()) as FeedIndex;
    const sent = Buffer.from(text(writeStrictJson(says(written))));
    made.delete(signatureName(index));
    made.set(signatureName(sent), signed(sent, by)).set('index.json', sent);
    return { serial, index: sent, files: made, guidance, guidanceName };
  };
  const put = (made: ReadonlyMap<string, Uint8Array>) =>
    made.forEach((bytes, name) => files.set(name, bytes));

  return {
    ours,
    host,
    /** Validators that the host gave. */
    etags,
    /** The next pack, which nobody has put up. Its serial is one more than that of the last one put up as good. */
    make,
    /** Puts files up, as a static host holds them: those of earlier packs stay. */
    put,
    /** Puts up a good pack, and signs those after it in the same way. */
    publish: (change: Change = {}): Made => {
      signing = { keys: change.keys ?? signing.keys, by: change.by ?? signing.by };
      good = make(change);
      last = good.serial;
      put(good.files);
      return good;
    },
    /** What the host says to this name from now on, whatever it holds. */
    say: (name: string, answered: Answer) => void said.set(name, answered),
    /** Whether the host answers in full, though the validator fits. */
    setForgetful: (forgetful: boolean) => void (isForgetful = forgetful),
    /** As it was before the attack. */
    mend: () => {
      said.clear();
      if (good) put(good.files);
    },
    /** The last good pack. */
    good: () => good!,
  };
}
export type Feed = Awaited<ReturnType<typeof startFeed>>;

const same = <T>(value: T) => value;

function signed(bytes: Uint8Array, keys: KeyObject[]): Buffer {
  return Buffer.concat(keys.map((key) => sign(null, bytes, key)));
}

function readParts(folder: string): Record<PartName, string> {
  const read = partNames.map((name) => [name, readFileSync(join(folder, `${name}.json`), 'utf8')]);
  return Object.fromEntries(read) as Record<PartName, string>;
}
