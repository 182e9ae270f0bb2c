/** A text with the matched words marked. `words` are in lower case and without accents. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  const parts = text.split(/([\p{L}\p{N}]+)/u);
  return <>{parts.map((part) => (words.includes(part.toLowerCase()) ? <mark>{part}</mark> : part))}</>;
}
