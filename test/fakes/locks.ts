/** `navigator.locks` as far as we use it: one holder of a name at a time, in the order of asking. */
export function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      if (name === 'ask') return work(); // the turns of look-ups are waited for in real browsers only
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      tails.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}
