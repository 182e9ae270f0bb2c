import { describe, expect, inject, it } from 'vitest';
import { watchedPages } from '../../scripts/watched-pages.ts';
import type { Source } from '../../src/guidance/answer.ts';

const source = (url: string | null, printed: string | null = null, seen = '2026-11-22'): Source => ({
  title: 'A page',
  publisher: 'Somebody',
  url,
  printed,
  seen,
  derived: false,
  mirror: false,
  opened: null,
});
const printedOf = (printed: string | null) =>
  watchedPages([source('https://cpe.org.uk/a', printed)]).pages[0]?.printed;

describe('the pages that are watched', () => {
  it('are those of the two official sites, each once, in the order of their addresses', () => {
    const sources = [
      source('https://digital.nhs.uk/b'),
      source('https://cpe.org.uk/b#steps'),
      source(null, '22 January 2026'),
      source('https://www.cpwy.org/a'),
      source('https://cpe.org.uk/a'),
      source('https://cpe.org.uk/b'),
    ];
    expect(watchedPages(sources).pages.map(({ url }) => url)).toEqual([
      'https://cpe.org.uk/a',
      'https://cpe.org.uk/b',
      'https://digital.nhs.uk/b',
    ]);
  });

  it.each([
    ['22 January 2026', '2026-01-22'],
    ['1 September 2025', '2025-09-01'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2023', null],
    ['31 June 2025', null],
    ['January 2025', null],
    ['2022', null],
    ['20 May (year cut off)', null],
    ['captured 5 May 2026', null],
    ['closed 30 September 2022', null],
    [null, null],
  ])('carry %j as %j', (printed, date) => {
    expect(printedOf(printed)).toBe(date);
  });

  it('carry the latest date where several sources read the same page', () => {
    const [older, newer, none] = ['3 May 2024', '2 June 2024', null].map((printed) =>
      source('https://cpe.org.uk/a', printed),
    ) as [Source, Source, Source];
    for (const sources of [
      [older, newer, none],
      [none, newer, older],
    ]) {
      expect(watchedPages(sources).pages).toEqual([
        { url: 'https://cpe.org.uk/a', printed: '2024-06-02', seen: '2026-11-22' },
      ]);
    }
  });

  it('carry the latest day on which one of those sources was read', () => {
    const url = 'https://cpe.org.uk/a';
    const read = ['2026-11-22', '2027-03-01', '2026-12-31'].map((seen) => source(url, null, seen));
    for (const sources of [read, read.toReversed()]) {
      expect(watchedPages(sources).pages).toEqual([{ url, printed: null, seen: '2027-03-01' }]);
    }
  });

  it('are on both sites, and many carry a date', () => {
    const { pages } = watchedPages(Object.values(inject('guidance').sources));
    expect(new Set(pages.map(({ url }) => new URL(url).host))).toEqual(
      new Set(['cpe.org.uk', 'digital.nhs.uk']),
    );
    expect(pages.filter(({ printed }) => printed).length).toBeGreaterThan(30);
  });
});
