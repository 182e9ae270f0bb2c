import type { Asked } from '../src/pharmacy/asked.ts';
import { useRested } from '../src/ui/use-rested.ts';

/** How many answers fit the words, in a line. It is said aloud once typing rests: at each key it would talk over the keys. */
export function Found({ asked, query }: { asked: Asked | null; query: string }) {
  const line = asked?.kind === 'answers' ? countOf(asked.hits.length) : '';
  const isRested = useRested(query);
  return (
    <>
      <p class="count" aria-hidden="true">
        {line}
      </p>
      <p class="unseen" role="status">
        {isRested && line}
      </p>
    </>
  );
}

function countOf(found: number): string {
  if (found === 0)
    return 'We have no answer for that. This is about smartcards only: choose what comes nearest, or see below whom to contact.';
  return found === 1 ? '1 answer' : `${found} answers`;
}
