import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guidance } from '../src/guidance/answer.ts';
import { compileGuidance } from '../src/guidance/compile.ts';

/** Compiles the answers of this checkout. Throws with every fault of every answer when one is refused. */
export function readGuidance(): Guidance {
  const folder = 'src/guidance/answers';
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const compiled = compileGuidance(files, readFileSync('src/guidance/sources.yaml', 'utf8'));
  if (compiled.kind === 'refused') throw new Error(`Answers refused:\n${compiled.faults.join('\n')}`);
  return compiled.guidance;
}
