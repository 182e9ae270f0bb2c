import { useEffect, useId, useRef } from 'preact/hooks';
import type { Outcome } from './use-edits.ts';

interface Props {
  /** What is wrong, by the id of its field. The same object until the form is submitted again. */
  errors: Partial<Record<string, string>>;
  outcome: Outcome;
}

/** What is wrong with a form, each leading to its field. It takes focus each time it comes up, not later. */
export function ErrorSummary({ errors, outcome }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const failure = outcome.kind === 'failed' ? outcome : null;
  useEffect(() => {
    if (!box.current) return undefined;
    box.current.focus();
    document.title = `Error: ${document.title}`;
    return () => {
      document.title = document.title.replace(/^Error: /, '');
    };
  }, [errors, failure]);

  const problems = Object.entries(errors);
  if (!failure && !problems.length) return null;
  return (
    <div class="nhsuk-error-summary" ref={box} role="alert" tabIndex={-1} aria-labelledby={title}>
      <h2 class="nhsuk-error-summary__title" id={title}>
        There is a problem
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {failure && <li>This browser did not save it ({failure.reason}). What you typed is still here.</li>}
        {problems.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A date is entered from its day on. The hash is left alone: it chooses the section. */
function focusField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const target = document.getElementById(field) ?? document.getElementById(`${field}-day`);
  target?.focus();
}
