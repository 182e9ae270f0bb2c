import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGuidance } from '../../src/background/check-guidance.ts';
import { outcomeAt } from '../../src/updates/feed/feed-record.ts';
import { changedParts, fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { newKey } from '../updates/feed/feeds.ts';
import {
  killWorker,
  local,
  newsOf,
  pass,
  readAll,
  record,
  shelf,
  startBrowser,
  stopBrowser,
  textsInForce,
} from './drive-feed.ts';

/** The record, two steps, the texts, the news, the switch and the record again. */
const writes = [1, 2, 3, 4, 5, 6, 7];
const minute = 60_000;
const never = new Promise<never>(() => undefined);
const old = { serial: 2, isDamaged: false, number: '01632 960044', on: '2027-03-15' };
const next = { serial: 3, isDamaged: false, number: '01632 960055', on: '2027-03-22' };

let feed: ReturnType<typeof fakeFeed>;
beforeEach(async () => {
  startBrowser();
  feed = fakeFeed(feedUrl);
  feed.at(feedUrl).publish(2, changedParts(old.number, old.on));
  await checkGuidance();
  pass(1);
  feed.at(feedUrl).publish(3, changedParts(next.number, next.on));
});
afterEach(stopBrowser);

/** Stops the worker at one write, before the browser has made it or after, and starts the next one. */
async function stopAt(number: number, isWritten: boolean) {
  const set = local.set.bind(local);
  let made = 0;
  const spy = vi.spyOn(local, 'set').mockImplementation((items: object): unknown => {
    made++;
    if (made > number) throw new Error('A stopped worker writes nothing');
    if (made < number) return set(items);
    if (isWritten) void set(items);
    return never;
  });
  void checkGuidance('now');
  await vi.waitFor(() => expect(made).toBe(number), { timeout: 10_000, interval: 2 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made).toBe(number);
  spy.mockRestore();
  killWorker();
}

describe.each([
  ['before it is made', false],
  ['after it is made', true],
])('a worker that is stopped at a write, %s', (_when, isWritten) => {
  it.each(writes)(
    'number %i, leaves one of the packs whole, and the next check ends with the new',
    async (number) => {
      await stopAt(number, isWritten);
      const isSwitched = number > 6 || (number === 6 && isWritten);
      expect(await readAll()).toEqual(isSwitched ? next : old);
      await checkGuidance('now');
      expect(await readAll()).toEqual(next);
      expect(await newsOf()).toEqual([3, 2]);
      expect(await record()).toMatchObject({ failures: 0, seen: { serial: 3 } });
      expect(await shelf()).toEqual(expect.arrayContaining(await textsInForce()));
    },
  );
});

describe('a worker that is stopped between the switch and the record of the check', () => {
  const folder = () => feed.at(feedUrl);
  const parts = changedParts('01632 960066', '2027-03-29');
  const outcome = async () => (await record()).outcome;

  it('leaves the pack to say what was seen last: no other of its number, and none before it', async () => {
    await stopAt(6, true);
    expect((await record()).seen).toMatchObject({ serial: 2 });
    folder().publish(3, parts);
    await checkGuidance('now');
    expect(await outcome()).toEqual({ kind: 'failed', why: 'same serial' });
    folder().publish(2, changedParts(old.number, old.on));
    await checkGuidance('now');
    expect(await outcome()).toEqual({ kind: 'failed', why: 'rollback' });
    expect(await readAll()).toEqual(next);
  });

  it('leaves the pack to say which keys are good', async () => {
    folder().publish(3, changedParts(next.number, next.on), { keys: [newKey().publicKey] });
    await stopAt(6, true);
    folder().publish(4, parts);
    await checkGuidance('now');
    expect(await outcome()).toEqual({ kind: 'failed', why: 'bad signature' });
    expect(await readAll()).toEqual(next);
  });
});

it('a worker that is stopped while it sweeps leaves the pack in force whole', async () => {
  feed.at(feedUrl).publish(3, changedParts(next.number, next.on));
  await checkGuidance('now');
  feed.at(feedUrl).publish(4, changedParts('01632 960066', '2027-03-29'));
  let swept = 0;
  const spy = vi.spyOn(local, 'remove').mockImplementation((): unknown => {
    swept++;
    return never;
  });
  void checkGuidance('now');
  await vi.waitFor(() => expect(swept).toBe(1), { timeout: 10_000, interval: 2 });
  spy.mockRestore();
  killWorker();
  expect(await readAll()).toEqual(next);
  await checkGuidance('now');
  expect(await readAll()).toMatchObject({ serial: 4, isDamaged: false });
});

it('a worker that is stopped again and again asks ever less often, and says that it was not finished', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  feed.asked.length = 0;
  const indexes = () => feed.asked.filter(({ url }) => url.endsWith('/index.json')).length;
  await stopAt(2, false);
  feed.before.mockReturnValue(never);
  const waits: number[] = [];
  for (let times = 0; times < 4; times++) {
    const { notBefore, failures } = await record();
    waits.push(Math.round((notBefore! - Date.now()) / minute));
    expect(failures).toBe(times + 1);
    await checkGuidance();
    expect(indexes()).toBe(times + 1);
    vi.setSystemTime(notBefore! + 1);
    void checkGuidance().catch(() => undefined);
    await vi.waitFor(() => expect(indexes()).toBe(times + 2), { timeout: 10_000, interval: 2 });
    killWorker();
  }
  expect(waits).toEqual([15, 30, 60, 120]);
  pass(1);
  expect(outcomeAt(await record(), Date.now())).toEqual({ kind: 'failed', why: 'interrupted' });
});
