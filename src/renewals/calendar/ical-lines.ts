/** Content lines of an iCalendar file: folded, each ended by CRLF. Source: RFC 5545, 3.1. */
export function icalFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/**
 * A value of type TEXT. Whatever some reader takes for the end of a line becomes a line break; other control
 * characters, which such a file may not hold, become spaces. Source: RFC 5545, 3.3.11.
 */
export function icalText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A calendar date as such a file writes it: `2026-12-04` → `20261204`. */
export function icalDate(date: string): string {
  return date.replaceAll('-', '');
}

/** A moment in UTC as such a file writes it. @param at milliseconds since 1970 */
export function icalInstant(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Octets of UTF-8 in a line, without its end. */
const longestLine = 75;

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
