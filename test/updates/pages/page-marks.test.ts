import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Source } from '../../../src/guidance/answer.ts';
import type { Look } from '../../../src/updates/pages/look.ts';
import { pageMarks } from '../../../src/updates/pages/page-marks.ts';
import type { PageRecord } from '../../../src/updates/pages/page-record.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import { wordsChanged } from '../../../src/updates/pages/words-changed.ts';
import { shortAnswer } from '../../examples.ts';

const url = 'https://cpe.org.uk/smartcards/';
const source: Source = {
  title: 'Smartcards',
  publisher: 'Community Pharmacy England',
  url: `${url}#unlock`,
  printed: '22 January 2026',
  seen: '2026-11-22',
  derived: false,
  mirror: false,
  opened: null,
};
const answer: Answer = { ...shortAnswer, written: '2027-04-01', reading: ['C2', 'C3', '__proto__'] };
const sources = { C2: source, C3: { ...source, url: null } };

const sha = (letter: string) => letter.repeat(64);
const see = (letter: string, day: string): Look => ({
  kind: 'page',
  sha: sha(letter),
  stamp: { text: `Updated on: ${day}`, day },
  shared: null,
});
const gone: Look = { kind: 'gone', status: 410 };
const moved: Look = { kind: 'moved', to: 'https://cpe.org.uk/b/' };

/** After looks a day apart, the last on 9 May 2027. */
function recordsOf(...looks: Look[]): Record<string, PageRecord> {
  let record: PageRecord | null = null;
  for (const [n, look] of looks.entries()) {
    const at = Date.UTC(2027, 4, 10 - looks.length + n);
    record = afterLook(
      record,
      { url, printed: '2026-01-22', seen: '2026-11-22' },
      look,
      at,
      new Date(at).toISOString().slice(0, 10),
    );
  }
  return { [url]: record! };
}
const marksOf = (looks: Look[], of = answer) => pageMarks(of, sources, recordsOf(...looks));
const before = see('a', '2026-01-22');
const after = see('b', '2027-05-03');

describe('the mark on an answer', () => {
  it('says when the page changed, by its stamp, and between which words', () => {
    expect(marksOf([before, after, after])).toEqual([
      {
        url,
        title: 'Smartcards',
        kind: 'changed',
        on: '2027-05-03',
        words: { before: sha('a'), after: sha('b') },
        sentence: 'This page changed on 3 May 2027; our answer was written on 1 April 2027.',
      },
    ]);
  });

  it.each([
    ['was seen changed', [before, see('b', '2026-01-22'), see('b', '2026-01-22')], 'changed'],
    ['was seen to be gone', [before, gone, gone], 'gone'],
    ['was seen to have moved', [before, moved, moved], 'moved'],
  ])('says that it %s, where no stamp tells', (words, looks, kind) => {
    const sentence = `This page ${words} on 8 May 2027; our answer was written on 1 April 2027.`;
    expect(marksOf(looks)).toMatchObject([{ on: null, kind, sentence }]);
  });

  it('has no words where the page had changed before it was first seen', () => {
    expect(marksOf([after, after])).toMatchObject([{ on: '2027-05-03', words: null }]);
  });

  it.each([
    ['one that was written on the day', '2027-05-03', 0],
    ['one that was written the day before', '2027-05-02', 1],
    ['one that was written later', '2027-06-01', 0],
  ])('on %s counts %s as %i', (_what, written, count) => {
    expect(marksOf([before, after, after], { ...answer, written })).toHaveLength(count);
  });

  it('is taken back when the page is as it was, and stays while it cannot be told', () => {
    const short: Look = { kind: 'cannot tell', why: 'short' };
    expect(marksOf([before, after, after, before, before])).toEqual([]);
    expect(marksOf([before, after, after, short, short])).toHaveLength(1);
    expect(marksOf([before, after])).toEqual([]);
  });

  it('is none on an answer that does not cite the page', () => {
    expect(marksOf([before, after, after], { ...answer, reading: [] })).toEqual([]);
    expect(pageMarks(answer, sources, {})).toEqual([]);
  });
});

describe('the words that changed', () => {
  it('are the blocks that are new and those that are gone', () => {
    expect(wordsChanged('A\nB\nC', 'B\nC\nD')).toEqual({ added: ['D'], removed: ['A'] });
    expect(wordsChanged('', 'A')).toEqual({ added: ['A'], removed: [] });
  });

  it('are none between a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wordsChanged(text, text)).toEqual({ added: [], removed: [] });
      }),
    );
  });
});
