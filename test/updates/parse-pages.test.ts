import { describe, expect, it } from 'vitest';
import { parsePages } from '../../src/updates/parse-pages.ts';
import { packagedParts } from './packaged-files.ts';

const url = 'https://cpe.org.uk/digital-and-technology/smartcards/';
const seen = '2026-11-22';
const page = (address: unknown, printed: unknown = null) => ({ pages: [{ url: address, printed, seen }] });
const kindOf = (value: unknown) => parsePages(value).kind;

describe('the pages to watch', () => {
  it('are read as they are packaged', () => {
    const { pages } = packagedParts();
    expect(pages.pages.length).toBeGreaterThan(10);
    expect(parsePages(structuredClone(pages))).toEqual({ kind: 'read', value: pages });
  });

  it('may have a day or none, and lose fields that we do not know', () => {
    expect(kindOf(page(url))).toBe('read');
    const dated = page(url, '2026-01-22');
    expect(parsePages({ pages: [{ ...dated.pages[0], every: '1s' }] })).toEqual({
      kind: 'read',
      value: dated,
    });
  });

  it.each([
    'http://cpe.org.uk/',
    'https://www.cpe.org.uk/',
    'https://cpe.org.uk.elsewhere.example/',
    'https://elsewhere.example/cpe.org.uk/',
    'https://cpe.org.uk./',
    'https://cpe.org.uk:444/',
    'https://cpe.org.uk:443/',
    'https://someone@cpe.org.uk/',
    'https://@cpe.org.uk/',
    'https://cpe.org.uk/#part',
    'https://cpe.org.uk/#',
    'https://CPE.org.uk/',
    'https://cpe.org.uk',
    'https://cpe.org.uk/a/../b',
    'https://cpe.org.uk\\a',
    'HTTPS://cpe.org.uk/',
    'https:cpe.org.uk/',
    ' https://cpe.org.uk/',
    'https://cpe.org.uk/a b',
    'https://www.lpc-online.org.uk/',
    'javascript:alert(1)',
    'wss://cpe.org.uk/',
    '',
    'cpe.org.uk',
    `https://cpe.org.uk/${'a'.repeat(5000)}`,
    null,
    1,
    {},
  ])('are refused with %j', (address) => {
    expect(kindOf(page(address))).toBe('refused');
  });

  it.each(['22 January 2026', '2026-02-30', '2026-01', '+002026-01-22', 20260122, undefined, ''])(
    'are refused with the day %j',
    (printed) => {
      expect(kindOf({ pages: [{ url, printed, seen }] })).toBe('refused');
    },
  );

  it.each(['22 November 2026', '2026-02-30', '2026-11', null, undefined, ''])(
    'are refused where they were seen on %j',
    (day) => {
      expect(kindOf({ pages: [{ url, printed: null, seen: day }] })).toBe('refused');
    },
  );

  it('are refused where one stands there twice', () => {
    expect(kindOf({ pages: [...page(url).pages, ...page(url, '2026-01-22').pages] })).toBe('refused');
  });

  it('are 1 to 300', () => {
    const many = (count: number) => ({
      pages: Array.from({ length: count }, (_, at) => ({ url: `${url}${at}/`, printed: null, seen })),
    });
    expect([0, 1, 300, 301].map((count) => kindOf(many(count)))).toEqual([
      'refused',
      'read',
      'read',
      'refused',
    ]);
  });
});
