import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import 'temporal-polyfill/global';
import { icbFromCode, icbOfArea } from '../src/directory/icbs.ts';
import { randomFrom, shuffle } from '../src/guidance/search/random.ts';
import { parsePlace, isAskable } from '../src/pharmacy/place.ts';
import { publicSources } from '../src/pharmacy/public-sources.ts';
import type { Ask } from '../src/pharmacy/reply.ts';
import { resolvePlace, type Resolved } from '../src/pharmacy/resolve.ts';
import { ordApi, type OrdRecord } from '../test/fakes/ord-api.ts';
import { postcodesApi, type KnownPostcode } from '../test/fakes/postcodes-api.ts';
import { reportChanges } from './extract-changes.ts';
import { reportBrowsers } from './extract-browsers.ts';
import { inventPostcodes, isSplit, readExtract, renamed } from './extract-records.ts';
import { readDirectory } from './guidance.ts';

/** Looks real pharmacies up over a loopback server: `npm run extract -- path/to/edispensary.csv`. */
const path = process.argv[3];
if (!path?.endsWith('.csv')) throw new Error('Name the extract: npm run extract -- path/to/edispensary.csv');

const today = Temporal.Now.plainDateISO('Europe/London').toString();
const { contacts } = readDirectory();
const records = readExtract(path);
const isPharmacy = ({ role }: OrdRecord) => role === 'RO182';
const active = records.filter(
  (each) => isPharmacy(each) && each.active && each.opened <= today && (each.closed ?? today) >= today,
);
const english = active.filter(({ country }) => country === 'ENGLAND');
const postcodes = inventPostcodes(english, today);
const closed = records.filter(
  (each) => isPharmacy(each) && (each.closed ?? '') > '2017-03-31' && !each.active,
);
const random = randomFrom(1);
const some = (from: OrdRecord[], many: number) => {
  const shuffled = [...from];
  shuffle(shuffled, random);
  return shuffled.slice(0, many);
};
const sample = {
  english: some(
    english.filter(({ commissioner }) => !isSplit(commissioner, today)),
    500,
  ),
  split: some(
    english.filter(({ commissioner }) => isSplit(commissioner, today)),
    60,
  ),
  welsh: some(
    active.filter(({ country }) => country === 'WALES'),
    50,
  ),
  manx: active.filter(({ country }) => country === 'ISLE OF MAN'),
  closed: some(closed, 50),
};
console.log(`${records.length} records: ${english.length} active English pharmacies\n`);
let faults = 0;

for (const [naming, named] of [
  ['as the extract names it', records],
  ['as renamed in April 2026', records.map((record) => renamed(record, today))],
] as const) {
  const server = await serve(named, postcodes);
  console.log(`ORD names the board ${naming}`);
  report('500 English, board', await countRight(server.ask, sample.english, hasBoard));
  report('60 of split boards, board', await countRight(server.ask, sample.split, hasBoard));
  report('500 English by postcode', await countRight(server.ask, sample.english, isAmongThose, 'postcode'));
  report('50 Welsh', await countRight(server.ask, sample.welsh, isIn('Wales')));
  report(`${sample.manx.length} Manx`, await countRight(server.ask, sample.manx, isIn('Isle of Man')));
  report('50 closed, with their day', await countRight(server.ask, sample.closed, isClosed));
  server.close();
}
reportChanges(records);
faults += await reportBrowsers(sample, records, postcodes, today);
process.exitCode = faults ? 1 : 0;

/** Both hosts on one loopback port: `/host/path`. */
async function serve(ods: readonly OrdRecord[], known: Record<string, KnownPostcode>) {
  const hosts = {
    'directory.spineservices.nhs.uk': ordApi([...ods]),
    'api.postcodes.io': postcodesApi(known),
  };
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  const answer = (url: string) => {
    const [, host = '', ...rest] = url.split('/');
    return hosts[host as keyof typeof hosts](`https://${host}/${rest.join('/')}`);
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const ask: Ask = async (url) => {
    const response = await fetch(url.replace('https://', `http://127.0.0.1:${port}/`));
    const contentType = response.headers.get('content-type') ?? '';
    return {
      kind: 'answered',
      status: response.status,
      contentType,
      retryAfter: null,
      text: await response.text(),
    };
  };
  return { ask, close: () => server.close() };
}

type Check = (record: OrdRecord, resolved: Resolved) => boolean;

async function countRight(ask: Ask, from: OrdRecord[], check: Check, by: 'code' | 'postcode' = 'code') {
  const sources = publicSources(ask, () => Promise.resolve(), { contacts, today });
  const wrong: string[] = [];
  for (const record of from) {
    const place = parsePlace(record[by]);
    const resolved = isAskable(place) ? await resolvePlace(place, sources) : null;
    if (!resolved || !check(record, resolved))
      wrong.push(`${record[by]}: ${JSON.stringify(resolved)?.slice(0, 200)}`);
  }
  return { of: from.length, wrong };
}

function report(what: string, { of, wrong }: { of: number; wrong: string[] }): void {
  console.log(`  ${of - wrong.length} of ${of}  ${what}`);
  for (const line of wrong.slice(0, 5)) console.log(`    ${line}`);
  faults += wrong.length;
}

/** By its own board where that is in being or was taken over whole, else by what postcodes.io says. */
function hasBoard({ commissioner, postcode }: OrdRecord, resolved: Resolved): boolean {
  if (resolved.kind !== 'pharmacy') return false;
  const { icb, how } = resolved.site;
  const own = icbFromCode(commissioner, today);
  const known = postcodes[postcode];
  const placed = known ? icbOfArea({ subIcb: known.subIcb, icbOns: known.icb }, today) : null;
  return own ? icb === own.code && how === 'contract' : icb === placed?.code && how === 'area';
}

function isAmongThose({ code }: OrdRecord, resolved: Resolved): boolean {
  if (resolved.kind === 'several') return resolved.listed.some((listed) => listed.code === code);
  return resolved.kind === 'pharmacy' && resolved.site.record?.code === code;
}

function isIn(country: string): Check {
  return (_, resolved) =>
    resolved.kind === 'pharmacy' && resolved.site.record?.country === country && resolved.site.icb === null;
}

function isClosed({ closed: day }: OrdRecord, resolved: Resolved): boolean {
  return (
    resolved.kind === 'pharmacy' && resolved.standing === 'closed' && resolved.site.record?.closesOn === day
  );
}
