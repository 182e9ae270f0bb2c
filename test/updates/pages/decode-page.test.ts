import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/updates/pages/decode-page.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

describe('the charset of a page', () => {
  it.each([
    ['UTF-8 that says so', utf8('Café – £5'), 'text/html; charset=utf-8', 'Café – £5'],
    ['UTF-8 with a mark in front', utf8('\uFEFFCafé'), null, 'Café'],
    ['UTF-8 that says something else', utf8('Café'), 'text/html; charset=iso-8859-1', 'Café'],
    ['the one in the header', latin('Caf\xE9'), 'text/html; charset="ISO-8859-1"', 'Café'],
    [
      'the one in the page',
      latin('<meta charset=iso-8859-2>\xB3'),
      'text/html',
      '<meta charset=iso-8859-2>ł',
    ],
    ['none that is said', latin('Caf\xE9 \x96 \xA35'), null, 'Café – £5'],
    ['one that nobody knows', latin('Caf\xE9'), 'text/html; charset=klingon', 'Café'],
  ])('is %s', (_what, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType)).toBe(text);
  });

  it.each([
    ['a nought', utf8('Card\0'), null],
    ['a character that stands for one that was lost', utf8('Caf\uFFFD'), null],
    ['bytes that are not the UTF-8 they say they are', latin('Caf\xE9'), 'text/html; charset=UTF-8'],
    ['UTF-16', latin('\xFF\xFEC\0a\0r\0d\0'), null],
    ['UTF-8 that was cut and says nothing', latin('it\xE2\x80\x99s caf\xC3'), null],
    ['UTF-8 that was encoded twice', utf8('itâ€™s â€œnewâ€\u009D Â£5'), null],
  ])('cannot be told of %s', (_what, bytes, contentType) => {
    expect(decodePage(bytes, contentType)).toBeNull();
  });

  it('is read of any bytes without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, contentType) => {
        expect(decodePage(bytes, contentType) ?? '').not.toContain('\uFFFD');
      }),
    );
  });
});
