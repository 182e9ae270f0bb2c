import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import type { Glossary } from './answer.ts';
import { day } from './day.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

const glossary = v.strictObject({
  written: day,
  confirmed: v.nullable(v.strictObject({ on: day, by: text })),
  terms: v.record(
    v.string(),
    v.strictObject({
      means: text,
      also: v.optional(v.array(text), []),
      sources: v.optional(v.array(text), []),
    }),
  ),
});

/** Reads `glossary.yaml`. Throws on a fault, naming the term: it is one file, kept by hand. */
export function readGlossary(yaml: string, sources: ReadonlySet<string>): Glossary {
  const result = v.safeParse(glossary, parseYaml(yaml));
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`glossary.yaml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  for (const [term, { sources: ids }] of Object.entries(result.output.terms)) {
    const missing = ids.find((id) => !sources.has(id));
    if (missing)
      throw new Error(
        `glossary.yaml: ${term}: names the source ${missing}, which sources.yaml does not have`,
      );
  }
  return result.output;
}
