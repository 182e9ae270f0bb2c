import { useEffect, useRef } from 'preact/hooks';
import type { Hit } from '../src/guidance/search/search.ts';
import { Marked } from '../src/ui/Marked.tsx';

export const resultsId = 'results';
export const optionId = (hit: Hit) => `result-${hit.answer.id}`;

interface Props {
  hits: Hit[];
  /** Which of them Enter opens. */
  active: number;
  onOpen: (id: string) => void;
}

/** The answers that fit, best first. The cursor stays in the search box; Up and Down move through these. */
export function Results({ hits, active, onOpen }: Props) {
  const chosen = useRef<HTMLAnchorElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [active, hits]);
  const open = (event: MouseEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <div class="results" role="listbox" id={resultsId} aria-label="Answers">
      {hits.map((hit, at) => (
        <a
          key={hit.answer.id}
          ref={at === active ? chosen : null}
          id={optionId(hit)}
          role="option"
          aria-selected={at === active}
          data-answer={hit.answer.id}
          data-topic={hit.answer.topic}
          href={`answer.html#${hit.answer.id}`}
          onClick={(event) => open(event, hit.answer.id)}
        >
          <b>
            <Marked text={hit.answer.title} ranges={hit.marks.title} />
          </b>
          <span>
            <Marked text={hit.answer.summary} ranges={hit.marks.summary} />
          </span>
        </a>
      ))}
    </div>
  );
}
