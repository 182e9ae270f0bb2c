import { indexGuidance, searchGuidance, type GuidanceIndex } from '../../../src/guidance/search/search.ts';
import type { Topic } from '../../../src/guidance/answer.ts';
import { teach } from '../../../src/guidance/search/teach.ts';
import { exampleAnswer } from '../examples.ts';

/** A small answer: its title, what people ask, and its topic; “unlock” if none is given. */
export interface Small {
  title?: string;
  summary?: string;
  asks?: string[];
  topic?: Topic;
}

/** Everything that is said is kept, however rare. */
const everything = { word: 1, otherWord: 1, pair: 1, trust: 0, gatePairs: 100 };

export function indexOf(
  answers: Record<string, Small>,
  { otherThings = [], synonyms = {} }: { otherThings?: string[]; synonyms?: Record<string, string[]> } = {},
): GuidanceIndex {
  const all = Object.entries(answers).map(([id, { title = '', summary = '', topic = 'unlock' }]) =>
    exampleAnswer({ id, title, summary, topic }),
  );
  const asks = Object.fromEntries(Object.entries(answers).map(([id, each]) => [id, each.asks ?? []]));
  return indexGuidance(all, teach({ answers: all, asks, otherThings, synonyms }, everything));
}

/** Ids of the answers that fit, best first. */
export const rank = (index: GuidanceIndex, query: string) =>
  (searchGuidance(index, query) ?? []).map(({ answer }) => answer.id);
