import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStrictJson, writeStrictJson } from '../../src/updates/strict-json.ts';
import { numRuns } from './cases.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readStrictJson(bytes(text));

describe('strict JSON', { timeout: 20_000 + numRuns }, () => {
  it.each([
    ['an object', '{"a":1,"b":[true,false,null,"x"]}\n', { a: 1, b: [true, false, null, 'x'] }],
    ['a text beyond ASCII', '"“é” 🙂"\n', '“é” 🙂'],
    ['a fraction and a number below nothing', '[0.5,-1]\n', [0.5, -1]],
    ['an escape that has to be there', '"a\\"b\\\\c\\n"\n', 'a"b\\c\n'],
    ['words like HTML, which are text', '"<b>&amp;</b>"\n', '<b>&amp;</b>'],
    ['a value that only sounds like a forbidden key', '{"a":"__proto__"}\n', { a: '__proto__' }],
  ])('is read with %s', (_what, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    ['an empty file', ''],
    ['an end of line alone', '\n'],
    ['no end of line', '{"a":1}'],
    ['two ends of line', '{"a":1}\n\n'],
    ['the end of line of another system', '{"a":1}\r\n'],
    ['a space between', '{"a": 1}\n'],
    ['a line between', '{"a":\n1}\n'],
    ['a space before', ' {"a":1}\n'],
    ['a byte order mark', '\uFEFF{"a":1}\n'],
    ['a key twice', '{"a":1,"a":1}\n'],
    ['a key twice at depth', '[{"b":{"a":1,"a":2}}]\n'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}\n'],
    ['a number with an exponent', '[1e2]\n'],
    ['a number with a needless nought', '[1.0]\n'],
    ['nought below nothing', '[-0]\n'],
    ['a number that is not exact', '[12345678901234567890]\n'],
    ['a number beyond all numbers', '[1e999]\n'],
    ['a needless escape', '"\\u0061"\n'],
    ['an escaped stroke', '"a\\/b"\n'],
    ['an escape in capitals', '"\\u001F"\n'],
    ['half a character', '"\\ud83d"\n'],
    ['half a character in a key', '{"\\udc00":1}\n'],
    ['a comma at the end', '[1,]\n'],
    ['a comment', '{"a":1}//\n'],
    ['two values', '{"a":1}{"a":1}\n'],
    ['a captive portal', '<!doctype html><title>Sign in</title>\n'],
    ['the key __proto__', '{"__proto__":{"a":1}}\n'],
    ['the key __proto__ at depth', '{"a":[{"b":{"__proto__":1}}]}\n'],
    ['the key __proto__, escaped', '{"\\u005f_proto__":1}\n'],
    ['the key constructor at depth', '[[{"constructor":{"prototype":{}}}]]\n'],
    ['the key prototype', '{"prototype":null}\n'],
  ])('is not read with %s', (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['a byte that begins nothing', [0x22, 0xff, 0x22, 0x0a]],
    ['a letter cut short', [0x22, 0xc3, 0x22, 0x0a]],
    ['a letter written too long', [0x22, 0xc1, 0xa1, 0x22, 0x0a]],
    ['half a character in bytes', [0x22, 0xed, 0xa0, 0xbd, 0x22, 0x0a]],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00, 0x0a, 0x00]],
  ])('is not read with %s', (_what, numbers) => {
    expect(readStrictJson(Uint8Array.from(numbers))).toBeUndefined();
  });

  it.each(['[', '{"a":'])('is not read too deep to be taken apart, %j', (open) => {
    expect(read(open.repeat(5000))).toBeUndefined();
    expect(read(`${open.repeat(200_000)}1${(open === '[' ? ']' : '}').repeat(200_000)}\n`)).toBeUndefined();
  });

  it('leaves every object as it was', () => {
    expect(read('{"a":{"__proto__":{"planted":true}}}\n')).toBeUndefined();
    expect(({} as Record<string, unknown>)['planted']).toBeUndefined();
  });

  it('reads what it writes', () => {
    const value = fc.jsonValue({ noUnicodeString: false }).filter((each) => {
      const text = JSON.stringify(each);
      return !/\\ud[89a-f]|__proto__|constructor|prototype|-0/.test(text);
    });
    fc.assert(
      fc.property(value, (each) => {
        const text = writeStrictJson(each);
        const again = read(text);
        expect(again).toBeDefined();
        expect(writeStrictJson(again)).toBe(text);
      }),
      { numRuns },
    );
  });

  it('never throws, and takes no bytes but those that it would write', () => {
    const random = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary' }).map(bytes),
      fc.json().map((text) => bytes(`${text}\n`)),
      fc
        .array(fc.constantFrom(...'[]{}",:\\u019.eE+-afnrt \n'.split('')))
        .map((letters) => bytes(letters.join(''))),
    );
    fc.assert(
      fc.property(random, (each) => {
        const value = readStrictJson(each);
        const again = value === undefined ? each : bytes(writeStrictJson(value));
        expect(again).toEqual(each);
      }),
      { numRuns },
    );
  });
});
