import { formatPhone, isListedPhone } from './phones.ts';

/** A run of digits that might be a telephone number. `number` is '' when it is not, and `why` says so. */
export interface Candidate {
  start: number;
  end: number;
  text: string;
  number: string;
  why: string;
}

/** '+44 (0) 1 6 3 2 9 6 0 1 2 3', each figure by itself. */
const mostGroups = 13;
const digit = '[0-9OolI]';
const before = '(?<![\\p{L}\\p{N}_£$€#]|\\p{N}[.:/-]|\\p{L}[-/])';
const after = '(?=x ?\\d|ext|[A-Z][a-z]|[^\\p{L}\\p{N}_]|$)';
const run = new RegExp(`${before}(?:\\+ ?)?\\(?${digit}(?:[ .()-]{0,3}${digit}){5,60}${after}`, 'gu');
const lettered =
  /(?<![\p{L}\p{N}_£$€#]|\p{N}[.:/-]|\p{L}[-/])0\d{2,4}(?:[ -]?[\dA-Za-z]){6,8}(?![\p{L}\p{N}])/gu;

/** Every run of digits on a line that is a UK number, or looks enough like one for a person to be asked. */
export function findCandidates(line: string): Candidate[] {
  let found = [...line.matchAll(run)].flatMap((match) => readRun(match[0], match.index, line));
  for (const match of line.matchAll(lettered)) {
    const overlaps = ({ start, end }: Candidate) =>
      match.index < end && start < match.index + match[0].length;
    const count = countDigits(match[0]);
    if (count < 8 || count === match[0].replace(/[ -]/g, '').length) continue;
    if (found.some((each) => overlaps(each) && each.number !== '')) continue;
    found = found.filter((each) => !overlaps(each));
    found.push(unread(match[0], match.index, 'has a letter in it'));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Several numbers may stand in one run, and a stray figure before or after them. */
function readRun(text: string, offset: number, line: string): Candidate[] {
  if (countDigits(text) < 5) return [];
  const groups = [...text.matchAll(/[+(]{0,2} ?[^ .()+-]+(?:\))?/g)];
  const found: Candidate[] = [];
  let next = 0;
  let strays = 0;
  while (next < groups.length) {
    const read = readFrom(groups, next, text, offset);
    if (read) found.push(read.candidate);
    else if (!isStray(groups, next, found.length > 0, line.slice(offset + text.length))) strays += 1;
    next = read ? read.next : next + 1;
  }
  if (found.length > 0 && strays === 0) return found;
  return [unread(text, offset, explain(text, found.length > 0))];
}

function readFrom(groups: RegExpExecArray[], first: number, text: string, offset: number) {
  const start = groups[first]?.index ?? 0;
  for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last -= 1) {
    const group = groups[last];
    if (!group) continue;
    const end = group.index + group[0].length;
    const number = readNumber(text.slice(start, end));
    if (number === null) continue;
    const written = text.slice(start, end);
    const candidate = { start: offset + start, end: offset + end, text: written, number, why: '' };
    return { candidate, next: last + 1 };
  }
  return null;
}

/** Letters are read as the digits they resemble only when that gives a number that is listed. */
function readNumber(text: string): string | null {
  if (!/[OolI]/.test(text)) return formatPhone(text)?.number ?? null;
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  if (countDigits(text) < 4 || !isListedPhone(digits)) return null;
  return formatPhone(digits)?.number ?? null;
}

/** One or two figures that belong to something else, such as 'option 2' before or '9 to 5' after. */
function isStray(groups: RegExpExecArray[], place: number, follows: boolean, rest: string): boolean {
  if ((groups[place]?.[0].replace(/[^\dA-Za-z]/g, '').length ?? 0) > 2) return false;
  if (!follows) return place === 0;
  return place === groups.length - 1 && /^ ?(?:to |am|pm|-|:|\/|\))/i.test(rest);
}

function explain(text: string, holdsNumber: boolean): string {
  const count = countDigits(text);
  if (/[OolI]/.test(text)) return 'has a letter in it';
  if (/^\(?(?:\+(?! ?44)|00(?!44))/.test(text.trim())) return 'not a UK number';
  if (holdsNumber && !/^[(+0]/.test(text)) return 'other figures run into it';
  if (holdsNumber || count > 11) return 'too long for a telephone number';
  if (count < 10 || (count === 10 && /^\(?0/.test(text))) return 'too short for a telephone number';
  return /^[^\d+]*[0+]/.test(text) ? 'not a number used in the UK' : 'does not begin with 0 or +44';
}

function unread(text: string, start: number, why: string): Candidate {
  return { start, end: start + text.length, text: text.trim(), number: '', why };
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
