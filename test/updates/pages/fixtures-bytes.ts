const windows1252 = new Map([
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['\u00A0', 0xa0],
  ['£', 0xa3],
  ['©', 0xa9],
]);

/** The text in windows-1252. Throws on a character this table lacks. */
export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = windows1252.get(letter) ?? letter.charCodeAt(0);
    if (byte > 0xff || (byte > 0x7f && !windows1252.has(letter))) throw new Error(`No byte for "${letter}"`);
    return byte;
  });
}

/** The text in UTF-8, after a byte order mark. */
export function withByteOrderMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** The text in UTF-16, little end first, after a byte order mark. */
export function inUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** The text in UTF-8 with each no-ASCII sequence cut short by its last byte, so that none can be read. */
export function brokenUtf8(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return bytes.filter((byte, at) => byte < 0x80 || (bytes[at + 1] ?? 0) >= 0x80);
}

/** The first bytes of a file that is not a page. */
export const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n');
