import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asFile } from '../packaged-files.ts';
import {
  answered,
  check,
  fakeHost,
  indexOf,
  newKey,
  ours,
  publish,
  putIndex,
  putSignature,
} from './feeds.ts';

afterEach(() => vi.restoreAllMocks());

const badSignature = { kind: 'failed', why: 'bad signature', retryAfter: null };
const stranger = newKey();

describe('R39: an index', () => {
  it('that nobody signed is refused', async () => {
    const host = fakeHost();
    host.put('index.json', answered(asFile(indexOf())));
    expect(await check(host)).toEqual(badSignature);
  });

  it('signed by an unknown key is refused', async () => {
    const host = fakeHost();
    publish(host, {}, { signers: [stranger] });
    expect(await check(host)).toEqual(badSignature);
  });

  it('that names the unknown key which signed it is refused', async () => {
    const host = fakeHost();
    publish(host, { keys: [stranger.publicKey] }, { signers: [stranger] });
    expect(await check(host)).toEqual(badSignature);
  });

  it('under the signature of another is refused', async () => {
    const host = fakeHost();
    const { bytes } = publish(host);
    putSignature(host, bytes, ours.sign(asFile(indexOf({ serial: 3 }))));
    expect(await check(host)).toEqual(badSignature);
  });

  it('is refused with one byte flipped, wherever that is', async () => {
    const good = asFile(indexOf());
    const signature = ours.sign(good);
    const seen = new Set<string>();
    for (let at = 0; at < good.length; at++) {
      const bytes = good.slice();
      bytes[at]! ^= 1 << (at % 8);
      const host = fakeHost();
      host.put('index.json', answered(bytes));
      putSignature(host, bytes, signature);
      const checked = await check(host);
      seen.add(checked.kind === 'failed' ? checked.why : checked.kind);
    }
    expect([...seen]).toEqual(['bad signature']);
  });

  it('is refused with one bit of its signature flipped, wherever that is', async () => {
    const bytes = asFile(indexOf());
    const seen = new Set<string>();
    for (let at = 0; at < 512; at++) {
      const signature = ours.sign(bytes);
      signature[at >> 3]! ^= 1 << (at % 8);
      const host = fakeHost();
      host.put('index.json', answered(bytes));
      putSignature(host, bytes, signature);
      const checked = await check(host);
      seen.add(checked.kind === 'failed' ? checked.why : checked.kind);
    }
    expect([...seen]).toEqual(['bad signature']);
  });

  it.each([0, 1, 63, 64, 65, 127, 128])('with %i random bytes for a signature is refused', async (length) => {
    const host = fakeHost();
    const { bytes } = publish(host);
    putSignature(host, bytes, new Uint8Array(randomBytes(length)));
    expect(await check(host)).toEqual(badSignature);
  });

  it('with a signature that begins one byte late is refused', async () => {
    const host = fakeHost();
    const { bytes } = publish(host);
    putSignature(host, bytes, new Uint8Array(1), ours.sign(bytes));
    expect(await check(host)).toEqual(badSignature);
  });

  it('with three signatures is refused: the file is larger than two', async () => {
    const host = fakeHost();
    publish(host, {}, { signers: [stranger, stranger, ours] });
    expect(await check(host)).toMatchObject({ kind: 'failed', why: 'too big' });
  });

  it.each([
    ['first', [ours, stranger]],
    ['second', [stranger, ours]],
  ])('with two signatures of which the %s is good is taken', async (_which, signers) => {
    const host = fakeHost();
    publish(host, {}, { signers });
    expect(await check(host)).toMatchObject({ kind: 'new' });
  });
});

it('nothing is parsed while the signature is bad', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  const host = fakeHost();
  putIndex(host, asFile(indexOf()), [stranger]);
  expect(await check(host)).toEqual(badSignature);
  expect(parse).not.toHaveBeenCalled();
  putIndex(host, asFile(indexOf({ serial: 1 })));
  await check(host);
  expect(parse).toHaveBeenCalledOnce();
});
