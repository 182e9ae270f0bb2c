import { mkdirSync, writeFileSync } from 'node:fs';
import { nationalRoutes } from '../src/directory/national-routes.ts';
import { beforeRelease } from '../src/guidance/before-release.ts';
import { readGuidance } from './guidance.ts';

const guidance = readGuidance();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/before-release.md', beforeRelease(guidance, nationalRoutes));
console.log(
  `${guidance.answers.length} answers hold. docs/before-release.md lists what a person must check.`,
);
