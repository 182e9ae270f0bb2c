import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packageBoth } from './package-extension.ts';

for (const path of await packageBoth('dist')) {
  console.log(`${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${path}`);
}
