import { longDate } from '../directory/dates.ts';
import { plusDays, type Standing } from './clocks.ts';
import { helpersHere, listOf, renewers, type Here } from './here.ts';
import { locumSite, type Helper, type Person, type Position } from './person.ts';
import { firstStep } from './steps.ts';

/** What a clock means today, in words. Source: facts 0.3, 0.5, 6 and 9. */
export interface Words {
  /** What is left of it, for a list: “12 days left”. */
  short: string;
  sentence: string;
  action: string;
  /** Who can do it. */
  who: string;
  /** Who of this pharmacy can, if they are in; empty where nobody is known to. */
  here: string;
  /** Id of the answer that says how. */
  answer: string;
}

export function say(standing: Standing, here: Here): Words {
  const { clock } = standing;
  switch (clock.kind) {
    case 'certificate':
      return { ...sayCertificate(standing), here: renewersHere(standing, here) };
    case 'position':
      return sayPosition(standing, clock.position, here);
    case 'national':
      return sayNational(standing, clock.date);
  }
}

function sayCertificate({ person: { who }, clock: { on }, state, days }: Standing): Omit<Words, 'here'> {
  const anyHelper = `${who}, a sponsor or a local smartcard administrator`;
  const runsOut = `${who}’s card runs out on ${longDate(on)}, ${inDays(days)}.`;
  switch (state) {
    case 'renewable':
      return {
        short: daysLeft(days),
        sentence: runsOut,
        action: 'Renew it in Care Identity Management, at a quiet time.',
        who: anyHelper,
        answer: 'renew',
      };
    case 'urgent':
      return {
        short: daysLeft(days),
        sentence: `${runsOut} After that only the Registration Authority can renew it, in person.`,
        action: 'Renew it in Care Identity Management now.',
        who: anyHelper,
        answer: 'renew',
      };
    case 'last day':
      return {
        short: 'runs out today',
        sentence: `${who}’s card runs out today. It may already have stopped.`,
        action:
          'Try to renew it in Care Identity Management now. If it has stopped, ask the Registration Authority.',
        who: `${anyHelper}; once it has stopped, only the Registration Authority`,
        answer: 'renew',
      };
    case 'expired':
      return {
        short: `expired ${daysAgo(days)}`,
        sentence: `${who}’s card ran out on ${longDate(on)}. It no longer signs in.`,
        action: `Ask the Registration Authority for an appointment to renew it, with ${who} there.`,
        who: 'Only the Registration Authority, in person',
        answer: 'renew-after-expiry',
      };
    default:
      return {
        short: 'fine',
        sentence: `${who}’s card runs out on ${longDate(on)}.`,
        action: `It can be renewed from ${longDate(plusDays(on, -firstStep('certificate')))}.`,
        who: anyHelper,
        answer: 'renew',
      };
  }
}

/** Up to the day itself they can; after it the Registration Authority alone. */
function renewersHere({ person, state }: Standing, here: Here): string {
  return state === 'expired' ? '' : whoHere(here, renewers, person, 'can renew it');
}

function sayPosition(standing: Standing, { site, name }: Position, here: Here): Words {
  const { person, clock, state, days } = standing;
  const at = `${person.who}’s position at ${site}${name ? ` (${name})` : ''}`;
  const sentences: Partial<Record<typeof state, string>> = {
    ending: `${at} ends on ${longDate(clock.on)}, ${inDays(days)}.`,
    'last day': `${at} ends today. It may already have ended.`,
    ended: `${at} ended on ${longDate(clock.on)}. The card may still be good, but shows no such role.`,
  };
  const shorts: Partial<Record<typeof state, string>> = {
    ending: `${site} ends ${inDays(days)}`,
    'last day': `${site} ends today`,
    ended: `${site} ended ${daysAgo(days)}`,
  };
  return {
    short: shorts[state] ?? 'fine',
    sentence: sentences[state] ?? `${at} ends on ${longDate(clock.on)}.`,
    ...helpWithPosition(standing, site, here),
  };
}

/** A sponsor sets dates at their own pharmacy only; nobody but the RA does at FFFFF. Source: facts 0.5, 6.4. */
function helpWithPosition({ person, clock }: Standing, site: string, here: Here) {
  if (site === locumSite) {
    const isBulk = here.dates.some(({ on, answer }) => answer === 'fffff-ending' && on === clock.on);
    return {
      action: isBulk
        ? 'That is the day of the rights that were added in bulk. Ask the Registration Authority what follows, and for a later date.'
        : 'Ask the Registration Authority for a later date.',
      who: 'Only the Registration Authority',
      here: '',
      answer: isBulk ? 'fffff-ending' : 'ask-for-fffff',
    };
  }
  const isHere = site === here.site;
  return {
    action: `Ask ${isHere ? 'this' : 'that'} pharmacy’s sponsor for a new end date; if there is none, the Registration Authority.`,
    who: `The sponsor of ${site}, where the Registration Authority lets a sponsor change the position; or the Registration Authority`,
    here: isHere ? whoHere(here, ['sponsor'], person, 'is a sponsor') : '',
    answer: 'position-ended',
  };
}

function sayNational(
  { person: { who }, state, days }: Standing,
  date: Extract<Standing['clock'], { kind: 'national' }>['date'],
): Words {
  const isBlock = date.until === null;
  const said = { ahead: date.ahead, today: date.today, past: date.past }[state as 'ahead' | 'today' | 'past'];
  const when = days > 0 ? inDays(days) : days === 0 ? 'today' : daysAgo(days);
  return {
    short: isBlock ? 'card blocked' : `${date.title} ${when}`,
    sentence: isBlock ? `${who}: ${said}` : said,
    action: date.action,
    who: listOf(date.who.map(nameOf), 'or'),
    here: '',
    answer: date.answer,
  };
}

function nameOf(actor: string): string {
  return actor === 'RA agent or manager' ? 'the Registration Authority' : `the ${actor}`;
}

function whoHere(here: Here, as: readonly Helper[], { id }: Person, can: string): string {
  const names = helpersHere(here, as, id).map(({ who }) => who);
  return names.length ? `Here ${listOf(names, 'or')} ${can}, if they are in.` : '';
}

/** “in 12 days”, “tomorrow”. @param days above nought */
export function inDays(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function daysLeft(days: number): string {
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** @param days below nought */
function daysAgo(days: number): string {
  return days === -1 ? 'yesterday' : `${-days} days ago`;
}
