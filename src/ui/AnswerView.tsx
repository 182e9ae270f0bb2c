import type { RefObject } from 'preact';
import { longDate } from '../directory/dates.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { Answer, Line } from '../guidance/answer.ts';
import { ageOf, answerAsText, stepLists } from '../guidance/as-text.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { CopyButton } from './CopyButton.tsx';
import { LineText, type LineContext } from './LineText.tsx';
import { References } from './References.tsx';
import { numberSources, SourceList } from './SourceList.tsx';
import { StepItem } from './StepItem.tsx';

interface Props extends Pick<LineContext, 'onOpen'> {
  answer: Answer;
  /** The titles of all answers, by id. */
  titles: ReadonlyMap<string, string>;
  authority: RegistrationAuthority<OwnContact>;
  /** Calendar date. */
  today: string;
  heading?: RefObject<HTMLHeadingElement | null>;
}

/** One whole answer: what to do first, who does it, whom to contact, what it rests on, how old it is. */
export function AnswerView({ answer, titles, authority, today, heading, onOpen }: Props) {
  const numbers = numberSources(answer);
  return (
    <article class="answer" data-answer={answer.id}>
      <h1 ref={heading ?? null} tabIndex={-1}>
        {answer.title}
      </h1>
      <p class="lead">{answer.summary}</p>
      {answer.reviewBy < today && (
        <p class="note">Due to be checked again by {longDate(answer.reviewBy)}. It may have changed since.</p>
      )}
      {stepLists.map(
        (list) =>
          answer[list.part].length > 0 && (
            <section key={list.part}>
              <h2>{list.heading}</h2>
              <ol class="steps">
                {answer[list.part].map((step) => (
                  <StepItem key={step} {...{ step, authority, today, numbers, onOpen }} />
                ))}
              </ol>
            </section>
          ),
      )}
      <div class="tools">
        <CopyButton text={answerAsText(answer, authority)} label="Copy steps" what="" />
      </div>
      <Notes heading="Good to know" lines={answer.notes} {...{ numbers, onOpen }} />
      <Notes heading="Where sources disagree" lines={answer.conflicts} {...{ numbers, onOpen }} />
      {answer.related.length > 0 && (
        <nav aria-labelledby="related">
          <h2 id="related">See also</h2>
          <ul class="related">
            {answer.related.map((id) => (
              <li key={id}>
                <AnswerLink id={id} onOpen={onOpen}>
                  {titles.get(id) ?? id}
                </AnswerLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SourceList answer={answer} numbers={numbers} />
      <p class="written">{ageOf(answer)}</p>
    </article>
  );
}

function Notes({ heading, lines, ...context }: { heading: string; lines: Line[] } & LineContext) {
  if (!lines.length) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="notes">
        {lines.map((line) => (
          <li key={line}>
            <LineText line={line} onOpen={context.onOpen} />{' '}
            <References line={line} numbers={context.numbers} />
          </li>
        ))}
      </ul>
    </section>
  );
}
