import { longDate } from '../../directory/dates.ts';
import type { NationalDate } from '../../guidance/national-date.ts';
import { plusDays, standingOn, type Clock } from '../clocks.ts';
import type { Here } from '../here.ts';
import type { Person } from '../person.ts';
import { say } from '../say.ts';
import { firstStep } from '../steps.ts';

/** An event in words that stay true on whatever day they are read. */
export interface EventWords {
  /** A line, with initials only. */
  summary: string;
  description: string;
}

/** What an event of somebody’s clock says. @param dates every national date */
export function eventWords(person: Person, clock: Clock, dates: readonly NationalDate[]): EventWords {
  const words = wordsFromAfar(person, clock, dates);
  const { who } = person;
  switch (clock.kind) {
    case 'certificate': {
      const from = longDate(plusDays(clock.on, -firstStep('certificate')));
      return {
        summary: `${who}: Smartcard expires`,
        description: [
          words.sentence,
          `${who} can renew it in Care Identity Management from ${from} until it expires; a sponsor or local smartcard administrator can too, with ${who} there to type the passcode.`,
          `After that day only the Registration Authority can renew it, in person, with ${who} there.`,
        ].join('\n'),
      };
    }
    case 'position':
      return {
        summary: `${who}: position at ${clock.position.site} ends`,
        description: [words.sentence, words.action, `Who can: ${words.who}.`].join('\n'),
      };
    case 'national':
      return {
        summary: clock.date.title,
        description: [clock.date.ahead, clock.date.action, `Who can: ${words.who}.`, clock.date.caution].join(
          '\n',
        ),
      };
  }
}

/**
 * What is said of a clock that has long to run counts no days, and names nobody as being in. At no site: the
 * event may be read anywhere.
 */
function wordsFromAfar(person: Person, clock: Clock, dates: readonly NationalDate[]) {
  const today = plusDays(clock.on, -400);
  const here: Here = { people: [], dates, site: null, today };
  return say(standingOn(person, clock, today), here);
}
