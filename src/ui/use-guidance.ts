import { useMemo } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import type { Guidance } from '../guidance/answer.ts';
import type { NationalDates } from '../guidance/national-date.ts';
import { indexGuidance, type GuidanceIndex } from '../guidance/search/search.ts';
import { reasonOf } from '../platform/reason.ts';
import { usePart, type Loaded } from './use-pack.ts';

/** The answers in force. */
export function useGuidance(): Loaded<{ guidance: Guidance }> {
  const found = usePart('guidance');
  return found.kind === 'loaded' ? { kind: 'loaded', guidance: found.part } : found;
}

/** The search over these answers: without it they can still be opened. */
export function useSearch(guidance: Guidance | null): Loaded<{ index: GuidanceIndex }> {
  const found = usePart('search');
  return useMemo(() => {
    if (found.kind === 'failed') return found;
    if (found.kind === 'loading' || !guidance) return { kind: 'loading' };
    try {
      return { kind: 'loaded', index: indexGuidance(guidance.answers, found.part) };
    } catch (caught) {
      return { kind: 'failed', reason: reasonOf(caught) };
    }
  }, [found, guidance]);
}

/** The national dates in force. */
export function useNationalDates(): Loaded<{ nationalDates: NationalDates }> {
  const found = usePart('national-dates');
  return found.kind === 'loaded' ? { kind: 'loaded', nationalDates: found.part } : found;
}

/** The contacts and national routes in force. */
export function useDirectory(): Loaded<{ directory: Directory }> {
  const found = usePart('directory');
  return found.kind === 'loaded' ? { kind: 'loaded', directory: found.part } : found;
}
