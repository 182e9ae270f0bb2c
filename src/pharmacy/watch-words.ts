import { longDate } from '../directory/dates.ts';
import type { Finding, HomeWatch } from '../settings/home-watch.ts';
import type { Site } from '../settings/site.ts';
import { watchedCode } from './watch.ts';

/** A notification, in the fields that every browser has. */
export interface Notice {
  /** Natural key: the same thing has the same key, is shown once and replaces itself. */
  key: string;
  title: string;
  message: string;
}

/** What every key starts with. */
export const noticeKind = 'home ';

/**
 * What there is to tell of the present home pharmacy: not of another, not while the watch is off, and not
 * once somebody said that it is not about them. @param today calendar date
 */
export function findingAbout(watch: HomeWatch, home: Site, today: string): Finding | null {
  const { isOn, code, finding } = watch;
  if (!isOn || !finding || code === null || code !== watchedCode(home)) return null;
  if (dismissalOf(code, finding) === watch.dismissed) return null;
  switch (finding.kind) {
    case 'closing':
    case 'closed':
      return { ...finding, kind: kindBy(finding, today) };
    case 'new owner':
      return home.record?.owner === finding.to ? null : finding; // looked up again since
    case 'gone':
      return finding;
  }
}

/** Days pass between two checks, and a clock that was wrong is put right. */
function kindBy({ kind, on }: Extract<Finding, { on: unknown }>, today: string): 'closing' | 'closed' {
  if (on === null || on === today) return kind;
  return on < today ? 'closed' : 'closing';
}

/** The notice that is still to be shown, or null. @param today calendar date */
export function noticeFor(watch: HomeWatch, home: Site, today: string): Notice | null {
  const finding = findingAbout(watch, home, today);
  if (!finding || watch.code === null) return null;
  const key = keyOf(watch.code, finding);
  return key === watch.noticed ? null : { key, ...wordsOfNotice(watch.code, finding, home) };
}

/** What a dismissal is of. That a pharmacy has closed is no news to whom its closing was none. */
export function dismissalOf(code: string, finding: Finding): string {
  return keyOf(code, finding.kind === 'closed' ? { ...finding, kind: 'closing' } : finding);
}

function keyOf(code: string, finding: Finding): string {
  switch (finding.kind) {
    case 'closing':
    case 'closed':
      return `${noticeKind}${code} ${finding.kind} ${finding.on ?? '-'} ${finding.newCode?.code ?? '-'}`;
    case 'new owner':
      return `${noticeKind}${code} owner ${finding.to}`;
    case 'gone':
      return `${noticeKind}${code} gone`;
  }
}

/** A finding in a line: "FA029 closed on 21 July 2024. It may now be FA579." */
export function sayFinding(code: string, finding: Finding, home: Site): string {
  const day = 'on' in finding && finding.on ? ` on ${longDate(finding.on)}` : '';
  switch (finding.kind) {
    case 'closing':
      return `${code} closes${day}.${finding.newCode ? ` It may then be ${finding.newCode.code}.` : ''}`;
    case 'closed':
      return `${code} ${day ? `closed${day}` : 'is closed'}.${finding.newCode ? ` It may now be ${finding.newCode.code}.` : ''}`;
    case 'new owner':
      return `The directory names another head office for ${code} (code ${finding.to}).`;
    case 'gone':
      return home.record
        ? `The directory no longer holds ${code}.`
        : `The directory does not hold ${code}. Check the code.`;
  }
}

/** What a finding means for the cards, and how sure it is. Source: facts 14.2, 14.5; ODS section 8. */
export function meaningOf(finding: Finding): string {
  switch (finding.kind) {
    case 'closing':
    case 'closed':
      return finding.newCode
        ? `Every card then needs ${finding.newCode.code} added, if that is you.`
        : 'We know of no new code. If the pharmacy goes on under another, every card needs that added.';
    case 'new owner':
      return 'The code is the same, so the positions on the cards should stay. A new owner also has to tell nominated patients, within six months.';
    case 'gone':
      return 'It may have been withdrawn, or the directory may have changed. Check the code at the top of your NHSBSA payment schedule. If it is right, ask the pharmacy contract team of your ICB.';
  }
}

const titles = {
  closing: 'is closing',
  closed: 'has closed',
  'new owner': 'has another owner',
  gone: 'is not in the directory',
};

function wordsOfNotice(code: string, finding: Finding, home: Site): Pick<Notice, 'title' | 'message'> {
  return {
    title: `The directory says: ${code} ${titles[finding.kind]}`,
    message: `${sayFinding(code, finding, home)} ${meaningOf(finding)}`,
  };
}
