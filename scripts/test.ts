import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
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
runTests();

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
  const ended = spawn(program, words);
  if (ended !== 0) throw new Error(`${program} ended with ${ended}`);
}

/** Runs a program that the project has installed. Returns its exit code, or the signal that ended it. */
function spawn(program: string, words: string[]): number | string {
  const onWindows = process.platform === 'win32';
  const path = join('node_modules', '.bin', onWindows ? `${program}.cmd` : program);
  const { status, signal } = spawnSync(path, words, { stdio: 'inherit', shell: onWindows });
  return status ?? signal ?? 'no status';
}

/** Unit tests, checks on the build, and both browsers. A test that was skipped did not pass. */
function runTests(): void {
  rmSync(results, { force: true });
  const ended = spawn('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);
  const counts = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as { numTotalTests: number; numPassedTests: number })
    : { numTotalTests: 0, numPassedTests: 0 };
  const notPassed = counts.numTotalTests - counts.numPassedTests;
  passed += counts.numPassedTests;
  // A file that does not load holds no test that could fail.
  failed += ended === 0 ? notPassed : Math.max(notPassed, 1);
}
