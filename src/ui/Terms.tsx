import type { Answer, Glossary } from '../guidance/answer.ts';
import { termsIn } from '../guidance/terms.ts';
import { OutLink } from './OutLink.tsx';

/** What the terms in an answer mean, folded away until somebody wants it. */
export function Terms({ answer, glossary }: { answer: Answer; glossary: Glossary }) {
  const terms = termsIn(answer, glossary);
  if (!terms.length) return null;
  return (
    <details class="terms">
      <summary>Words used here</summary>
      <dl>
        {terms.map(([term, { means }]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>
        <OutLink href="answer.html#glossary">All words explained</OutLink>
      </p>
    </details>
  );
}
