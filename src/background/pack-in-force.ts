import { packSources } from '../platform/pack-sources.ts';
import { takenPack } from '../updates/feed/taken-pack.ts';
import { openPack, type Pack } from '../updates/open-pack.ts';
import { packagedRelease } from '../updates/packaged.ts';

export const guidanceSources = () => packSources(takenPack, packagedRelease);

/** The guidance that is read now. */
export function packInForce(): Promise<Pack> {
  return openPack(guidanceSources());
}
