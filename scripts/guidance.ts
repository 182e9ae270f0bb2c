import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { directoryFaults, neverDisplayFaults } from '../src/directory/check-directory.ts';
import type { Directory } from '../src/directory/directory.ts';
import { icbs } from '../src/directory/icbs.ts';
import nationalRoutes from '../src/directory/national-routes.json';
import neverDisplay from '../src/directory/never-display.json';
import registrationAuthorities from '../src/directory/registration-authorities.json';
import type { Guidance } from '../src/guidance/answer.ts';
import { compileGuidance, seen, type Compiled } from '../src/guidance/compile.ts';
import type { NationalDates } from '../src/guidance/national-date.ts';
import { readNationalDates as readDates } from '../src/guidance/read-national-dates.ts';
import { readSources } from '../src/guidance/read-sources.ts';
import type { Lesson } from '../src/guidance/search/lesson.ts';
import type { SearchData } from '../src/guidance/search/pack.ts';
import { teach } from '../src/guidance/search/teach.ts';
import { wordsOf } from '../src/guidance/search/words.ts';

const folder = 'src/guidance';
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const saying = v.pipe(
  v.string(),
  v.check((words) => wordsOf(words).length > 0, 'holds no word'),
);
// The JSON is typed as wide strings; `directoryFaults` tests what the words may be.
const directory = { ...registrationAuthorities, ...nationalRoutes } as Directory;
const synonyms = v.record(saying, v.array(saying));

/**
 * Compiles the answers of this checkout and checks the contacts. Throws with every fault when
 * something is refused.
 */
export function readGuidance(): Guidance {
  return compile().guidance;
}

/** The national dates of this checkout. Throws at the first that is refused. */
export function readNationalDates(): NationalDates {
  const yaml = text('national-dates.yaml');
  const faults = neverDisplayFaults(yaml, neverDisplay);
  if (faults.length) throw new Error(`Refused:\n${faults.join('\n')}`);
  const answers = new Set(compile().guidance.answers.map(({ id }) => id));
  return readDates(yaml, readSources(text('sources.yaml'), seen), answers);
}

/** The contacts and national routes of this checkout. Throws with every fault when something is refused. */
export function readDirectory(): Directory {
  const faults = faultsInDirectory();
  if (faults.length) throw new Error(`Refused:\n${faults.join('\n')}`);
  return { contacts: directory.contacts, routes: directory.routes };
}

/** What the search is taught from: the phrases of the answers, and the files beside them. */
export function readLesson(): Lesson {
  const { guidance, asks } = compile();
  const otherThings = text('other-things.txt').split('\n').filter(Boolean);
  return {
    answers: guidance.answers,
    asks,
    otherThings,
    synonyms: v.parse(synonyms, parseYaml(text('synonyms.yaml'))),
  };
}

/** What the search learns from that; a few seconds' work. */
export function readSearch(): SearchData {
  return teach(readLesson());
}

function compile(): Extract<Compiled, { kind: 'read' }> {
  const names = readdirSync(join(folder, 'answers'));
  const compiled = compileGuidance({
    answers: Object.fromEntries(names.map((name) => [name, text(join('answers', name))])),
    sources: text('sources.yaml'),
    glossary: text('glossary.yaml'),
    neverDisplay,
  });
  const faults = [...(compiled.kind === 'refused' ? compiled.faults : []), ...faultsInDirectory()];
  if (compiled.kind === 'refused' || faults.length) throw new Error(`Refused:\n${faults.join('\n')}`);
  return compiled;
}

function faultsInDirectory(): string[] {
  const codes = icbs.filter(({ validTo }) => validTo === null).map(({ code }) => code);
  return directoryFaults(directory, neverDisplay, codes).map((fault) => `directory: ${fault}`);
}
