import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import type { Source } from './answer.ts';
import { dateFaults, writtenDates } from './check-national-dates.ts';
import type { NationalDates } from './national-date.ts';

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
  const result = v.safeParse(writtenDates, parseYaml(yaml));
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`national-dates.yaml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { dates } = result.output;
  const has = (id: string) => Object.hasOwn(register, id);
  const [fault] = dateFaults(dates, { name: 'sources.yaml', has }, answers);
  if (fault) throw new Error(`national-dates.yaml: ${fault}`);
  const used = new Set(dates.flatMap(({ sources }) => sources));
  const sources = Object.fromEntries(Object.entries(register).filter(([id]) => used.has(id)));
  return { ...result.output, sources };
}
