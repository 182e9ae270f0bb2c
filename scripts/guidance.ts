import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryFaults } from '../src/directory/check-directory.ts';
import { icbs } from '../src/directory/icbs.ts';
import neverDisplay from '../src/directory/never-display.json';
import { registrationAuthorities } from '../src/directory/registration-authorities.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import { compileGuidance } from '../src/guidance/compile.ts';

/**
 * Compiles the answers of this checkout and checks the contacts. Throws with every fault when
 * something is refused.
 */
export function readGuidance(): Guidance {
  const folder = 'src/guidance';
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(join(folder, 'answers'));
  const compiled = compileGuidance({
    answers: Object.fromEntries(names.map((name) => [name, text(join('answers', name))])),
    sources: text('sources.yaml'),
    glossary: text('glossary.yaml'),
    neverDisplay,
  });
  const codes = icbs.map(({ code }) => code);
  const faults = [
    ...(compiled.kind === 'refused' ? compiled.faults : []),
    ...directoryFaults(registrationAuthorities, neverDisplay, codes).map(
      (fault) => `registration-authorities.json: ${fault}`,
    ),
  ];
  if (compiled.kind === 'refused' || faults.length) throw new Error(`Refused:\n${faults.join('\n')}`);
  return compiled.guidance;
}
