import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../scripts/feed-keys.ts';
import { keepFeed } from '../../scripts/keep-feed.ts';
import { feedOf, keyFrom, parts } from './feed-examples.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'feed-')), 'new', 'feed');
const index = (path: string) => readFileSync(join(path, 'index.json'));
const ours = publicKeyOf(keyFrom(1));
const changed = { ...parts, guidance: '{"answers":"other"}\n' };

describe('keeping a feed', () => {
  it('makes the folder and writes the index last', () => {
    const path = folder();
    const files = feedOf();
    expect(keepFeed(path, files, 7, [ours])).toEqual({ written: [...files.keys()], same: [], older: [] });
    expect(readdirSync(path).toSorted()).toEqual([...files.keys()].toSorted());
    expect(index(path).equals(files.get('index.json')!)).toBe(true);
  });

  it('leaves what is the same alone, so that a server goes on with the same ETag', () => {
    const path = folder();
    keepFeed(path, feedOf(), 7, [ours]);
    const before = statSync(join(path, 'index.json')).mtimeMs;
    const { written, same } = keepFeed(path, feedOf(), 7, [ours]);
    expect(written).toEqual([]);
    expect(same).toHaveLength(7);
    expect(statSync(join(path, 'index.json')).mtimeMs).toBe(before);
  });

  it('leaves the files of the last feed there, and names them', () => {
    const path = folder();
    keepFeed(path, feedOf(), 7, [ours]);
    writeFileSync(join(path, 'robots.txt'), '');
    const before = new Set(feedOf().keys());
    const next = feedOf({ serial: 8 }, changed);
    const { written, same, older } = keepFeed(path, next, 8, [ours]);
    expect(older).toEqual([...before].filter((name) => !next.has(name)).toSorted());
    expect(older).toHaveLength(2);
    expect([written.length, same.length]).toEqual([3, 4]);
    expect(written.at(-1)).toBe('index.json');
    expect(readdirSync(path)).toHaveLength(10);
  });

  it.each([
    ['a higher serial', feedOf({ serial: 8 }), 'has serial 8 and this is 7: raise serial'],
    [
      'other content',
      feedOf({}, changed),
      'has serial 7 already, with other content or other keys: raise serial',
    ],
    ['another day', feedOf({ expires: '2027-07-31' }), 'has serial 7 already, with other content'],
  ])('refuses to write over %s, and changes nothing', (_, there, reason) => {
    const path = folder();
    keepFeed(path, there, 1_000_000, [ours]);
    expect(() => keepFeed(path, feedOf(), 7, [ours])).toThrow(reason);
    expect(index(path).equals(there.get('index.json')!)).toBe(true);
    expect(readdirSync(path)).toHaveLength(7);
  });

  it('refuses a leap that no reader would follow, and one that is just within reach is fine', () => {
    const path = folder();
    keepFeed(path, feedOf(), 7, [ours]);
    expect(() => keepFeed(path, feedOf({ serial: 10_008 }), 10_008, [ours])).toThrow('nobody takes a leap');
    expect(readdirSync(path)).toHaveLength(7);
    expect(keepFeed(path, feedOf({ serial: 10_007 }), 10_007, [ours]).written).toContain('index.json');
  });

  it('refuses a key that the last index does not name: no reader of it could verify the next', () => {
    const path = folder();
    keepFeed(path, feedOf(), 7, [ours]);
    const stranger = publicKeyOf(keyFrom(2));
    expect(() => keepFeed(path, feedOf({ serial: 8 }), 8, [stranger])).toThrow('names none of the keys');
    expect(keepFeed(path, feedOf({ serial: 8 }), 8, [stranger, ours]).written).toContain('index.json');
  });

  it('refuses to sign the same index with other keys: its signatures stay in caches under their name', () => {
    const path = folder();
    const files = feedOf();
    keepFeed(path, files, 7, [ours]);
    const [name] = [...files].find(([each]) => each.endsWith('.sig'))!;
    const twice = new Map([...files, [name, Buffer.alloc(128)]]);
    expect(() => keepFeed(path, twice, 7, [ours])).toThrow(
      'holds other signatures of this index: raise serial',
    );
    expect(readFileSync(join(path, name))).toHaveLength(64);
  });

  it('refuses a folder whose index is something else, and a file', () => {
    const path = folder();
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.json'), '{}');
    expect(() => keepFeed(path, feedOf(), 7, [ours])).toThrow('index.json is no index of a feed');
    expect(() => keepFeed(join(path, 'index.json'), feedOf(), 7, [ours])).toThrow(
      'index.json is not a folder',
    );
    expect(readdirSync(path)).toEqual(['index.json']);
  });
});
