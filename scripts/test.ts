import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { buildBoth } from './build-extension.ts';

/** Everything that must hold, counted together: `N passed, N failed` is the last line. */
const results = 'node_modules/.cache/vitest.json';
let passed = 0;
let failed = 0;

await check('browsers', () => void ensureBrowsers(['chromium', 'firefox']));
await check('types', () => run('tsc', ['-p', '.']));
await check('lint', () => run('oxlint', ['--type-aware', '--deny-warnings']));
await check('format', () => run('prettier', ['--check', '--log-level', 'warn', '.']));
await check('unused code', () => run('knip', []));
await check('build', () => buildBoth('dist'));
await check('tests', runTests);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function check(name: string, work: () => void | Promise<void>): Promise<void> {
  const started = Date.now();
  try {
    await work();
    passed += 1;
    console.log(`ok    ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  } catch (fault) {
    failed += 1;
    console.log(`FAIL  ${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

function run(program: string, words: string[]): void {
  const onWindows = process.platform === 'win32';
  const path = join('node_modules', '.bin', onWindows ? `${program}.cmd` : program);
  const done = spawnSync(path, words, { stdio: 'inherit', shell: onWindows });
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status ?? done.signal}`);
}

/** Unit tests, checks on the build, and both browsers. A test that was skipped did not pass. */
function runTests(): void {
  rmSync(results, { force: true });
  let fault: unknown;
  try {
    run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);
  } catch (caught) {
    fault = caught;
  }
  const counts = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>;
  passed += counts['numPassedTests'] ?? 0;
  failed += (counts['numTotalTests'] ?? 0) - (counts['numPassedTests'] ?? 0);
  if (fault instanceof Error) throw fault;
}
