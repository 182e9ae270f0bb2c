import { createHash } from 'node:crypto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepTexts, readTexts, sweepTexts } from '../../src/platform/texts.ts';

afterEach(() => vi.restoreAllMocks());

const storage = fakeBrowser.storage.local;
const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');
const [one, two] = ['{"a":1}\n', '“é” 🙂'];
const [first, second] = [sumOf(one), sumOf(two)];
const both = { [first]: one, [second]: two };
const refusal = new Error('QuotaExceededError');

describe('keeping', () => {
  it('writes all texts at once, under their sums', async () => {
    const set = vi.spyOn(storage, 'set');
    await keepTexts('pack', both);
    expect(set).toHaveBeenCalledExactlyOnceWith({ [`pack ${first}`]: one, [`pack ${second}`]: two });
  });

  it('writes nothing where there is nothing', async () => {
    const set = vi.spyOn(storage, 'set');
    await keepTexts('pack', {});
    expect(set).not.toHaveBeenCalled();
  });

  it('rejects where the browser refuses', async () => {
    vi.spyOn(storage, 'set').mockRejectedValue(refusal);
    await expect(keepTexts('pack', both)).rejects.toThrow(refusal);
  });
});

describe('reading', () => {
  it('gives texts in the order that was asked for', async () => {
    await keepTexts('pack', both);
    expect(await readTexts('pack', [second, first, second])).toEqual([two, one, two]);
    expect(await readTexts('pack', [])).toEqual([]);
  });

  it('gives null for one that is not there, and the other all the same', async () => {
    await keepTexts('pack', { [first]: one });
    expect(await readTexts('pack', [first, second])).toEqual([one, null]);
  });

  it('gives null for one of another shelf', async () => {
    await keepTexts('page', both);
    expect(await readTexts('pack', [first])).toEqual([null]);
  });

  it.each<[string, unknown]>([
    ['altered by a letter', '{"a":2}\n'],
    ['cut off', '{"a":1}'],
    ['empty', ''],
    ['another text', two],
    ['no text', 7],
    ['a list of it', [one]],
    ['an object', { a: 1 }],
    ['nothing', null],
  ])('gives null for one that is %s', async (_what, found) => {
    await storage.set({ [`pack ${first}`]: found, [`pack ${second}`]: two });
    expect(await readTexts('pack', [first, second])).toEqual([null, two]);
  });

  it('rejects where the browser refuses', async () => {
    vi.spyOn(storage, 'get').mockRejectedValue(refusal);
    await expect(readTexts('pack', [first])).rejects.toThrow(refusal);
  });
});

describe('sweeping', () => {
  it('keeps what is named, and everything that is not on the shelf', async () => {
    const others = { guidancePack: { text: 'x' }, packs: 1, 'page x': 'y', pack: 2, 'a pack': 3 };
    await storage.set(others);
    await keepTexts('page', both);
    await keepTexts('pack', both);
    await sweepTexts('pack', new Set([first]));
    expect(await storage.get(null)).toEqual({
      ...others,
      [`page ${first}`]: one,
      [`page ${second}`]: two,
      [`pack ${first}`]: one,
    });
  });

  it('takes all that is on the shelf where nothing is named, damaged or not', async () => {
    await keepTexts('pack', both);
    await storage.set({ 'pack junk': 7 });
    await sweepTexts('pack', new Set());
    expect(await storage.get(null)).toEqual({});
  });

  it('removes nothing where nothing is to go', async () => {
    const remove = vi.spyOn(storage, 'remove');
    await keepTexts('pack', both);
    await sweepTexts('pack', new Set([first, second]));
    expect(remove).not.toHaveBeenCalled();
  });
});
