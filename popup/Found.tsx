import type { Asked, AskedPlace } from '../src/pharmacy/asked.ts';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import { useRested } from '../src/ui/use-rested.ts';

/** What the words come to, in a line. It is said aloud once typing rests: at each key it would talk over the keys. */
export function Found({ asked, query }: { asked: Asked | null; query: string }) {
  const line = asked ? lineFor(asked) : '';
  const isRested = useRested(query);
  return (
    <>
      <p class="count" aria-hidden="true">
        {line}
      </p>
      {asked?.kind === 'place' && (
        <p class="all">
          <OptionsLink section="home">Set your own pharmacy in Options</OptionsLink>
        </p>
      )}
      <p class="unseen" role="status">
        {isRested && line}
      </p>
    </>
  );
}

function lineFor(asked: Asked): string {
  switch (asked.kind) {
    case 'nothing':
      return '';
    case 'place':
      return `${nameOf(asked.place)} We cannot look up places yet: type what is wrong with the card instead.`;
    case 'answers':
      return countOf(asked.hits.length);
  }
}

function nameOf({ kind, text }: AskedPlace): string {
  switch (kind) {
    case 'postcode':
      return `${text} has the form of a postcode.`;
    case 'other-code':
      return `${text} has the form of an organisation’s code.`;
    case 'pharmacy':
      return `${text} has the form of a pharmacy’s ODS code.`;
    case 'unlikely-pharmacy':
      return `${text} is nearly a pharmacy’s ODS code.`;
  }
}

function countOf(found: number): string {
  if (found === 0)
    return 'We have no answer for that. This is about smartcards only: choose what comes nearest, or see below whom to contact.';
  return found === 1 ? '1 answer' : `${found} answers`;
}
