import { expect, it } from 'vitest';
import { build, check, fakeHost, fresh, newKey, publish, take } from './feeds.ts';

const [old, next, third] = [newKey(), newKey(), newKey()];
const naming = (...keys: { publicKey: string }[]) => keys.map(({ publicKey }) => publicKey);
const start = { ...fresh, build: build([old]) };
const badSignature = { kind: 'failed', why: 'bad signature', retryAfter: null };

/** A feed that has named both keys in pack 2, and only the next in pack 3. */
async function rotated() {
  const host = fakeHost();
  publish(host, { keys: naming(old, next) }, { signers: [old] });
  const between = await take(host, start);
  publish(host, { serial: 3, keys: naming(next) }, { signers: [next] });
  return { host, between, after: await take(host, between) };
}

it('R44: a new key is good once an index signed with the old one has named it', async () => {
  const { between, after } = await rotated();
  expect(between.seen?.keys).toEqual(naming(old, next));
  expect(after.inForce).toBe(3);
});

it('R44: a new key is not good before that', async () => {
  const host = fakeHost();
  publish(host, { serial: 3, keys: naming(next) }, { signers: [next] });
  expect(await check(host, start)).toEqual(badSignature);
});

it.each([
  ['old', old],
  ['new', next],
])('R44: in between, the %s key is good', async (_which, signer) => {
  const { host, between } = await rotated();
  publish(host, { serial: 4, keys: naming(old, next) }, { signers: [signer] });
  expect(await check(host, between)).toMatchObject({ kind: 'new' });
});

it('R44: after that the old key alone is refused', async () => {
  const { host, after } = await rotated();
  publish(host, { serial: 4, keys: naming(old, next) }, { signers: [old] });
  expect(await check(host, after)).toEqual(badSignature);
});

it('R44: a retired key cannot bring itself back', async () => {
  const { host, after } = await rotated();
  publish(host, { serial: 4, keys: naming(old) }, { signers: [old, old] });
  expect(await check(host, after)).toEqual(badSignature);
});

it('R44: a retired key with the good one beside it does no harm, for those who still ask with the old', async () => {
  const { host, after } = await rotated();
  publish(host, { serial: 4, keys: naming(next) }, { signers: [old, next] });
  expect(await check(host, after)).toMatchObject({ kind: 'new' });
  expect(await check(host, start)).toMatchObject({ kind: 'new', seen: { keys: naming(next) } });
});

it('R44: an index that failed introduces no key', async () => {
  const host = fakeHost();
  publish(host, { serial: 99_999, keys: naming(third) }, { signers: [old] });
  expect(await check(host, start)).toMatchObject({ kind: 'failed', why: 'fast-forward' });
  publish(host, {}, { signers: [third] });
  expect(await check(host, start)).toEqual(badSignature);
});

it('R44: a build with other keys trusts its own again, and no longer what the feed had named', async () => {
  const { host, after } = await rotated();
  const rebuilt = { ...after, build: build([third]), inForce: 1 };
  publish(host, { serial: 4, keys: naming(next) }, { signers: [next] });
  expect(await check(host, rebuilt)).toEqual(badSignature);
  publish(host, { serial: 4, keys: naming(third) }, { signers: [third] });
  expect(await check(host, rebuilt)).toMatchObject({ kind: 'new' });
});

it('R44: the same keys of a build in another order are no other build', async () => {
  const host = fakeHost();
  publish(host, { keys: naming(next) }, { signers: [old] });
  const known = await take(host, { ...fresh, build: build([old, next]) });
  publish(host, { serial: 3, keys: naming(old) }, { signers: [old] });
  expect(await check(host, { ...known, build: build([next, old]) })).toEqual(badSignature);
});

it('R44: an old index, replayed to a build that is newer than it, takes no key of that build away', async () => {
  const host = fakeHost();
  const newBuild = { ...fresh, build: build([old, next], 5), inForce: 5 };
  publish(host, { serial: 2, keys: naming(old) }, { signers: [old] });
  const behind = await take(host, newBuild);
  publish(host, { serial: 6, keys: naming(next) }, { signers: [next] });
  expect(await check(host, behind)).toMatchObject({ kind: 'new' });
});

it('R44: an index behind a newer packaged copy still hands over to the key that it names', async () => {
  const host = fakeHost();
  publish(host, { keys: naming(old) }, { signers: [old] });
  const updated = { ...(await take(host, start)), build: build([old], 9), inForce: 9 };
  publish(host, { serial: 8, keys: naming(old, next) }, { signers: [old] });
  const checked = await check(host, updated);
  const seen = 'seen' in checked ? checked.seen : updated.seen;
  publish(host, { serial: 10, keys: naming(next) }, { signers: [next] });
  expect(await check(host, { ...updated, seen, etag: null })).toMatchObject({ kind: 'new' });
});
