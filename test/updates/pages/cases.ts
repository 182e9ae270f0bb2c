import type { Case } from './case.ts';
import { aroundCases } from './cases-around.ts';
import { encodingCases } from './cases-encodings.ts';
import { lookalikeCases } from './cases-lookalikes.ts';
import { markupCases } from './cases-markup.ts';
import { orderCases } from './cases-order.ts';
import { sightingCases } from './cases-sightings.ts';
import { stampCases } from './cases-stamps.ts';
import { statusCases } from './cases-statuses.ts';
import { strangerCases } from './cases-strangers.ts';
import { wordCases } from './cases-words.ts';

/**
 * Every case the source watch is examined on, written before its code was seen. Names are unique. A case is met
 * when the watch, shown its looks in order, at their hours, says `expected` (or one of `honestToo`) after the
 * last, and when the words it gives hold the parts named. "changed" where it is not expected is a false alarm;
 * anything else where "changed" is expected is a missed change.
 */
export const cases: readonly Case[] = [
  ...wordCases,
  ...orderCases,
  ...markupCases,
  ...aroundCases,
  ...stampCases,
  ...lookalikeCases,
  ...strangerCases,
  ...statusCases,
  ...encodingCases,
  ...sightingCases,
];
