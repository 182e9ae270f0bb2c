import { useEffect, useState } from 'preact/hooks';
import type { Guidance } from '../guidance/answer.ts';
import { loadGuidance } from '../platform/guidance.ts';
import { reasonOf } from '../platform/reason.ts';

export type Loaded =
  { kind: 'loading' } | { kind: 'loaded'; guidance: Guidance } | { kind: 'failed'; reason: string };

/** The packaged guidance, read once when the page opens. */
export function useGuidance(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    loadGuidance().then(
      (guidance) => setLoaded({ kind: 'loaded', guidance }),
      (caught: unknown) => setLoaded({ kind: 'failed', reason: reasonOf(caught) }),
    );
  }, []);
  return loaded;
}
