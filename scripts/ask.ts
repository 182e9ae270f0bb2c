import { createInterface } from 'node:readline';
import { answerAsText } from '../src/guidance/as-text.ts';
import { indexGuidance } from '../src/guidance/search/search.ts';
import { readAsked } from '../src/pharmacy/asked.ts';
import { noContacts } from '../src/settings/own-contacts.ts';
import { readGuidance, readSearch } from './guidance.ts';

/*
 * Asks the search without a browser. `npm run -s ask -- "card locked"` prints the first answer;
 * `npm run -s ask -- --json` reads a query a line and prints what the popup would show, a JSON line each.
 */
const words = process.argv.slice(3);
const guidance = readGuidance();
const index = indexGuidance(guidance.answers, readSearch());

if (words[0] === '--json') {
  for await (const query of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const hits = hitsOf(query);
    const ids = [...new Set(hits.map(({ topic }) => topic))];
    process.stdout.write(`${JSON.stringify({ query, ids, answers: hits.map(({ answer }) => answer.id) })}\n`);
  }
} else if (words.length) {
  const [first, ...others] = hitsOf(words.join(' '));
  const more = others.map(({ answer }) => `- ${answer.title} (${answer.id})`);
  const text = first
    ? answerAsText(first.answer, { kind: 'unset' }, noContacts)
    : 'We have no answer for that.';
  console.log([text, ...(more.length ? ['', 'Other answers that fit:', ...more] : [])].join('\n'));
} else {
  throw new Error(
    'Ask something: npm run -s ask -- "card locked", or --json with a query a line on standard input.',
  );
}

function hitsOf(query: string) {
  const asked = readAsked(index, query);
  return asked.kind === 'answers' ? asked.hits : [];
}
