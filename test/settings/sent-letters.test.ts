import { describe, expect, it } from 'vitest';
import { afterSending, sentLetters, type SentLetter } from '../../src/settings/sent-letters.ts';

/** As version 1 wrote it. */
const released1: SentLetter[] = [
  { answer: 'unlock', on: '2026-11-12', kind: 'authority' },
  { answer: 'ra-not-issuing', on: '2026-11-20', kind: 'escalation' },
];
const letter: SentLetter = { answer: 'renew', on: '2026-11-23', kind: 'authority' };
const many = Array.from({ length: 60 }, (_each, at) => ({ ...letter, answer: `answer-${at}` }));

describe('the letters that are kept', () => {
  it('are read as version 1 wrote them', () => {
    expect(sentLetters.parse(released1, 1)).toEqual(released1);
  });

  it('are none until one is', () => {
    expect(sentLetters.parse(sentLetters.absent, sentLetters.version)).toEqual([]);
  });

  it('hold an answer, a date and a kind, and nothing that does not belong', () => {
    expect(sentLetters.parse([{ ...letter, text: 'Dear RA', to: 'x@y.uk' }], 1)).toEqual([letter]);
  });

  it.each([0, 2, 1.5, NaN])('are not guessed at in version %j', (version) => {
    expect(sentLetters.parse(released1, version)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    {},
    'unlock',
    [null],
    [{ ...letter, on: '2026-02-30' }],
    [{ ...letter, on: 'yesterday' }],
    [{ ...letter, kind: 'complaint' }],
    [{ ...letter, answer: '' }],
    [{ ...letter, answer: 'a'.repeat(81) }],
    many,
  ])('are refused as %j', (found) => {
    expect(sentLetters.parse(found, 1)).toBeUndefined();
  });
});

describe('saying that one was sent', () => {
  it('puts it last', () => {
    expect(afterSending(released1, letter)).toEqual([...released1, letter]);
  });

  it('twice on a day counts once, and on another day again', () => {
    const once = afterSending([], letter);
    expect(afterSending(once, { ...letter })).toEqual([letter]);
    expect(afterSending(once, { ...letter, on: '2026-11-24' })).toHaveLength(2);
    expect(afterSending(once, { ...letter, kind: 'escalation' })).toHaveLength(2);
  });

  it('for the sixtieth time keeps the newest fifty, which can be read back', () => {
    let letters: SentLetter[] = [];
    for (const each of many) letters = afterSending(letters, each);
    expect(letters).toEqual(many.slice(10));
    expect(sentLetters.parse(letters, 1)).toEqual(letters);
  });
});
