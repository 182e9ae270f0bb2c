import { findCandidates, type Candidate } from './candidates.ts';
import { isFaxLabel, isReferenceLabel, saysTelephone, shorten } from './labels.ts';
import { findPurpose, isUnderFax } from './purposes.ts';
import { joinSplitNumbers } from './split-lines.ts';
import { readTrailer } from './trailers.ts';

export interface FoundPhones {
  phones: { number: string; purpose: string }[];
  leftOver: { text: string; why: string }[];
}

/** Telephone numbers in plain text from which e-mails, links, dates and hours have been hidden. */
export function findPhones(text: string): FoundPhones {
  const found: FoundPhones = { phones: [], leftOver: [] };
  const lines = joinSplitNumbers(text).split('\n');
  lines.forEach((line, at) => {
    if (/\d/.test(line)) readLine(line, lines.slice(Math.max(0, at - 30), at), found);
  });
  return found;
}

function readLine(line: string, earlier: string[], found: FoundPhones): void {
  const candidates = findCandidates(line);
  let from = 0;
  let row = '';
  candidates.forEach((candidate, at) => {
    if (candidate.start < from) return;
    const before = line.slice(from, candidate.start);
    const next = candidates[at + 1]?.start ?? line.length;
    const refusal = refuse(candidate, before, line, earlier);
    if (refusal !== '') {
      if (refusal !== 'ignored') found.leftOver.push({ text: candidate.text, why: refusal });
      from = candidate.end;
      return;
    }
    const trailer = readTrailer(candidate.number, line.slice(candidate.end));
    const end = candidate.end + trailer.length;
    const after = line.slice(end, Math.max(end, next));
    const { purpose, used } = findPurpose({ before, after, row, earlier });
    if (isFaxAfter(before, after.slice(0, used)))
      found.leftOver.push({ text: candidate.text, why: 'a fax number' });
    else if (isGivenUp(before, after))
      found.leftOver.push({ text: candidate.text, why: 'said to be out of use' });
    else addPhones(found, candidate.number, trailer, purpose);
    if (line.includes('\t')) row ||= purpose;
    from = end + used;
  });
}

/** Why a run of digits is not taken: '' when it is, 'ignored' when it is nothing a person need look at. */
function refuse(
  { number, why, text, start }: Candidate,
  before: string,
  line: string,
  earlier: string[],
): string {
  const isTelephone = saysTelephone(before);
  if (isReferenceLabel(before))
    return number || /^\(?[0+]/.test(text) ? 'a reference, not a telephone number' : 'ignored';
  if (isFaxLabel(before) || isUnderFax(line.slice(0, start), earlier))
    return number ? 'a fax number' : 'ignored';
  if (number) return '';
  if (isTelephone) return why;
  if (why === 'too short for a telephone number')
    return /^\(?0(?:\d+\)?[ -]\d|\d{9})/.test(text) ? why : 'ignored';
  return why === 'does not begin with 0 or +44' ||
    (why.startsWith('too long') && !/^[(+0]/.test(text)) ||
    !hasDigits(text)
    ? 'ignored'
    : why;
}

function addPhones(
  found: FoundPhones,
  number: string,
  trailer: { extension: string; option: string; alternatives: string[] },
  purpose: string,
): void {
  const firsts = [trailer.extension && `ext ${trailer.extension}`, trailer.option].filter(Boolean).join(', ');
  const room = 58 - firsts.length;
  const rest =
    firsts && purpose.length > room
      ? shorten(purpose)
          .slice(-Math.max(room, 0))
          .replace(/^\S*\s+/, '')
      : purpose;
  const whole = [firsts, rest].filter(Boolean).join(', ').slice(0, 60);
  for (const each of [number, ...trailer.alternatives]) {
    const known = found.phones.find((phone) => phone.number === each);
    if (!known) found.phones.push({ number: each, purpose: whole });
    else if (known.purpose === '') known.purpose = whole;
  }
}

/** "Our old number 0… is no longer in use": the words round a number say that it has been given up. */
function isGivenUp(before: string, after: string): boolean {
  return (
    /\b(?:old|former|previous)(?: \w+){0,2}[\s:]*$/i.test(before) ||
    /^[\s,(]*(?:\w+ )?(?:is |has |was )?(?:no longer|not in use|been (?:closed|withdrawn))/i.test(after)
  );
}

function isFaxAfter(before: string, after: string): boolean {
  return labelIsMissing(before) && /^[ ,(:-]*fax\b/i.test(after);
}

function labelIsMissing(before: string): boolean {
  return !/\p{L}/u.test(before);
}

function hasDigits(text: string): boolean {
  return text.replace(/\D/g, '').length >= 7;
}
