import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { packagedBytes, packSources } from '../../src/platform/pack-sources.ts';
import { keepTexts } from '../../src/platform/texts.ts';
import { takenPack } from '../../src/updates/feed/taken-pack.ts';
import { fakeFeed, feedUrl, packedParts } from '../fakes/feed-site.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { bytesOf, indexOf, ours, packaged, sumOf } from '../updates/feed/feeds.ts';
import { asFile } from '../updates/packaged-files.ts';

const sources = () => packSources(takenPack, packaged);
const taken = { index: indexOf(), sha256: 'a', takenAt: 5, buildKeys: [ours.publicKey], checkedBy: '0.1.0' };

beforeEach(() => {
  fakeFeed(feedUrl);
});

it('the build is the packaged copy, the keys of the feed and the version of the extension', () => {
  expect(sources().build).toEqual({ packaged, keys: [ours.publicKey], version: '0.1.0' });
  vi.stubGlobal('FEED_SETTINGS', undefined);
  expect(sources().build.keys).toEqual([]);
});

describe('the pack that was taken', () => {
  it('is none at first', async () => expect(await sources().taken()).toBeNull());

  it('is the one that was saved last', async () => {
    await changeItem(takenPack, () => taken);
    expect(await sources().taken()).toEqual(taken);
  });

  it('is none where the record of it is damaged, or storage refuses', async () => {
    await fakeBrowser.storage.local.set({ guidancePack: 'torn' });
    expect(await sources().taken()).toBeNull();
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('No'));
    expect(await sources().taken()).toBeNull();
    get.mockRestore();
  });

  it('has its texts by their sums, and null for one that is not there or not as it was', async () => {
    const [one, other, gone] = ['one', 'other', 'gone'].map((text) => sumOf(bytesOf(text)));
    await keepTexts('pack', { [one!]: 'one', [other!]: 'torn' });
    expect(await sources().texts([gone!, other!, one!])).toEqual([null, null, 'one']);
  });
});

describe('a part of the packaged copy', () => {
  it('is read from its own file, as JSON and as the bytes it is packed as', async () => {
    expect(await sources().packaged('directory')).toEqual(packedParts().directory);
    expect(await packagedBytes('pages')).toEqual(asFile(packedParts().pages));
  });

  it('rejects where its file cannot be read', async () => {
    refuseFile('directory.json');
    await expect(sources().packaged('directory')).rejects.toThrow('Failed to fetch');
    await expect(packagedBytes('directory')).rejects.toThrow('Failed to fetch');
  });
});
