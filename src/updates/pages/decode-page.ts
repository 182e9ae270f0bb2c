/**
 * The text of a page, or null where it cannot be told: bytes that fit no charset, or text that went through the
 * wrong one on its way. UTF-8 is tried first whatever is declared: both sites send it, and little else passes for it.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string | null {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return isSound(utf8, 3) ? utf8 : null;
  const declared = charsetIn(contentType ?? '') ?? charsetIn(metaOf(bytes));
  if (declared === 'utf-8' || declared === 'utf8') return null;
  const text = (declared && decode(bytes, declared)) ?? decode(bytes, 'windows-1252');
  return text !== null && isSound(text, 1) ? text : null;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, nameControl) : text;
  } catch {
    return null; // Bytes that do not fit, or a charset that nobody knows.
  }
}

/** Node 20 leaves 80 to 9F of windows-1252 as they are, where browsers read quotes and dashes. */
function nameControl(control: string): string {
  return named[control.charCodeAt(0) - 0x80]!;
}

const named = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function charsetIn(words: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(words)?.[1]?.toLowerCase() ?? null;
}

function metaOf(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /<meta\b[^>]*charset[^>]*/i.exec(start)?.[0] ?? '';
}

/** UTF-8 that was read as windows-1252 and written again: “Â£”, “â€™”, “Ã©”. */
const twice = /Ã[\u0080-\u00BFƒ‚„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00BF]|â€[\u0080-\u00BF™œ“”¦˜]/g;

/** @param bound how many pairs that look read twice are too many: a word or two may stand on a page that is sound */
function isSound(text: string, bound: number): boolean {
  return !text.includes('\0') && !text.includes('\uFFFD') && (text.match(twice)?.length ?? 0) < bound;
}
