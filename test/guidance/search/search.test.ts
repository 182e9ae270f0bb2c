import { describe, expect, it } from 'vitest';
import { searchGuidance } from '../../../src/guidance/search/search.ts';
import { indexOf, rank } from './rank-examples.ts';

describe('ranking', () => {
  it('puts a whole word before a word start', () => {
    const index = indexOf({
      start: { title: 'Lockers', topic: 'renew' },
      whole: { title: 'Lock', topic: 'unlock' },
    });
    expect(rank(index, 'lock')[0]).toBe('whole');
  });

  it('puts a whole word before a misspelling of it', () => {
    const index = indexOf({
      near: { title: 'Lister', topic: 'renew' },
      whole: { title: 'Listen', topic: 'unlock' },
    });
    expect(rank(index, 'listen')[0]).toBe('whole');
  });

  it('puts a match in the title before one in what people ask', () => {
    const index = indexOf({
      asks: { title: 'Old badge', asks: ['renew early', 'badge', 'old'], topic: 'wales' },
      title: { title: 'Renew', asks: ['badge', 'old', 'other'], topic: 'renew' },
    });
    expect(rank(index, 'renew')[0]).toBe('title');
  });

  it('puts what people say of a topic before what they say of another as well', () => {
    const index = indexOf({
      often: { asks: ['snapped in half', 'chip snapped', 'snapped card'], topic: 'lost-stolen-damaged' },
      seldom: { asks: ['snapped at by the office', 'no reply', 'still waiting'], topic: 'ra-not-issuing' },
    });
    expect(rank(index, 'it snapped')[0]).toBe('often');
  });

  it('puts a rare word before a common one', () => {
    const index = indexOf({
      one: { asks: ['renew position', 'renew role'], topic: 'role-adjustment' },
      two: { asks: ['renew badge', 'renew photo'], topic: 'identity-checks' },
      three: { asks: ['renew certificate', 'renew early'], topic: 'renew' },
    });
    expect(rank(index, 'renew certificate')[0]).toBe('three');
  });

  it('heeds words that stand together', () => {
    const index = indexOf({
      near: { asks: ['no reader', 'no reader seen', 'card in'], topic: 'card-not-recognised' },
      apart: { asks: ['no card', 'no card yet', 'reader there'], topic: 'obtain' },
    });
    expect(rank(index, 'no card reader')[0]).not.toBe(rank(index, 'card no reader')[0]);
  });

  it('puts a topic’s main answer before its finer ones where nothing tells them apart', () => {
    const index = indexOf({
      finer: { title: 'Passcode stuck today' },
      unlock: { title: 'Passcode stuck today' },
    });
    expect(rank(index, 'stuck passcode')).toEqual(['unlock', 'finer']);
  });

  it('puts a finer answer first where the words are its own', () => {
    const index = indexOf({
      finer: { title: 'Deputy locked', asks: ['unlock a deputy', 'her card locked, deputy'] },
      unlock: { title: 'Passcode locked', asks: ['my passcode is locked', 'locked'] },
    });
    expect(rank(index, 'the deputy again')[0]).toBe('finer');
  });

  it('does not put a topic of many answers behind one of few', () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { title: 'Passcode blocked' }]),
    );
    const index = indexOf({
      ...many,
      one: { title: 'Passcode', asks: ['wales', 'cardiff'], topic: 'wales' },
    });
    expect(searchGuidance(index, 'passcode blocked')?.[0]?.answer.topic).toBe('unlock');
  });

  it('does not rank an answer higher for a word said twice', () => {
    const index = indexOf({
      a: { title: 'Passcode blocked', topic: 'unlock' },
      b: { title: 'Passcode forgotten', topic: 'security-rules' },
    });
    expect(rank(index, 'blocked blocked blocked passcode')).toEqual(rank(index, 'blocked passcode'));
  });
});

describe('matching', () => {
  const index = indexOf({
    unlock: { title: 'Unlock', summary: 'Unlocking opens it.', topic: 'unlock' },
    renew: { title: 'Renew', topic: 'renew' },
  });

  it.each(['unl', 'unlo', 'unloc', 'unlocki', 'unlocking', 'unlocked'])('finds unlock from “%s”', (query) => {
    expect(rank(index, query)[0]).toBe('unlock');
  });

  it.each(['unlok', 'unlick', 'unnlock', 'ulnock'])('forgives the misspelling “%s”', (query) => {
    expect(rank(index, query)[0]).toBe('unlock');
  });

  it('says nothing yet to a letter or two, and does not take one short word for another', () => {
    for (const query of ['u', 'un']) expect(searchGuidance(index, query)).toBeNull();
    expect(rank(indexOf({ pin: { title: 'Pin' }, bin: { title: 'Bin', topic: 'wales' } }), 'pin')[0]).toBe(
      'pin',
    );
  });

  it('pays no heed to case, accents or punctuation', () => {
    for (const query of ['UNLOCK', 'únlöck', '«unlock!»', 'ｕｎｌｏｃｋ'])
      expect(rank(index, query)[0]).toBe('unlock');
  });

  it('reads what people say as our own words', () => {
    const known = indexOf(
      { a: { title: 'TAC' }, b: { title: 'Wales', topic: 'wales' } },
      { synonyms: { tac: ['spare card'] } },
    );
    expect(rank(known, 'spare card')[0]).toBe('a');
  });

  it('marks the start that is typed, and all of a word that is meant', () => {
    const marked = (query: string) => searchGuidance(index, query)?.[0]?.marks;
    expect(marked('unlo')?.title).toEqual([{ from: 0, to: 4 }]);
    expect(marked('unlock')?.summary).toEqual([{ from: 0, to: 9 }]);
    expect(marked('unlick')?.title).toEqual([{ from: 0, to: 6 }]);
  });

  it('finds nothing where there are no answers, and never one that is gone', () => {
    expect(rank(indexOf({}), 'unlock')).toEqual([]);
    const { answers } = index;
    expect(rank({ ...index, answers: answers.map(() => undefined) }, 'unlock')).toEqual([]);
  });
});

describe('what is not ours', () => {
  const ours = {
    renew: {
      title: 'Renew a smartcard',
      asks: ['renew my smartcard', 'smartcard expired'],
      topic: 'renew' as const,
    },
  };
  const otherThings = ['renew my passport', 'passport expired', 'bus pass expired', 'parking'];

  it('finds nothing', () => {
    expect(rank(indexOf(ours, { otherThings }), 'passport expired')).toEqual([]);
    expect(rank(indexOf(ours, { otherThings }), 'smartcard expired')).toEqual(['renew']);
  });

  it('would be answered, had nobody said that it is not', () => {
    expect(rank(indexOf(ours), 'passport expired')).toEqual(['renew']);
  });
});

describe('whether there is something to answer', () => {
  const index = indexOf({ unlock: { title: 'My card is locked', asks: ['pin'] } });

  it.each(['pin', 'my card is locked', 'بطاقة', '🔒', '.*', 'zzzz'])('is so for “%s”', (query) => {
    expect(searchGuidance(index, query)).not.toBeNull();
  });

  it.each(['', '  \n', 'my card is', 'My smartcard', 'x', 'hello'])('is not so yet for “%s”', (query) => {
    expect(searchGuidance(index, query)).toBeNull();
  });
});
