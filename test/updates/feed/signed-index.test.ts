import { describe, expect, it } from 'vitest';
import { isLater, readIndex } from '../../../src/updates/feed/feed-index.ts';
import { asFile } from '../packaged-files.ts';
import { bytesOf, check, fakeHost, indexOf, ours, packagedFiles, putIndex, sumOf } from './feeds.ts';

const text = () => new TextDecoder().decode(asFile(indexOf()));
const index = () => indexOf() as unknown as Record<string, unknown>;

/** What comes of an index with these bytes, which our key signed, and whether any file was asked for. */
async function checkSigned(bytes: Uint8Array) {
  const host = fakeHost();
  putIndex(host, bytes);
  const checked = await check(host);
  return { checked, asked: host.paths() };
}
async function expectRefusal(bytes: Uint8Array, why: string) {
  expect(await checkSigned(bytes)).toEqual({
    checked: { kind: 'failed', why, retryAfter: null },
    asked: ['index.json', `${sumOf(bytes)}.sig`],
  });
}

describe('R38: an index that is signed is malformed', () => {
  it.each<[string, () => Uint8Array]>([
    ['with a key twice', () => bytesOf(text().replace('"serial":2', '"serial":1,"serial":2'))],
    [
      'with a key twice, once escaped',
      () => bytesOf(text().replace('"serial":2', '"\\u0073erial":1,"serial":2')),
    ],
    [
      'with a file twice',
      () => bytesOf(text().replace('"pages":', '"pages":{"size":1,"sha256":""},"pages":')),
    ],
    ['with __proto__', () => bytesOf(text().replace('{', '{"__proto__":{"keys":[]},'))],
    ['with __proto__ at depth', () => bytesOf(text().replace('"files":{', '"files":{"__proto__":{},'))],
    ['with constructor', () => bytesOf(text().replace('{', '{"constructor":{},'))],
    ['with prototype', () => bytesOf(text().replace('{', '{"prototype":{},'))],
    ['with a byte order mark', () => bytesOf(`\uFEFF${text()}`)],
    ['in invalid UTF-8', () => Buffer.from(text().replace('"urgent"', '"\u00ff":1,"urgent"'), 'latin1')],
    ['in UTF-16', () => Buffer.from(text(), 'utf16le')],
    ['with half a character', () => bytesOf(text().replace('{', '{"x":"\\ud800",'))],
    ['printed prettily', () => bytesOf(`${JSON.stringify(index(), null, 2)}\n`)],
    ['with a space behind it', () => bytesOf(`${text()} `)],
    ['with another index behind it', () => bytesOf(text() + text())],
    ['with a nought behind it', () => bytesOf(`${text()}\u0000`)],
    ['without its end of line', () => bytesOf(text().trimEnd())],
    ['with a needless escape', () => bytesOf(text().replace('"serial"', '"\\u0073erial"'))],
    ['with another way to write a number', () => bytesOf(text().replace('"serial":2', '"serial":2.0'))],
    ['cut off', () => bytesOf(text()).slice(0, -20)],
    ['empty', () => new Uint8Array()],
    ['null', () => bytesOf('null\n')],
    ['a list', () => bytesOf('[]\n')],
    ['60,000 brackets deep', () => bytesOf('['.repeat(30_000) + ']'.repeat(30_000) + '\n')],
  ])('%s', async (_what, bytes) => {
    await expectRefusal(new Uint8Array(bytes()), 'malformed');
  });

  const file = { size: 10, sha256: 'a'.repeat(64) };
  const files = (changes: object) => ({ files: { ...indexOf().files, ...changes } });
  it.each<[string, () => Record<string, unknown>]>([
    ['with the format 0', () => ({ format: 0 })],
    ['with the format “1”', () => ({ format: '1' })],
    ['with the format null', () => ({ format: null })],
    ['without a format', () => ({ format: undefined })],
    ['without a serial', () => ({ serial: undefined })],
    ['with no keys', () => ({ keys: [] })],
    ['without keys', () => ({ keys: undefined })],
    ['with three keys', () => ({ keys: Array.from({ length: 3 }, () => ours.publicKey) })],
    ['with a short key', () => ({ keys: ['AAAA'] })],
    ['with a key of 33 bytes', () => ({ keys: [Buffer.alloc(33).toString('base64')] })],
    ['with a key that is no base64', () => ({ keys: ['!'.repeat(43) + '='] })],
    ['with a key in base64 for addresses', () => ({ keys: ['-_'.repeat(21) + 'A='] })],
    ['with a key whose last bits are lost', () => ({ keys: ['A'.repeat(42) + 'B='] })],
    ['with a key that is a number', () => ({ keys: [1] })],
    ['published on no day', () => ({ published: '2027-02-30' })],
    ['published at an instant', () => ({ published: '2027-01-04T00:00:00Z' })],
    ['that expires before it is published', () => ({ expires: '2027-01-03' })],
    ['that needs a version in words', () => ({ minimumVersion: 'next' })],
    ['without files', () => ({ files: {} })],
    ['with one file missing', () => files({ pages: undefined })],
    ['with an empty file', () => files({ pages: { ...file, size: 0 } })],
    ['with a file of 4 MB and more', () => files({ pages: { ...file, size: 4_000_001 } })],
    ['with files of more than 4 MB together', () => files({ pages: { ...file, size: 3_999_999 } })],
    ['with a file of half a byte', () => files({ pages: { ...file, size: 0.5 } })],
    ['with a sum in capitals', () => files({ pages: { ...file, sha256: 'A'.repeat(64) } })],
    ['with a path for a sum', () => files({ pages: { ...file, sha256: '../'.repeat(21) + 'x' } })],
    ['with a sum and an end of line', () => files({ pages: { ...file, sha256: 'a'.repeat(64) + '\n' } })],
    ['with six urgent things', () => ({ urgent: Array.from({ length: 6 }, () => urgent) })],
    ['with an urgent thing of 301 letters', () => ({ urgent: [{ ...urgent, text: 'x'.repeat(301) }] })],
    ['with an urgent thing that says nothing', () => ({ urgent: [{ ...urgent, title: ' ' }] })],
    [
      'with an urgent thing that leads to an address',
      () => ({ urgent: [{ ...urgent, answer: 'https://x' }] }),
    ],
  ])('%s', async (_what, changes) => {
    await expectRefusal(asFile({ ...index(), ...changes() }), 'malformed');
  });
});
const urgent = { id: 'one', title: 'Stop', text: 'Read', answer: 'an-answer' };

describe('an index for a later extension is too new, whatever else it holds:', () => {
  it.each<[string, () => unknown]>([
    ['format 2', () => ({ ...index(), format: 2 })],
    ['format 2 of another shape', () => ({ format: 2, minimumVersion: '0.1.0' })],
    ['a required version 99.0', () => ({ ...index(), minimumVersion: '99.0' })],
    ['a required version 99', () => ({ ...index(), minimumVersion: '99' })],
    ['format 2 that names no version', () => ({ format: 2 })],
    ['the next small version', () => ({ ...index(), minimumVersion: '0.1.1' })],
    ['a version with one more figure', () => ({ ...index(), minimumVersion: '0.1.0.1' })],
  ])('%s', async (_what, value) => {
    await expectRefusal(asFile(value()), 'too new');
  });
});

it('fields that are not known are ignored, at every depth', () => {
  const pages = { ...indexOf().files.pages, mirror: 'x' };
  const more = { ...index(), extra: 1, files: { ...indexOf().files, pages, other: 1 }, urgent: [] };
  expect(readIndex(asFile(more), '0.1.0')).toEqual({ kind: 'index', index: indexOf({}, packagedFiles()) });
});

it.each([
  ['0.1.0', '0.1.0', false],
  ['0.10.0', '0.9.0', true],
  ['0.9.0', '0.10.0', false],
  ['1.0', '0.99.99', true],
  ['0.1', '0.1.0', false],
  ['0.1.0.1', '0.1', true],
])('whether version %s is later than %s: %s', (one, other, is) => expect(isLater(one, other)).toBe(is));
