import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGuidance } from '../../src/background/check-guidance.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { feedRecord } from '../../src/updates/feed/feed-record.ts';
import { takenPack } from '../../src/updates/feed/taken-pack.ts';
import { changedParts, fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { answered, ours } from '../updates/feed/feeds.ts';
import {
  local,
  news,
  newsOf,
  pass,
  readAll,
  record,
  serial,
  shelf,
  start,
  startBrowser,
  stopBrowser,
  textsInForce,
} from './drive-feed.ts';

let feed: ReturnType<typeof fakeFeed>;
let leaves: ReturnType<typeof startBrowser>;
const paths = () => feed.asked.splice(0).map(({ url }) => url.slice(feedUrl.length));
const publish = (number: number, phone: string) => feed.at(feedUrl).publish(number, changedParts(phone));
/** The one contact of the packaged copy has no telephone. */
const packed = { serial: 1, number: undefined };

beforeEach(() => {
  leaves = startBrowser();
  feed = fakeFeed(feedUrl);
});
afterEach(stopBrowser);

describe('nothing is asked', () => {
  it('by a build that has no feed', async () => {
    fakeFeed();
    await checkGuidance('now');
    expect(await record()).toEqual(feedRecord.absent);
  });

  it('without the permission, or where the browser does not say', async () => {
    leaves.given.clear();
    await checkGuidance('now');
    leaves.contains.mockRejectedValue(new Error('No permissions'));
    await checkGuidance('now');
    expect(paths()).toEqual([]);
    expect(await record()).toEqual(feedRecord.absent);
  });

  it('where somebody has switched it off', async () => {
    await changeItem(feedRecord, (stored) => ({ ...stored, isOn: false }));
    await checkGuidance('now');
    expect(paths()).toEqual([]);
  });

  it('where storage cannot be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('The disk is gone'));
    await checkGuidance('now');
    expect(paths()).toEqual([]);
  });

  it('where a newer version of the extension keeps the record', async () => {
    await changeItem(feedRecord, (stored) => stored);
    const { guidanceFeed } = await local.get('guidanceFeed');
    await local.set({ guidanceFeed: { ...(guidanceFeed as object), version: 2 } });
    await checkGuidance('now');
    expect(paths()).toEqual([]);
  });

  it('where the attempt cannot be put on record first', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(checkGuidance('now')).rejects.toThrow('The disk is full');
    expect(paths()).toEqual([]);
  });
});

describe('the first pack', () => {
  it('is in force once it is taken, with the record of it and what it changed', async () => {
    publish(2, '01632 960044');
    expect(await readAll()).toMatchObject(packed);
    await checkGuidance();
    expect(await readAll()).toEqual({
      serial: 2,
      isDamaged: false,
      number: '01632 960044',
      on: '2027-03-15',
    });
    expect(await record()).toMatchObject({
      askedAt: start,
      confirmedAt: start,
      failures: 0,
      notBefore: null,
      outcome: { kind: 'taken', serial: 2 },
      seen: { serial: 2, buildKeys: [ours.publicKey] },
      etags: [{ url: feedUrl, etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string }],
    });
    expect((await news()).packs).toMatchObject([
      {
        serial: 2,
        on: '2026-11-23',
        isRead: false,
        changes: [{ kind: 'date moved', now: '2027-03-15' }, { kind: 'contact changed' }],
      },
    ]);
    expect((await readItem(takenPack)).value).toMatchObject({
      takenAt: start,
      checkedBy: '0.1.0',
      index: { serial: 2 },
    });
    expect((await shelf()).toSorted()).toEqual((await textsInForce()).toSorted());
  });

  it('is asked for by address alone, and only the files that are not here already are', async () => {
    publish(2, '01632 960044');
    await checkGuidance();
    const asked = paths();
    expect(asked.slice(0, 2)).toEqual(['index.json', expect.stringMatching(/^[0-9a-f]{64}\.sig$/)]);
    expect(asked).toHaveLength(4); // the directory and the dates, of five parts
    for (const { headers, credentials, referrerPolicy, redirect, body } of feed.sent) {
      expect(headers).toEqual({ Accept: expect.any(String) as string, 'Accept-Language': 'en-GB' });
      expect({ credentials, referrerPolicy, redirect, body }).toEqual({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        body: undefined,
      });
    }
  });

  it('is on record as under way before anything is asked', async () => {
    publish(2, '01632 960044');
    const seen: unknown[] = [];
    feed.before.mockImplementation(async () => {
      const { outcome, askedAt, failures } = await record();
      seen.push({ outcome, askedAt, failures });
    });
    await checkGuidance();
    const under = (step: string) => ({ outcome: { kind: 'under way', step }, askedAt: start, failures: 1 });
    expect(seen).toEqual([under('index'), under('index'), under('files'), under('files')]);
  });

  it('that holds what is here changes the pack and is no news', async () => {
    feed.at(feedUrl).publish(2);
    await checkGuidance();
    expect(await serial()).toBe(2);
    expect(await newsOf()).toEqual([]);
  });
});

describe('a second round', () => {
  it('of the same day asks nothing, and one of the next day asks for what changed', async () => {
    publish(2, '01632 960044');
    await checkGuidance();
    paths();
    vi.setSystemTime(Date.now() + 1000);
    await checkGuidance();
    expect(paths()).toEqual([]);
    pass(24);
    await checkGuidance();
    expect(paths()).toEqual(['index.json']);
    expect((await record()).outcome).toEqual({ kind: 'unchanged', by: '304' });
    publish(3, '01632 960055');
    pass(24);
    await checkGuidance();
    expect(await readAll()).toMatchObject({ serial: 3, number: '01632 960055' });
    expect(await newsOf()).toEqual([3, 2]);
  });

  it('asks when somebody pressed the button', async () => {
    publish(2, '01632 960044');
    await checkGuidance();
    paths();
    await checkGuidance('now');
    expect(paths()).toEqual(['index.json']);
  });

  it('waits as long as the host asked, also when somebody presses', async () => {
    feed.at(feedUrl).answer(answered('Busy', { status: 503, retryAfter: '7200' }));
    await checkGuidance();
    expect(await record()).toMatchObject({ isAskedToWait: true, outcome: { kind: 'failed', why: 'failed' } });
    paths();
    feed.at(feedUrl).answer(null);
    publish(2, '01632 960044');
    pass(1.9);
    await checkGuidance('now');
    await checkGuidance();
    expect(paths()).toEqual([]);
    pass(0.2);
    await checkGuidance('now');
    expect(await serial()).toBe(2);
  });

  it('waits after a failure of which the host said nothing, but not when somebody presses', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    feed.at(feedUrl).answer(answered('Out of order', { status: 500 }));
    await checkGuidance();
    paths();
    await checkGuidance();
    expect(paths()).toEqual([]);
    await checkGuidance('now');
    expect(paths()).toEqual(['index.json']);
  });

  it('waits for one that is under way, and then has nothing to ask', async () => {
    publish(2, '01632 960044');
    await Promise.all([checkGuidance(), checkGuidance(), checkGuidance()]);
    expect(paths().filter((path) => path === 'index.json')).toHaveLength(1);
  });
});
