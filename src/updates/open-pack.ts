import type { Release } from './feed/feed-index.ts';
import { isInForce, type Build, type TakenPack } from './feed/taken-pack.ts';
import { partNames, type PartName, type Parts } from './parts.ts';

/** The guidance that is read now. */
export interface Pack {
  release: Release;
  /** In milliseconds since 1970; null for the packaged copy. */
  takenAt: number | null;
  /** Whether a newer one was taken and is no longer whole, so that this is the packaged copy. */
  isDamaged: boolean;
  /** One of its parts. Rejects where the packaged copy cannot be read. */
  part: <Name extends PartName>(name: Name) => Promise<Parts[Name]>;
}

/** Where packs are read from. */
export interface PackSources {
  build: Build;
  taken: () => Promise<TakenPack | null>;
  /** Texts of a taken pack by SHA-256; null for one that is missing or damaged. */
  texts: (sums: readonly string[]) => Promise<(string | null)[]>;
  /** A part of the packaged copy, as JSON. */
  packaged: (name: PartName) => Promise<unknown>;
}

/**
 * The pack in force: what was taken, where that is newer than the packaged copy and every part of it is whole; else
 * the packaged copy. Never parts of both. Each was held to the rules of this version before, and is not again.
 */
export async function openPack({ build, taken, texts, packaged }: PackSources): Promise<Pack> {
  const pack = await taken();
  const floor: Pack = {
    release: build.packaged,
    takenAt: null,
    isDamaged: false,
    part: async <Name extends PartName>(name: Name) => (await packaged(name)) as Parts[Name],
  };
  if (!isInForce(pack, build)) return floor;
  const { index, takenAt } = pack;
  const sums = partNames.map((name) => index.files[name].sha256);
  const found = await texts(sums).catch(() => [null]);
  if (found.includes(null)) return { ...floor, isDamaged: true };
  return {
    release: index,
    takenAt,
    isDamaged: false,
    part: async <Name extends PartName>(name: Name) =>
      JSON.parse(found[partNames.indexOf(name)] ?? '') as Parts[Name],
  };
}
