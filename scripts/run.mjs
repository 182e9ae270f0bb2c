// Runs one of the TypeScript scripts beside it: `node scripts/run.mjs build`. On a fresh clone there
// is nothing but Node, so this file sets up the dependencies first and may import none of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Smartcard Desk needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
installDependencies();
const { build } = await import('esbuild');
const outfile = `node_modules/.cache/scripts/${process.argv[2]}.mjs`;
await build({
  entryPoints: [`scripts/${process.argv[2]}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
try {
  await import(pathToFileURL(outfile).href);
} catch (fault) {
  // What we say ourselves is a sentence; anything else is a bug, and its stack is wanted.
  fail(fault?.constructor === Error ? fault.message : (fault?.stack ?? fault));
}

/** From the lockfile, without running any package's own scripts, and only if something is missing. */
function installDependencies() {
  const stamp = 'node_modules/.package-lock.json';
  if (existsSync(stamp) && sameVersions(stamp)) return;
  console.log('Installing the dependencies named in package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm ci failed: see the lines above.');
}

function sameVersions(stamp) {
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(stamp);
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (installed[path]?.version === version && existsSync(path)),
  );
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
