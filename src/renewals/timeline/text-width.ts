/**
 * No less than the width of a line of text in Arial, in the unit of `size`: drawings are laid out before there
 * is anything to measure.
 */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

/** The text, or as much of its beginning as there is room for and “…”. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  while (characters.length && widthOf(`${characters.join('').trimEnd()}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

const segmenter = new Intl.Segmenter('en-GB');

function emOf(character: string): number {
  if (/[ijlI.,:;'’|!ftr()[\] /-]/.test(character)) return 0.34;
  if (/[a-ln-vx-z0-9]/.test(character)) return 0.56;
  if (/[ABEFJ-LPSTVXYZ]/.test(character)) return 0.67;
  if (/[CDGHNOQRU]/.test(character)) return 0.78;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (character > '\uffff') return 1.4; // emoji are wider than their height
  return /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(character) && !/[mwMW]/.test(character)
    ? 0.95
    : 1.02;
}
