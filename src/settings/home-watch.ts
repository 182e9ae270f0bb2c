import * as v from 'valibot';
import type { Item } from './item.ts';
import { isCalendarDate } from './typed-date.ts';

/** Whether the home pharmacy's code is watched, and what came of it. Dates are calendar dates. */
export interface HomeWatch {
  /** Only a person turns it on. */
  isOn: boolean;
  /** ODS code that was asked about last: the finding is about it and no other. */
  code: string | null;
  /** Day of the last attempt, whatever came of it. */
  askedOn: string | null;
  outcome: WatchOutcome;
  /** What the last answer said that a person should know of; an attempt that fails leaves it. */
  finding: Finding | null;
  /** Natural key of the notice shown last. */
  noticed: string | null;
  /** Natural key of the finding that somebody said is not about them. */
  dismissed: string | null;
}

/** `interrupted`: an attempt is on record before it is made, and is this until its answer is there. */
export type WatchOutcome =
  { kind: 'never' } | { kind: 'answered' } | { kind: 'failed'; why: (typeof reasons)[number] };

/** Why a source could not be read, as a look-up has it, without the numbers. */
const reasons = [
  'interrupted',
  'not-allowed',
  'offline',
  'unreachable',
  'timed-out',
  'stood-in',
  'malformed',
  'busy',
  'refused',
  'failed',
] as const;

/**
 * What the public directory says of the code.
 * - `closing`, `closed`: its last day, and the code the pharmacy probably has from then on.
 * - `new owner`: ODS codes of the head office kept here and of the one named now.
 * - `gone`: the directory does not hold it.
 */
export type Finding =
  | { kind: 'closing' | 'closed'; on: string | null; newCode: ProbableCode | null }
  | { kind: 'new owner'; from: string; to: string }
  | { kind: 'gone' };

/** A code that is only ever offered. */
export interface ProbableCode {
  code: string;
  name: string;
  because: 'record' | 'address and telephone' | 'address' | 'telephone';
  /** Its first day, or null where it is not known. */
  opensOn: string | null;
}

const day = v.pipe(v.string(), v.check(isCalendarDate));
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(10));
const key = v.pipe(v.string(), v.maxLength(80));

const version1 = v.object({
  isOn: v.boolean(),
  code: v.nullable(code),
  askedOn: v.nullable(day),
  outcome: v.variant('kind', [
    v.object({ kind: v.picklist(['never', 'answered']) }),
    v.object({ kind: v.literal('failed'), why: v.picklist(reasons) }),
  ]),
  finding: v.nullable(
    v.variant('kind', [
      v.object({
        kind: v.picklist(['closing', 'closed']),
        on: v.nullable(day),
        newCode: v.nullable(
          v.object({
            code,
            name: v.pipe(v.string(), v.maxLength(200)),
            because: v.picklist(['record', 'address and telephone', 'address', 'telephone']),
            opensOn: v.nullable(day),
          }),
        ),
      }),
      v.object({ kind: v.literal('new owner'), from: code, to: code }),
      v.object({ kind: v.literal('gone') }),
    ]),
  ),
  noticed: v.nullable(key),
  dismissed: v.nullable(key),
});

export const homeWatch: Item<HomeWatch> = {
  key: 'homeWatch',
  version: 1,
  label: 'The weekly check of your pharmacy',
  absent: {
    isOn: false,
    code: null,
    askedOn: null,
    outcome: { kind: 'never' },
    finding: null,
    noticed: null,
    dismissed: null,
  },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};
