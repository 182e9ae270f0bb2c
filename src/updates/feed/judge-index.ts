import type { FeedIndex } from './feed-index.ts';
import { areSame, type Build, type TakenPack } from './taken-pack.ts';

/** The last index that was verified and accepted. */
export interface Seen {
  serial: number;
  /** Of its bytes. */
  sha256: string;
  /** Calendar dates. */
  published: string;
  expires: string;
  /** The keys that it named as good. */
  keys: string[];
  /** The keys that the extension then shipped with. */
  buildKeys: string[];
}

/**
 * - `newer`: its files are to be fetched.
 * - `unchanged`: what is in force is this one.
 * - `behind`: the packaged copy is newer. To a build that has seen none before, its keys mean nothing.
 * - `rollback`: an earlier one than was accepted before, or is in force.
 * - `same serial`: the serial of one accepted before, with other bytes.
 * - `fast-forward`: a serial beyond all reason, after which no honest one could ever follow.
 */
export type Judgement = 'newer' | 'unchanged' | 'behind' | 'rollback' | 'same serial' | 'fast-forward';

/** How far a serial may be ahead of the last: a pack a day for 27 years. */
export const furthestAhead = 10_000;

/**
 * What to do about an index whose signature is good. No date counts here: a clock may be wrong.
 * @param inForce serial of what is read now, packaged or taken
 */
export function judgeIndex(
  { serial }: FeedIndex,
  sha256: string,
  seen: Seen | null,
  inForce: number,
  { packaged }: Build,
): Judgement {
  if (seen && serial < seen.serial) return 'rollback';
  if (serial === seen?.serial && sha256 !== seen.sha256) return 'same serial';
  if (serial > Math.max(seen?.serial ?? 0, packaged.serial) + furthestAhead) return 'fast-forward';
  if (serial < inForce) return inForce > packaged.serial ? 'rollback' : 'behind';
  return serial > inForce ? 'newer' : 'unchanged';
}

/** What was seen when the pack was taken: for when the record of that is lost. */
export function seenWith({ index, sha256, buildKeys }: TakenPack): Seen {
  const { serial, published, expires, keys } = index;
  return { serial, sha256, published, expires, keys, buildKeys };
}

/** The later of two, of those that a build with the same keys saw. */
export function laterSeen(one: Seen | null, other: Seen | null, build: Pick<Build, 'keys'>): Seen | null {
  const [first, second] = [seenByThis(one, build), seenByThis(other, build)];
  if (!first || !second) return first ?? second;
  return second.serial > first.serial ? second : first;
}

/** What was seen by a build with the same keys; another build starts anew. */
export function seenByThis(seen: Seen | null, { keys }: Pick<Build, 'keys'>): Seen | null {
  return seen && areSame(seen.buildKeys, keys) ? seen : null;
}

/** The keys whose signature is good now: those of the last accepted index, at first those of the build. */
export function trustedKeys(seen: Seen | null, build: Pick<Build, 'keys'>): readonly string[] {
  return seenByThis(seen, build)?.keys ?? build.keys;
}
