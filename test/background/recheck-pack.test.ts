import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packInForce } from '../../src/background/pack-in-force.ts';
import { recheckPack } from '../../src/background/recheck-pack.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { keepTexts } from '../../src/platform/texts.ts';
import { takenPack } from '../../src/updates/feed/taken-pack.ts';
import { partNames, type PartName } from '../../src/updates/parts.ts';
import { sha256Of } from '../../scripts/feed.ts';
import { indexOf, packagedFiles } from '../updates/feed/feeds.ts';

/** Keeps a pack of serial 2 as version 0.1.0 of the extension would have. */
async function keepTaken(change: (part: PartName, text: string) => string = (_, text) => text) {
  const packaged = packagedFiles();
  const texts = partNames.map(
    (part) => [part, change(part, Buffer.from(packaged[part]).toString())] as const,
  );
  const files = Object.fromEntries(texts.map(([part, text]) => [part, Buffer.from(text)]));
  await keepTexts('pack', Object.fromEntries(texts.map(([, text]) => [sha256Of(Buffer.from(text)), text])));
  const index = indexOf({ serial: 2 }, files as unknown as Record<PartName, Uint8Array>);
  await changeItem(takenPack, () => ({
    index,
    sha256: 'f'.repeat(64),
    takenAt: 7,
    buildKeys: [],
    checkedBy: '0.1.0',
  }));
}

const versionIs = (version: string) =>
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version } as never);
const serial = async () => (await packInForce()).release.serial;

describe('a pack that was taken before an update of the extension', () => {
  beforeEach(() => versionIs('0.1.0'));

  it('is in force as long as that version runs', async () => {
    await keepTaken();
    expect(await serial()).toBe(2);
    await recheckPack();
    expect(await serial()).toBe(2);
  });

  it('gives way to the packaged copy until the new version has held it to its rules, then is read again', async () => {
    await keepTaken();
    versionIs('0.2.0');
    expect(await serial()).toBe(1);
    await recheckPack();
    expect(await serial()).toBe(2);
    expect((await readItem(takenPack)).value).toMatchObject({ takenAt: 7, checkedBy: '0.2.0' });
  });

  it('is not read by a version whose rules it does not keep to', async () => {
    await keepTaken((part, text) =>
      part === 'guidance' ? text.replaceAll('https://digital.nhs.uk/', 'https://elsewhere.example/') : text,
    );
    versionIs('0.2.0');
    await recheckPack();
    expect(await serial()).toBe(1);
  });

  it('is not read where its texts are no longer whole', async () => {
    await keepTaken();
    await fakeBrowser.storage.local.remove(
      Object.keys(await fakeBrowser.storage.local.get(null)).find((key) => key.startsWith('pack '))!,
    );
    versionIs('0.2.0');
    await recheckPack();
    expect(await serial()).toBe(1);
  });
});
