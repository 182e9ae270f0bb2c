import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexGuidance, searchGuidance, tellsSomething } from '../../src/guidance/search.ts';
import { readGuidance } from '../../scripts/guidance.ts';
import { exampleAnswer } from './examples.ts';

type Texts = { title?: string; asks?: string[]; summary?: string };

/** Ids of small answers that fit, best first. */
function rank(answers: Record<string, Texts>, query: string): string[] {
  const all = Object.entries(answers).map(([id, texts]) => exampleAnswer({ id, ...texts }));
  return searchGuidance(indexGuidance(all), query).map((hit) => hit.answer.id);
}

describe('ranking', () => {
  it('puts a whole word before a word start', () => {
    expect(rank({ start: { title: 'Unlocking' }, whole: { title: 'Unlock' } }, 'unlock')).toEqual([
      'whole',
      'start',
    ]);
  });

  it('puts a whole word before a misspelling of it', () => {
    expect(rank({ near: { title: 'Lister' }, whole: { title: 'Listed' } }, 'listed')).toEqual([
      'whole',
      'near',
    ]);
  });

  const elsewhere = { title: 'Badge', asks: ['Badge'], summary: 'Badge' };

  it('puts a match in the title before one in what people ask', () => {
    const answers = {
      asks: { ...elsewhere, asks: ['Renew old badge'] },
      title: { ...elsewhere, title: 'Renew badge' },
    };
    expect(rank(answers, 'renew')).toEqual(['title', 'asks']);
  });

  it('puts the very words somebody asked before all else', () => {
    const answers = {
      title: { ...elsewhere, title: 'Renew badge' },
      asks: { ...elsewhere, asks: ['Renew'] },
    };
    expect(rank(answers, 'renew')).toEqual(['asks', 'title']);
  });

  it('puts a match in what people ask before a closer one in the summary', () => {
    const answers = {
      summary: { ...elsewhere, summary: 'Renew' },
      asks: { ...elsewhere, asks: ['Renew badge'] },
    };
    expect(rank(answers, 'renew')).toEqual(['asks', 'summary']);
  });

  it('puts an answer that knows every word before one that knows some', () => {
    const answers = { some: { title: 'Lost umbrella' }, every: { title: 'Lost stolen umbrella' } };
    expect(rank(answers, 'lost stolen umbrella')).toEqual(['every', 'some']);
  });

  it('puts a rare word before a common one', () => {
    const answers = {
      one: { title: 'Renew position' },
      two: { title: 'Renew badge' },
      three: { title: 'Renew certificate' },
    };
    expect(rank(answers, 'renew certificate')[0]).toBe('three');
  });

  it('does not depend on the order of the words', () => {
    const answers = { a: { title: 'Passcode blocked' }, b: { title: 'Passcode forgotten' } };
    expect(rank(answers, 'blocked passcode')).toEqual(rank(answers, 'passcode blocked'));
  });

  it('does not rank an answer higher for a word said twice', () => {
    const answers = { a: { title: 'Passcode blocked' }, b: { title: 'Passcode forgotten' } };
    expect(rank(answers, 'blocked blocked blocked passcode')).toEqual(rank(answers, 'blocked passcode'));
  });
});

describe('matching', () => {
  const answers = { unlock: { title: 'Unlock a card' }, renew: { title: 'Renew a card' } };

  it.each(['u', 'un', 'unl', 'unlo', 'unloc'])('finds unlock from a half-typed “%s”', (query) => {
    expect(rank(answers, query)).toEqual(['unlock']);
  });

  it.each(['unlok', 'unlick', 'unnlock', 'unlocj'])('forgives the misspelling “%s”', (query) => {
    expect(rank(answers, query)).toEqual(['unlock']);
  });

  it('does not take one short word for another', () => {
    expect(rank({ pin: { title: 'PIN' }, bin: { title: 'Bin' } }, 'pin')).toEqual(['pin']);
  });

  it('pays no heed to case, accents or punctuation', () => {
    for (const query of ['UNLOCK', 'únlöck', '«unlock!»', 'ｕｎｌｏｃｋ']) {
      expect(rank(answers, query)).toEqual(['unlock']);
    }
  });

  it('tells nothing from words that everybody here uses', () => {
    expect(rank(answers, 'my smartcard is wrong, please help')).toEqual([]);
    expect(rank(answers, 'card')).toEqual([]);
  });

  it('leaves out an answer that knows too few of the words', () => {
    expect(rank(answers, 'unlock bathroom door')).toEqual([]);
  });

  it('names the answer’s own words that matched, to be marked', () => {
    const index = indexGuidance([exampleAnswer({ title: 'Unlock it', asks: ['Passcode blocked'] })]);
    expect(searchGuidance(index, 'unlo BLOCKED')[0]?.words.toSorted()).toEqual(['blocked', 'unlock']);
  });

  it('gives the topic with the answer', () => {
    const index = indexGuidance([exampleAnswer({ title: 'Unlock it', topic: 'wales' })]);
    expect(searchGuidance(index, 'unlock')[0]?.topic).toBe('wales');
  });

  it('finds nothing where there are no answers', () => {
    expect(searchGuidance(indexGuidance([]), 'unlock')).toEqual([]);
  });
});

describe('whether there is something to answer', () => {
  it.each(['pin', 'my card is locked', 'بطاقة', '7', '🔒', '.*'])('is so for “%s”', (query) => {
    expect(tellsSomething(query)).toBe(true);
  });

  it.each(['', '  \n', 'my card is', 'My smartcard'])('is not so yet for “%s”', (query) => {
    expect(tellsSomething(query)).toBe(false);
  });
});

describe('the packaged answers', () => {
  const index = indexGuidance(readGuidance().answers);
  const find = (query: string) => searchGuidance(index, query).map((hit) => hit.answer.id);

  it.each([
    ['my card is locked', 'unlock'],
    ['passcode blocked', 'unlock'],
    ['i forgot my PIN!!', 'unlock'],
    ['pin wrong three times', 'unlock'],
    ['ERR1009', 'err1009-pr20002'],
    ['unlo', 'unlock'],
    ['loked', 'unlock'],
    ['renew now prompt', 'renew'],
    ['my certificate runs out in 12 days', 'renew'],
    ['expiring soon', 'renew'],
    ['card expires next week', 'renew'],
    ['expired', 'renew-after-expiry'],
    ['who do i ring', 'find-my-ra'],
    ['whom to contact', 'find-my-ra'],
    ['RA', 'find-my-ra'],
    ['bag nicked with my card in it', 'lost-stolen-damaged'],
    ['lost', 'lost-stolen-damaged'],
    ['stolen', 'lost-stolen-damaged'],
    ['snapped in half', 'damaged-card'],
    ['washing machine', 'damaged-card'],
    ['windows update', 'card-not-recognised'],
  ])('answer “%s” with %s first', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it.each([
    'prescription charges',
    'car keys',
    'parking',
    'flu jab',
    'controlled drugs register',
    'printer jam',
    'delivery driver late',
    'blood pressure',
    'how do I make tea',
    'stolen bike',
    'nhsmail password reset',
    'renew my GPhC registration',
    'company credit card pin blocked',
    'lost prescription',
    'بطاقة',
    'קלף נעול',
    'constructor',
    'toString',
    'hasOwnProperty',
  ])('are silent about “%s”', (query) => {
    expect(find(query)).toEqual([]);
  });

  it.each([
    ['emoji', '🔒 locked 😭'],
    ['right-to-left marks', '\u202Elocked\u202C'],
    ['regular-expression characters', '(locked|[.*+?^${}\\'],
    ['quotes and operators', '"locked" AND -card*'],
    ['null characters', 'locked\u0000'],
    ['line breaks', '\r\n\tlocked\n'],
    ['half a surrogate pair', '\uD83D locked'],
    ['ten thousand spaces after it', `locked${' '.repeat(10_000)}`],
    ['markup', '<card>locked</card>'],
  ])('read a query with %s as its words', (_what, query) => {
    expect(find(query)[0]).toBe('unlock');
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['emoji', '🔒😭'],
    ['a regular expression', '.*'],
    ['a script', '<script>alert(1)</script>'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['one word ten thousand times', 'zq '.repeat(10_000)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, at) => `zq${at}`).join(' ')],
    ['characters that grow when taken apart', 'ﷺ'.repeat(10_000)],
  ])('find nothing in %s', (_what, query) => {
    expect(find(query)).toEqual([]);
  });

  it('answer any text with answers that exist, each once', () => {
    const ids = readGuidance().answers.map((answer) => answer.id);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const found = find(query);
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(ids).toContain(id);
      }),
    );
  });
});
