/** The text, or as much of it as goes into so many characters, up to the end of a word. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const end = start.search(/\s+\S*$/u);
  // A word that fills the line is cut, though not through a sign of two halves.
  const kept = end > most / 2 ? start.slice(0, end) : start.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}
