import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, sha256 } from '../../src/platform/crypto.ts';

const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'));

/** RFC 8032, section 7.1. */
const vectors = [
  {
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];
const base64 = (digits: string) => Buffer.from(digits, 'hex').toString('base64');
const [, { key, message, signature }] = vectors as [unknown, (typeof vectors)[number]];
const verify = (given: Partial<{ message: string; signature: string; key: string }>) =>
  isSigned(hex(given.message ?? message), hex(given.signature ?? signature), given.key ?? base64(key));

describe('a signature', () => {
  it.each(vectors)('is good as RFC 8032 has it, over “$message”', async (vector) => {
    expect(await isSigned(hex(vector.message), hex(vector.signature), base64(vector.key))).toBe(true);
  });

  it.each<[string, Parameters<typeof verify>[0]]>([
    ['other bytes', { message: '73' }],
    ['a byte more', { message: '7200' }],
    ['no bytes', { message: '' }],
    ['another key', { key: base64(vectors[0]!.key) }],
    ['a changed signature', { signature: signature.replace('92', '93') }],
    ['another signature', { signature: vectors[0]!.signature }],
    ['a byte too few', { signature: signature.slice(2) }],
    ['a byte too many', { signature: `${signature}00` }],
    ['no signature', { signature: '' }],
    ['64 noughts', { signature: '00'.repeat(64) }],
    ['a key of 31 bytes', { key: base64(key.slice(2)) }],
    ['a key of 33 bytes', { key: base64(`${key}00`) }],
    ['no key', { key: '' }],
    ['a key that is no base64', { key: '§' }],
    ['a key that is no point', { key: base64('02'.padEnd(64, '0')) }],
  ])('is not good for %s, and nothing is thrown', async (_what, given) => {
    expect(await verify(given)).toBe(false);
  });
});

it.each(['', 'abc', 'Smartcard', '“é” 🙂', 'a'.repeat(1_000_000)])(
  'the sum of a text is its SHA-256',
  async (text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
