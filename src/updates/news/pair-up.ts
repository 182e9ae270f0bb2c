/** Which of two lists' members are in both, only in the later one, or only in the earlier one: by id. */
export function pairUp<T extends { id: string }>(
  was: readonly T[],
  now: readonly T[],
): { both: { before: T; after: T }[]; fresh: T[]; gone: T[] } {
  const earlier = new Map(was.map((each) => [each.id, each]));
  const later = new Set(now.map(({ id }) => id));
  return {
    both: now.flatMap((after) => {
      const before = earlier.get(after.id);
      return before ? [{ before, after }] : [];
    }),
    fresh: now.filter(({ id }) => !earlier.has(id)),
    gone: was.filter(({ id }) => !later.has(id)),
  };
}
