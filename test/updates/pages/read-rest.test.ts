import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRest } from '../../../src/updates/pages/read-rest.ts';

describe('what WordPress says of a page', () => {
  it('is when it was modified', () => {
    expect(readRest('{"id":123,"modified_gmt":"2026-01-22T10:11:12"}')).toEqual({
      text: '2026-01-22T10:11:12',
      day: '2026-01-22',
    });
  });

  it.each([
    '',
    '<html>',
    'null',
    '[]',
    '{}',
    '{"modified_gmt":null}',
    '{"modified_gmt":"2026-02-31T10:11:12"}',
  ])('is nothing in %j', (text) => {
    expect(readRest(text)).toBeNull();
  });

  it('is read of any text without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRest(text)).toBeNull();
      }),
    );
  });
});
