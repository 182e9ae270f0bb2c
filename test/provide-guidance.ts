import type { TestProject } from 'vitest/node';
import { readGuidance, readSearch } from '../scripts/guidance.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import type { SearchData } from '../src/guidance/search/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    guidance: Guidance;
    search: SearchData;
  }
}

/** Compiles the packaged guidance and teaches its search once for all tests: it takes some seconds. */
export default function setup(project: TestProject): void {
  project.provide('guidance', readGuidance());
  project.provide('search', readSearch());
}
