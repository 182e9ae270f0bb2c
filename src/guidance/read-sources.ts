import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { isAllowedLink } from '../directory/allowed-hosts.ts';
import type { Source } from './answer.ts';
import { day } from './day.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const link = v.pipe(v.string(), v.check(isAllowedLink, 'its host is not on the allow-list'));

const register = v.record(
  v.string(),
  v.strictObject({
    publisher: text,
    title: text,
    url: v.optional(v.nullable(link), null),
    printed: v.optional(v.nullable(text), null),
    derived: v.optional(v.boolean(), false),
    mirror: v.optional(v.boolean(), false),
    opened: v.optional(v.nullable(day), null),
  }),
);

/**
 * Reads the register of sources, `sources.yaml`. Throws on a fault: it is one file, kept by hand.
 * @param seen calendar date on which the stored copies behind it were read
 */
export function readSources(yaml: string, seen: string): Record<string, Source> {
  const result = v.safeParse(register, parseYaml(yaml));
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`sources.yaml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const sources = Object.entries(result.output);
  return Object.fromEntries(sources.map(([id, source]) => [id, { ...source, seen }]));
}
