import { zipSync, type Zippable } from 'fflate';
import { filesIn } from './files-in.ts';

/**
 * A folder as a zip, the same bytes each time: one time and one mode for every file, names in order.
 * A zip has no other room for chance.
 */
export function zipFolder(folder: string): Uint8Array {
  const options = { level: 9, mtime: '1980-01-01T00:00:00', os: 3, attrs: 0o644 << 16 } as const;
  const files = filesIn(folder).map(([name, bytes]): [string, Zippable[string]] => [name, [bytes, options]]);
  return zipSync(Object.fromEntries(files));
}
