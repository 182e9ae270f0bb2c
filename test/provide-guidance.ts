import type { TestProject } from 'vitest/node';
import { readDirectory, readGuidance, readNationalDates, readSearch } from '../scripts/guidance.ts';
import type { Directory } from '../src/directory/directory.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import type { NationalDates } from '../src/guidance/national-date.ts';
import type { SearchData } from '../src/guidance/search/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    directory: Directory;
    guidance: Guidance;
    nationalDates: NationalDates;
    search: SearchData;
  }
}

/** Compiles the packaged guidance and teaches its search once for all tests: it takes some seconds. */
export default function setup(project: TestProject): void {
  project.provide('directory', readDirectory());
  project.provide('guidance', readGuidance());
  project.provide('nationalDates', readNationalDates());
  project.provide('search', readSearch());
}
