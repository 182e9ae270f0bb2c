import * as v from 'valibot';
import { isAllowedLink } from './allowed-hosts.ts';
import { neverDisplayFaults } from './check-directory.ts';
import neverDisplay from './never-display.json';

/** What is read of a value from outside, without the fields that we do not know; or what is wrong with it. */
export type Parsed<T> = { kind: 'read'; value: T } | { kind: 'refused'; faults: string[] };

/** More than any text of ours has. */
const longest = 5000;

/** Ends of lines and the like, and what turns the direction of writing: they would show one text as another. */
const control = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Text on one line, with what stands before and after it: part of a sentence. */
export const words = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(longest, 'is too long'),
  v.check((text) => !control.test(text), 'holds a control character'),
);
export const text = v.pipe(
  words,
  v.check((each) => each === each.trim(), 'begins or ends with a space'),
);
/** An id as our files have them. */
export const slug = v.pipe(
  text,
  v.maxLength(100, 'is too long'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words with hyphens'),
);
export const link = v.pipe(text, v.check(isAllowedLink, 'leads to a page that is not on the allow-list'));

/** A calendar date of four digits, two and two: such dates can be compared as text. */
export const date = v.pipe(v.string(), v.check(isDate, 'is not a date like 2026-11-22'));

function isDate(each: string): boolean {
  const at = each.length === 10 ? Date.parse(`${each}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${each}T`);
}

/** A list of at most so many. */
export const upTo = <S extends v.GenericSchema>(most: number, each: S) =>
  v.pipe(v.array(each), v.maxLength(most, `has more than ${most} entries`));
export const someUpTo = <S extends v.GenericSchema>(most: number, each: S) =>
  v.pipe(upTo(most, each), v.minLength(1, 'has no entry'));

/** At most so many by name. A list is none, although its places would do for names. */
export const record = <K extends v.GenericSchema<string, string>, S extends v.GenericSchema>(
  most: number,
  key: K,
  each: S,
) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), 'is a list'),
    v.record(key, each),
    v.maxEntries(most, `has more than ${most} entries`),
  );

/** Reads a value by its shape, then by its rules, then for what is never shown. The shape's first fault is its only one. */
export function parseAs<T>(
  shape: v.GenericSchema<unknown, T>,
  value: unknown,
  findFaults: (value: T) => string[],
): Parsed<T> {
  const result = v.safeParse(shape, value, { abortEarly: true });
  if (!result.success) {
    const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
    return { kind: 'refused', faults: faults.map((fault) => fault.slice(0, longest)) };
  }
  // Between two texts stands what is in no number or address, so that none is found across them.
  const shown = neverDisplayFaults(textsIn(result.output).join(' | '), neverDisplay);
  const faults = [...findFaults(result.output), ...shown];
  return faults.length ? { kind: 'refused', faults } : { kind: 'read', value: result.output };
}

/** Every text in a value of a known shape, names of fields too: a record's are its publisher's. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, each]) => [key].concat(textsIn(each)));
}

/** Those that stand there more than once, each once. */
export function repeatedIn(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated];
}
