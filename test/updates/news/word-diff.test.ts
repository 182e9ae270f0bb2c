import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffRun } from '../../../src/updates/news/word-diff.ts';

/** As it would be printed: [-removed-], {+added+}. */
function print(runs: readonly DiffRun[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return runs.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

function textOf(runs: readonly DiffRun[], but: DiffRun['kind']): string {
  return runs
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join('');
}

describe('the difference of two texts', () => {
  it.each([
    ['Ask the sponsor.', 'Ask the sponsor.', 'Ask the sponsor.'],
    ['Ask the sponsor.', 'Ask the RA.', 'Ask the [-sponsor-]{+RA+}.'],
    ['Ask the RA.', 'Ask the RA. Then wait.', 'Ask the RA.{+ Then wait.+}'],
    ['Wait two days, then call.', 'Wait, then call.', 'Wait[- two days-], then call.'],
    ['Call 01632 960001 today.', 'Call 01632 960002 today.', 'Call 01632 [-960001-]{+960002+} today.'],
    ['Mail a@b.nhs.uk now', 'Mail c@b.nhs.uk now', 'Mail [-a@b.nhs.uk-]{+c@b.nhs.uk+} now'],
    [
      'The card is blocked for good',
      'The card works again for good',
      'The card [-is blocked-]{+works again+} for good',
    ],
    ['One,  two', 'One, two', 'One,[-  -]{+ +}two'],
    ['', 'New words', '{+New words+}'],
    ['Old words', '', '[-Old words-]'],
    ['', '', ''],
  ])('from %j to %j reads as its words do', (was, now, printed) => {
    expect(print(diffWords(was, now))).toBe(printed);
  });

  it('gives one text for another where they have little in common', () => {
    const [was, now] = [
      'Put the card in and wait a while.',
      'Renew it on the site of the agency, a day early.',
    ];
    expect(print(diffWords(was, now))).toBe(`[-${was}-]{+${now}+}`);
  });

  const words = fc
    .array(
      fc.constantFrom('the', 'card', 'RA', '01632', ' ', '  ', '\n', '.', ',', '’', '😀', '\uD83D', 'é'),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(''));
  const texts = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 80 }), fc.lorem({ maxCount: 30 }));

  it('gives both texts back, sign by sign, in joined runs', () => {
    fc.assert(
      fc.property(texts, texts, (was, now) => {
        const runs = diffWords(was, now);
        expect(textOf(runs, 'added')).toBe(was);
        expect(textOf(runs, 'removed')).toBe(now);
        expect(runs.every(({ text }) => text)).toBe(true);
        const kinds = runs.map(({ kind }) => kind);
        expect(kinds.some((kind, at) => kind === kinds[at + 1])).toBe(false);
        expect(kinds.some((kind, at) => kind === 'added' && kinds[at + 1] === 'removed')).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a text with itself is that text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(diffWords(text, text)).toEqual(text ? [{ kind: 'same', text }] : []);
      }),
    );
  });

  it('of two whole pages comes at once, and is a text for a text', () => {
    const page = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word}${at % 90}`).join(' ');
    const [was, now] = [`Top ${page('a')} end`, `Top ${page('b')} end`];
    const startedAt = performance.now();
    const runs = diffWords(was, now);
    expect(performance.now() - startedAt).toBeLessThan(1500);
    expect(runs).toEqual([
      { kind: 'removed', text: was },
      { kind: 'added', text: now },
    ]);
  });

  it('of a long page in which one word changed is that word', () => {
    const page = Array.from({ length: 30_000 }, (_, at) => `word${at}`);
    const changed = page.with(15_000, 'other');
    const runs = diffWords(page.join(' '), changed.join(' '));
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'word15000' },
      { kind: 'added', text: 'other' },
    ]);
  });
});
