import * as v from 'valibot';
import type { Item } from '../../settings/item.ts';
import { indexShape, isLater, publicKey, type FeedIndex, type Release } from './feed-index.ts';

/** The pack that was taken last: its index, whose files are kept under their SHA-256. */
export interface TakenPack {
  index: FeedIndex;
  /** SHA-256 of the bytes of that index. */
  sha256: string;
  /** In milliseconds since 1970. */
  takenAt: number;
  /** The keys that the extension then shipped with. */
  buildKeys: string[];
  /** Version of the extension that held its parts to the rules last. */
  checkedBy: string;
}

const version1 = v.nullable(
  v.object({
    index: indexShape,
    sha256: v.string(),
    takenAt: v.pipe(v.number(), v.finite()),
    buildKeys: v.array(publicKey),
    checkedBy: v.string(),
  }),
);

/** This one write is what switches from one pack to the next. */
export const takenPack: Item<TakenPack | null> = {
  key: 'guidancePack',
  version: 1,
  label: 'The updated guidance',
  absent: null,
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** What this build brings: the floor that no pack goes below, and the keys that it ships with. */
export interface Build {
  packaged: Release;
  /** Of the feed; none where there is none. */
  keys: readonly string[];
  /** Of the extension, `0.1.0`. */
  version: string;
}

/**
 * Whether the pack may be what is to be read: newer than the packaged copy, meant for an extension no later than this
 * one, and taken by a build with the same keys. A build with other keys may have been made because a key was lost.
 */
export function isWanted(pack: TakenPack | null, { packaged, keys, version }: Build): pack is TakenPack {
  return (
    pack !== null &&
    pack.index.serial > packaged.serial &&
    !isLater(pack.index.minimumVersion, version) &&
    areSame(pack.buildKeys, keys)
  );
}

/** Whether it is: this version has held it to its own rules, which may be stricter than those of the one before. */
export function isInForce(pack: TakenPack | null, build: Build): pack is TakenPack {
  return isWanted(pack, build) && pack.checkedBy === build.version;
}

/** Whether two lists of keys are the same, in any order. */
export function areSame(these: readonly string[], those: readonly string[]): boolean {
  return these.toSorted().join(' ') === those.toSorted().join(' ');
}
