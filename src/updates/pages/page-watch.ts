import * as v from 'valibot';
import type { Item } from '../../settings/item.ts';
import { isCalendarDate } from '../../settings/typed-date.ts';
import { doubts, hindrances } from './doubts.ts';
import type { PageRecord, Verdict } from './page-record.ts';

/** Whether the official pages are looked at daily, and what came of it. */
export interface PageWatch {
  /** Only a person turns it on. */
  isOn: boolean;
  /** By the page's address. */
  pages: Record<string, PageRecord>;
}

/** More pages than any pack names. */
const most = 300;

const day = v.pipe(v.string(), v.check(isCalendarDate));
const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const address = v.pipe(v.string(), v.maxLength(2000), v.startsWith('https://'));
const stamp = v.nullable(v.object({ text: v.pipe(v.string(), v.maxLength(200)), day: v.nullable(day) }));
const doubt = v.object({ kind: v.literal('cannot tell'), why: v.picklist(doubts) });
const moved = v.object({ kind: v.literal('moved'), to: address });
const change = v.object({ on: v.nullable(day), seenOn: day, sha: v.nullable(sha) });

const sight = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    stamp,
    sha,
    shared: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  v.object({ kind: v.literal('gone') }),
  doubt,
  moved,
]);

const verdict: v.GenericSchema<unknown, Verdict> = v.variant('kind', [
  v.object({ kind: v.picklist(['same', 'baseline', 'gone']) }),
  v.object({ kind: v.literal('changed'), change }),
  doubt,
  moved,
]);

const record: v.GenericSchema<unknown, PageRecord> = v.object({
  printed: v.nullable(day),
  seen: day,
  triedAt: at,
  tried: v.picklist(['seen', 'not allowed', 'not told', ...hindrances]),
  seenOn: v.nullable(day),
  baseline: v.nullable(v.object({ sha, firstDay: v.nullable(day), stamp, on: day })),
  latest: v.nullable(sha),
  settled: v.nullable(v.object({ sight, at, on: day, verdict })),
  candidate: v.nullable(v.object({ sight, at, on: day })),
  unsettled: v.nullable(v.object({ shas: v.pipe(v.array(sha), v.minLength(1), v.maxLength(3)), at })),
  change: v.nullable(change),
});

const version1 = v.object({ isOn: v.boolean(), pages: v.unknown() });

export const pageWatch: Item<PageWatch> = {
  key: 'pageWatch',
  version: 1,
  label: 'The daily check of the official pages',
  absent: { isOn: false, pages: {} },
  parse(found, version) {
    const result = v.safeParse(version1, found);
    if (version !== 1 || !result.success) return undefined;
    return { ...result.output, pages: readRecords(result.output.pages) };
  },
};

/** A record that cannot be read is let go of, and its page looked at anew; the rest stay. */
function readRecords(found: unknown): Record<string, PageRecord> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  const read = Object.entries(found)
    .slice(0, most)
    .flatMap(([url, each]: [string, unknown]) => {
      const result = v.safeParse(record, each);
      return v.is(address, url) && result.success ? [[url, result.output] as const] : [];
    });
  return Object.fromEntries(read);
}
