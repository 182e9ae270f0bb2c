import { inject } from 'vitest';
import { watchedPages } from '../../scripts/watched-pages.ts';
import { partNames, type PartName, type Parts } from '../../src/updates/parts.ts';
import { writeStrictJson } from '../../src/updates/strict-json.ts';

/** The parts of this build, as a pack holds them. */
export function packagedParts(): Parts {
  const guidance = inject('guidance');
  return {
    guidance,
    search: inject('search'),
    directory: inject('directory'),
    'national-dates': inject('nationalDates'),
    pages: watchedPages(Object.values(guidance.sources)),
  };
}

export const asFile = (value: unknown) => new TextEncoder().encode(writeStrictJson(value));

export function asFiles(parts: Parts): Record<PartName, Uint8Array> {
  return Object.fromEntries(partNames.map((name) => [name, asFile(parts[name])])) as Record<
    PartName,
    Uint8Array
  >;
}
