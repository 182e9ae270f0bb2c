import { browser } from './browser.ts';
import { sha256 } from './crypto.ts';

/** What large texts are kept for; each under the SHA-256 of its bytes. */
export type Shelf = 'pack' | 'page';

const keyOf = (shelf: Shelf, sum: string) => `${shelf} ${sum}`;

/** Keeps texts, all in one write. Rejects where the browser does not save them. @param texts by SHA-256 */
export async function keepTexts(shelf: Shelf, texts: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(texts).map(([sum, text]) => [keyOf(shelf, sum), text] as const);
  if (entries.length) await browser.storage.local.set(Object.fromEntries(entries));
}

/** The texts with these sums, in their order; null for one that is not there or is not what was kept. */
export async function readTexts(shelf: Shelf, sums: readonly string[]): Promise<(string | null)[]> {
  const stored = await browser.storage.local.get(sums.map((sum) => keyOf(shelf, sum)));
  return Promise.all(
    sums.map(async (sum) => {
      const text: unknown = stored[keyOf(shelf, sum)];
      if (typeof text !== 'string') return null;
      return (await sha256(new TextEncoder().encode(text))) === sum ? text : null;
    }),
  );
}

/** Takes every text off the shelf but these. */
export async function sweepTexts(shelf: Shelf, kept: ReadonlySet<string>): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const gone = Object.keys(stored).filter(
    (key) => key.startsWith(`${shelf} `) && !kept.has(key.slice(shelf.length + 1)),
  );
  if (gone.length) await browser.storage.local.remove(gone);
}
