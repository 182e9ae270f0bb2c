import { readFileSync } from 'node:fs';
import { makeFeed } from './feed.ts';
import { checkPublicKey, publicKeyOf, readPrivateKey } from './feed-keys.ts';
import { readGuidance } from './guidance.ts';
import { keepFeed } from './keep-feed.ts';
import { opensslLines } from './openssl-lines.ts';
import { packParts } from './pack-parts.ts';
import { readRelease } from './read-release.ts';
import { readWords } from './read-words.ts';

/** Signs the guidance of this checkout and writes it as a folder to be served: `docs/guidance-publishing.md`. */
const usage =
  'Use: npm run guidance:publish -- --key key.pem [--key next.pem] [--announce PUBLIC] --out folder.';
const options = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  announce: { type: 'string', multiple: true, default: [] as string[] },
  out: { type: 'string' },
} as const;
const { values, positionals } = readWords(process.argv.slice(3), options, usage);
if (positionals.length || !values.out || !values.key.length) throw new Error(usage);

const privateKeys = values.key.map(readPrivateKey);
values.announce.forEach(checkPublicKey);
const keys = [...privateKeys.map(publicKeyOf), ...values.announce];
if (new Set(keys).size < keys.length) throw new Error('The same key is given twice.');
if (keys.length > 2) throw new Error(`${keys.length} keys are given; at most two can be good at once.`);

const answers = new Set(readGuidance().answers.map(({ id }) => id));
const release = readRelease(readFileSync('src/updates/release.json', 'utf8'), answers);
const files = makeFeed(packParts(), release, keys, privateKeys);
const { written, same, older } = keepFeed(values.out, files, release.serial, privateKeys.map(publicKeyOf));

const { serial, published, expires } = release;
console.log(`Serial ${serial}, published ${published}, expires ${expires}, in ${values.out}`);
console.log(`Good after this: ${keys.join(' and ')}`);
const today = new Date().toISOString().slice(0, 10);
if (expires < today)
  console.log(`WARNING: it is over since ${expires}: set a later day in src/updates/release.json.`);
if (published > today)
  console.log(`WARNING: ${published}, when it says that it is published, is yet to come.`);
for (const name of written) console.log(`  written  ${name}`);
for (const name of same) console.log(`  the same ${name}`);
if (!written.length) console.log('It was all there already; nothing was written.');
if (older.length) {
  console.log('No longer named; keep them a few days, for whoever read the last index:');
  for (const name of older) console.log(`  ${name}`);
}
console.log('To verify it with OpenSSL 3:');
const signature = [...files.keys()].find((name) => name.endsWith('.sig'))!;
for (const line of opensslLines(values.out, values.key, signature)) console.log(`  ${line}`);
