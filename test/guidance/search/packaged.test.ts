import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readLesson } from '../../../scripts/guidance.ts';
import { indexGuidance, searchGuidance } from '../../../src/guidance/search/search.ts';
import { wordsOf } from '../../../src/guidance/search/words.ts';

const { answers } = inject('guidance');
const index = indexGuidance(answers, inject('search'));
const find = (query: string) => searchGuidance(index, query) ?? [];

describe('the packaged search', () => {
  it.each([
    ['my card is locked', 'unlock'],
    ['passcode blocked', 'unlock'],
    ['i forgot my PIN!!', 'unlock'],
    ['unlo', 'unlock'],
    ['ERR1009', 'err1009-pr20002'],
    ['ERR1002', 'err1002'],
    ['renew now prompt', 'renew'],
    ['expired', 'renew-after-expiry'],
    ['who do i ring', 'find-my-ra'],
    ['RA', 'find-my-ra'],
    ['lost', 'lost-stolen-damaged'],
    ['stolen', 'lost-stolen-damaged'],
    ['snapped in half', 'damaged-card'],
    ['400645', 'smartcard-authentication-failure'],
    ['500_111', 'smartcard-authentication-failure'],
    ['no reply from registration authority', 'ra-not-issuing'],
    ['wales', 'wales'],
    ['Hywel Dda', 'wales'],
  ])('answers “%s” with %s first', (query, id) => {
    expect(find(query)[0]?.answer.id).toBe(id);
  });

  it.each([
    ['pin locked', ['unlock']],
    ['expird', ['renew']],
    ['5f not working', ['locum-multi-site']],
    ['wrong code three times', ['unlock']],
    ['boots branch not on my card', ['change-site-or-cancel', 'locum-multi-site']],
    ['series 5', ['r1-upgrade']],
    ['bought the shop', ['ods-code-change']],
    ['can the trainee use mine', ['security-rules']],
    ["this shop isn't on my card", ['locum-multi-site', 'role-adjustment']],
    ['card not reading', ['card-not-recognised']],
  ])('shows for “%s” one of %j first', (query, topics) => {
    expect(topics).toContain(find(query)[0]?.answer.topic);
  });

  it.each([
    'prescription charges',
    'car keys',
    'parking',
    'flu jab',
    'printer jam',
    'delivery driver late',
    'blood pressure claim',
    'barcode scanner not reading',
    'card machine declined',
    'how do I make tea',
    'stolen bike',
    'nhsmail password reset',
    'renew my GPhC registration',
    'company credit card pin blocked',
    'lost prescription',
    'بطاقة',
    'constructor',
    'hasOwnProperty',
  ])('is silent about “%s”', (query) => {
    expect(find(query)).toEqual([]);
  });

  it.each([
    ['emoji', '🔒 card locked 😭'],
    ['right-to-left marks', '\u202Ecard locked\u202C'],
    ['regular-expression characters', '(card locked|[.*+?^${}\\'],
    ['null characters', 'card locked\u0000'],
    ['half a surrogate pair', '\uD83D card locked'],
    ['ten thousand spaces after it', `card locked${' '.repeat(10_000)}`],
    ['markup', '<card>locked</card>'],
  ])('reads a query with %s as its words', (_what, query) => {
    expect(find(query)[0]?.answer.topic).toBe('unlock');
  });

  it.each([
    ['nothing', ''],
    ['a regular expression', '.*'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, at) => `zq${at}`).join(' ')],
    ['characters that grow when taken apart', 'ﷺ'.repeat(10_000)],
  ])('finds nothing in %s', (_what, query) => {
    expect(find(query)).toEqual([]);
  });

  it('answers any text with a few answers that exist, each once', () => {
    const word = fc.constantFrom(...index.vocabulary.keys());
    const noise = fc.string({ unit: 'binary', maxLength: 9 });
    const text = fc.array(fc.oneof(word, word, noise), { maxLength: 9 }).map((words) => words.join(' '));
    let answered = 0;
    fc.assert(
      fc.property(text, (query) => {
        const found = find(query).map(({ answer }) => answer);
        answered += Number(found.length > 0);
        expect(found.length).toBeLessThan(10);
        expect(new Set(found).size).toBe(found.length);
        for (const answer of found) expect(answers).toContain(answer);
      }),
    );
    expect(answered).toBeGreaterThan(10);
  });

  it('answers what it was taught in few words as it was taught', () => {
    const { asks } = readLesson();
    const missed = Object.entries(asks).flatMap(([id, phrases]) => {
      const topic = answers.find((answer) => answer.id === id)?.topic;
      const few = phrases.filter((phrase) => {
        const words = wordsOf(phrase);
        return words.length < 4 && words.every((each) => index.vocabulary.has(each));
      });
      return few.filter((phrase) => find(phrase)[0]?.answer.topic !== topic);
    });
    // Words of two answers may come to the same words of ours, such as “moving shop” and “moving premises”.
    expect(missed.length).toBeLessThan(10);
    expect(missed).not.toContain('wales');
  });

  it('is taught each phrase once: none is asked of two answers, nor of another thing too', () => {
    const { asks, otherThings } = readLesson();
    const all = [...Object.entries(asks), ['other things', otherThings] as const].flatMap(([id, phrases]) =>
      phrases.map((phrase) => ({ id, phrase, words: wordsOf(phrase).join(' ') })),
    );
    expect(all.length).toBeGreaterThan(15_000);
    const first = new Map<string, string>();
    for (const { id, words } of all) if (!first.has(words)) first.set(words, id);
    expect(all.filter(({ id, words }) => first.get(words) !== id)).toEqual([]);
  });

  it('is taught no e-mail address and nothing without words', () => {
    const { asks, otherThings } = readLesson();
    const all = [...Object.values(asks).flat(), ...otherThings];
    expect(all.filter((phrase) => /\S@\S+\.\S/.test(phrase))).toEqual([]);
    expect(all.filter((phrase) => !wordsOf(phrase).length)).toEqual([]);
  });
});
