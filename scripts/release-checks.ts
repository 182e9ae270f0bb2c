import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { openChecks, type OpenChecks } from '../src/guidance/before-release.ts';
import { readDirectory, readGuidance } from './guidance.ts';

const shape = v.array(
  v.strictObject({
    group: v.string(),
    items: v.array(
      v.strictObject({ ask: v.string(), done: v.nullable(v.pipe(v.string(), v.minLength(12))) }),
    ),
  }),
);

/** What is still open before this checkout may be published. Throws where the guidance is refused. */
export function readOpenChecks(): OpenChecks[] {
  return openChecks({
    guidance: readGuidance(),
    ...readDirectory(),
    checks: v.parse(shape, parse(readFileSync('src/guidance/release-checks.yaml', 'utf8'))),
  });
}
