import { useEffect, useRef } from 'preact/hooks';

/** The errors of a form, each leading to its field. It takes focus when it appears. */
export function ErrorSummary({ errors }: { errors: { field?: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    document.title = document.title.replace(/^(Error: )?/, 'Error: ');
    return () => {
      document.title = document.title.replace(/^Error: /, '');
    };
  }, [errors]);
  const focus = (event: MouseEvent, field: string) => {
    event.preventDefault(); // the hash chooses the section
    document.getElementById(field)?.focus();
  };
  return (
    <div class="nhsuk-error-summary" ref={box} role="alert" tabIndex={-1} aria-labelledby="problem">
      <h2 class="nhsuk-error-summary__title" id="problem">
        There is a problem
      </h2>
      <ul class="nhsuk-list nhsuk-error-summary__list">
        {errors.map(({ field, text }) => (
          <li key={text}>
            {field ? (
              <a href={`#${field}`} onClick={(event) => focus(event, field)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
