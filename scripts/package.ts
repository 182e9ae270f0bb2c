import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packageBoth } from './package-extension.ts';
import { readOpenChecks } from './release-checks.ts';

if (process.argv.includes('--release')) refuseWhileOpen();
for (const path of await packageBoth('dist')) {
  console.log(`${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${path}`);
}

/** A release is for the public: nothing in it may be unconfirmed. */
function refuseWhileOpen(): void {
  const open = readOpenChecks();
  if (!open.length) return;
  const lines = open.map(({ group, items }) => `${group}:\n${items.map((item) => `  - ${item}`).join('\n')}`);
  throw new Error(`Not packaged for release. A person has to settle these first:\n${lines.join('\n')}`);
}
