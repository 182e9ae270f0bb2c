import type { Page } from 'puppeteer-core';
import { closeSlot } from '../src/platform/slot.ts';
import { cards, type Person } from '../src/renewals/person.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { noSite } from '../src/settings/site.ts';
import type { FeedIndex } from '../src/updates/feed/feed-index.ts';
import { takenPack, type TakenPack } from '../src/updates/feed/taken-pack.ts';
import { packagedRelease } from '../src/updates/packaged.ts';
import { partNames } from '../src/updates/parts.ts';
import { sha256Of } from './feed.ts';
import { packParts } from './pack-parts.ts';

/** Keeps these cards, and FWF76 as the home pharmacy, as the options page would. */
export async function seedCards(page: Page, people: Person[]): Promise<void> {
  const home = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual' as const };
  const slots = {
    [cards.key]: closeSlot(cards, people),
    [homePharmacy.key]: closeSlot(homePharmacy, home),
  };
  await page.evaluate((kept) => chrome.storage.local.set(kept), slots);
}

/** Somebody made up, by number. Days count from the calendar date `today`; null: not known, or no end date. */
export function madeUp(
  number: number,
  given: {
    who: string;
    certificate: number | null;
    positions: [site: string, name: string, ends: number | null][];
  },
  today: string,
): Person {
  const on = (days: number | null) =>
    days === null ? null : Temporal.PlainDate.from(today).add({ days }).toString();
  return {
    id: number.toString(16).padStart(12, '0'),
    who: given.who,
    certificate: on(given.certificate),
    positions: given.positions.map(([site, name, ends]) => ({ site, name, ends: on(ends) })),
    helper: 'none',
    series: null,
    choices: [],
  };
}

/** Puts a pack in force that holds what the package holds. It is taken by a build that ships with these keys. */
export async function seedPack(page: Page, keys: string[], expires = packagedRelease.expires): Promise<void> {
  const parts = packParts();
  const version = await page.evaluate(() => chrome.runtime.getManifest().version);
  const named = partNames.map((name) => [name, sha256Of(Buffer.from(parts[name]))] as const);
  const files = named.map(([name, sha256]) => [name, { size: Buffer.byteLength(parts[name]), sha256 }]);
  const index = {
    ...packagedRelease,
    published: '2026-01-01',
    expires,
    format: 1 as const,
    serial: packagedRelease.serial + 1,
    keys,
    files: Object.fromEntries(files) as FeedIndex['files'],
  };
  const pack: TakenPack = {
    index,
    sha256: '0'.repeat(64),
    takenAt: Date.now(),
    buildKeys: keys,
    checkedBy: version,
  };
  const texts = named.map(([name, sha256]) => [`pack ${sha256}`, parts[name]] as const);
  await page.evaluate((slots) => chrome.storage.local.set(slots), {
    ...Object.fromEntries(texts),
    [takenPack.key]: closeSlot(takenPack, pack),
  });
}

/** So many people with three positions each, their dates spread over three years. */
export function manyPeople(count: number, today: string): Person[] {
  return Array.from({ length: count }, (_, at) =>
    madeUp(
      at + 1,
      {
        who: `P${at + 1}`,
        certificate: ((at * 37) % 1090) - 10,
        positions: [
          ['FWF76', '', (at * 53) % 900],
          ['FA002', 'relief', null],
          ['FFFFF', '', (at * 71) % 700],
        ],
      },
      today,
    ),
  );
}

/** Seven people between them in every state, and none of them real. */
export function sevenCards(today: string): Person[] {
  const made = (
    number: number,
    who: string,
    certificate: number | null,
    ...positions: [string, string, number | null][]
  ) => madeUp(number, { who, certificate, positions }, today);
  return [
    made(1, 'AB', 12, ['FWF76', 'Pharmacist', 281]),
    made(2, 'MK', -9, ['FWF76', '', null]),
    made(3, 'RP locum', 532, ['FFFFF', '', 70], ['FWF76', 'Saturdays', 25]),
    { ...made(4, 'JS', 100, ['FWF76', '', null]), helper: 'local smartcard administrator' },
    { ...made(5, 'KT', 300, ['FWF76', '', null]), series: '05' },
    made(6, 'Wolfeschlegelsteinhausenberger', null, ['FFFFF', '', null]),
    { ...made(7, 'CD', 60, ['FWF76', '', -3]), helper: 'sponsor' },
  ];
}
