import { changeItem } from '../platform/items.ts';
import { isWanted, takenPack } from '../updates/feed/taken-pack.ts';
import { partNames, type PartName } from '../updates/parts.ts';
import { readParts } from '../updates/read-parts.ts';
import { guidanceSources } from './pack-in-force.ts';

/**
 * After an update of the extension, holds the pack that was taken before it to the rules of this version. Until that
 * is done, and for good where it does not keep to them, the packaged copy is read.
 */
export async function recheckPack(): Promise<void> {
  const { build, taken, texts } = guidanceSources();
  const pack = await taken();
  if (!isWanted(pack, build) || pack.checkedBy === build.version) return;
  const found = await texts(partNames.map((name) => pack.index.files[name].sha256));
  const files = partNames.map((name, at) => [name, new TextEncoder().encode(found[at] ?? '')] as const);
  if (readParts(Object.fromEntries(files) as Record<PartName, Uint8Array>).kind === 'refused') return;
  await changeItem(takenPack, (stored) =>
    stored?.sha256 === pack.sha256 ? { ...stored, checkedBy: build.version } : stored,
  );
}
