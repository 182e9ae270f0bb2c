import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { filesIn } from '../../scripts/files-in.ts';

const hashes = (folder: string) =>
  filesIn(folder)
    .filter(([name]) => /^(chromium|firefox)\/|\.zip$/.test(name))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);

/** Packages a copy of the sources elsewhere, as if on another PC. */
function packageElsewhere(zone: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'desk copy '));
  for (const name of readdirSync('.')) {
    if (!['node_modules', 'dist', '.git'].includes(name)) cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const env = { ...process.env, TZ: zone, LANG: 'tr_TR.UTF-8' };
  const done = spawnSync(process.execPath, ['scripts/run.mjs', 'package'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  expect(done.status, done.stderr).toBe(0);
  return hashes(join(copy, 'dist'));
}

test('two packages are the same byte for byte, from another folder and in another time zone', () => {
  const one = packageElsewhere('Pacific/Auckland');
  const other = packageElsewhere('America/Los_Angeles');
  expect(other).toEqual(one);
  const here = hashes('dist').filter((line) => !line.endsWith('.zip'));
  expect(one).toHaveLength(here.length + 2);
  expect(one.filter((line) => !line.endsWith('.zip'))).toEqual(here);
});
