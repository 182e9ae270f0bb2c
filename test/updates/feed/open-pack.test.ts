import { expect, it, vi } from 'vitest';
import type { TakenPack } from '../../../src/updates/feed/taken-pack.ts';
import { openPack, type PackSources } from '../../../src/updates/open-pack.ts';
import { partNames } from '../../../src/updates/parts.ts';
import { build, indexOf, ours, packaged, sumOf } from './feeds.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** A pack in which each part says where it comes from: the text alone matters here. */
const textOf = (name: string) => JSON.stringify({ from: 'taken', name });
const parts = Object.fromEntries(partNames.map((name) => [name, bytesOf(textOf(name))])) as never;
const taken: TakenPack = {
  index: indexOf({}, parts),
  sha256: 'f'.repeat(64),
  checkedBy: '0.1.0',
  takenAt: 7,
  buildKeys: [ours.publicKey],
};

/** Sources of a pack; some of its texts are missing or altered, as `platform/texts.ts` tells by null. */
function sources({
  pack = taken,
  lost = [],
  serial = 1,
}: {
  pack?: TakenPack | null;
  lost?: string[];
  serial?: number;
}) {
  const shelf = new Map(
    partNames.map((name) => [sumOf(bytesOf(textOf(name))), lost.includes(name) ? null : textOf(name)]),
  );
  const given = {
    build: build([ours], serial),
    taken: () => Promise.resolve(pack),
    texts: vi.fn<PackSources['texts']>((sums) => Promise.resolve(sums.map((sum) => shelf.get(sum) ?? null))),
    packaged: (name: string) => Promise.resolve({ from: 'packaged', name }),
  };
  return given;
}
async function origins(given: PackSources) {
  const pack = await openPack(given);
  const read = await Promise.all(partNames.map((name) => pack.part(name)));
  const from = read.map((part) => part as unknown as { from: string; name: string });
  expect(from.map(({ name }) => name)).toEqual(partNames);
  return { pack, from: [...new Set(from.map((part) => part.from))] };
}

it('opens the packaged copy where none was taken, and does not look for texts', async () => {
  const given = sources({ pack: null });
  const { pack, from } = await origins(given);
  expect(from).toEqual(['packaged']);
  expect(pack).toMatchObject({ release: packaged, takenAt: null, isDamaged: false });
  expect(given.texts).not.toHaveBeenCalled();
});

it('opens what was taken, whole, each part under its own name', async () => {
  const { pack, from } = await origins(sources({}));
  expect(from).toEqual(['taken']);
  expect(pack).toMatchObject({ release: taken.index, takenAt: 7, isDamaged: false });
});

it.each(partNames)(
  'opens the packaged copy in all its parts where %s is missing or altered, and says so',
  async (name) => {
    const { pack, from } = await origins(sources({ lost: [name] }));
    expect(from).toEqual(['packaged']);
    expect(pack).toMatchObject({ release: packaged, takenAt: null, isDamaged: true });
  },
);

it('opens the packaged copy where all parts are missing', async () => {
  const { pack, from } = await origins(sources({ lost: [...partNames] }));
  expect({ from, isDamaged: pack.isDamaged }).toEqual({ from: ['packaged'], isDamaged: true });
});

it('R40: opens the packaged copy where that is newer, and calls nothing damaged', async () => {
  const { pack, from } = await origins(sources({ serial: 3 }));
  expect(from).toEqual(['packaged']);
  expect(pack).toMatchObject({ release: { serial: 3 }, isDamaged: false });
});

it('opens the packaged copy, damaged or not, where the browser does not give the texts', async () => {
  const given = sources({});
  given.texts.mockRejectedValue(new Error('The disk is broken'));
  const { from } = await origins(given);
  expect(from).toEqual(['packaged']);
});

it('rejects where the packaged copy cannot be read', async () => {
  const broken = { ...sources({ pack: null }), packaged: () => Promise.reject(new Error('No file')) };
  const pack = await openPack(broken);
  await expect(pack.part('guidance')).rejects.toThrow('No file');
});
