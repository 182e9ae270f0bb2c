import { topics } from '../answer.ts';
import { unknownFeatures, type GateFeature } from './gate.ts';
import type { Learned, Telling } from './learned.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';
import type { Synonyms } from './synonyms.ts';

/** What was learned, as it is packed with the extension: columns of small numbers, which compress well. */
export interface SearchData {
  format: 1;
  synonyms: Synonyms;
  answers: string[];
  /** All words in alphabetical order: each as how many letters it shares with the one before, and the rest. */
  words: string;
  wordRows: PackedRows;
  /** Each hash as the step from the one before. */
  pairs: string;
  pairRows: PackedRows;
  totals: Learned['totals'];
  /** In units of `step`, from its lowest: the start, words, pairs, then what is unknown. */
  gate: { step: number; weights: string };
  /** Keys as steps, rising; and for each 0 for silence, or 1 and the column of the answer. */
  byHeart: { keys: string; answers: string };
}

/**
 * Rows of [column, times]: how many each has, each column as the step from the one before, times roughly;
 * and how far each row that has any is trusted.
 */
interface PackedRows {
  sizes: string;
  columns: string;
  times: string;
  trust: string;
}

/** Weights of the gate are kept to this many units either way. */
const gateLevels = 31;
/** Times are kept as half powers of two: 1, 1.4, 2, 2.8, 4 and so on. */
const levelsPerDoubling = 2;
/** Trust is kept in tenths. */
const trustLevels = 10;
const mostShared = 9;

export function packSearch({ synonyms, answers, words, pairs, totals, gate, byHeart }: Learned): SearchData {
  const features = gateFeatures(words, pairs);
  const weights = [gate.start, ...features.map((feature) => gate.weights.get(feature) ?? 0)];
  // Rounded up, so that none is left out and a last digit that differs between engines does not show.
  const step = Math.ceil((Math.max(...weights.map(Math.abs), 1e-4) / gateLevels) * 1e4) / 1e4;
  const keys = [...byHeart.keys()].toSorted((one, other) => one - other);
  return {
    format: 1,
    synonyms,
    answers,
    words: packWords([...words.keys()]),
    wordRows: packRows([...words.values()]),
    pairs: packNumbers(stepsOf([...pairs.keys()])),
    pairRows: packRows([...pairs.values()]),
    totals,
    gate: { step, weights: packNumbers(weights.map((weight) => Math.round(weight / step) + gateLevels)) },
    byHeart: {
      keys: packNumbers(stepsOf(keys)),
      answers: packNumbers(keys.map((key) => (byHeart.get(key) ?? -1) + 1)),
    },
  };
}

/** Throws where the parts do not fit together: a search that has lost some would answer wrongly, or never. */
export function unpackSearch(data: SearchData | null): Learned {
  if (data?.format !== 1) throw new Error('it has another format');
  const { synonyms, answers, totals } = data;
  const words = paired(unpackWords(data.words), unpackRows(data.wordRows, answers.length));
  const pairs = paired(fromSteps(unpackNumbers(data.pairs)), unpackRows(data.pairRows, topics.length));
  const [start = 0, ...weights] = unpackNumbers(data.gate.weights).map(
    (level) => (level - gateLevels) * data.gate.step,
  );
  const columns = unpackNumbers(data.byHeart.answers).map((answer) => (answer ? answer - 1 : null));
  if (columns.some((column) => column !== null && column >= answers.length)) throw new Error(unfit);
  fit(totals.words, answers);
  fit(totals.pairs, topics);
  return {
    synonyms,
    answers,
    words,
    pairs,
    totals,
    gate: { start, weights: paired(gateFeatures(words, pairs), weights) },
    byHeart: paired(fromSteps(unpackNumbers(data.byHeart.keys)), columns),
  };
}

const gateFeatures = (words: Map<string, Telling>, pairs: Map<number, Telling>): GateFeature[] => [
  ...words.keys(),
  ...pairs.keys(),
  ...unknownFeatures,
];

function paired<F, V>(names: readonly F[], values: readonly V[]): Map<F, V> {
  fit(names, values);
  return mapOf(names.map((name, at) => [name, values[at]!]));
}

/** None of them twice. */
function mapOf<K, V>(entries: readonly (readonly [K, V])[]): Map<K, V> {
  const map = new Map(entries);
  fit(entries, { length: map.size });
  return map;
}

const unfit = 'its parts do not fit together';

function fit(one: { length: number }, other: { length: number }): void {
  if (one.length !== other.length) throw new Error(unfit);
}

function packWords(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < mostShared && shared < before.length && before[shared] === word[shared]) shared++;
      return `${shared}${word.slice(shared)} `;
    })
    .join('');
}

function unpackWords(packed: string): string[] {
  let before = '';
  return packed
    .split(' ')
    .slice(0, -1)
    .map((each) => (before = before.slice(0, Number(each[0])) + each.slice(1)));
}

function packRows(rows: readonly Telling[]): PackedRows {
  const sorted = rows.map(({ row }) => [...row].toSorted(([one], [other]) => one - other));
  const telling = rows.filter(({ row }) => row.size);
  return {
    sizes: packNumbers(sorted.map((row) => row.length)),
    columns: packNumbers(sorted.flatMap((row) => stepsOf(row.map(([column]) => column)))),
    times: packNumbers(
      sorted.flatMap((row) => row.map(([, times]) => Math.round(Math.log2(times) * levelsPerDoubling))),
    ),
    trust: packNumbers(telling.map(({ trust }) => Math.round(trust * trustLevels))),
  };
}

/** @param width how many columns there are */
function unpackRows(packed: PackedRows, width: number): Telling[] {
  const columns = unpackNumbers(packed.columns);
  const times = unpackNumbers(packed.times).map((level) => 2 ** (level / levelsPerDoubling));
  const sizes = unpackNumbers(packed.sizes);
  const trusts = unpackNumbers(packed.trust);
  fit(columns, times);
  fit(
    trusts,
    sizes.filter((size) => size > 0),
  );
  const trust = trusts.values();
  let end = 0;
  const rows = sizes.map((size) => {
    const start = end;
    end += size;
    const row = fromSteps(columns.slice(start, end)).map(
      (column, at) => [column, times[start + at]!] as const,
    );
    if (row.some(([column]) => column >= width)) throw new Error(unfit);
    return { row: mapOf(row), trust: size ? (trust.next().value ?? 0) / trustLevels : 0 };
  });
  fit(columns, { length: end });
  return rows;
}

const stepsOf = (rising: readonly number[]) => rising.map((number, at) => number - (rising[at - 1] ?? 0));

function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
