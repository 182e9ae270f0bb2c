/** A stretch of text: in both, only in the later one, or only in the earlier one. Never empty. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words, numbers, addresses; white space; every other sign by itself. Together they are the text. */
const token = /\s+|[\p{L}\p{M}\p{N}]+(?:['’.:/@_-]+[\p{L}\p{M}\p{N}]+)*|./gsu;
const hasWord = /[\p{L}\p{N}]/u;

/** Cells of the table that may be filled in: what is longer is not compared word by word. */
const mostCells = 4_000_000;

/** Below this share of words in common, one text stands for another, and a patchwork of both tells nobody anything. */
const leastShared = 0.2;

/**
 * What became of a text, word by word. What is the same and what was removed give `was`, sign by sign; what is
 * the same and what was added give `now`. Where something was replaced, the removed stands before the added.
 */
export function diffWords(was: string, now: string): DiffRun[] {
  const before = was.match(token) ?? [];
  const after = now.match(token) ?? [];
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const runs = joined([
    ...before.slice(0, start).map(same),
    ...(compare(old, fresh) ?? replaced(old, fresh)),
    ...before.slice(before.length - end).map(same),
  ]);
  return isPatchwork(runs, before, after) ? joined(replaced(before, after)) : runs;
}

/** The longest common subsequence of both, a word in common counting for more than a space; null: too long. */
function compare(before: readonly string[], after: readonly string[]): DiffRun[] | null {
  const width = after.length + 1;
  if ((before.length + 1) * width > mostCells) return null;
  // Each cell: the most that the rest of both, from there on, has in common.
  const common = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + weightOf(before[row]!)
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const runs: DiffRun[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      runs.push(same(before[row]!));
      row++;
      column++;
    } else if (
      column === after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      runs.push({ kind: 'removed', text: before[row++]! });
    } else {
      runs.push({ kind: 'added', text: after[column++]! });
    }
  }
  return runs;
}

function weightOf(text: string): number {
  return hasWord.test(text) ? 3 : 1;
}

function same(text: string): DiffRun {
  return { kind: 'same', text };
}

function replaced(before: readonly string[], after: readonly string[]): DiffRun[] {
  return [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ];
}

/** Neighbours in one. A space between two changes goes with them, so that two words replaced are one change. */
function joined(parts: readonly DiffRun[]): DiffRun[] {
  const runs: DiffRun[] = [];
  const pending = { removed: '', added: '' };
  let gap = '';
  const push = ({ kind, text }: DiffRun) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) runs.push({ kind, text });
  };
  const flush = () => {
    push({ kind: 'removed', text: pending.removed });
    push({ kind: 'added', text: pending.added });
    push(same(gap));
    pending.removed = '';
    pending.added = '';
    gap = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      gap += text;
      if (hasWord.test(text) || !(pending.removed || pending.added)) flush();
      continue;
    }
    const other = kind === 'added' ? 'removed' : 'added';
    if (gap && !pending[other]) flush();
    pending.removed += gap;
    pending.added += gap;
    gap = '';
    pending[kind] += text;
  }
  flush();
  return runs;
}

function isPatchwork(runs: readonly DiffRun[], before: readonly string[], after: readonly string[]): boolean {
  const shared = runs.filter(({ kind }) => kind === 'same').flatMap(({ text }) => text.match(token) ?? []);
  const most = Math.max(wordsIn(before), wordsIn(after));
  return runs.length > 1 && wordsIn(shared) < most * leastShared;
}

function wordsIn(tokens: readonly string[]): number {
  return tokens.filter((text) => hasWord.test(text)).length;
}
