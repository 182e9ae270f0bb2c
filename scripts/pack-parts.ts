import type { PartName } from '../src/updates/parts.ts';
import { readParts } from '../src/updates/read-parts.ts';
import { writeStrictJson } from '../src/updates/strict-json.ts';
import { readDirectory, readGuidance, readNationalDates, readSearch } from './guidance.ts';
import { readWatchedPages } from './watched-pages.ts';

/**
 * The exact text of each part of this checkout's guidance, as the build packs it and a feed serves it. Throws where
 * an extension would refuse to read it back.
 */
export function packParts(): Record<PartName, string> {
  const parts = {
    guidance: writeStrictJson(readGuidance()),
    search: writeStrictJson(readSearch()),
    directory: writeStrictJson(readDirectory()),
    'national-dates': writeStrictJson(readNationalDates()),
    pages: writeStrictJson(readWatchedPages()),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]);
  const read = readParts(Object.fromEntries(bytes) as Record<PartName, Uint8Array>);
  if (read.kind === 'read') return parts;
  throw new Error(`Refused: ${read.part}:\n${read.faults.join('\n')}`);
}
