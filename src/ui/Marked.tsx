import type { Range } from '../guidance/search/marks.ts';

/** A text with parts of it marked. `ranges` rise and do not overlap. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts = ranges.flatMap(({ from, to }, at) => [
    text.slice(ranges[at - 1]?.to ?? 0, from),
    <mark key={from}>{text.slice(from, to)}</mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </>
  );
}
