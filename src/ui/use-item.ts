import { useEffect, useState } from 'preact/hooks';
import { readItem, watchItem, type Found } from '../platform/items.ts';
import type { Item } from '../settings/item.ts';

/**
 * A stored item, kept up to date as any window saves it; null until the first read is done.
 * The second value shows what this page itself has just saved, without waiting to be told.
 */
export function useItem<T>(item: Item<T>): [Found<T> | null, (found: Found<T>) => void] {
  const [found, setFound] = useState<Found<T> | null>(null);
  useEffect(() => {
    let latest = 0;
    const read = () => {
      const turn = ++latest;
      void readItem(item).then((result) => {
        if (turn === latest) setFound(result);
      });
    };
    const stop = watchItem(item, read);
    read();
    return () => {
      latest = -1;
      stop();
    };
  }, [item]);
  return [found, setFound];
}
