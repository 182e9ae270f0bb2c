import { useEffect, useState } from 'preact/hooks';
import type { Guidance } from '../guidance/answer.ts';
import { indexGuidance, type GuidanceIndex } from '../guidance/search/search.ts';
import { loadGuidance, loadSearch } from '../platform/guidance.ts';
import { reasonOf } from '../platform/reason.ts';

export type Loaded<T> = { kind: 'loading' } | { kind: 'failed'; reason: string } | ({ kind: 'loaded' } & T);

/** The packaged guidance, read once when the page opens. */
export function useGuidance(): Loaded<{ guidance: Guidance }> {
  return useLoaded(readGuidance);
}

/** The packaged guidance with its search, read once when the page opens. */
export function useSearch(): Loaded<{ guidance: Guidance; index: GuidanceIndex }> {
  return useLoaded(readSearch);
}

const readGuidance = async () => ({ guidance: await loadGuidance() });

async function readSearch() {
  const [guidance, data] = await Promise.all([loadGuidance(), loadSearch()]);
  return { guidance, index: indexGuidance(guidance.answers, data) };
}

function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    load().then(
      (found) => setLoaded({ kind: 'loaded', ...found }),
      (caught: unknown) => setLoaded({ kind: 'failed', reason: reasonOf(caught) }),
    );
  }, [load]);
  return loaded;
}
