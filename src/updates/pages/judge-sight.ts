import type { Baseline, PageRecord, Sight, Sighting, Verdict } from './page-record.ts';
import { isFromRest } from './read-rest.ts';
import type { Stamp } from './stamp.ts';

/** What a sighting means beside the baseline. */
export function judgeSight({ sight, on }: Sighting, record: PageRecord): Verdict {
  if (sight.kind !== 'page') return sight;
  const { baseline, printed } = record;
  if (!baseline) return { kind: 'baseline' };
  const { stamp, sha, shared } = sight;
  // A page laid out anew loses its stamp, or most of its words: that says nothing of what they say.
  if (!stamp && (isPrinted(baseline.stamp) || (shared !== null && shared < 0.5))) {
    return { kind: 'cannot tell', why: 'redesign' };
  }
  if (sha === baseline.sha) return judgeBaseline(baseline, printed);
  // A stamp says when they changed if it moved with them, and is no day to come.
  const day = stamp?.day ?? '';
  const moved = day > (baseline.stamp?.day ?? '') && day > (record.change?.on ?? '') && day <= on;
  return { kind: 'changed', change: { on: moved ? day : null, seenOn: on, sha } };
}

/** The first words that were seen can be told from those that we read by the stamp alone. */
function judgeBaseline(baseline: Baseline, printed: string | null): Verdict {
  const day = baseline.firstDay;
  if (!printed || !day) return { kind: 'baseline' };
  if (day <= printed) return { kind: 'same' };
  return { kind: 'changed', change: { on: day, seenOn: baseline.on, sha: null } };
}

/** WordPress is asked once: that it says nothing at a later look means nothing. */
function isPrinted(stamp: Stamp | null): boolean {
  return stamp !== null && !isFromRest(stamp);
}

/** Whether two sights are of one thing. The stamp may move, and the words be as they were. */
export function agree(one: Sight, other: Sight): boolean {
  switch (one.kind) {
    case 'page':
      return (
        other.kind === 'page' && one.sha === other.sha && isPrinted(one.stamp) === isPrinted(other.stamp)
      );
    case 'cannot tell':
      return other.kind === 'cannot tell' && one.why === other.why;
    case 'gone':
      return other.kind === 'gone';
    case 'moved':
      return other.kind === 'moved' && one.to === other.to;
  }
}

/** Whether two looks bear each other out, though the words differ at each: both show one stamp, later than before. */
export function agreeOnStamp(one: Sight, other: Sight, baseline: Baseline | null): boolean {
  if (one.kind !== 'page' || other.kind !== 'page' || !baseline?.stamp?.day) return false;
  const isNew = one.sha !== baseline.sha && other.sha !== baseline.sha;
  return isNew && one.stamp?.day === other.stamp?.day && (one.stamp?.day ?? '') > baseline.stamp.day;
}
