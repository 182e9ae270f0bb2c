import type { Item } from '../settings/item.ts';
import type { Release } from '../updates/feed/feed-index.ts';
import type { TakenPack } from '../updates/feed/taken-pack.ts';
import type { PackSources } from '../updates/open-pack.ts';
import type { PartName } from '../updates/parts.ts';
import { browser } from './browser.ts';
import { feedSettings } from './feed-settings.ts';
import { readItem } from './items.ts';
import { readTexts } from './texts.ts';

/** Where this browser keeps the guidance. @param packaged what the packaged copy says of itself */
export function packSources(item: Item<TakenPack | null>, packaged: Release): PackSources {
  const { version } = browser.runtime.getManifest();
  return {
    build: { packaged, keys: feedSettings().keys, version },
    taken: async () => (await readItem(item)).value,
    texts: (sums) => readTexts('pack', sums),
    packaged: async (name) => (await fetchPackaged(name)).json(),
  };
}

/** A part of the packaged copy as the bytes that it is packed as. */
export async function packagedBytes(name: PartName): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchPackaged(name)).arrayBuffer());
}

function fetchPackaged(name: PartName): Promise<Response> {
  return fetch(browser.runtime.getURL(`${name}.json`));
}
