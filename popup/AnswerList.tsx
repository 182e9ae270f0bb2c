import type { Answer } from '../src/guidance/answer.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';

/** A list of answers by title; nothing for an empty one. */
export function AnswerList({ heading, answers }: { heading: string; answers: Answer[] }) {
  if (!answers.length) return null;
  return (
    <nav aria-labelledby="answers" class="answer">
      <h2 id="answers">{heading}</h2>
      <ul class="related">
        {answers.map(({ id, title }) => (
          <li key={id}>
            <AnswerLink id={id}>{title}</AnswerLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
