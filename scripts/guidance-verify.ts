import { readFileSync } from 'node:fs';
import 'temporal-polyfill/global';
import { checkPublicKey } from './feed-keys.ts';
import { readFeedKeys } from './feed-settings.ts';
import { openFeed } from './open-feed.ts';
import { readWords } from './read-words.ts';
import { verifyFeed } from './verify-feed.ts';

/** Looks at a feed from outside, as its publisher: `docs/guidance-publishing.md`. */
const usage =
  'Use: npm run guidance:verify -- https://host/feed/ [--key PUBLIC], or a folder for the address.';
const options = { key: { type: 'string', multiple: true, default: [] as string[] } } as const;
const { values, positionals } = readWords(process.argv.slice(3), options, usage);
const [where] = positionals;
if (!where || positionals.length > 1) throw new Error(usage);

values.key.forEach(checkPublicKey);
const keys = values.key.length ? values.key : readFeedKeys(process.env);
if (!keys.length) throw new Error('Name a public key with --key, or in GUIDANCE_FEED_KEYS.');

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const today = Temporal.Now.plainDateISO('Europe/London').toString();
const checks = await verifyFeed(openFeed(where), keys, version, today);
for (const { what, fault } of checks) console.log(fault === null ? `ok    ${what}` : `FAIL  ${fault}`);
if (checks.some(({ fault }) => fault !== null)) process.exitCode = 1;
