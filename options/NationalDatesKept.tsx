import { longDate } from '../src/directory/dates.ts';
import { sourceText } from '../src/guidance/as-text.ts';
import type { NationalDates } from '../src/guidance/national-date.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';
import type { Loaded } from '../src/ui/use-pack.ts';

interface Props {
  dates: Loaded<{ nationalDates: NationalDates }>;
  /** Calendar date. */
  today: string;
}

/** The dates that touch everybody, each with its source, its age and what is not sure. */
export function NationalDatesKept({ dates, today }: Props) {
  if (dates.kind !== 'loaded') return null;
  const { dates: all, sources, written, confirmed } = dates.nationalDates;
  const spoken = all.filter(({ until }) => until === null || until >= today);
  return (
    <details class="national-dates">
      <summary>National dates we know of</summary>
      <ul>
        {spoken.map((date) => (
          <li key={date.id}>
            <b>
              {longDate(date.on)}: {date.title}.
            </b>{' '}
            {date.caution} <AnswerLink id={date.answer}>Read more</AnswerLink>
            <small>
              {' '}
              Source:{' '}
              {date.sources
                .flatMap((id) => sources[id] ?? [])
                .map((source, at) => (
                  <span key={source.title}>
                    {at > 0 && '; '}
                    {source.url ? (
                      <OutLink href={source.url}>{sourceText(source)}</OutLink>
                    ) : (
                      sourceText(source)
                    )}
                  </span>
                ))}
              . Grade: {date.grade}.
            </small>
          </li>
        ))}
      </ul>
      <p class="written">
        Written {longDate(written)},{' '}
        {confirmed
          ? `confirmed ${longDate(confirmed.on)} by ${confirmed.by}`
          : 'not yet confirmed on the live pages'}
        .
      </p>
    </details>
  );
}
