import { searchGuidance, type GuidanceIndex, type Hit } from '../guidance/search/search.ts';
import { wordsOf } from '../guidance/search/words.ts';
import { isAskable, parsePlace, type Askable, type Place } from './place.ts';

/** What a query comes to: nothing yet, a code or postcode, or the answers that fit, best first, if any. */
export type Asked =
  { kind: 'nothing' } | { kind: 'place'; place: Askable } | { kind: 'answers'; hits: Hit[] };

/** What a copied code brings along. */
const around = /^[\s\p{P}\p{Cf}]+|[\s\p{P}\p{Cf}]+$/gu;
/** A code with anything around it is no longer than this. */
const mostLooked = 200;

/** Reads a query as the popup and `npm run ask` show it. */
export function readAsked(index: GuidanceIndex, query: string): Asked {
  const place = parsePlace(query.slice(0, mostLooked).replace(around, ''));
  const isWord = wordsOf(query).every((word) => index.vocabulary.has(word));
  if (isAskedPlace(place) && !isWord) return { kind: 'place', place };
  const hits = searchGuidance(index, query);
  return hits ? { kind: 'answers', hits } : { kind: 'nothing' };
}

export const hitsOf = (asked: Asked | null): Hit[] => (asked?.kind === 'answers' ? asked.hits : []);

/** Only forms that are hardly anything else, and only with a digit: “forms” has the letters of a code. */
function isAskedPlace(place: Place): place is Askable {
  if (!isAskable(place)) return false;
  return place.kind === 'unlikely-pharmacy' ? place.suggestion !== null : /\d/.test(place.text);
}
