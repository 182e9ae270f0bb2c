import { parseDirectory } from '../directory/parse-directory.ts';
import type { Parsed } from '../directory/shape.ts';
import { parseGuidance } from '../guidance/check-guidance.ts';
import { parseNationalDates } from '../guidance/check-national-dates.ts';
import { parseSearch } from '../guidance/search/parse-search.ts';
import { parsePages } from './parse-pages.ts';
import type { PartName, Parts } from './parts.ts';
import { readStrictJson } from './strict-json.ts';

/** All that a pack holds; or the first part that is not as the build would have made it, and why. */
export type ReadParts =
  { kind: 'read'; parts: Parts } | { kind: 'refused'; part: PartName; faults: string[] };

/** As many faults as help to find the cause. */
const mostFaults = 5;

/** Reads the files of a pack by the rules that the build keeps to. Whatever the bytes are, it does not throw. */
export function readParts(files: Record<PartName, Uint8Array>): ReadParts {
  const guidance = parseGuidance(readStrictJson(files.guidance));
  if (guidance.kind === 'refused') return refuse('guidance', guidance);
  const { answers } = guidance.value;
  const ids = new Set(answers.map(({ id }) => id));
  const search = parseSearch(readStrictJson(files.search), ids);
  if (search.kind === 'refused') return refuse('search', search);
  const directory = parseDirectory(readStrictJson(files.directory));
  if (directory.kind === 'refused') return refuse('directory', directory);
  const dates = parseNationalDates(readStrictJson(files['national-dates']), ids);
  if (dates.kind === 'refused') return refuse('national-dates', dates);
  const pages = parsePages(readStrictJson(files.pages));
  if (pages.kind === 'refused') return refuse('pages', pages);
  return {
    kind: 'read',
    parts: {
      guidance: guidance.value,
      search: search.value,
      directory: directory.value,
      'national-dates': dates.value,
      pages: pages.value,
    },
  };
}

function refuse(part: PartName, { faults }: Extract<Parsed<unknown>, { kind: 'refused' }>): ReadParts {
  return { kind: 'refused', part, faults: faults.slice(0, mostFaults) };
}
