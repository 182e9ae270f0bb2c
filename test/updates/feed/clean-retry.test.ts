import { describe, expect, it } from 'vitest';
import { asFile } from '../packaged-files.ts';
import {
  answered,
  bytesOf,
  check,
  fakeHost,
  indexOf,
  newKey,
  publish,
  signIn,
  sumOf,
  take,
} from './feeds.ts';

const badSignature = { kind: 'failed', why: 'bad signature', retryAfter: null };
const stranger = newKey();

describe('R39: after a signature that is not good', () => {
  it('the index is asked for exactly once more, without the validator, and no file ever', async () => {
    const host = fakeHost();
    publish(host);
    const known = await take(host);
    const { bytes, signature } = publish(host, { serial: 3 }, { signers: [stranger] });
    host.asked.length = 0;
    expect(await check(host, known)).toEqual(badSignature);
    expect(host.asked.map(({ path, etag }) => [path, etag])).toEqual([
      ['index.json', known.etag],
      [signature, null],
      ['index.json', null],
      [`${sumOf(bytes)}.sig`, null],
    ]);
    expect(host.steps).toEqual(['files', 'checks']);
  });

  it('a good answer to the second question is taken', async () => {
    const host = fakeHost();
    const { bytes, etag } = publish(host);
    host.put('index.json', answered('{"serial":7}\n'), answered(bytes, { etag }));
    expect(await check(host)).toMatchObject({ kind: 'new', etag });
  });

  it('a 304 to the second question, which carried no validator, is refused', async () => {
    const host = fakeHost();
    publish(host);
    const known = await take(host);
    const forged = asFile(indexOf({ serial: 3 }));
    host.put('index.json', answered(forged), answered('', { status: 304, contentType: '' }));
    expect(await check(host, known)).toMatchObject({ kind: 'failed', why: 'refused' });
  });

  it('a second question that is not answered is said as such', async () => {
    const host = fakeHost();
    host.put('index.json', answered('{}\n'), { kind: 'timed-out' });
    expect(await check(host)).toMatchObject({ kind: 'failed', why: 'timed out' });
  });

  it('a host that sends a page of HTML with its 404 is asked once more, as any other', async () => {
    const host = fakeHost();
    const { bytes } = publish(host);
    host.put('index.json', answered('{"serial":7}\n'), answered(bytes));
    host.put(`${sumOf(bytesOf('{"serial":7}\n'))}.sig`, { ...signIn, status: 404 });
    expect(await check(host)).toMatchObject({ kind: 'new' });
  });
});
