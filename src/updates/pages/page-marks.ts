import { longDate } from '../../directory/dates.ts';
import type { Answer, Source } from '../../guidance/answer.ts';
import type { PageRecord } from './page-record.ts';

/** A page that an answer cites, and that is no longer as it was when the answer was written. */
export interface PageMark {
  url: string;
  title: string;
  kind: 'changed' | 'gone' | 'moved';
  /** Calendar date by the page's own stamp, or null where only we saw it. */
  on: string | null;
  /** SHA-256 of the text before and after, where both were seen. */
  words: { before: string; after: string } | null;
  sentence: string;
}

/** The marks of an answer, one a page. An answer written on the day of the change or after it has none. */
export function pageMarks(
  answer: Answer,
  sources: Readonly<Record<string, Source>>,
  records: Readonly<Record<string, PageRecord>>,
): PageMark[] {
  const marks = new Map<string, PageMark>();
  for (const id of sourcesOf(answer)) {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    const address = source?.url ? watchedAddress(source.url) : null;
    if (!source || !address || !Object.hasOwn(records, address)) continue;
    const mark = markOf(records[address]!, answer.written);
    if (mark) marks.set(address, { url: address, title: source.title, ...mark });
  }
  return [...marks.values()];
}

/** Records are kept by an address without its fragment. */
function watchedAddress(url: string): string {
  const page = new URL(url);
  page.hash = '';
  return page.href;
}

function sourcesOf({ steps, fallback, escalate, notes, conflicts, reading }: Answer): Set<string> {
  const lines = [steps, fallback, escalate, notes, conflicts].flat();
  return new Set([...lines.flatMap(({ sources }) => sources), ...reading]);
}

function markOf(record: PageRecord, written: string): Omit<PageMark, 'url' | 'title'> | null {
  const { settled, change, baseline } = record;
  const ours = `our answer was written on ${longDate(written)}.`;
  const kind = settled?.verdict.kind;
  if (settled && (kind === 'gone' || kind === 'moved') && settled.on > written) {
    const what = kind === 'gone' ? 'was seen to be gone' : 'was seen to have moved';
    return { kind, on: null, words: null, sentence: `This page ${what} on ${longDate(settled.on)}; ${ours}` };
  }
  if (!change || (change.on ?? change.seenOn) <= written) return null;
  const when = change.on
    ? `changed on ${longDate(change.on)}`
    : `was seen changed on ${longDate(change.seenOn)}`;
  const words = change.sha && baseline ? { before: baseline.sha, after: change.sha } : null;
  return { kind: 'changed', on: change.on, words, sentence: `This page ${when}; ${ours}` };
}
