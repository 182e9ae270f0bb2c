import { publicKeyOf, readPrivateKey, writeNewKey } from './feed-keys.ts';
import { readWords } from './read-words.ts';

/** Makes a key that signs a feed, or says the public half of one: `docs/guidance-publishing.md`. */
const usage = 'Use: npm run guidance:keygen -- --out key.pem, or --public key.pem for one that is there.';
const options = { out: { type: 'string' }, public: { type: 'string' } } as const;
const { values, positionals } = readWords(process.argv.slice(3), options, usage);
if (positionals.length || !values.out === !values.public) throw new Error(usage);

const key = values.out ? writeNewKey(values.out) : readPrivateKey(values.public!);
if (values.out) {
  console.error(`Written to ${values.out}. Keep it offline; whoever holds it can change the answers.`);
  console.error('For GUIDANCE_FEED_KEYS:');
}
console.log(publicKeyOf(key));
