import { bodyOf, line, type Draft, type DraftLine } from './draft.ts';

/**
 * The longest address. Outlook on Windows cuts at about 2,046 characters and Gmail at about 1,620, as seen
 * on public pages.
 */
const longest = 1600;

const shortened = line('(This is shortened. We can send the rest.)', 'never');

/** The draft as a `mailto:` address (RFC 6068), at most 1,600 characters long. */
export function mailtoOf(draft: Draft): string {
  return addressOf(fitDraft(draft));
}

/**
 * The draft as it fits in an address: itself, or with whole lines left out and a last line saying so. What
 * was tried goes first, then other lines, each from the end. Which team, what is asked, the ODS code and the
 * UUID stay.
 */
export function fitDraft(draft: Draft): Draft {
  let body = draft.body;
  let fitted = draft;
  while (addressOf(fitted).length > longest) {
    const less = withoutLast(body, 'first') ?? withoutLast(body, 'then');
    if (!less) break;
    body = less;
    fitted = { ...draft, body: [...body, [shortened]] };
  }
  return fitted;
}

function withoutLast(body: DraftLine[][], goes: DraftLine['goes']): DraftLine[][] | null {
  const paragraph = body.findLastIndex((lines) => lines.some((each) => each.goes === goes));
  const lines = body[paragraph];
  if (!lines) return null;
  const last = lines.findLastIndex((each) => each.goes === goes);
  return body.with(paragraph, lines.toSpliced(last, 1));
}

function addressOf(draft: Draft): string {
  const cc = draft.cc && `cc=${encodeAddress(draft.cc)}&`;
  const body = bodyOf(draft).replaceAll('\n', '\r\n');
  return `mailto:${encodeAddress(draft.to)}?${cc}subject=${encode(draft.subject)}&body=${encode(body)}`;
}

/** Every character that could mean something, also the few that `encodeURIComponent` leaves. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodeAddress(address: string): string {
  return encode(address).replaceAll('%40', '@');
}
