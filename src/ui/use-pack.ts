import { useEffect, useState } from 'preact/hooks';
import { watchItem } from '../platform/items.ts';
import { packSources } from '../platform/pack-sources.ts';
import { reasonOf } from '../platform/reason.ts';
import { takenPack } from '../updates/feed/taken-pack.ts';
import { openPack, type Pack } from '../updates/open-pack.ts';
import { packagedRelease } from '../updates/packaged.ts';
import type { PartName, Parts } from '../updates/parts.ts';

export type Loaded<T> = { kind: 'loading' } | { kind: 'failed'; reason: string } | ({ kind: 'loaded' } & T);

/** What all hooks of a page share while one of them is in use: the pack is read once. */
const shared = {
  pack: null as Promise<Pack> | null,
  listeners: new Set<() => void>(),
  stop: () => undefined as void,
};

/** The guidance in force; another one as soon as the background has taken it. */
export function usePack(): Pack | null {
  const [pack, setPack] = useState<Pack | null>(null);
  useEffect(() => {
    const read = () => {
      const reading = (shared.pack ??= openPack(packSources(takenPack, packagedRelease)));
      void reading.then((found) => {
        if (shared.listeners.has(read) && reading === shared.pack) setPack(found);
      });
    };
    join(read);
    read();
    return () => leave(read);
  }, []);
  return pack;
}

/** A part of it. What was shown before stays until another is read. */
export function usePart<Name extends PartName>(name: Name): Loaded<{ part: Parts[Name]; pack: Pack }> {
  const pack = usePack();
  const [loaded, setLoaded] = useState<Loaded<{ part: Parts[Name]; pack: Pack }>>({ kind: 'loading' });
  useEffect(() => {
    if (!pack) return undefined;
    let isWanted = true;
    pack.part(name).then(
      (part) => isWanted && setLoaded({ kind: 'loaded', part, pack }),
      (caught: unknown) => isWanted && setLoaded({ kind: 'failed', reason: reasonOf(caught) }),
    );
    return () => {
      isWanted = false;
    };
  }, [pack, name]);
  return loaded;
}

function join(listener: () => void): void {
  if (!shared.listeners.size) shared.stop = watchItem(takenPack, renew);
  shared.listeners.add(listener);
}

function leave(listener: () => void): void {
  shared.listeners.delete(listener);
  if (shared.listeners.size) return;
  shared.stop();
  shared.pack = null;
}

function renew(): void {
  shared.pack = null;
  for (const listener of shared.listeners) listener();
}
