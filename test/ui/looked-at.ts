import { dayOf } from '../../src/platform/clock.ts';
import { sha256 } from '../../src/platform/crypto.ts';
import { keepTexts } from '../../src/platform/texts.ts';
import type { Look } from '../../src/updates/pages/look.ts';
import type { PageRecord } from '../../src/updates/pages/page-record.ts';
import { afterLook } from '../../src/updates/pages/source-watch.ts';
import type { WatchedPage } from '../../src/updates/parts.ts';
import { exampleDay } from '../examples.ts';

const day = 86_400_000;
const lastLook = Date.parse(`${exampleDay}T08:00:00Z`);

/** A look at a page with these words, which are kept. @param on the day that the page prints */
export async function sightOf(text: string, on: string | null): Promise<Look> {
  const sha = await sha256(new TextEncoder().encode(text));
  await keepTexts('page', { [sha]: text });
  const stamp = on && { text: `Updated on: ${on}`, day: on };
  return { kind: 'page', sha, stamp: stamp || null, shared: 1 };
}

/** What is kept of a page after looks a day apart, the last of them on the day of the examples. */
export function lookedAt(page: WatchedPage, ...looks: readonly Look[]): PageRecord {
  let record: PageRecord | null = null;
  for (const [n, look] of looks.entries()) {
    const at = lastLook - (looks.length - 1 - n) * day;
    record = afterLook(record, page, look, at, dayOf(at));
  }
  if (!record) throw new Error('A page that was never looked at has no record');
  return record;
}
