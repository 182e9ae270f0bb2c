import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';
import { packInForce } from '../../src/background/pack-in-force.ts';
import { readItem } from '../../src/platform/items.ts';
import { feedRecord } from '../../src/updates/feed/feed-record.ts';
import { takenPack } from '../../src/updates/feed/taken-pack.ts';
import { guidanceNews } from '../../src/updates/news/guidance-news.ts';
import { partNames } from '../../src/updates/parts.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { fakeLocks } from '../fakes/locks.ts';

/** The morning on which the browser runs for the first time. */
export const start = Date.parse('2026-11-23T09:00:00Z');
const hour = 3_600_000;
export const { local } = fakeBrowser.storage;

/** A browser that may ask the feed and its mirror, on that morning. */
export function startBrowser() {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  return fakeLeaves(...hostsOf.feed, 'https://mirror.example/*');
}

export function stopBrowser(): void {
  vi.restoreAllMocks();
  vi.useRealTimers();
  killWorker();
}

/** What the browser does to a worker it stops: its locks are let go of. */
export const killWorker = () =>
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });

export const pass = (hours: number) => vi.setSystemTime(Date.now() + hours * hour);
export const record = async () => (await readItem(feedRecord)).value;
export const news = async () => (await readItem(guidanceNews)).value;
/** Serials of the packs that there is news of, newest first. */
export const newsOf = async () => (await news()).packs.map(({ serial }) => serial);
export const serial = async () => (await packInForce()).release.serial;

/** The keys under which texts of packs are kept. */
export async function shelf(): Promise<string[]> {
  return Object.keys(await local.get(null)).filter((key) => key.startsWith('pack '));
}

/** The keys of the texts of the pack that was taken last. */
export async function textsInForce(): Promise<string[]> {
  const { value } = await readItem(takenPack);
  return value ? partNames.map((name) => `pack ${value.index.files[name].sha256}`) : [];
}

/** What somebody would read now: the number of the one contact, and the first date. Rejects where a part is torn. */
export async function readAll() {
  const pack = await packInForce();
  const { answers } = await pack.part('guidance');
  const { pages } = await pack.part('pages');
  await pack.part('search');
  const { contacts } = await pack.part('directory');
  const { dates } = await pack.part('national-dates');
  if (!answers.length || !pages.length) throw new Error('The pack is empty');
  return {
    serial: pack.release.serial,
    isDamaged: pack.isDamaged,
    number: contacts[0]!.phones[0]?.number,
    on: dates[0]!.on,
  };
}
