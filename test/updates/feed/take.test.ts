import { expect, it } from 'vitest';
import { asFile, packagedParts } from '../packaged-files.ts';
import {
  answered,
  build,
  check,
  fakeHost,
  fresh,
  indexOf,
  packagedFiles,
  publish,
  sumOf,
  take,
} from './feeds.ts';

it('takes the first pack whole, and says what it is', async () => {
  const host = fakeHost();
  const { index, bytes, etag } = publish(host);
  const { keys } = fresh.build;
  expect(await check(host)).toEqual({
    kind: 'new',
    index,
    files: packagedFiles(),
    parts: packagedParts(),
    seen: {
      serial: 2,
      sha256: sumOf(bytes),
      published: '2027-01-04',
      expires: '2027-03-31',
      keys,
      buildKeys: keys,
    },
    etag,
  });
  expect(host.steps).toEqual(['files', 'checks']);
});

it('asks for the index, its signature and each file once, and lets each be no larger than it is named', async () => {
  const host = fakeHost();
  const { index, signature } = publish(host);
  await check(host);
  expect(host.asked).toEqual([
    { path: 'index.json', etag: null, mostBytes: 65_536 },
    { path: signature, etag: null, mostBytes: 128 },
    ...Object.values(index.files).map(({ sha256, size }) => ({
      path: `${sha256}.json`,
      etag: null,
      mostBytes: size,
    })),
  ]);
});

it('R36: a 304 to the validator that was sent means unchanged, and nothing else is asked', async () => {
  const host = fakeHost();
  const { etag } = publish(host);
  const known = await take(host);
  host.asked.length = 0;
  expect(await check(host, known)).toEqual({ kind: 'unchanged', by: '304', seen: known.seen, etag });
  expect(host.asked).toEqual([{ path: 'index.json', etag, mostBytes: 65_536 }]);
});

it('R36: the same index again with status 200 means unchanged, by another road than a 304', async () => {
  const host = fakeHost();
  const { bytes, signature } = publish(host);
  const known = await take(host);
  host.put('index.json', answered(bytes, { etag: 'W/"other"' }));
  host.asked.length = 0;
  expect(await check(host, known)).toEqual({
    kind: 'unchanged',
    by: '200',
    seen: known.seen,
    etag: 'W/"other"',
  });
  expect(host.paths()).toEqual(['index.json', signature]);
});

it('takes a newer one after it', async () => {
  const host = fakeHost();
  publish(host);
  const known = await take(host);
  publish(host, { serial: 3 });
  expect(await check(host, known)).toMatchObject({ kind: 'new', index: { serial: 3 }, seen: { serial: 3 } });
});

it('does not ask for files that are here already', async () => {
  const host = fakeHost();
  const { index, signature } = publish(host);
  for (const [name, bytes] of Object.entries(packagedFiles())) {
    if (name !== 'pages') host.held.set(sumOf(bytes), bytes);
  }
  expect(await check(host)).toMatchObject({ kind: 'new', files: packagedFiles() });
  expect(host.paths()).toEqual(['index.json', signature, `${index.files.pages.sha256}.json`]);
});

it('fetches a pack again that was accepted before and is not in force', async () => {
  const host = fakeHost();
  publish(host);
  const known = await take(host);
  expect(await check(host, { ...known, inForce: 1, etag: null })).toMatchObject({ kind: 'new' });
});

it('calls the serial of the packaged copy unchanged, and a lower one behind; neither has its files fetched', async () => {
  const host = fakeHost();
  const { signature } = publish(host, { serial: 6 });
  const known = { ...fresh, build: build(undefined, 6), inForce: 6 };
  expect(await check(host, known)).toMatchObject({ kind: 'unchanged', by: '200', seen: { serial: 6 } });
  const { signature: earlier } = publish(host, { serial: 5 });
  expect(await check(host, known)).toEqual({ kind: 'behind', seen: null });
  expect(host.paths()).toEqual(['index.json', signature, 'index.json', earlier]);
});

it('after an update of the extension that brings a later pack, calls the one taken before behind', async () => {
  const host = fakeHost();
  publish(host);
  const known = { ...(await take(host)), build: build(undefined, 9), inForce: 9 };
  expect(await check(host, { ...known, etag: null })).toMatchObject({ kind: 'behind' });
});

it('ignores a validator that was kept by a build with other keys', async () => {
  const host = fakeHost();
  publish(host);
  const known = await take(host);
  host.asked.length = 0;
  const keys = ['A'.repeat(43) + '=', ...fresh.build.keys];
  await check(host, { ...known, inForce: 1, build: { ...fresh.build, keys } });
  expect(host.asked[0]).toEqual({ path: 'index.json', etag: null, mostBytes: 65_536 });
});

it('ignores fields that it does not know', async () => {
  const host = fakeHost();
  publish(host, { mirrors: ['https://elsewhere.example/'], run: 'alert(1)' } as object);
  const checked = await check(host);
  expect(checked).toMatchObject({ kind: 'new', index: indexOf() });
  expect(checked).not.toHaveProperty('index.run');
});

it('leaves fields out of the parts that it does not know', async () => {
  const host = fakeHost();
  const pages = asFile({ ...packagedParts().pages, run: 'alert(1)' });
  publish(host, {}, { parts: { ...packagedFiles(), pages } });
  const checked = await check(host);
  expect(checked).toMatchObject({ kind: 'new', parts: packagedParts() });
  expect(checked).not.toHaveProperty('parts.pages.run');
});
