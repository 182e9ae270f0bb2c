import { longDate } from '../../directory/dates.ts';
import type { WatchedPage } from '../parts.ts';
import { hindrances, type Doubt, type Hindrance } from './doubts.ts';
import { isRecordOf, type Change, type PageRecord } from './page-record.ts';

/**
 * What there is to say of a page. Dates are calendar dates.
 * - `not reached`: never yet, or not for a week; `seenOn` is null where it never was.
 * - `looked once`: what it showed is spoken of when it is seen again.
 * - `same`: since the date that our source carries. `baseline`: since that day; nothing tells of before.
 * - `seenOn`: when it was last seen. `on` of `gone` and `moved`: when that was first seen.
 */
export type PageState =
  | { kind: 'not looked at' | 'not allowed' }
  | { kind: 'not reached'; why: Hindrance; seenOn: string | null }
  | { kind: 'looked once'; on: string }
  | { kind: 'same'; since: string; seenOn: string }
  | { kind: 'baseline'; on: string; seenOn: string }
  | { kind: 'changed'; change: Change }
  | { kind: 'cannot tell'; why: Doubt }
  | { kind: 'gone'; on: string }
  | { kind: 'moved'; to: string; on: string };

/** Days without a sight of a page after which what was last seen says nothing of it any more. */
const longest = 7;

/** @param today calendar date */
export function pageState(record: PageRecord | null, page: WatchedPage, today: string): PageState {
  if (!record || !isRecordOf(record, page)) return { kind: 'not looked at' };
  const state = settledState(record);
  switch (state?.kind) {
    case 'changed':
    case 'gone':
    case 'moved':
      return state;
    case 'same':
    case 'baseline':
    case 'cannot tell':
    case undefined:
      if (record.tried === 'not allowed') return { kind: 'not allowed' };
  }
  const { candidate, seenOn } = record;
  const why = hindrances.find((each) => each === record.tried);
  if (state) return why && seenOn && isLongAgo(seenOn, today) ? { kind: 'not reached', why, seenOn } : state;
  if (candidate) return { kind: 'looked once', on: candidate.on };
  return why ? { kind: 'not reached', why, seenOn } : { kind: 'not looked at' };
}

function isLongAgo(day: string, today: string): boolean {
  return Date.parse(today) - Date.parse(day) >= longest * 86_400_000;
}

type Settled = Extract<
  PageState,
  { kind: 'same' | 'baseline' | 'changed' | 'cannot tell' | 'gone' | 'moved' }
>;

function settledState({ settled, baseline, seenOn, printed }: PageRecord): Settled | null {
  if (!settled) return null;
  const { verdict, on } = settled;
  const last = seenOn ?? on;
  switch (verdict.kind) {
    case 'same':
      return { kind: 'same', since: printed ?? on, seenOn: last };
    case 'baseline':
      return { kind: 'baseline', on: baseline?.on ?? on, seenOn: last };
    case 'gone':
      return { kind: 'gone', on };
    case 'moved':
      return { kind: 'moved', to: verdict.to, on };
    case 'changed':
    case 'cannot tell':
      return verdict;
  }
}

/** The state in one line. */
export function sayState(state: PageState): string {
  switch (state.kind) {
    case 'not looked at':
      return 'Not looked at yet';
    case 'not allowed':
      return 'Not looked at: the browser does not allow it';
    case 'not reached':
      return state.seenOn
        ? `Not reached since ${longDate(state.seenOn)}: ${hindered[state.why]}`
        : `Not looked at yet: ${hindered[state.why]}`;
    case 'looked once':
      return `Looked at once, on ${longDate(state.on)}: a second look is needed to be sure`;
    case 'same':
      return `The same as on ${longDate(state.since)}; last seen on ${longDate(state.seenOn)}`;
    case 'baseline':
      return `The same since we first looked on ${longDate(state.on)}; we cannot tell about before. Last seen on ${longDate(state.seenOn)}`;
    case 'changed':
      return state.change.on
        ? `Changed on ${longDate(state.change.on)}, by the date printed on it`
        : `Seen changed on ${longDate(state.change.seenOn)}`;
    case 'cannot tell':
      return `Cannot tell: ${doubted[state.why]}`;
    case 'gone':
      return `Gone: seen on ${longDate(state.on)}`;
    case 'moved':
      return `Moved to another address: seen on ${longDate(state.on)}`;
  }
}

const hindered: Record<Hindrance, string> = {
  offline: 'this PC was offline',
  unreachable: 'the site could not be reached',
  'timed-out': 'the site did not answer in time',
  busy: 'the site was busy',
  refused: 'the site refused',
  failed: 'the site had a fault',
};

const doubted: Record<Doubt, string> = {
  empty: 'its words were not found',
  short: 'there is too little on it',
  portal: 'another page stood in its place, such as a network’s login page',
  encoding: 'its characters could not be read',
  'not html': 'it is no web page any more',
  'too big': 'it is too big',
  redesign: 'its date stamp is gone, or it was laid out anew',
  'always different': 'its words are different each time we look',
};
