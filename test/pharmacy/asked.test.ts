import { describe, expect, inject, it } from 'vitest';
import { indexGuidance } from '../../src/guidance/search/search.ts';
import { hitsOf, readAsked } from '../../src/pharmacy/asked.ts';

const index = indexGuidance(inject('guidance').answers, inject('search'));
const read = (query: string) => readAsked(index, query);

describe('what is asked', () => {
  it.each([
    ['FA002', 'pharmacy', 'FA002'],
    [' fa 002 ', 'pharmacy', 'FA002'],
    ['fao02', 'unlikely-pharmacy', 'FAO02'],
    ['sk75ld', 'postcode', 'SK7 5LD'],
    ['A1B2C', 'other-code', 'A1B2C'],
    ['(FA002).', 'pharmacy', 'FA002'],
    ['ls1 1aa.', 'postcode', 'LS1 1AA'],
  ])('is a place for “%s”: %s %s', (query, kind, text) => {
    expect(read(query)).toMatchObject({ kind: 'place', place: { kind, text } });
  });

  it.each(['FFFFF', 'forms', 'R8003', 'sk7', 'p45', 'FA002 card locked', 'face2', 'for 24'])(
    'is no place for “%s”',
    (query) => {
      expect(read(query).kind).not.toBe('place');
    },
  );

  it('is nothing yet while the words say nothing', () => {
    for (const query of ['', '  ', 'my card', 'lo']) expect(read(query)).toEqual({ kind: 'nothing' });
  });

  it('is answered, or found to have no answer', () => {
    expect(hitsOf(read('card locked'))[0]?.answer.id).toBe('unlock');
    expect(read('printer jam')).toEqual({ kind: 'answers', hits: [] });
  });

  it('is read at once, however many accents a pasted text holds', () => {
    const started = performance.now();
    read(`a${'\u0301\u0323'.repeat(150_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('has no hits while the answers are being read, or for a place', () => {
    expect(hitsOf(null)).toEqual([]);
    expect(hitsOf(read('FA002'))).toEqual([]);
  });
});
