import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import 'temporal-polyfill/global';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { benchSearch } from './bench-search.ts';
import { ensureBrowsers } from './browsers.ts';
import { buildBoth } from './build-extension.ts';
import { newProfile, openActionPopup, searchBox, startChromium } from './drive.ts';
import { publicKeyOf } from './feed-keys.ts';
import { manyPeople, seedCards, seedPack } from './seed.ts';

/*
 * How fast the real popup is, beside an empty one in the same browser, in one shuffled run. There is
 * no pass mark: these machines are noisy, so only the ratios within a run mean anything.
 */
const runs = 20;
const warmUps = 2;
const today = Temporal.Now.plainDateISO('Europe/London').toString();
const feedKey = publicKeyOf(generateKeyPairSync('ed25519').privateKey);

await buildBoth('dist');
const desk = 'Smartcard Desk';
const full = 'Smartcard Desk with 1,000 cards';
const taken = 'Smartcard Desk with a taken pack';
const contenders = [
  { name: 'an empty popup', folder: emptyExtension('Empty') },
  { name: 'an empty popup again', folder: emptyExtension('Empty again') },
  { name: desk, folder: 'dist/chromium' },
  { name: full, folder: copyOf('dist/chromium') },
  { name: taken, folder: await feedBuild() },
];
const browser = await startChromium(ensureBrowsers(['chromium']).chromium, []);
const ids = new Map<string, string>();
for (const { name, folder } of contenders) ids.set(name, await browser.installExtension(folder));
await new Promise((done) => setTimeout(done, 2000));
await fill(ids.get(full) ?? '', (page) => seedCards(page, manyPeople(1000, today)));
await fill(ids.get(taken) ?? '', (page) => seedPack(page, [feedKey]));

const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
for (let run = 0; run < runs + warmUps; run++) {
  for (const { name } of shuffled(contenders)) {
    const sample = await measure(browser, ids.get(name) ?? '', name.startsWith(desk));
    if (run >= warmUps) samples.get(name)?.push(sample);
  }
}
await browser.close();
report();
await benchSearch();

interface Sample {
  /** Milliseconds from the click on the toolbar button, and from a key or a message. */
  paint: number;
  ready?: number;
  key?: number;
  stopped?: number;
  running?: number;
  /** Bytes in use after a collection. */
  heap: number;
}

async function measure(inside: Browser, id: string, isDesk: boolean): Promise<Sample> {
  const { tab, popup, clickedAt } = await openActionPopup(inside, id);
  await popup.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  if (isDesk) await popup.waitForFunction(() => performance.getEntriesByName('ready').length);
  const at = (name: string) =>
    popup.evaluate(
      (entry) => performance.timeOrigin + (performance.getEntriesByName(entry)[0]?.startTime ?? NaN),
      name,
    );
  const paint = (await at('first-contentful-paint')) - clickedAt;
  const session = await popup.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await popup.metrics()).JSHeapUsedSize ?? NaN;
  const sample: Sample = { paint, heap };
  if (isDesk) {
    sample.ready = (await at('ready')) - clickedAt;
    sample.key = await keyToPaint(popup);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await new Promise((done) => setTimeout(done, 300));
    sample.stopped = await message(popup);
    sample.running = await message(popup);
    await popup.evaluate(() => chrome.storage.session.clear());
  }
  await tab.close();
  return sample;
}

/** A build with a feed that nobody runs. */
async function feedBuild(): Promise<string> {
  const folder = join(newProfile(), 'feed');
  const feed = { GUIDANCE_FEED_URLS: 'https://feed.example/', GUIDANCE_FEED_KEYS: feedKey };
  await buildBoth(folder, feed);
  return join(folder, 'chromium');
}

/** The same build under another id, so that it keeps things of its own. */
function copyOf(folder: string): string {
  const copy = join(newProfile(), 'full');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function fill(id: string, seed: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await seed(page);
  await page.close();
}

/** From an input event to the frame after the one that holds results. */
function keyToPaint(popup: Page): Promise<number> {
  return popup.$eval(
    searchBox,
    (element) =>
      new Promise<number>((done) => {
        const started = performance.now();
        const seen = new MutationObserver(() => {
          if (!document.querySelector('[data-answer]')) return;
          seen.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () => done(performance.now() - started));
            channel.port1.start();
            channel.port2.postMessage(0);
          });
        });
        seen.observe(document.body, { childList: true, subtree: true });
        element.value = 'locked';
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  );
}

/** There and back: the worker also writes its record. */
function message(popup: Page): Promise<number> {
  return popup.evaluate(async () => {
    const started = performance.now();
    await chrome.runtime.sendMessage({ command: 'tick' });
    return performance.now() - started;
  });
}

/** The least that opens: one heading, one input, no script. */
function emptyExtension(name: string): string {
  const folder = join(newProfile(), 'empty');
  mkdirSync(folder);
  const manifest = { manifest_version: 3, name, version: '1', action: { default_popup: 'popup.html' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const page = `<!doctype html><title>${name}</title><body style="width:400px"><h1>${name}</h1><input>`;
  writeFileSync(join(folder, 'popup.html'), page);
  return folder;
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((value) => ({ value, rank: Math.random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ value }) => value);
}

function report(): void {
  const column = (name: string, key: keyof Sample) =>
    (samples.get(name) ?? []).map((sample) => sample[key] ?? NaN).toSorted((one, other) => one - other);
  const at = (values: number[], share: number) => values[Math.floor((values.length - 1) * share)] ?? NaN;
  const base = at(column('an empty popup', 'paint'), 0.5);
  const row = (name: string, key: keyof Sample, what: string) => {
    const values = column(name, key);
    const spread = (at(values, 0.75) - at(values, 0.25)).toFixed(0);
    const ratio = key === 'paint' || key === 'ready' ? (at(values, 0.5) / base).toFixed(2) : '';
    console.log(`| ${name} | ${what} | ${at(values, 0.5).toFixed(1)} (${spread}) | ${ratio} |`);
  };
  console.log(
    `\n| ${runs} runs, shuffled | from, to | median ms (quartiles apart) | ratio |\n|---|---|---|---|`,
  );
  for (const { name } of contenders) row(name, 'paint', 'click to first paint');
  for (const name of [desk, full, taken]) row(name, 'ready', 'click to contact and search ready');
  row(desk, 'key', 'a key to painted results');
  row(desk, 'stopped', 'a message to a stopped worker, and back');
  row(desk, 'running', 'a message to a running worker, and back');
  for (const { name } of contenders) {
    console.log(`| ${name} | heap | ${(at(column(name, 'heap'), 0.5) / 1e6).toFixed(2)} MB | |`);
  }
}
