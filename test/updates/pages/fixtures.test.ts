import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/platform/clock.ts';
import { sha256 } from '../../../src/platform/crypto.ts';
import { lookOf, pageLook } from '../../../src/updates/pages/look.ts';
import type { PageRecord } from '../../../src/updates/pages/page-record.ts';
import { pageState, type PageState } from '../../../src/updates/pages/page-state.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import { wordsChanged } from '../../../src/updates/pages/words-changed.ts';
import { watchedPages } from '../../../scripts/watched-pages.ts';
import type { Case, Reply, Spoken } from './case.ts';
import { cases } from './cases.ts';

/** When the first look is: a Monday at nine in England. */
const start = Date.parse('2027-05-03T08:00:00Z');

const source = { title: '', publisher: '', seen: '2026-11-22', derived: false, mirror: false, opened: null };

/** Shows a page to the watch as often as the case says, and returns what it keeps and every text it saw. */
async function watch({ url, printed, looks }: Case) {
  const page = watchedPages([{ ...source, url, printed }]).pages[0]!;
  const texts = new Map<string, string>();
  let record: PageRecord | null = null;
  for (const { at, reply } of looks) {
    const now = start + at * 3_600_000;
    const read = lookOf({ kind: 'answered', ...answerTo(url, reply) }, url);
    const text = read.kind === 'read' ? read.text : '';
    const sum = await sha256(new TextEncoder().encode(text));
    texts.set(sum, text);
    const before: string | null = texts.get(record?.baseline?.sha ?? '') ?? null;
    const look = read.kind === 'read' ? pageLook(read, sum, before) : read;
    record = afterLook(record, page, look, now, dayOf(now));
  }
  return { state: pageState(record, page, dayOf(start + looks.at(-1)!.at * 3_600_000)), record, texts };
}

function answerTo(url: string, reply: Reply) {
  const bytes = 'html' in reply ? new TextEncoder().encode(reply.html) : reply.bytes;
  const { status, contentType } = reply;
  return { status, contentType, retryAfter: null, etag: null, url: reply.url ?? url, bytes };
}

function spoken({ kind }: PageState): Spoken {
  switch (kind) {
    case 'same':
    case 'changed':
    case 'cannot tell':
    case 'gone':
    case 'moved':
      return kind;
    case 'not looked at':
    case 'not allowed':
    case 'not reached':
    case 'looked once':
    case 'baseline':
      return 'baseline only';
  }
}

describe('the watch, shown pages that were written without sight of it', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { state, record, texts } = await watch(each);
    expect([each.expected, ...(each.honestToo ?? [])]).toContain(spoken(state));
    const { added = [], removed = [] } = each.words ?? {};
    const now = record?.change?.sha ?? record?.latest ?? '';
    const words = wordsChanged(texts.get(record?.baseline?.sha ?? '') ?? '', texts.get(now) ?? '');
    for (const part of added) expect(words.added.join('\n')).toContain(part);
    for (const part of removed) expect(words.removed.join('\n')).toContain(part);
  });

  it('is shown more than thirty, of every outcome', () => {
    const outcomes = new Set(cases.map(({ expected }) => expected));
    expect([...outcomes].toSorted()).toEqual([
      'baseline only',
      'cannot tell',
      'changed',
      'gone',
      'moved',
      'same',
    ]);
    expect(cases.length).toBeGreaterThan(30);
  });
});
