import * as v from 'valibot';
import { day } from '../../guidance/day.ts';
import type { Item } from '../../settings/item.ts';
import { publicKey } from './feed-index.ts';
import type { Seen } from './judge-index.ts';

/**
 * Why nothing was taken.
 * - `interrupted`: the browser stopped us. `not allowed`: the browser may not ask the host.
 * - `offline`, `unreachable`, `timed out`: nobody answered.
 * - `redirected`, `stood in`: something else answered in its place, such as a sign-in page of the network.
 * - `busy`, `refused`, `failed`: status 429, another 4xx, 5xx.
 * - `too big`, `mismatch`: other bytes than the index names.
 * - `bad signature`: no key that is good now signed the index. `malformed`: it is signed, and is no index.
 * - `rollback`, `same serial`, `fast-forward`: see `judge-index.ts`.
 * - `too new`: it is meant for a later version of the extension.
 * - `unacceptable`: signed, and still not what may be shown.
 * - `not saved`: the browser did not store it.
 */
export const whys = [
  'interrupted',
  'not allowed',
  'offline',
  'unreachable',
  'timed out',
  'redirected',
  'stood in',
  'busy',
  'refused',
  'failed',
  'too big',
  'mismatch',
  'bad signature',
  'malformed',
  'rollback',
  'same serial',
  'fast-forward',
  'too new',
  'unacceptable',
  'not saved',
] as const;
export type Why = (typeof whys)[number];

/** What came of asking. `unchanged` says how that was told: a 304, or the same index again. */
export type Outcome =
  | { kind: 'never' }
  | { kind: 'under way'; step: 'index' | 'files' | 'checks' }
  | { kind: 'unchanged'; by: '304' | '200' }
  | { kind: 'behind' }
  | { kind: 'taken'; serial: number }
  | { kind: 'failed'; why: Why };

/** The checks for updated guidance. Times are in milliseconds since 1970. */
export interface FeedRecord {
  isOn: boolean;
  /** When in the day this installation asks, in milliseconds; null until it is drawn. */
  jitter: number | null;
  askedAt: number | null;
  /** When a signed index last said what is current. */
  confirmedAt: number | null;
  /** In a row. */
  failures: number;
  notBefore: number | null;
  /** Whether the host asked for that wait. */
  isAskedToWait: boolean;
  outcome: Outcome;
  seen: Seen | null;
  /** Address of an index and the validator that came with the index last accepted. */
  etags: { url: string; etag: string }[];
}

/** Longer than any check takes. */
const longestCheckInMs = 5 * 60_000;

/** What came of the last check as it is known now: one that is under way for too long was stopped. */
export function outcomeAt({ outcome, askedAt }: FeedRecord, now: number): Outcome {
  const isRunning = askedAt !== null && askedAt <= now && now < askedAt + longestCheckInMs;
  return outcome.kind === 'under way' && !isRunning ? { kind: 'failed', why: 'interrupted' } : outcome;
}

/** Characters of a validator, at most. Hosts use half as many. */
export const mostOfEtag = 200;
const dayInMs = 86_400_000;

const instant = v.nullable(v.pipe(v.number(), v.finite()));
const keys = v.array(publicKey);

const version1 = v.object({
  isOn: v.boolean(),
  jitter: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(dayInMs))),
  askedAt: instant,
  confirmedAt: instant,
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  notBefore: instant,
  isAskedToWait: v.boolean(),
  outcome: v.variant('kind', [
    v.object({ kind: v.picklist(['never', 'behind']) }),
    v.object({ kind: v.literal('under way'), step: v.picklist(['index', 'files', 'checks']) }),
    v.object({ kind: v.literal('unchanged'), by: v.picklist(['304', '200']) }),
    v.object({ kind: v.literal('taken'), serial: v.number() }),
    v.object({ kind: v.literal('failed'), why: v.picklist(whys) }),
  ]),
  seen: v.nullable(
    v.object({
      serial: v.pipe(v.number(), v.safeInteger()),
      sha256: v.string(),
      published: day,
      expires: day,
      keys,
      buildKeys: keys,
    }),
  ),
  etags: v.pipe(
    v.array(v.object({ url: v.string(), etag: v.pipe(v.string(), v.maxLength(mostOfEtag)) })),
    v.maxLength(10),
  ),
});

export const feedRecord: Item<FeedRecord> = {
  key: 'guidanceFeed',
  version: 1,
  label: 'The check for updated guidance',
  absent: {
    isOn: true,
    jitter: null,
    askedAt: null,
    confirmedAt: null,
    failures: 0,
    notBefore: null,
    isAskedToWait: false,
    outcome: { kind: 'never' },
    seen: null,
    etags: [],
  },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};
