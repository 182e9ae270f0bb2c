import { createHash, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeFeed } from '../../scripts/feed.ts';
import { publicKeyOf, readPublicKey } from '../../scripts/feed-keys.ts';
import { readIndex } from '../../src/updates/feed/feed-index.ts';
import { feedOf, keyFrom, parts, release } from './feed-examples.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const [one, other] = [keyFrom(1), keyFrom(2)];
const [oneKey, otherKey] = [publicKeyOf(one), publicKeyOf(other)];

describe('a feed', () => {
  const feed = feedOf();
  const index = feed.get('index.json')!;

  it('is the same byte for byte when it is made twice', () => {
    expect([...feedOf()]).toEqual([...feed]);
  });

  it('holds the parts, then the signature, and last the index: the order to upload them in', () => {
    const names = [...feed.keys()];
    expect(names).toHaveLength(7);
    expect(names.slice(0, 5)).toEqual(Object.values(parts).map((part) => `${hash(Buffer.from(part))}.json`));
    expect(names.slice(5)).toEqual([`${hash(index)}.sig`, 'index.json']);
  });

  it('has an index that the extension reads, with every part by its size in bytes and its hash', () => {
    const files = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        { size: Buffer.byteLength(part), sha256: hash(Buffer.from(part)) },
      ]),
    );
    expect(readIndex(index, '0.1.0')).toEqual({
      kind: 'index',
      index: { format: 1, ...release, keys: [oneKey], files },
    });
  });

  it('writes its index in one order, whatever the order of what it was given', () => {
    const turned = Object.fromEntries(Object.entries(release).toReversed()) as unknown as typeof release;
    const again = makeFeed(
      Object.fromEntries(Object.entries(parts).toReversed()) as typeof parts,
      turned,
      [oneKey],
      [one],
    );
    expect([...again]).toEqual([...feed]);
    expect(text(index)).toMatch(
      /^\{"format":1,"serial":7,"published":"2027-04-01","expires":"2027-06-30","minimumVersion":"0.1.0","urgent":\[.+\],"keys":\[.+\],"files":\{.+\}\}\n$/,
    );
  });

  it('is signed over the exact bytes of its index, with 64 bytes for each key in turn', () => {
    const both = makeFeed(parts, release, [oneKey, otherKey], [one, other]);
    const bytes = both.get('index.json')!;
    const signatures = both.get(`${hash(bytes)}.sig`)!;
    expect(signatures).toHaveLength(128);
    expect(verify(null, bytes, readPublicKey(oneKey), signatures.subarray(0, 64))).toBe(true);
    expect(verify(null, bytes, readPublicKey(otherKey), signatures.subarray(64))).toBe(true);
    expect(verify(null, bytes, readPublicKey(otherKey), signatures.subarray(0, 64))).toBe(false);
    const tampered = Buffer.from(text(bytes).replace('"serial":7', '"serial":8'));
    expect(verify(null, tampered, readPublicKey(oneKey), signatures.subarray(0, 64))).toBe(false);
  });

  it('can name a key that does not sign yet', () => {
    const announced = makeFeed(parts, release, [oneKey, otherKey], [one]);
    const bytes = announced.get('index.json')!;
    expect(announced.get(`${hash(bytes)}.sig`)).toHaveLength(64);
    expect(readIndex(bytes, '0.1.0')).toMatchObject({ index: { keys: [oneKey, otherKey] } });
  });

  it('is not made where no browser would take it', () => {
    expect(() => feedOf({}, { ...parts, search: 'x'.repeat(2_000_000) })).toThrow(
      /The parts have 2000\d+ bytes; 2000000 may be sent/,
    );
    expect(() => feedOf({ expires: '2027-03-31' })).toThrow(/No browser would take/);
    expect(() => makeFeed(parts, release, ['short'], [one])).toThrow(/No browser would take/);
  });
});
