import type { Guidance } from '../src/guidance/answer.ts';
import { hindrances } from '../src/updates/pages/doubts.ts';
import { pageMarks } from '../src/updates/pages/page-marks.ts';
import { pageState, sayState, type PageState } from '../src/updates/pages/page-state.ts';
import { wordsChanged } from '../src/updates/pages/words-changed.ts';
import type { WatchedPage } from '../src/updates/parts.ts';
import type { OnlineFound } from './check-online.ts';
import type { LinkFound } from './check-online-links.ts';

/**
 * What is said of a check, and how the command ends.
 * @returns `code` 0: nothing needs review. 1: something does. 2: nobody could be reached at all
 */
export function reportOnline(found: OnlineFound, guidance: Guidance): { lines: string[]; code: 0 | 1 | 2 } {
  const { watched, links, reached } = found;
  const tried = `${watched.length} official pages and ${links.length} other links`;
  if (!reached) {
    const why = 'this PC may be offline, or its network may not let Node through';
    return { code: 2, lines: [`Nobody answered for any of ${tried}: ${why}. Nothing was checked.`] };
  }
  const groups = new Map<string, string[]>(headings.map((heading) => [heading, []]));
  for (const page of watched) {
    const of = findings(page, found, guidance);
    if (of) groups.get(of.heading)?.push(...of.lines);
  }
  for (const link of links) {
    if (link.kind !== 'good') groups.get(linkHeadings[link.kind])?.push(sayLink(link));
  }
  const lines: string[] = [];
  for (const [heading, said] of groups) if (said.length) lines.push(heading, ...said, '');
  const isGood = headings.every((heading) => heading === once || !groups.get(heading)?.length);
  const end = isGood ? `Nothing needs review among ${tried}.` : `That is to review, of ${tried}.`;
  return { code: isGood ? 0 : 1, lines: [...lines, end] };
}

const once = 'Seen otherwise once; a check an hour or more later will tell:';
const notReached = 'Not reached:';
const pageHeadings = {
  changed: 'Pages that changed:',
  gone: 'Pages that are gone:',
  moved: 'Pages that moved:',
  'cannot tell': 'Pages of which we cannot tell:',
} as const;
const linkHeadings = {
  broken: 'Links that are broken:',
  elsewhere: 'Links that lead elsewhere:',
  'not reached': notReached,
} as const;
const headings: string[] = [
  ...Object.values(pageHeadings),
  linkHeadings.broken,
  linkHeadings.elsewhere,
  notReached,
  once,
];

interface Finding {
  heading: string;
  lines: string[];
}

/** What there is to review of a page; null where there is nothing. */
function findings(page: WatchedPage, found: OnlineFound, guidance: Guidance): Finding | null {
  const record = found.state.pages[page.url] ?? null;
  const state = pageState(record, page, found.on);
  const said = [`  ${page.url}`, `    ${sayState(state)}.`];
  switch (state.kind) {
    case 'changed': {
      const answers = citing(page, found, guidance);
      if (isAnswered(page, state, answers)) break;
      const { baseline } = record!;
      const words = wordsOf(baseline?.sha, state.change.sha, found.state.texts);
      return { heading: pageHeadings.changed, lines: [...said, ...named(answers), ...words] };
    }
    case 'gone':
    case 'moved':
      if (state.kind === 'moved') said.push(`    Now at ${state.to}`);
      return {
        heading: pageHeadings[state.kind],
        lines: [...said, ...named(citing(page, found, guidance))],
      };
    case 'cannot tell':
      return { heading: pageHeadings['cannot tell'], lines: said };
    case 'looked once':
      return { heading: once, lines: said };
    case 'same':
    case 'baseline':
    case 'not looked at':
    case 'not allowed':
    case 'not reached':
      break;
  }
  const why = hindrances.find((each) => each === record?.tried);
  return why ? { heading: notReached, lines: [`  ${page.url}`, `    ${why}`] } : null;
}

/** The answers that cite a page of which there is something to say. */
function citing({ url }: WatchedPage, { state }: OnlineFound, { answers, sources }: Guidance) {
  const long = '0001-01-01'; // each of them, however late it was written
  return answers.filter((answer) =>
    pageMarks({ ...answer, written: long }, sources, state.pages).some((mark) => mark.url === url),
  );
}

/** Whether every answer was written since. Where our source carries a date, a new date there says that it was read. */
function isAnswered(
  { printed }: WatchedPage,
  { change }: Extract<PageState, { kind: 'changed' }>,
  answers: Guidance['answers'],
): boolean {
  if (change.on !== null && printed !== null) return false;
  const since = change.on ?? change.seenOn;
  return answers.length > 0 && answers.every(({ written }) => written >= since);
}

function named(answers: Guidance['answers']): string[] {
  return answers.length ? [`    Cited by ${answers.map(({ id }) => id).join(', ')}`] : [];
}

function wordsOf(before: string | undefined, after: string | null, texts: Record<string, string>): string[] {
  const [was, is] = [texts[before ?? ''], texts[after ?? '']];
  if (was === undefined || is === undefined || was === is) return [];
  const { added, removed } = wordsChanged(was, is);
  return [...removed.map((each) => `    - ${each}`), ...added.map((each) => `    + ${each}`)];
}

function sayLink(link: Exclude<LinkFound, { kind: 'good' }>): string {
  switch (link.kind) {
    case 'broken':
      return `  ${link.url}: status ${link.status}`;
    case 'elsewhere':
      return `  ${link.url}\n    now at ${link.to}`;
    case 'not reached':
      return `  ${link.url}: ${link.why}`;
  }
}
