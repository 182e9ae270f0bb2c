import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeItem, readItem, watchItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../../src/settings/site.ts';

const storage = fakeBrowser.storage.local;
const { absent } = homePharmacy;
const leeds: Site = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual' };
const devon: Site = { ...noSite, place: 'FA002', icb: 'QJK', how: 'manual' };
const save = (value: Site) => changeItem(homePharmacy, () => value);
const read = () => readItem(homePharmacy);

/** As version 1 wrote it. */
const released1 = { version: 1, text: '{"place":"FWF76","icb":"QWO"}', sum: '29ec0e4f' };

afterEach(() => vi.restoreAllMocks());

describe('reading', () => {
  it('gives the default when nothing was ever saved', async () => {
    expect(await read()).toEqual({ kind: 'absent', value: absent });
  });

  it('gives what was saved last', async () => {
    await save(leeds);
    await save(devon);
    expect(await read()).toEqual({ kind: 'whole', value: devon });
  });

  it('understands what version 1 stored', async () => {
    await storage.set({ homePharmacy: released1 });
    expect(await read()).toEqual({ kind: 'whole', value: leeds });
  });

  it('says so when the browser refuses, and gives the default', async () => {
    await save(leeds);
    vi.spyOn(storage, 'get').mockRejectedValue(new Error('The disk is broken'));
    expect(await read()).toEqual({ kind: 'unreadable', value: absent, reason: 'The disk is broken' });
  });

  it('does not let a stored __proto__ reach anything', async () => {
    const text = '{"place":"FWF76","icb":null,"__proto__":{"polluted":true}}';
    await storage.set({ homePharmacy: { version: 1, text, sum: '38d5d8ca' } });
    const { kind, value } = await read();
    expect(kind).toBe('whole');
    expect(value).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});

const junk: [string, unknown][] = [
  ['a number', 7],
  ['zero', 0],
  ['an empty text', ''],
  ['a text', 'FWF76'],
  ['true', true],
  ['false', false],
  ['an empty list', []],
  ['a list', [released1]],
  ['an empty object', {}],
  ['the value bare', leeds],
  ['no version', { text: released1.text, sum: released1.sum }],
  ['a version in words', { ...released1, version: '1' }],
  ['no text', { version: 1, sum: released1.sum }],
  ['an object for text', { ...released1, text: leeds }],
  ['no checksum', { version: 1, text: released1.text }],
  ['a wrong checksum', { ...released1, sum: '00000000' }],
  ['another value under the checksum', { ...released1, text: released1.text.replace('FWF76', 'FWF77') }],
  ['a text that was cut off', { ...released1, text: released1.text.slice(0, -1) }],
  ['a text that is no JSON, with its right checksum', { version: 1, text: '', sum: '811c9dc5' }],
  ['JSON of another shape, with its right checksum', { version: 1, text: 'null', sum: '77074ba4' }],
];

describe.each(junk)('%s in storage', (_what, found) => {
  it('gives the save before it', async () => {
    await save(devon);
    await save(leeds);
    await storage.set({ homePharmacy: found });
    expect(await read()).toEqual({ kind: 'recovered', value: devon });
  });

  it('is lost when there is no save before it', async () => {
    await storage.set({ homePharmacy: found });
    expect(await read()).toEqual({ kind: 'lost', value: absent });
  });

  it('does no harm in the slot of the save before', async () => {
    await storage.set({ homePharmacy: released1, 'homePharmacy.before': found });
    expect(await read()).toEqual({ kind: 'whole', value: leeds });
  });

  it('is lost in both slots, and can be saved over', async () => {
    await storage.set({ homePharmacy: found, 'homePharmacy.before': found });
    expect(await read()).toEqual({ kind: 'lost', value: absent });
    await save(devon);
    expect(await read()).toEqual({ kind: 'whole', value: devon });
  });

  it('is not written to by a read', async () => {
    await storage.set({ homePharmacy: found });
    const before = await storage.get(null);
    const writes = (['set', 'remove', 'clear'] as const).map((name) => vi.spyOn(storage, name));
    await read();
    for (const write of writes) expect(write).not.toHaveBeenCalled();
    expect(await storage.get(null)).toEqual(before);
  });
});

describe('changing', () => {
  it('starts from what is stored', async () => {
    await save(leeds);
    const saved = await changeItem(homePharmacy, (home) => ({ ...home, place: 'FA002' }));
    expect(saved).toEqual({ kind: 'saved', value: { ...devon, icb: 'QWO' } });
  });

  it('starts from the recovered value, and keeps that as the save before', async () => {
    await save(leeds);
    await save(devon);
    await storage.set({ homePharmacy: 'torn' });
    await changeItem(homePharmacy, (home) => ({ ...home, icb: null }));
    expect(await read()).toEqual({ kind: 'whole', value: { ...leeds, icb: null } });
    await storage.set({ homePharmacy: 'torn again' });
    expect(await read()).toEqual({ kind: 'recovered', value: leeds });
  });

  it('writes the value and the one before it at once', async () => {
    await save(leeds);
    const set = vi.spyOn(storage, 'set');
    await save(devon);
    expect(set.mock.calls.map(([slots]) => Object.keys(slots).toSorted())).toEqual([
      ['homePharmacy', 'homePharmacy.before'],
    ]);
  });

  it('loses nothing when many windows save at once', async () => {
    const letters = 'abcdefghij'.split('');
    await Promise.all(
      letters.map((letter) => changeItem(homePharmacy, (home) => ({ ...home, place: home.place + letter }))),
    );
    expect((await read()).value.place.split('').toSorted()).toEqual(letters);
  });

  it('keeps what is stored when the browser refuses the read', async () => {
    await save(leeds);
    const set = vi.spyOn(storage, 'set');
    vi.spyOn(storage, 'get').mockRejectedValueOnce(new Error('The disk is broken'));
    expect(await save(devon)).toEqual({ kind: 'failed', reason: 'The disk is broken' });
    expect(set).not.toHaveBeenCalled();
    expect(await read()).toEqual({ kind: 'whole', value: leeds });
  });

  it('keeps what is stored when the browser refuses the write', async () => {
    await save(leeds);
    vi.spyOn(storage, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await save(devon)).toEqual({ kind: 'failed', reason: 'QUOTA_BYTES quota exceeded' });
    expect(await read()).toEqual({ kind: 'whole', value: leeds });
  });

  it('lets the next save through after one that failed', async () => {
    vi.spyOn(storage, 'set').mockRejectedValueOnce(new Error('Busy'));
    const [first, second] = await Promise.all([save(leeds), save(devon)]);
    expect([first.kind, second.kind]).toEqual(['failed', 'saved']);
  });

  it('lets a fault in the change through, saves nothing, and does not stay locked', async () => {
    const fault = () => {
      throw new Error('Fault');
    };
    await expect(changeItem(homePharmacy, fault)).rejects.toThrow('Fault');
    expect(await read()).toEqual({ kind: 'absent', value: absent });
    expect(await save(leeds)).toEqual({ kind: 'saved', value: leeds });
  });
});

describe('watching', () => {
  const changed = vi.fn<() => void>();
  beforeEach(() => changed.mockReset());

  it('hears a save', async () => {
    watchItem(homePharmacy, changed);
    await save(leeds);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('hears damage to either slot', async () => {
    watchItem(homePharmacy, changed);
    await storage.set({ homePharmacy: 'torn' });
    await storage.set({ 'homePharmacy.before': 'torn' });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('hears nothing of other items or of other storage', async () => {
    watchItem(homePharmacy, changed);
    await storage.set({ tick: released1, homePharmacyOld: released1 });
    await fakeBrowser.storage.session.set({ homePharmacy: released1 });
    expect(changed).not.toHaveBeenCalled();
  });

  it('stops when told to', async () => {
    const stop = watchItem(homePharmacy, changed);
    stop();
    await save(leeds);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('what a newer version of the extension saved', () => {
  const newer = { ...released1, version: homePharmacy.version + 1 };

  it('is neither read nor taken for damage', async () => {
    await storage.set({ homePharmacy: newer, 'homePharmacy.before': released1 });
    expect(await read()).toEqual({ kind: 'newer', value: absent });
  });

  it('is not saved over where the last save is damaged and it is the one before', async () => {
    await storage.set({ homePharmacy: 'junk', 'homePharmacy.before': newer });
    expect(await read()).toEqual({ kind: 'newer', value: absent });
  });

  it('is not saved over', async () => {
    await storage.set({ homePharmacy: newer });
    expect(await changeItem(homePharmacy, () => devon)).toEqual({
      kind: 'failed',
      reason: 'a newer Smartcard Desk saved what is there',
    });
    expect(await storage.get('homePharmacy')).toEqual({ homePharmacy: newer });
  });
});
