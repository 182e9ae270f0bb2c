import MiniSearch from 'minisearch';
import type { Answer, Topic } from './answer.ts';

/** An answer that fits, best first. `words` are the answer's own words that were matched, in lower case. */
export interface Hit {
  answer: Answer;
  topic: Topic;
  words: string[];
}

export interface GuidanceIndex {
  engine: MiniSearch;
  answers: Map<string, Answer>;
}

/** What a match in each part of an answer counts for. */
const weights = { title: 3, asks: 2, summary: 1 };
/** A topic's main answer comes before its finer ones that match as well. */
const mainAnswer = 3;
/** How little a long list of phrases counts against an answer, from 0 (not at all) to 1. */
const lengthCounts = 0.2;
/** An answer that has the very words as a phrase comes before all others. */
const samePhrase = 100;
/** How many of the telling words in a query an answer must know, or it is left out: both of two, half of more. */
const enoughOf = (words: number) => (words > 2 ? words / 2 : words);
/** More words than anyone means; it keeps a pasted page from holding up the popup. */
const mostWords = 40;

/** Words that tell nothing about what is wrong: everybody here has a card. */
const tellsNothing = new Set(
  `a about am an and any anyone are as at be been but by can card cards could did do does doing done
  for from get got had has have having he help her here hi him his how i if in into is isn it its just
  ll m me my need no not now of off on or our out please re s she should smart smartcard smartcards so
  some t that the their them then there these they this those to tried try trying up us ve want was we
  were what when where which while why will with won would you your nhs hello says say said keeps
  problem wrong put work works working isnt doesnt dont ive im cant wont only still soon
  yesterday today morning shop pharmacy dispenser dispensers colleague one`.split(/\s+/),
);

/** Words for other cards, accounts and things: a question that names one is not about a smartcard. */
const otherThings = new Set(
  `alarm bank bp bus cctv chemist concession credit dbs debit driving fob fridge gift gphc mur murs nhsmail
  nms oyster parcel payment payslip pharmoutcomes ppc prepayment charge charges puk rail railcard
  safe scanner sim stock till travel uniform vaccine vaccination voucher wholesaler wifi`.split(/\s+/),
);

export function indexGuidance(answers: readonly Answer[]): GuidanceIndex {
  const engine = new MiniSearch({
    fields: ['title', 'asks', 'summary'],
    tokenize: wordsOf,
    processTerm: (word) => (tellsNothing.has(word) ? null : word),
  });
  engine.addAll(
    answers.map(({ id, title, asks, summary }) => ({ id, title, asks: asks.join('\n'), summary })),
  );
  return { engine, answers: new Map(answers.map((answer) => [answer.id, answer])) };
}

/** Answers that fit the words, best first; none rather than poor ones. Any text is a query, nothing else. */
export function searchGuidance(index: GuidanceIndex, query: string): Hit[] {
  const words = tellingWords(query);
  if (!words.length || words.some((word) => otherThings.has(word))) return [];
  const found = index.engine.search(words.join(' '), {
    boost: weights,
    prefix: (word, at) => at === words.length - 1 || word.length > 3,
    fuzzy: (word) => (word.length > 4 ? 1 : false),
    bm25: { k: 1.2, b: lengthCounts, d: 0.5 },
    boostDocument: (id) => weightOf(index.answers.get(String(id)), words),
  });
  return found.flatMap(({ id, match, queryTerms }) => {
    const answer = index.answers.get(String(id));
    if (!answer || new Set(queryTerms).size < enoughOf(words.length)) return [];
    return [{ answer, topic: answer.topic, words: Object.keys(match) }];
  });
}

function weightOf(answer: Answer | undefined, words: string[]): number {
  if (!answer) return 1;
  const phrase = words.join(' ');
  const same = [answer.title, ...answer.asks].some((ask) => tellingWords(ask).join(' ') === phrase);
  return (same ? samePhrase : 1) * (answer.topic === answer.id ? mainAnswer : 1);
}

/** Whether there is something to answer yet: not for an empty box, nor for "my card is". */
export function tellsSomething(query: string): boolean {
  return query.trim() !== '' && (tellingWords(query).length > 0 || wordsOf(query).length === 0);
}

/** The words of a query that say what is wrong, each once. */
function tellingWords(query: string): string[] {
  const words = wordsOf(query.slice(0, 2000)).filter((word) => word && !tellsNothing.has(word));
  return [...new Set(words)].slice(0, mostWords);
}

/** Lower-case words without accents: letters and digits of any script. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
