import { useEffect, useState } from 'preact/hooks';
import type { Guidance } from '../guidance/answer.ts';
import type { NationalDates } from '../guidance/national-date.ts';
import { indexGuidance, type GuidanceIndex } from '../guidance/search/search.ts';
import { loadGuidance, loadNationalDates, loadSearch } from '../platform/guidance.ts';
import { reasonOf } from '../platform/reason.ts';

export type Loaded<T> = { kind: 'loading' } | { kind: 'failed'; reason: string } | ({ kind: 'loaded' } & T);

/** The packaged guidance, read once when the page opens. */
export function useGuidance(): Loaded<{ guidance: Guidance }> {
  const [loaded, setLoaded] = useState<Loaded<{ guidance: Guidance }>>({ kind: 'loading' });
  useEffect(
    () =>
      settle(
        loadGuidance().then((guidance) => ({ guidance })),
        setLoaded,
      ),
    [],
  );
  return loaded;
}

/** The search over that guidance, read once there is any: without it the answers can still be opened. */
export function useSearch(guidance: Guidance | null): Loaded<{ index: GuidanceIndex }> {
  const [loaded, setLoaded] = useState<Loaded<{ index: GuidanceIndex }>>({ kind: 'loading' });
  useEffect(() => {
    if (!guidance) return;
    settle(
      loadSearch().then((data) => ({ index: indexGuidance(guidance.answers, data) })),
      setLoaded,
    );
  }, [guidance]);
  return loaded;
}

/** The national dates of this build, read once when the page opens. */
export function useNationalDates(): Loaded<{ packaged: NationalDates }> {
  const [loaded, setLoaded] = useState<Loaded<{ packaged: NationalDates }>>({ kind: 'loading' });
  useEffect(
    () =>
      settle(
        loadNationalDates().then((packaged) => ({ packaged })),
        setLoaded,
      ),
    [],
  );
  return loaded;
}

function settle<T>(work: Promise<T>, show: (loaded: Loaded<T>) => void): void {
  work.then(
    (found) => show({ kind: 'loaded', ...found }),
    (caught: unknown) => show({ kind: 'failed', reason: reasonOf(caught) }),
  );
}
