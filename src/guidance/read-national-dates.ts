import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { actors, grades, type Source } from './answer.ts';
import { day } from './day.ts';
import { touchables, type NationalDates } from './national-date.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

const file = v.strictObject({
  written: day,
  confirmed: v.nullable(v.strictObject({ on: day, by: text })),
  dates: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      title: text,
      on: day,
      touches: v.pipe(v.array(v.picklist(touchables)), v.minLength(1)),
      ahead: text,
      today: text,
      past: text,
      action: text,
      who: v.pipe(v.array(v.picklist(actors)), v.minLength(1)),
      caution: text,
      answer: text,
      sources: v.pipe(v.array(text), v.minLength(1)),
      grade: v.picklist(grades),
      until: v.nullable(day),
    }),
  ),
});

/**
 * Reads `national-dates.yaml`. Throws on a fault, naming the date: it is one file, kept by hand.
 * @param register every source that may be named
 * @param answers ids of the answers
 */
export function readNationalDates(
  yaml: string,
  register: Record<string, Source>,
  answers: ReadonlySet<string>,
): NationalDates {
  const result = v.safeParse(file, parseYaml(yaml));
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`national-dates.yaml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { dates } = result.output;
  const refuse = (id: string, why: string) => {
    throw new Error(`national-dates.yaml: ${id}: ${why}`);
  };
  for (const { id, answer, sources, on, touches, until } of dates) {
    if (dates.filter((each) => each.id === id).length > 1) refuse(id, 'stands there twice');
    if (!answers.has(answer)) refuse(id, `leads to ${answer}, which is no answer`);
    const missing = sources.find((source) => !Object.hasOwn(register, source));
    if (missing) refuse(id, `names the source ${missing}, which sources.yaml does not have`);
    if (until !== null && touches.some((each) => each.startsWith('series '))) {
      refuse(id, 'is the block of a series, which is for good');
    }
    if (until !== null && until < on) refuse(id, 'is spoken of until a day before its own');
  }
  const used = new Set(dates.flatMap(({ sources }) => sources));
  const sources = Object.fromEntries(Object.entries(register).filter(([id]) => used.has(id)));
  return { ...result.output, sources };
}
