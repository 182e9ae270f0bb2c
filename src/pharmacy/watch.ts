import { homeWatch, type Finding, type HomeWatch } from '../settings/home-watch.ts';
import type { Site } from '../settings/site.ts';
import type { Checked } from './check-code.ts';
import type { NewCode } from './new-code.ts';
import { standingOn, type Organisation } from './organisation.ts';
import { parsePlace } from './place.ts';
import type { Read } from './reply.ts';

const daysBetweenChecks = 7;
const daysAfterFailure = 1;

/** The code to watch: the home pharmacy's, where it is one or was looked up as one; else null. */
export function watchedCode({ place, record }: Site): string | null {
  return parsePlace(place).kind === 'pharmacy' || (record !== null && record.code === place) ? place : null;
}

/**
 * The calendar day from which the next check may be made: a week after the last, a day after one that
 * failed. Another code is due at once, but no two on one day. A last attempt in the future, by a wrong clock,
 * does not count.
 */
export function nextCheckOn({ askedOn, outcome, ...watch }: HomeWatch, code: string, today: string): string {
  if (askedOn === null || askedOn > today) return today;
  if (watch.code !== code) return askedOn === today ? plusDays(today, 1) : today;
  const days = outcome.kind === 'failed' ? daysAfterFailure : daysBetweenChecks;
  return plusDays(askedOn, days);
}

function plusDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function isCheckDue(watch: HomeWatch, home: Site, today: string): boolean {
  const code = watchedCode(home);
  return watch.isOn && code !== null && nextCheckOn(watch, code, today) <= today;
}

/** The watch with an attempt on record, before it is made: whatever stops us, the next is tomorrow. */
export function afterAsking(watch: HomeWatch, code: string, today: string): HomeWatch {
  const finding = watch.code === code ? watch.finding : null;
  return { ...watch, code, askedOn: today, outcome: { kind: 'failed', why: 'interrupted' }, finding };
}

/** The watch with what came of asking about `home`. A failure changes no finding. */
export function afterReply(watch: HomeWatch, home: Site, checked: Checked, today: string): HomeWatch {
  if (watch.code !== watchedCode(home)) return watch; // somebody asked about another code meanwhile
  const { read, failure } = checked;
  if (read.kind === 'failed') return { ...watch, outcome: { kind: 'failed', why: read.failure.why } };
  const found = findingFrom(home, read, checked.newCode, today);
  const finding = failure ? withKnownCode(found, watch.finding) : found;
  const outcome: HomeWatch['outcome'] = failure ? { kind: 'failed', why: failure.why } : { kind: 'answered' };
  const malformed: HomeWatch = { ...watch, outcome: { kind: 'failed', why: 'malformed' } };
  // A name or a date that could not be kept could not be read again either.
  return homeWatch.parse({ ...watch, outcome, finding }, homeWatch.version) ?? malformed;
}

/** What there is to say of the home pharmacy, or null. @param today calendar date */
function findingFrom(
  home: Site,
  read: Exclude<Read<Organisation>, { kind: 'failed' }>,
  newCode: NewCode | null,
  today: string,
): Finding | null {
  if (read.kind === 'absent') return { kind: 'gone' };
  const { closesOn, owner } = read.value;
  const before = home.record?.owner ?? null;
  switch (standingOn(read.value, today)) {
    case 'closed':
      return { kind: 'closed', on: closesOn && closesOn <= today ? closesOn : null, newCode: kept(newCode) };
    case 'closing':
      return { kind: 'closing', on: closesOn, newCode: kept(newCode) };
    case 'open':
      return before && owner && owner !== before ? { kind: 'new owner', from: before, to: owner } : null;
    case 'not yet open':
      return null;
  }
}

/** Where the new code could not be looked for, the one found before stays. */
function withKnownCode(found: Finding | null, before: Finding | null): Finding | null {
  if (!found || !before || !('newCode' in found) || !('newCode' in before)) return found;
  return { ...found, newCode: found.newCode ?? before.newCode };
}

function kept(newCode: NewCode | null) {
  if (!newCode) return null;
  const { code, name, opensOn } = newCode.organisation;
  return { code, name, because: newCode.because, opensOn };
}
