import type { ComponentChildren, RefObject } from 'preact';
import { longDate } from '../directory/dates.ts';
import type { Answer, Guidance, Line } from '../guidance/answer.ts';
import { ageOf, answerAsText, stepLists } from '../guidance/as-text.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { Contacts } from './DeskCard.tsx';
import { lazily } from './lazily.tsx';
import { LineText, type LineContext } from './LineText.tsx';
import { OutLink } from './OutLink.tsx';
import { References } from './References.tsx';
import { numberSources, SourceList } from './SourceList.tsx';
import { StepItem } from './StepItem.tsx';
import { Terms } from './Terms.tsx';

const Letter = lazily(async () => (await import('./Letter.tsx')).Letter);
const PageMarks = lazily(async () => (await import('./PageMarks.tsx')).PageMarks);

interface Props extends Pick<LineContext, 'onOpen'> {
  answer: Answer;
  /** All of it, for titles, sources and the glossary. */
  guidance: Guidance;
  contacts: Contacts;
  /** Calendar date. */
  today: string;
  heading?: RefObject<HTMLHeadingElement | null>;
  /** The way to print, which differs between popup and tab. */
  print: ComponentChildren;
}

/** One whole answer: what to do first, who does it, whom to contact, what it rests on, how old it is. */
export function AnswerView({ answer, guidance, contacts, today, heading, print, onOpen }: Props) {
  const numbers = numberSources(answer);
  const steps = stepLists.flatMap(({ part }) => answer[part]);
  const withoutHeadOffice = steps.some(({ contact }) => contact === 'headOffice');
  const title = (id: string) => guidance.answers.find((each) => each.id === id)?.title ?? id;
  return (
    <article class="answer" data-answer={answer.id}>
      <h1 ref={heading ?? null} tabIndex={-1}>
        {answer.title}
      </h1>
      <p class="lead">{answer.summary}</p>
      <PageMarks answer={answer} sources={guidance.sources} />
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
                  <StepItem key={step} {...{ step, contacts, withoutHeadOffice, today, numbers, onOpen }} />
                ))}
              </ol>
            </section>
          ),
      )}
      <div class="tools">
        <CopyButton
          text={answerAsText(answer, contacts.authority, contacts.own)}
          label="Copy steps"
          what=""
        />
        {print}
        <Letter answers={guidance.answers} {...{ answer, contacts, today, onOpen }} />
      </div>
      <Notes heading="Good to know" lines={answer.notes} {...{ numbers, onOpen }} />
      <Notes heading="Where sources disagree" lines={answer.conflicts} {...{ numbers, onOpen }} />
      {(answer.related.length > 0 || answer.reading.length > 0) && (
        <nav aria-labelledby="related">
          <h2 id="related">See also</h2>
          <ul class="related">
            {answer.related.map((id) => (
              <li key={id}>
                <AnswerLink id={id} onOpen={onOpen}>
                  {title(id)}
                </AnswerLink>
              </li>
            ))}
            <Reading ids={answer.reading} sources={guidance.sources} />
          </ul>
        </nav>
      )}
      <Terms answer={answer} glossary={guidance.glossary} />
      <SourceList sources={guidance.sources} numbers={numbers} />
      <p class="written">{ageOf(answer)}</p>
    </article>
  );
}

/** Pages elsewhere, with who publishes them. */
function Reading({ ids, sources }: { ids: string[] } & Pick<Guidance, 'sources'>) {
  const pages = ids.flatMap((id) => sources[id] ?? []);
  return (
    <>
      {pages.map(({ url, title, publisher }) => (
        <li key={url} class="elsewhere">
          {url && <OutLink href={url}>{title}</OutLink>} <small>{publisher}</small>
        </li>
      ))}
    </>
  );
}

function Notes({ heading, lines, ...context }: { heading: string; lines: Line[] } & LineContext) {
  if (!lines.length) return null;
  return (
    <section class="notes-list">
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
