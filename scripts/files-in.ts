import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, by its path there with forward slashes, in the order of those paths. */
export function filesIn(folder: string): [string, Uint8Array][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name): [string, Uint8Array] => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}
