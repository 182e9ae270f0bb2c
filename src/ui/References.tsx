import type { Line } from '../guidance/answer.ts';

const certainty = { HIGH: '', MED: ', less certain', LOW: ', weak source', 'not known': '' };

/** "[1, 3, less certain]": which of the sources below a line rests on, and how well. */
export function References(props: { line: Line; numbers: ReadonlyMap<string, number> }) {
  const { sources, grade } = props.line;
  if (!sources.length) return null;
  return (
    <small class="references">
      <span class="unseen">Sources </span>[{sources.map((id) => props.numbers.get(id)).join(', ')}
      {certainty[grade]}]
    </small>
  );
}
