/** An e-mail as drafted, for somebody to complete and send. */
export interface Draft {
  /** One address, or empty where none is known. */
  to: string;
  cc: string;
  subject: string;
  /** Paragraphs of lines. */
  body: DraftLine[][];
}

export interface DraftLine {
  /** A line, or a heading and the first line under it, which go together. */
  text: string;
  /** When it goes, where the whole is too long for a link: first, then, or never. */
  goes: 'first' | 'then' | 'never';
}

export const blank = '________';

export const line = (text: string, goes: DraftLine['goes'] = 'then'): DraftLine => ({ text, goes });

/** Items under a heading, which stays as long as one of them does. */
export function listed(heading: string, items: readonly string[]): DraftLine[] {
  return items.map((item, at) => line(`${at ? '' : `${heading}\n`}- ${item}`, 'first'));
}

/** The text of the e-mail, without who it is to. */
export function bodyOf({ body }: Pick<Draft, 'body'>): string {
  const paragraphs = body.filter((lines) => lines.length > 0);
  return paragraphs.map((lines) => lines.map(({ text }) => text).join('\n')).join('\n\n');
}

/** All of it, to copy. */
export function draftAsText(draft: Draft): string {
  const head = [`To: ${draft.to}`, draft.cc && `Cc: ${draft.cc}`, `Subject: ${draft.subject}`];
  return `${head.filter(Boolean).join('\n')}\n\n${bodyOf(draft)}`;
}
