import * as v from 'valibot';
import { slug, text } from '../../directory/shape.ts';
import { day } from '../../guidance/day.ts';
import { partNames, type PartName } from '../parts.ts';
import { readStrictJson } from '../strict-json.ts';

/** A file that the index names. */
export interface FileNamed {
  /** Bytes. */
  size: number;
  /** Of those bytes, 64 lower-case hexadecimal digits: also its name, `<sha256>.json`. */
  sha256: string;
}

/** Something that cannot wait until somebody looks. */
export interface Urgent {
  /** The same thing keeps its id from pack to pack: it is told once. */
  id: string;
  title: string;
  text: string;
  /** Id of the answer that says more. */
  answer: string;
}

/** What a pack says of itself: the packaged copy too, in `release.json`. Dates are calendar dates. */
export interface Release {
  /** Rises with each pack. */
  serial: number;
  published: string;
  /** The last day on which nothing newer has to be expected. */
  expires: string;
  /** The oldest Smartcard Desk that can read it, `0.1.0`. */
  minimumVersion: string;
  urgent: Urgent[];
}

/** What is signed: a release, its files, and the keys that are good from now on. */
export interface FeedIndex extends Release {
  format: 1;
  /** Ed25519 public keys, 32 bytes as base64; two while one takes over from the other. */
  keys: string[];
  files: Record<PartName, FileNamed>;
}

/** The most bytes of an index, and of all files that it names together. */
export const mostBytes = { index: 65_536, files: 2_000_000 };

const file = v.object({
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostBytes.files)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const upTo = (most: number) => v.pipe(text, v.maxLength(most));
const version = v.pipe(v.string(), v.regex(/^\d{1,5}(\.\d{1,5}){0,3}$/));

/** The shape of `release.json`, and of the first half of an index. */
export const releaseShape = {
  serial: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  published: day,
  expires: day,
  minimumVersion: version,
  urgent: v.pipe(
    v.array(v.object({ id: slug, title: upTo(100), text: upTo(300), answer: slug })),
    v.maxLength(5),
  ),
};

/** An Ed25519 public key: 32 bytes as base64. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));

/** The shape of a whole index. */
export const indexShape = v.pipe(
  v.object({
    format: v.literal(1),
    ...releaseShape,
    keys: v.pipe(v.array(publicKey), v.minLength(1), v.maxLength(2)),
    files: v.object(v.entriesFromList(partNames, file)),
  }),
  v.check(({ published, expires }) => published <= expires),
  v.check(({ files }) => Object.values(files).reduce((sum, { size }) => sum + size, 0) <= mostBytes.files),
);

/** What has to be understood before the rest can be: a later format, or a later extension. */
const needs = v.object({ format: v.number(), minimumVersion: v.optional(version, '0') });

export type IndexRead =
  | { kind: 'index'; index: FeedIndex }
  /** It is meant for a later version of the extension. */
  | { kind: 'too new' }
  | { kind: 'malformed' };

/**
 * Reads an index whose signature has been verified. Unknown fields are ignored; a doubled key, or one that
 * reaches for a prototype, is malformed.
 * @param bytes exactly as they were signed
 * @param ours version of this extension, `0.1.0`
 */
export function readIndex(bytes: Uint8Array, ours: string): IndexRead {
  const value = readStrictJson(bytes);
  const needed = v.safeParse(needs, value);
  if (!needed.success) return { kind: 'malformed' };
  const { format, minimumVersion } = needed.output;
  if (format > 1 || isLater(minimumVersion, ours)) return { kind: 'too new' };
  const result = v.safeParse(indexShape, value);
  return result.success ? { kind: 'index', index: result.output } : { kind: 'malformed' };
}

/** Whether one version, `0.10.0`, is later than another. */
export function isLater(one: string, other: string): boolean {
  const [these, those] = [one, other].map((each) => each.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(these.length, those.length); at++) {
    const difference = (these[at] ?? 0) - (those[at] ?? 0);
    if (difference) return difference > 0;
  }
  return false;
}
