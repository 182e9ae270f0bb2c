import * as v from 'valibot';
import {
  parseAs,
  record,
  repeatedIn,
  slug,
  someUpTo,
  text,
  upTo,
  type Parsed,
} from '../../directory/shape.ts';
import { unpackSearch, type SearchData } from './pack.ts';
import type { Learned } from './learned.ts';
import { wordsOf } from './words.ts';

/** Some ten times what the packaged search takes. */
const packed = v.pipe(v.string(), v.maxLength(200_000, 'is too long'));
const rows = v.object({ sizes: packed, columns: packed, times: packed, trust: packed });
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e9));
/** Of all together; the packaged search has some two hundred. */
const mostSayings = 2000;
const saying = v.pipe(
  text,
  v.maxLength(200, 'is too long'),
  v.check((words) => wordsOf(words).length > 0, 'holds no word'),
);

const searchData = v.object({
  format: v.literal(1, 'is another format'),
  synonyms: record(500, saying, upTo(mostSayings, saying)),
  answers: someUpTo(500, slug),
  words: packed,
  wordRows: rows,
  pairs: packed,
  pairRows: rows,
  totals: v.object({ words: upTo(500, count), pairs: upTo(500, count) }),
  gate: v.object({ step: v.pipe(v.number(), v.minValue(1e-4), v.maxValue(1000)), weights: packed }),
  byHeart: v.object({ keys: packed, answers: packed }),
});

/** Reads what a search learned from outside. @param answers ids of the answers that there are */
export function parseSearch(value: unknown, answers: ReadonlySet<string>): Parsed<SearchData> {
  return parseAs<SearchData>(searchData, value, (data) => {
    const faults = repeatedIn(data.answers).map((id) => `${id}: stands there twice`);
    for (const id of data.answers) if (!answers.has(id)) faults.push(`${id}: is no answer`);
    if (Object.values(data.synonyms).flat().length > mostSayings) faults.push('synonyms: are too many');
    return [...faults, ...whyUnpacked(data)];
  });
}

function whyUnpacked(data: SearchData): string[] {
  try {
    return learnedFaults(unpackSearch(data));
  } catch (caught) {
    return [`it does not unpack: ${caught instanceof Error ? caught.message : String(caught)}`];
  }
}

/** More than can come of phrases that somebody wrote: beyond it, sums run out of numbers. */
const most = { letters: 100, times: 1e6, trust: 100, weight: 1e5 };

function learnedFaults({ words, pairs, gate }: Learned): string[] {
  const faults: string[] = [];
  const odd = [...words.keys()].find((word) => word.length > most.letters || !/^[\p{L}\p{N}]+$/u.test(word));
  if (odd !== undefined) faults.push(`words: one is no word of at most ${most.letters} letters`);
  for (const { row, trust } of [...words.values(), ...pairs.values()]) {
    if (trust > most.trust || [...row.values()].some((times) => times > most.times)) {
      return [...faults, 'rows: one is said too often or trusted too far'];
    }
  }
  const weights = [gate.start, ...gate.weights.values()];
  if (weights.some((weight) => Math.abs(weight) > most.weight)) faults.push('gate: weighs too much');
  return faults;
}
