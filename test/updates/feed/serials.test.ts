import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../src/updates/feed/freshness.ts';
import { build, bytesOf, check, fakeHost, fresh, indexOf, publish, putIndex, take } from './feeds.ts';

/** A feed whose pack of that serial was taken. */
async function taken(serial: number, known = fresh) {
  const host = fakeHost();
  publish(host, { serial });
  return { host, known: await take(host, known) };
}
const failure = (why: string) => ({ kind: 'failed', why, retryAfter: null });

describe('R40: rollback', () => {
  it('to an earlier index, properly signed, is refused and its files are not asked for', async () => {
    const { host, known } = await taken(5);
    const { signature } = publish(host, { serial: 4 });
    host.asked.length = 0;
    expect(await check(host, known)).toEqual(failure('rollback'));
    expect(host.paths()).toEqual(['index.json', signature]);
  });

  it('to another index under the same serial, properly signed, is refused', async () => {
    const { host, known } = await taken(5);
    publish(host, { serial: 5, published: '2027-01-05' });
    expect(await check(host, known)).toEqual(failure('same serial'));
  });

  it('below the packaged copy is not taken', async () => {
    const host = fakeHost();
    publish(host, { serial: 4 });
    const known = { ...fresh, build: build(undefined, 5), inForce: 5 };
    expect(await check(host, known)).toMatchObject({ kind: 'behind' });
  });

  it('below what was seen is one as well where the packaged copy is newer than both', async () => {
    const { host, known } = await taken(5);
    publish(host, { serial: 4 });
    expect(await check(host, { ...known, build: build(undefined, 9), inForce: 9 })).toEqual(
      failure('rollback'),
    );
  });

  it('is not called unchanged where the record was lost and the pack was kept', async () => {
    const { host } = await taken(5);
    publish(host, { serial: 4 });
    expect(await check(host, { ...fresh, inForce: 5 })).toEqual(failure('rollback'));
  });
});

describe('R43: fast-forward', () => {
  it.each([Number.MAX_SAFE_INTEGER, 10_002 + 1])('from serial 2 to %i is refused', async (serial) => {
    const { host, known } = await taken(2);
    publish(host, { serial });
    expect(await check(host, known)).toEqual(failure('fast-forward'));
  });

  it('counts from the packaged copy where nothing was seen', async () => {
    const host = fakeHost();
    publish(host, { serial: 10_002 });
    expect(await check(host)).toEqual(failure('fast-forward'));
    publish(host, { serial: 10_001 });
    expect(await check(host)).toMatchObject({ kind: 'new' });
  });

  it('leaves no trace: a normal one is accepted after it', async () => {
    const { host, known } = await taken(2);
    publish(host, { serial: Number.MAX_SAFE_INTEGER });
    await check(host, known);
    publish(host, { serial: 3 });
    expect(await check(host, known)).toMatchObject({ kind: 'new', seen: { serial: 3 } });
  });

  it('is none at 10,000 ahead', async () => {
    const { host, known } = await taken(2);
    publish(host, { serial: 10_002 });
    expect(await check(host, known)).toMatchObject({ kind: 'new' });
  });

  it.each(['9007199254740992', '9007199254740993', '1e400', '-1', '0', '2.5', '"3"'])(
    'with the serial %s is no index at all',
    async (serial) => {
      const host = fakeHost();
      putIndex(host, bytesOf(`${JSON.stringify(indexOf()).replace('"serial":2', `"serial":${serial}`)}\n`));
      expect(await check(host)).toEqual(failure('malformed'));
    },
  );
});

describe('R41: freeze', () => {
  const old = { published: '2020-01-01', expires: '2020-02-01' };

  it('leaves an index that expired long ago readable: it is unchanged, and no reason to show less', async () => {
    const host = fakeHost();
    publish(host, old);
    const known = await take(host);
    expect(await check(host, { ...known, etag: null })).toMatchObject({ kind: 'unchanged', by: '200' });
  });

  it('does not keep a newer one away which has expired as well', async () => {
    const { host, known } = await taken(2);
    publish(host, { ...old, serial: 3 });
    expect(await check(host, known)).toMatchObject({
      kind: 'new',
      seen: { serial: 3, expires: '2020-02-01' },
    });
  });

  it.each([
    ['2027-03-30', 'current'],
    ['2027-03-31', 'current'],
    ['2027-04-01', 'overdue'],
    ['2027-04-13', 'overdue'],
    ['2027-04-14', 'old'],
    ['2027-05-29', 'old'],
    ['2027-05-30', 'very old'],
    ['2099-01-01', 'very old'],
    ['1999-01-01', 'current'],
  ])('is told with rising concern: on %s it is %s', async (today, freshness) => {
    const { known } = await taken(2);
    expect(freshnessOf(known.seen!, today)).toBe(freshness);
  });
});
