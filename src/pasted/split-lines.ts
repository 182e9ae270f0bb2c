import { formatPhone } from './phones.ts';

const startOfNumber = /(?<![\w£#.:/-])((?:\+44|\(?0)[\d ().-]{1,18})$/;
const restOfNumber = /^ {0,8}(\d[\d -]{1,12})(?![\d:./£%])(?!\p{L})/u;

/** Puts a number that was broken over two lines back on one, when only the two parts together are a number. */
export function joinSplitNumbers(text: string): string {
  const lines = text.split('\n');
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isBrokenHere(last, line))
      joined[joined.length - 1] = `${last.trimEnd()} ${line.trimStart()}`;
    else joined.push(line);
  }
  return joined.join('\n');
}

function isBrokenHere(line: string, next: string): boolean {
  const head = startOfNumber.exec(line.slice(-30))?.[1];
  const tail = restOfNumber.exec(next.slice(0, 30))?.[1];
  if (head === undefined || tail === undefined) return false;
  return formatPhone(head) === null && formatPhone(tail) === null && formatPhone(head + tail) !== null;
}
