/** One line without unseen marks or half characters, at most `most` characters long. */
export function plainLine(text: string, most: number): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = Array.from(line);
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** Nothing in it means anything in a `mailto:` address, even to a program that decodes it twice. */
const ordinary = /^[\w.+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** An e-mail address that can be put in a link, or empty. */
export function plainAddress(email: string): string {
  const address = email.trim();
  return address.length <= 100 && ordinary.test(address) ? address : '';
}
