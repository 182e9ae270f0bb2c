/** The most that is read of what was pasted. A contact page is far shorter. */
const readLimit = 20_000;

/** The part that is read, cut at a space or line end so that no number is read by half. */
export function cutToLimit(text: string): string {
  if (text.length <= readLimit) return text;
  const head = text.slice(0, readLimit);
  if (/\s/.test(text.charAt(readLimit))) return head;
  return head.replace(/\S{1,200}$/, '');
}

/** One spelling of each space, dash, digit and disguised e-mail address, so that the readers need know only one. */
export function plainText(text: string): string {
  const plain = text
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u2079]/g, ' ')
    .normalize('NFKC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[^\S\n\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u2043\ufe58]/g, '-')
    .replace(/(?<=\d) ?[\u00b7\u2022\u2027\u2219\u22c5] ?(?=\d)/g, '.')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');
  return separateRunTogether(revealEmails(pipesToTabs(plain)));
}

/** The same text with each match made unreadable, at the same length, so that positions still hold. */
export function maskMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n\t]/g, '\ue000'));
}

/** A row drawn as '| North | 01632 960123 |' is the same as one pasted with tabs. */
function pipesToTabs(text: string): string {
  const isRow = (line: string) => line.startsWith('|') && line.endsWith('|') && line.length > 2;
  return text
    .split('\n')
    .map((line) => (isRow(line.trim()) ? line.trim().slice(1, -1).replaceAll('|', '\t') : line))
    .join('\n');
}

function revealEmails(text: string): string {
  return text
    .replace(/(?<=[\w-]) {0,3}[[({<] {0,2}at {0,2}[\])}>] {0,3}(?=\w)/gi, '@')
    .replace(/(?<=[\w-]) {0,3}[[({<] {0,2}(?:dot|\.) {0,2}[\])}>] {0,3}(?=\w)/gi, '.')
    .replace(
      /(?<![\w.-])(?!(?:is|are|was|us|me|them|team|based|or|and|found|held|look|available|also|page|site|website) at )([\w.-]{1,40}(?: dot [\w-]{1,40}){0,3}) at ([\w-]{1,40}(?: dot [a-z-]{2,40}){1,4})(?![\w-])/gi,
      (_, name: string, host: string) => `${joinDots(name)}@${joinDots(host)}`,
    )
    .replace(
      /(@[\w.-]{1,60}) dot ([a-z-]{2,40}(?: dot [a-z]{2,20})?)(?!\w)/gi,
      (_, head: string, tail: string) => joinDots(`${head}.${tail}`),
    )
    .replace(/(?<=\w@) ?\n ?(?=[\w-]{1,60}\.\w)/g, '');
}

function joinDots(words: string): string {
  return words.replace(/ dot /gi, '.');
}

/** Pasting from a page often loses the space between a word and its number, or between two numbers. */
function separateRunTogether(text: string): string {
  return text
    .replace(/(?<!\w)(tel|telephone|phone|call|mobile|fax)(?=\(?(?:\+44|0\d))/gi, '$1 ')
    .replace(/(?<=\d{3}) ?\/ ?(?=(?:\+44|\(?0[1-9])[\d )]{8})/g, ' / ');
}
