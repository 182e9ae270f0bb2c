import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import 'temporal-polyfill/global';
import { beforeRelease } from '../src/guidance/before-release.ts';
import { askAs } from './check-online-ask.ts';
import { reportOnline } from './check-online-report.ts';
import { readState, writeState } from './check-online-state.ts';
import { checkOnline } from './check-online.ts';
import { readDirectory, readGuidance } from './guidance.ts';
import { readWords } from './read-words.ts';
import { readOpenChecks } from './release-checks.ts';

const usage = 'Use: npm run guidance:check, with -- --online [--state FILE] to look at the pages themselves.';
const options = { online: { type: 'boolean', default: false }, state: { type: 'string' } } as const;
const { values, positionals } = readWords(process.argv.slice(3), options, usage);
const { online, state: file } = values;
if (positionals.length || (file !== undefined && !online)) throw new Error(usage);

const open = readOpenChecks();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/before-release.md', beforeRelease(open));
const count = open.flatMap(({ items }) => items).length;
const guidance = readGuidance();
console.log(
  `${guidance.answers.length} answers hold. docs/before-release.md lists ${count} things that a person must check.`,
);

if (online) {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  const before = file === undefined ? null : readState(file);
  const ask = askAs(`${name}/${version} (guidance:check)`);
  const found = await checkOnline(guidance, readDirectory(), before, { ask, now: Date.now, wait });
  const { lines, code } = reportOnline(found, guidance);
  for (const line of lines) console.log(line);
  if (file !== undefined && found.reached) writeState(file, found.state);
  process.exitCode = code;
}
