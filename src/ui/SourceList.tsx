import type { Answer, Guidance } from '../guidance/answer.ts';
import { sourceText, stepLists } from '../guidance/as-text.ts';
import { longDate } from '../directory/dates.ts';
import { OutLink } from './OutLink.tsx';

/** The sources of an answer numbered from 1 in the order in which its lines name them. */
export function numberSources(answer: Answer): Map<string, number> {
  const lines = [...stepLists.flatMap(({ part }) => answer[part]), ...answer.notes, ...answer.conflicts];
  const ids = new Set(lines.flatMap((line) => line.sources));
  return new Map([...ids].map((id, at) => [id, at + 1]));
}

/** Every source with its publisher, its own date, and what we have not seen of it. */
export function SourceList(props: { sources: Guidance['sources']; numbers: Map<string, number> }) {
  const sources = [...props.numbers.keys()].flatMap((id) => {
    const source = props.sources[id];
    return source ? [{ id, ...source }] : [];
  });
  const seen = sources
    .map((source) => source.seen)
    .toSorted()
    .at(-1);
  return (
    <section class="sources">
      <h2>Sources</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url ? <OutLink href={source.url}>{sourceText(source)}</OutLink> : sourceText(source)}
          </li>
        ))}
      </ol>
      {seen && (
        <p>
          Read as stored copies on {longDate(seen)}. No live page was opened, so a link may have moved. “Less
          certain” marks what rests on a single source, or an old one; “weak source”, what needs a check
          before it is believed.
        </p>
      )}
    </section>
  );
}
