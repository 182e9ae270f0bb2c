import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeRelease } from '../src/guidance/before-release.ts';
import { readGuidance } from './guidance.ts';
import { readOpenChecks } from './release-checks.ts';

const open = readOpenChecks();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/before-release.md', beforeRelease(open));
const count = open.flatMap(({ items }) => items).length;
console.log(
  `${readGuidance().answers.length} answers hold. docs/before-release.md lists ${count} things that a person must check.`,
);
