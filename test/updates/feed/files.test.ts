import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/updates/feed/fetch-parts.ts';
import { partNames, type PartName } from '../../../src/updates/parts.ts';
import { asFile, packagedParts } from '../packaged-files.ts';
import {
  answered,
  bytesOf,
  check,
  fakeHost,
  fresh,
  indexOf,
  packagedFiles,
  publish,
  putIndex,
  sumOf,
  take,
} from './feeds.ts';

const failure = (why: string) => ({ kind: 'failed', why, retryAfter: null });

/** A feed in which something else lies where one of the files belongs. */
async function checkWithFile(name: PartName, body: Uint8Array) {
  const host = fakeHost();
  const { index } = publish(host);
  host.put(`${index.files[name].sha256}.json`, answered(body));
  return check(host);
}
/** A feed that is signed in all its parts, with other parts. */
function checkSigned(parts: Partial<Files>) {
  const host = fakeHost();
  publish(host, {}, { parts: { ...packagedFiles(), ...parts } });
  return check(host);
}

describe.each(partNames)('R38, R42: in place of %s', (name) => {
  const good = () => packagedFiles()[name];
  const changed = () => {
    const bytes = good().slice();
    bytes[bytes.length >> 1]! ^= 1;
    return bytes;
  };
  it.each<[string, () => Uint8Array, string]>([
    ['an arbitrary file of its size', () => new Uint8Array(good().length).fill(32), 'mismatch'],
    ['its own bytes with one bit changed', changed, 'mismatch'],
    ['the file cut off by a byte', () => good().slice(0, -1), 'mismatch'],
    ['the file cut off in the middle', () => good().slice(0, good().length >> 1), 'mismatch'],
    ['an empty file', () => new Uint8Array(), 'mismatch'],
    ['the file with a byte more', () => new Uint8Array([...good(), 10]), 'too big'],
  ])('%s is refused', async (_what, body, why) => {
    expect(await checkWithFile(name, body())).toEqual(failure(why));
  });
});

it('R42: a new index over the files of an older one, put under the new names, is refused', async () => {
  const host = fakeHost();
  publish(host);
  const known = await take(host);
  const pages = { pages: packagedParts().pages.pages.slice(1) };
  const parts = { ...packagedFiles(), pages: asFile(pages) };
  publish(host, { serial: 3 }, { parts });
  host.put(`${sumOf(parts.pages)}.json`, answered(packagedFiles().pages));
  expect(await check(host, known)).toEqual(failure('too big'));
  publish(host, { serial: 3 });
  host.put(`${sumOf(packagedFiles().pages)}.json`, answered(parts.pages));
  expect(await check(host, known)).toEqual(failure('mismatch'));
});

it('R42: files of one release cannot change places', async () => {
  const { guidance, search } = packagedFiles();
  expect(await checkSigned({ guidance: search, search: guidance })).toEqual(failure('unacceptable'));
});

it('R42: an index that names a size which its file has not is refused', async () => {
  const host = fakeHost();
  const { index } = publish(host);
  const { sha256, size } = index.files.pages;
  putIndex(host, asFile({ ...index, files: { ...index.files, pages: { sha256, size: size + 1 } } }));
  expect(await check(host)).toEqual(failure('mismatch'));
});

it('after a file that is refused nothing more is asked', async () => {
  const host = fakeHost();
  const { index, signature } = publish(host);
  const { sha256 } = index.files.guidance;
  host.put(`${sha256}.json`, answered('{}'));
  expect(await check(host)).toEqual(failure('mismatch'));
  expect(host.paths()).toEqual(['index.json', signature, `${sha256}.json`]);
  expect(host.steps).toEqual(['files']);
});

it('a pack that was refused leaves nothing behind: the whole one is taken after it', async () => {
  const host = fakeHost();
  const { index } = publish(host);
  host.put(`${index.files.pages.sha256}.json`, answered('{}'));
  expect(await check(host)).toEqual(failure('mismatch'));
  publish(host);
  expect(await check(host, fresh)).toMatchObject({ kind: 'new' });
});

it('R38: an index cut off is refused wherever that is', async () => {
  const host = fakeHost();
  const { bytes } = publish(host);
  for (let length = 0; length < bytes.length; length += 7) {
    host.put('index.json', answered(bytes.slice(0, length)));
    expect(await check(host)).toEqual(failure('bad signature'));
  }
});

it('R37: an index larger than 64 kB is not read', async () => {
  const host = fakeHost();
  putIndex(host, asFile({ ...indexOf(), more: 'x'.repeat(65_536) }));
  expect(await check(host)).toEqual(failure('too big'));
});

describe('what is signed and still not acceptable is refused:', () => {
  const inText = (name: PartName, from: string, to: string) => {
    const text = new TextDecoder().decode(packagedFiles()[name]);
    if (!text.includes(from)) throw new Error(`${name} holds no ${from}`);
    return { [name]: bytesOf(text.replace(from, to)) };
  };
  it.each<[string, () => Partial<Files>]>([
    [
      'a source outside the allow-list',
      () => inText('guidance', '"url":"https://', '"url":"https://evil.example/'),
    ],
    ['a source that is a script', () => inText('guidance', '"url":"https://', '"url":"javascript:')],
    [
      'a contact outside the allow-list',
      () => inText('directory', '"web":"https://', '"web":"https://evil.example/'),
    ],
    [
      'a page outside the two hosts',
      () => inText('pages', '"url":"https://', '"url":"https://evil.example/'),
    ],
    ['a page over plain HTTP', () => inText('pages', '"url":"https://', '"url":"http://')],
    ['guidance that is no JSON', () => ({ guidance: bytesOf('nothing\n') })],
    ['guidance that is a list', () => ({ guidance: bytesOf('[]\n') })],
    ['no guidance', () => ({ guidance: bytesOf('null\n') })],
    ['pages with a key twice', () => ({ pages: bytesOf('{"pages":[],"pages":[]}\n') })],
    ['pages that reach for a prototype', () => ({ pages: bytesOf('{"pages":[],"__proto__":{"a":1}}\n') })],
    ['search data of other answers', () => inText('guidance', '"id":"', '"id":"another-')],
  ])('%s', async (_what, parts) => {
    expect(await checkSigned(parts())).toEqual(failure('unacceptable'));
  });
});
