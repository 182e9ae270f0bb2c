import { describe, expect, it } from 'vitest';
import { earlierLetters } from '../../src/letters/earlier.ts';
import type { SentLetter } from '../../src/settings/sent-letters.ts';
import { exampleDay, longAnswer, shortAnswer } from '../examples.ts';

const answers = [shortAnswer, longAnswer];
const sent = (on: string, rest: Partial<SentLetter> = {}): SentLetter => ({
  answer: 'long',
  on,
  kind: 'authority',
  ...rest,
});
const dates = (...letters: SentLetter[]) => earlierLetters(letters, answers, exampleDay).map(({ on }) => on);

describe('earlier letters', () => {
  it('are those of the last 60 days, newest first', () => {
    expect(dates(sent('2026-09-23'), sent('2026-09-24'), sent('2026-11-20'), sent('2026-11-23'))).toEqual([
      '2026-11-23',
      '2026-11-20',
      '2026-09-24',
    ]);
  });

  it('are not those that a wrong clock dated ahead', () => {
    expect(dates(sent('2027-11-20'), sent('2026-11-24'))).toEqual([]);
  });

  it('say what they were about, also where the answer asks for nothing now or has gone', () => {
    const letters = [
      sent('2026-11-20'),
      sent('2026-11-19', { answer: 'short' }),
      sent('2026-11-18', { answer: 'gone' }),
      sent('2026-11-17', { answer: 'ra-not-issuing', kind: 'escalation' }),
    ];
    expect(earlierLetters(letters, answers, exampleDay)).toMatchObject([
      { on: '2026-11-20', about: 'Smartcard locked: help from the RA team', answer: longAnswer },
      { on: '2026-11-19', about: shortAnswer.title, id: 'short', answer: shortAnswer },
      { on: '2026-11-18', about: 'gone', id: 'gone', answer: null },
      { on: '2026-11-17', about: 'asked again', id: null, answer: null },
    ]);
  });
});
