import * as v from 'valibot';
import type { Item } from './item.ts';
import { isCalendarDate } from './typed-date.ts';

/** That somebody said an e-mail was sent: about what and when. Never its text, nor whom it was about. */
export interface SentLetter {
  /** Id of the answer it was drafted from. */
  answer: string;
  /** Calendar date. */
  on: string;
  kind: 'authority' | 'escalation';
}

const mostLetters = 50;

const version1 = v.pipe(
  v.array(
    v.object({
      answer: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
      on: v.pipe(v.string(), v.check(isCalendarDate)),
      kind: v.picklist(['authority', 'escalation']),
    }),
  ),
  v.maxLength(mostLetters),
);

/** The e-mails that somebody said were sent, newest last. */
export const sentLetters: Item<readonly SentLetter[]> = {
  key: 'sentLetters',
  version: 1,
  label: 'E-mails you sent',
  absent: [],
  parse(found, version) {
    const result = v.safeParse(version1, found);
    return version === 1 && result.success ? result.output : undefined;
  },
};

/** The letters once this one is sent. Saying so twice on a day counts once, and the oldest go. */
export function afterSending(letters: readonly SentLetter[], letter: SentLetter): SentLetter[] {
  return [...withoutLetter(letters, letter), letter].slice(-mostLetters);
}

/** The letters where that one was not sent after all. */
export function withoutLetter(letters: readonly SentLetter[], letter: SentLetter): SentLetter[] {
  return letters.filter(
    ({ answer, on, kind }) => answer !== letter.answer || on !== letter.on || kind !== letter.kind,
  );
}
