import { createInterface } from 'node:readline';
import { answerAsText } from '../src/guidance/as-text.ts';
import { indexGuidance } from '../src/guidance/search/search.ts';
import { hitsOf, readAsked } from '../src/pharmacy/asked.ts';
import { noContacts } from '../src/settings/own-contacts.ts';
import { teach } from '../src/guidance/search/teach.ts';
import { readLesson } from './guidance.ts';

/*
 * Asks the search without a browser. `npm run -s ask -- "card locked"` prints the first answer;
 * `npm run -s ask -- --json` reads a query a line and prints what the popup would show, a JSON line each.
 */
const words = process.argv.slice(3);
const isJson = words[0] === '--json';
if (!isJson && (words[0]?.startsWith('--') || !words.join('').trim())) {
  throw new Error(
    'Ask something: npm run -s ask -- "card locked", or --json with a query a line on standard input.',
  );
}
const lesson = readLesson();
const index = indexGuidance(lesson.answers, teach(lesson));

if (isJson) {
  process.stdout.on('error', () => process.exit()); // whoever reads it has had enough
  for await (const query of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const hits = hitsOf(readAsked(index, query));
    const ids = [...new Set(hits.map(({ answer }) => answer.topic))];
    process.stdout.write(`${JSON.stringify({ query, ids, answers: hits.map(({ answer }) => answer.id) })}\n`);
  }
} else {
  console.log(answerTo(words.join(' ')));
}

function answerTo(query: string): string {
  const asked = readAsked(index, query);
  const [first, ...others] = hitsOf(asked);
  if (first) {
    const more = others.map(({ answer }) => `- ${answer.title} (${answer.id})`);
    const text = answerAsText(first.answer, { kind: 'unset' }, noContacts);
    return [text, ...(more.length ? ['', 'Other answers that fit:', ...more] : [])].join('\n');
  }
  if (asked.kind === 'answers') return 'We have no answer for that.';
  return asked.kind === 'place' ? 'That is a code or a postcode.' : 'That does not say what is wrong yet.';
}
