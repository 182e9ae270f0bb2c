import { ordDirectory } from './ord.ts';
import { postcodesIo } from './postcodes-io.ts';
import { patiently, type Ask } from './reply.ts';
import type { Sources } from './sources.ts';

/**
 * The public sources there are today, asked patiently.
 * @param wait resolves after that many milliseconds
 * @param rest the contacts that we hold, and the calendar date
 */
export function publicSources(
  ask: Ask,
  wait: (milliseconds: number) => Promise<void>,
  rest: Pick<Sources, 'contacts' | 'today'>,
): Sources {
  const patient = patiently(ask, wait);
  return { directory: ordDirectory(patient, rest.today), areas: postcodesIo(patient), ...rest };
}
