/** The blocks of a page's text that are new, and those that are gone. */
export function wordsChanged(before: string, after: string): { added: string[]; removed: string[] } {
  const [old, fresh] = [blocksOf(before), blocksOf(after)];
  return {
    added: [...fresh].filter((each) => !old.has(each)),
    removed: [...old].filter((each) => !fresh.has(each)),
  };
}

function blocksOf(text: string): Set<string> {
  return new Set(text.split('\n').filter(Boolean));
}
