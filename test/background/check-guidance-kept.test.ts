import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGuidance } from '../../src/background/check-guidance.ts';
import { packagedRelease } from '../../src/updates/packaged.ts';
import { changedParts, fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { newKey, sumOf } from '../updates/feed/feeds.ts';
import {
  local,
  newsOf,
  readAll,
  record,
  serial,
  shelf,
  startBrowser,
  stopBrowser,
  textsInForce,
} from './drive-feed.ts';

let feed: ReturnType<typeof fakeFeed>;
const paths = () => feed.asked.splice(0).map(({ url }) => url.slice(feedUrl.length));
const publish = (number: number, phone: string) => feed.at(feedUrl).publish(number, changedParts(phone));
/** The one contact of the packaged copy has no telephone. */
const packed = { serial: 1, number: undefined };

/** A newer version of the extension saved which pack was taken. Returns how to undo that. */
async function newer() {
  const { guidancePack } = await local.get('guidancePack');
  await local.set({ guidancePack: { ...(guidancePack as object), version: 2 } });
  return () => local.set({ guidancePack });
}

/** The browser refuses to say which pack was taken. Returns how to undo that. */
function unreadable() {
  const get = local.get.bind(local);
  const refuse = (keys: unknown): unknown =>
    [keys].flat().includes('guidancePack') ? Promise.reject(new Error('No')) : get(keys as null);
  const spy = vi.spyOn(local, 'get').mockImplementation(refuse);
  return Promise.resolve(() => Promise.resolve(spy.mockRestore()));
}

beforeEach(() => {
  startBrowser();
  feed = fakeFeed(feedUrl);
});
afterEach(stopBrowser);

describe('the pack that was taken', () => {
  beforeEach(async () => {
    publish(2, '01632 960044');
    await checkGuidance();
  });

  it('stays in force when the next check fails', async () => {
    feed.at(feedUrl).answer({ kind: 'unreachable' });
    await checkGuidance('now');
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'unreachable' });
    expect(await readAll()).toMatchObject({ serial: 2, number: '01632 960044' });
  });

  it('leaves its texts until the take after the next', async () => {
    const [first] = [await textsInForce()];
    publish(3, '01632 960055');
    await checkGuidance('now');
    const second = await textsInForce();
    expect(await shelf()).toEqual(expect.arrayContaining([...first, ...second]));
    publish(4, '01632 960066');
    await checkGuidance('now');
    const third = await textsInForce();
    expect((await shelf()).toSorted()).toEqual([...new Set([...second, ...third])].toSorted());
  });

  it.each([
    ['a newer version of the extension keeps the record', newer],
    ['the record of it cannot be read', unreadable],
  ])('keeps its texts where %s, and nothing is put in its place', async (_what, hide) => {
    const texts = await textsInForce();
    const found = await hide();
    publish(3, '01632 960055');
    await checkGuidance('now');
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'not saved' });
    expect(await shelf()).toEqual(expect.arrayContaining(texts));
    await found();
    expect(await readAll()).toMatchObject({ serial: 2, isDamaged: false, number: '01632 960044' });
  });

  it('counts for nothing in a build with other keys', async () => {
    vi.stubGlobal('FEED_SETTINGS', { urls: [feedUrl], keys: [newKey().publicKey] });
    expect(await readAll()).toMatchObject({ ...packed, isDamaged: false });
    await checkGuidance('now');
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'bad signature' });
    expect(await serial()).toBe(1);
  });

  it('counts for nothing after an update that brings a later one', async () => {
    vi.spyOn(packagedRelease, 'serial', 'get').mockReturnValue(3);
    expect(await readAll()).toMatchObject({ ...packed, serial: 3, isDamaged: false });
    paths();
    await checkGuidance('now');
    expect(paths()).toEqual(['index.json']);
    expect(await serial()).toBe(3);
    publish(4, '01632 960066');
    await checkGuidance('now');
    expect(await readAll()).toMatchObject({ serial: 4, number: '01632 960066' });
  });

  it('is fetched again, unchanged or not, when one of its texts is damaged', async () => {
    const [text] = await textsInForce();
    await local.set({ [text!]: 'torn' });
    expect(await readAll()).toMatchObject({ ...packed, isDamaged: true });
    feed.asked.length = 0;
    await checkGuidance('now');
    expect(feed.asked[0]).toEqual({ url: `${feedUrl}index.json`, etag: null });
    expect(await readAll()).toMatchObject({ serial: 2, isDamaged: false, number: '01632 960044' });
    expect(await newsOf()).toEqual([2]);
  });

  it('is fetched again when the record of it is gone, and the record of the check is not', async () => {
    await local.remove(['guidancePack', 'guidancePack.before']);
    feed.asked.length = 0;
    await checkGuidance('now');
    expect(feed.asked[0]!.etag).toBeNull();
    expect(await serial()).toBe(2);
  });

  it('refuses an earlier one also when the record of the check is gone', async () => {
    await local.remove(['guidanceFeed', 'guidanceFeed.before']);
    publish(1, '01632 960099');
    await checkGuidance('now');
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'rollback' });
    expect(await readAll()).toMatchObject({ serial: 2, number: '01632 960044' });
  });
});

describe('a pack that cannot be saved', () => {
  it.each([
    ['its texts', (key: string) => key.startsWith('pack ')],
    ['what it changed', (key: string) => key === 'guidanceNews'],
    ['the switch to it', (key: string) => key === 'guidancePack'],
  ])('in %s leaves the old one, says so, and is taken once there is room', async (_what, isRefused) => {
    publish(2, '01632 960044');
    const set = local.set.bind(local);
    const refuse = (items: object): unknown =>
      Object.keys(items).some(isRefused) ? Promise.reject(new Error('The disk is full')) : set(items);
    const refused = vi.spyOn(local, 'set').mockImplementation(refuse);
    await checkGuidance();
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'not saved' });
    expect(await readAll()).toMatchObject(packed);
    refused.mockRestore();
    await checkGuidance('now');
    expect(await readAll()).toMatchObject({ serial: 2, isDamaged: false });
    expect(await newsOf()).toEqual([2]);
  });

  it('because a text did not come to rest as it was written leaves the old one', async () => {
    publish(2, '01632 960044');
    const set = local.set.bind(local);
    const torn = (items: object): unknown =>
      set(Object.fromEntries(Object.keys(items).map((key) => [key, 'torn'])));
    const tear = (items: object): unknown =>
      Object.keys(items).some((key) => key.startsWith('pack ')) ? torn(items) : set(items);
    vi.spyOn(local, 'set').mockImplementation(tear);
    await checkGuidance();
    expect((await record()).outcome).toEqual({ kind: 'failed', why: 'not saved' });
    expect(await readAll()).toMatchObject({ serial: 1, isDamaged: false });
  });
});

it('what is kept of a text is named by its own hash', async () => {
  publish(2, '01632 960044');
  await checkGuidance();
  const stored = await local.get(await shelf());
  for (const [key, text] of Object.entries(stored))
    expect(key).toBe(`pack ${sumOf(new TextEncoder().encode(text as string))}`);
});
