import { ordDirectory } from './ord.ts';
import { postcodesIo } from './postcodes-io.ts';
import { patiently, type Ask } from './reply.ts';
import type { Sources } from './sources.ts';

/**
 * The public sources there are today, asked patiently.
 * @param wait resolves after that many milliseconds
 * @param today calendar date
 */
export function publicSources(
  ask: Ask,
  wait: (milliseconds: number) => Promise<void>,
  today: string,
): Sources {
  const patient = patiently(ask, wait);
  return { directory: ordDirectory(patient, today), areas: postcodesIo(patient), today };
}
