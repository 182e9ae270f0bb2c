import type { Page } from 'puppeteer-core';
import { inHumanCase } from '../src/pharmacy/human-case.ts';
import { longDate } from '../src/directory/dates.ts';
import { findIcb, icbFromCode, icbOfArea } from '../src/directory/icbs.ts';
import { startDirectoryHost } from '../test/browser/directory-host.ts';
import { ordApi, type OrdRecord } from '../test/fakes/ord-api.ts';
import { postcodesApi, type KnownPostcode } from '../test/fakes/postcodes-api.ts';
import { ensureBrowsers } from './browsers.ts';
import { buildBoth } from './build-extension.ts';
import { launchChromium, type Desk } from './drive.ts';
import { launchFirefox } from './drive-firefox.ts';
import { fillIn } from './fill-in.ts';

const fewOf = 5;
const patienceInMs = 5000;

export type Sample = Record<'english' | 'split' | 'welsh' | 'manx' | 'closed', OrdRecord[]>;

/** Looks a few of each kind up through the options page of both browsers. Returns how many went wrong. */
export async function reportBrowsers(
  sample: Sample,
  records: OrdRecord[],
  postcodes: Record<string, KnownPostcode>,
  today: string,
): Promise<number> {
  await buildBoth('dist');
  const programs = ensureBrowsers(['chromium', 'firefox']);
  const host = await startDirectoryHost({
    'directory.spineservices.nhs.uk': ordApi(records),
    'api.postcodes.io': postcodesApi(postcodes),
  });
  const how = { proxyPort: host.port, spki: host.spki, grantsPermissions: true };
  let wrong = 0;
  for (const [engine, launch] of [
    ['chromium', launchChromium],
    ['firefox', launchFirefox],
  ] as const) {
    const desk = await launch({ program: programs[engine], folder: `dist/${engine}`, ...how });
    console.log(`\nThrough the options page in ${engine}`);
    wrong += await lookUpAll(desk, sample, (kind, record) => wordsOf(kind, record, postcodes, today));
    await desk.close();
  }
  host.close();
  return wrong;
}

async function lookUpAll(
  desk: Desk,
  sample: Sample,
  wordsFor: (kind: string, record: OrdRecord) => string[],
) {
  const page = await desk.open('options.html#home', '#place');
  await page.bringToFront();
  let wrong = 0;
  for (const [kind, records] of Object.entries(sample)) {
    const few = records.slice(0, fewOf);
    let right = 0;
    for (const record of few) {
      await fillIn(page, { place: record.code });
      await page.click('form.find button[type=submit]');
      const words = wordsFor(kind, record);
      if (await shows(page, words)) right++;
      else console.log(`    ${record.code} does not show: ${words.join(' · ')}`);
    }
    console.log(`  ${right} of ${few.length}  ${kind}`);
    wrong += few.length - right;
  }
  return wrong;
}

function wordsOf(
  kind: string,
  record: OrdRecord,
  postcodes: Record<string, KnownPostcode>,
  today: string,
): string[] {
  const { code, name, commissioner, postcode, closed } = record;
  const known = postcodes[postcode];
  const placed = known ? icbOfArea({ subIcb: known.subIcb, icbOns: known.icb }, today) : null;
  switch (kind) {
    case 'english':
    case 'split': {
      const board = icbFromCode(commissioner, today) ?? placed ?? findIcb(commissioner);
      return [`ODS code ${code}`, inHumanCase(name), `NHS ${board?.name} ICB`];
    }
    case 'welsh':
      return [`ODS code ${code}`, 'It is in Wales.'];
    case 'manx':
      return [`ODS code ${code}`, 'It is on the Isle of Man.'];
    default:
      return [`${code} (${inHumanCase(name)}) closed on ${longDate(closed ?? today)}`];
  }
}

async function shows(page: Page, words: string[]): Promise<boolean> {
  for (let waited = 0; waited < patienceInMs; waited += 100) {
    const text = await page.evaluate(() => document.body.innerText);
    if (words.every((each) => text.includes(each))) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}
