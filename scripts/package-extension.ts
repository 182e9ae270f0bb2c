import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBoth } from './build-extension.ts';
import { zipFolder } from './zip-folder.ts';

/** Builds and zips both extensions. Returns the paths of the zips: the same bytes on every machine and day. */
export async function packageBoth(folder: string): Promise<string[]> {
  await buildBoth(folder);
  const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
  mkdirSync(folder, { recursive: true });
  return ['chromium', 'firefox'].map((engine) => {
    const path = join(folder, `smartcard-desk-${version}-${engine}.zip`);
    writeFileSync(path, zipFolder(join(folder, engine)));
    return path;
  });
}
