import type { Source } from '../src/guidance/answer.ts';
import type { WatchedPage, WatchedPages } from '../src/updates/parts.ts';
import { isWatchedHost } from '../src/updates/watched-hosts.ts';
import { readGuidance } from './guidance.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The official pages that the guidance of this checkout cites. */
export function readWatchedPages(): WatchedPages {
  return watchedPages(Object.values(readGuidance().sources));
}

/** The pages behind these sources, each once, in the order of their addresses, with the latest dates printed and seen. */
export function watchedPages(sources: readonly Source[]): WatchedPages {
  const pages = new Map<string, WatchedPage>();
  for (const source of sources) {
    if (source.url === null || !isWatchedHost(new URL(source.url).host)) continue;
    const url = source.url.replace(/#.*$/s, '');
    const before = pages.get(url);
    const printed = source.printed === null ? null : plainDate(source.printed);
    pages.set(url, {
      url,
      printed: later(before?.printed ?? null, printed),
      seen: later(before?.seen ?? null, source.seen),
    });
  }
  return { pages: [...pages.values()].toSorted((one, other) => (one.url < other.url ? -1 : 1)) };
}

/** `22 January 2026` as a calendar date; null for anything less than a whole real one. */
function plainDate(printed: string): string | null {
  const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(printed) ?? [];
  const at = months.indexOf(month ?? '') + 1;
  if (!day || !year || !at) return null;
  const date = `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
  return isReal ? date : null;
}

function later<Other extends string | null>(one: string | null, other: Other): string | Other {
  return one !== null && (other === null || other < one) ? one : other;
}
