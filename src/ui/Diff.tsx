import type { DiffRun } from '../updates/news/word-diff.ts';

/** A text with the words that went and the words that came, which are also told apart without colour. */
export function Diff({ runs }: { runs: readonly DiffRun[] }) {
  return (
    <>
      {runs.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        return kind === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
      })}
    </>
  );
}
