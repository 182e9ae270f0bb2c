import { formatPhone } from './phones.ts';

/** What follows a number and belongs to it: its extension, menu options, and numbers that share its stem. */
export interface Trailer {
  length: number;
  extension: string;
  option: string;
  alternatives: string[];
}

const extension =
  /^[ ,;(-]{0,3}(?:extension|extn|ext|x)[.:# ]{0,3}(\d{1,6}(?:(?: ?\/ ?| or )\d{1,6})*)(?!\d| \d{3})\)?/i;
const option =
  /^[ ,;:(-]{0,3}(?:(?:and|then|press|select|choose|pick|using|use) ){0,2}((?:options?|opt\.?|press) ?\d(?:(?:,? (?:and )?then |, ?| and | > ?|, followed by | followed by )(?:press |select |choose )?(?:options? )?\d)*)(?!\d)\)?/i;
const alternative = /^ ?\/ ?(\d{1,7})(?![\d/]| \d{3})/;
const orAlternative = /^,? or (\d{3,6})(?![\d/:.-]\d|\d| \d{3}| ?(?:-|to) ?\d)/;

/** Reads on from the end of a number. `rest` is the line after it. */
export function readTrailer(number: string, rest: string): Trailer {
  const trailer: Trailer = { length: 0, extension: '', option: '', alternatives: [] };
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest.slice(trailer.length));
    if (match) trailer.length += match[0].length;
    return match?.[1] ?? '';
  };
  for (let tail = take(alternative); tail !== ''; tail = take(alternative)) {
    const other = replaceEnding(number, tail);
    if (other !== null) trailer.alternatives.push(other);
  }
  const ending = orAlternative.exec(rest.slice(trailer.length))?.[1] ?? '';
  const like = replaceEnding(number, ending);
  if (like !== null && endsAlike(number, ending)) {
    take(orAlternative);
    trailer.alternatives.push(like);
  }
  trailer.extension = take(extension);
  trailer.option = take(option).toLowerCase();
  return trailer;
}

/** '0113 496 0380 or 0381': the last group again, but for its last two figures at most; '0380 or 1200' is not. */
function endsAlike(number: string, ending: string): boolean {
  const last = number.split(' ').at(-1) ?? '';
  return last.length === ending.length && last.slice(0, -2) === ending.slice(0, -2);
}

/** '01484 355220' and '1' make '01484 355221'. */
function replaceEnding(number: string, tail: string): string | null {
  const digits = number.replace(/\D/g, '');
  const other = formatPhone(digits.slice(0, -tail.length) + tail);
  return other === null || other.number === number ? null : other.number;
}
