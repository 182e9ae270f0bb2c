/** Forms that answers hang on: one that “has expired” is not one that “expires”. */
const kept: ReadonlySet<string> = new Set(['expired']);

/**
 * What the forms of an English word have in common: “renewing”, “renewed” and “renews” are “renew”. Rough, and
 * the same for all sides: a form need not be a word (“expir”).
 */
export function stem(word: string): string {
  if (kept.has(word)) return word;
  const single = singular(word);
  const verb = single.length > 5 ? undoubled(single.replace(/(?:ing|ed)$/, ''), single) : single;
  return verb.length > 4 ? verb.replace(/e$/, '') : verb;
}

/** What may stand after a stem while the rest is being typed. */
export const isHalfEnding = (rest: string) => /^(?:e|es|i|in|ie)$/.test(rest);

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as)$/.test(word)) return word;
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** “stopp” of “stopped” is “stop”; “call” and “pass” stay. */
function undoubled(cut: string, whole: string): string {
  const isDoubled = cut !== whole && cut.length > 3 && cut.at(-1) === cut.at(-2);
  return isDoubled && !/[lsz]$/.test(cut) ? cut.slice(0, -1) : cut;
}
