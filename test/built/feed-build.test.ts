import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBoth } from '../../scripts/build-extension.ts';
import { filesIn } from '../../scripts/files-in.ts';

const url = 'https://feed.example:8443/guidance/';
const key = 'iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=';
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** Builds as `GUIDANCE_FEED_URLS` and `GUIDANCE_FEED_KEYS` say. */
async function buildWith(urls: string, keys: string): Promise<[string, Uint8Array][]> {
  const before = { ...process.env };
  Object.assign(process.env, { GUIDANCE_FEED_URLS: urls, GUIDANCE_FEED_KEYS: keys });
  const folder = mkdtempSync(join(tmpdir(), 'with feed '));
  try {
    await buildBoth(folder);
  } finally {
    process.env = before;
  }
  return filesIn(folder);
}

describe('a build with a feed', () => {
  let files: [string, Uint8Array][];
  beforeAll(async () => {
    files = await buildWith(url, key);
  });

  test('is the same byte for byte from the same settings, however they are written', async () => {
    expect(await buildWith(` ${url.slice(0, -1)} ,${url}`, `${key},`)).toEqual(files);
  });

  test('differs from one without in the scripts that know the feed and in the manifest, and nowhere else', () => {
    const without = new Map(filesIn('dist').filter(([name]) => /^(chromium|firefox)\//.test(name)));
    // A part of the popup is named by a hash of what is in it.
    const named = (names: Iterable<string>) =>
      [...names].map((name) => name.replace(/popup-\w+\.js$/, 'popup-….js')).toSorted();
    expect(named(files.map(([name]) => name))).toEqual(named(without.keys()));
    const settled = files.filter(([name]) => !/\.js$|\/manifest\.json$/.test(name));
    const changed = settled.filter(([name, bytes]) => text(bytes) !== text(without.get(name)));
    expect(changed.map(([name]) => name)).toEqual([]);
    for (const [name, bytes] of without) expect(text(bytes), name).not.toMatch(/feed\.example|FEED_SETTINGS/);
  });

  test.each(['chromium', 'firefox'])(
    'asks the feed from the background of %s, which knows its key',
    (engine) => {
      const background = text(new Map(files).get(`${engine}/background.js`));
      expect(background).toContain(url);
      expect(background).toContain(key);
      const manifest = text(new Map(files).get(`${engine}/manifest.json`));
      expect(manifest.match(/[^" ]*feed\.example[^" ;]*/g)).toEqual([
        'https://feed.example/*',
        'https://feed.example:8443',
      ]);
    },
  );
});
