import * as v from 'valibot';
import { date, parseAs, repeatedIn, slug, someUpTo, text, upTo, type Parsed } from '../directory/shape.ts';
import { actors, grades } from './answer.ts';
import { sourcesShape } from './guidance-shape.ts';
import { touchables, type NationalDate, type NationalDates } from './national-date.ts';

const entries = {
  id: slug,
  title: text,
  on: date,
  touches: someUpTo(touchables.length, v.picklist(touchables)),
  ahead: text,
  today: text,
  past: text,
  action: text,
  who: someUpTo(actors.length, v.picklist(actors)),
  caution: text,
  answer: slug,
  sources: someUpTo(50, text),
  grade: v.picklist(grades),
  until: v.nullable(date),
};

/** The dates as they are written by hand, where a field that we do not know is a slip. */
export const writtenDates = v.strictObject({
  written: date,
  confirmed: v.nullable(v.strictObject({ on: date, by: text })),
  dates: v.array(v.strictObject(entries)),
});

const compiledDates = v.object({
  written: date,
  confirmed: v.nullable(v.object({ on: date, by: text })),
  dates: upTo(100, v.object(entries)),
  sources: sourcesShape,
});

/** Reads compiled dates from outside by the rules that the build keeps to. @param answers ids of the answers */
export function parseNationalDates(value: unknown, answers: ReadonlySet<string>): Parsed<NationalDates> {
  return parseAs<NationalDates>(compiledDates, value, ({ dates, sources }) =>
    dateFaults(dates, { name: 'its list', has: (id) => Object.hasOwn(sources, id) }, answers),
  );
}

/** What is wrong with the dates, each as "<id>: reason". @param register of the sources that may be named */
export function dateFaults(
  dates: readonly NationalDate[],
  register: { name: string; has: (source: string) => boolean },
  answers: ReadonlySet<string>,
): string[] {
  const faults = repeatedIn(dates.map(({ id }) => id)).map((id) => `${id}: stands there twice`);
  for (const { id, answer, sources, on, touches, until } of dates) {
    const refuse = (why: string) => faults.push(`${id}: ${why}`);
    if (!answers.has(answer)) refuse(`leads to ${answer}, which is no answer`);
    const missing = sources.find((source) => !register.has(source));
    if (missing) refuse(`names the source ${missing}, which ${register.name} does not have`);
    if (until !== null && touches.some((each) => each.startsWith('series '))) {
      refuse('is the block of a series, which is for good');
    }
    if (until !== null && until < on) refuse('is spoken of until a day before its own');
  }
  return faults;
}
