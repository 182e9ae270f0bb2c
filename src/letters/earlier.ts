import type { Answer } from '../guidance/answer.ts';
import type { SentLetter } from '../settings/sent-letters.ts';
import { requestOf } from './requests.ts';

/** The answer for an RA that does not act. Its letter goes on from earlier ones. */
export const escalationId = 'ra-not-issuing';

/** Letters older than this are about something else by now. */
const days = 60;

/** A letter that may still wait for its reply. */
export interface EarlierLetter {
  on: string;
  about: string;
  /** Id of the answer it was drafted from; null for an escalation. */
  id: string | null;
  /** That answer; null for an escalation, or where it has gone. */
  answer: Answer | null;
}

/**
 * What was sent in the last 60 days, newest first.
 * @param today calendar date
 */
export function earlierLetters(
  letters: readonly SentLetter[],
  answers: readonly Answer[],
  today: string,
): EarlierLetter[] {
  const since = Temporal.PlainDate.from(today).subtract({ days }).toString();
  return letters
    .filter(({ on }) => on >= since && on <= today)
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .map(({ on, kind, answer: id }) => {
      if (kind === 'escalation') return { on, about: 'asked again', id: null, answer: null };
      const answer = answers.find((each) => each.id === id) ?? null;
      const about = (answer && requestOf(answer)?.subject) ?? answer?.title ?? id;
      return { on, about, id, answer };
    });
}
