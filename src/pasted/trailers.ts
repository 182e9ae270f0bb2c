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
  trailer.extension = take(extension);
  trailer.option = take(option).toLowerCase();
  return trailer;
}

/** '01484 355220' and '1' make '01484 355221'. */
function replaceEnding(number: string, tail: string): string | null {
  const digits = number.replace(/\D/g, '');
  const other = formatPhone(digits.slice(0, -tail.length) + tail);
  return other === null || other.number === number ? null : other.number;
}
