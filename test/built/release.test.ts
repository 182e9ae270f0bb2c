import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';

it('a release is refused while anything is unconfirmed, and everything that is gets listed', () => {
  const zip = 'dist/smartcard-desk-0.1.0-chromium.zip';
  rmSync(zip, { force: true });
  const ended = spawnSync('node', ['scripts/run.mjs', 'package', '--release'], { encoding: 'utf8' });
  expect(ended.status).toBe(1);
  const said = ended.stdout + ended.stderr;
  for (const part of ['0845 127 2600', '1 February 2027', 'N13: NHS England', 'unlock: Unlock']) {
    expect(said).toContain(part);
  }
  expect(existsSync(zip)).toBe(false);
}, 60_000);
