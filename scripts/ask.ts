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
const lesson = readLesson();
const index = indexGuidance(lesson.answers, teach(lesson));
const find = (query: string) => hitsOf(readAsked(index, query));

if (words[0] === '--json') {
  for await (const query of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const hits = find(query);
    const ids = [...new Set(hits.map(({ answer }) => answer.topic))];
    process.stdout.write(`${JSON.stringify({ query, ids, answers: hits.map(({ answer }) => answer.id) })}\n`);
  }
} else if (words.length) {
  const [first, ...others] = find(words.join(' '));
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
