import { longDate } from '../directory/dates.ts';
import type { Actor } from '../guidance/answer.ts';
import type { NationalDate } from '../guidance/national-date.ts';
import { hasBlocked, isBlock, plusDays, type Clock, type Standing } from './clocks.ts';
import { helpersHere, listOf, renewers, type Here } from './here.ts';
import { locumSite, type Helper, type Person, type Position } from './person.ts';
import { firstStep } from './steps.ts';

/** What a clock means today, in words. Source: facts 0.3, 0.5, 6 and 9. */
export interface Words {
  /** What is left of it, for a list: “card expires in 12 days”. */
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
  const anyHelper = `${who}; or any sponsor or local smartcard administrator, with ${who} there to type the passcode`;
  const expires = `${who}’s card expires on ${longDate(on)}, ${inDays(days)}.`;
  switch (state) {
    case 'renewable':
      return {
        short: `card expires ${inDays(days)}`,
        sentence: expires,
        action: 'Renew it in Care Identity Management at a quiet time, with somebody in whose card works.',
        who: anyHelper,
        answer: 'renew',
      };
    case 'urgent':
      return {
        short: `card expires ${inDays(days)}`,
        sentence: `${expires} After that only the Registration Authority can renew it, in person.`,
        action: 'Renew it in Care Identity Management now.',
        who: anyHelper,
        answer: 'renew',
      };
    case 'last day':
      return {
        short: 'card expires today',
        sentence: `${who}’s card expires today. It may already have stopped.`,
        action:
          'Try to renew it in Care Identity Management now. If it has stopped, ask the Registration Authority.',
        who: `${anyHelper}. Once it has stopped, only the Registration Authority`,
        answer: 'renew',
      };
    case 'expired':
      return {
        short: `card expired ${daysAgo(days)}`,
        sentence: `${who}’s card expired on ${longDate(on)}. It no longer signs in.`,
        action: `Ask the Registration Authority for an appointment. ${who} goes in person, with the card; ask what proof of identity to bring.`,
        who: 'Only the Registration Authority, in person',
        answer: 'renew-after-expiry',
      };
    case 'fine':
    case 'ending':
    case 'ended':
    case 'ahead':
    case 'today':
    case 'past': // of other clocks
      return {
        short: 'in date',
        sentence: `${who}’s card expires on ${longDate(on)}.`,
        action: `${who} can renew it from ${longDate(plusDays(on, -firstStep('certificate')))}.`,
        who: anyHelper,
        answer: 'renew',
      };
  }
}

/** What a clock is called, for a list of decisions. */
export function nameOfClock(clock: Clock): string {
  switch (clock.kind) {
    case 'certificate':
      return `Card, ${longDate(clock.on)}`;
    case 'position':
      return `Position at ${clock.position.site}, ${longDate(clock.on)}`;
    case 'national':
      return clock.date.title;
  }
}

/** Up to the day itself they can; after it the Registration Authority alone. */
function renewersHere({ person, state }: Standing, here: Here): string {
  return state === 'expired' ? '' : whoHere(here, renewers, person);
}

function sayPosition(standing: Standing, { site, name }: Position, here: Here): Words {
  const { person, clock, state, days } = standing;
  const at = `${person.who}’s position at ${site}${name ? ` (${name})` : ''}`;
  const sentences: Partial<Record<typeof state, string>> = {
    ending: `${at} ends on ${longDate(clock.on)}, ${inDays(days)}.`,
    'last day': `${at} ends today. It may already have ended.`,
    ended: `${at} ended on ${longDate(clock.on)}. The card may be in date and still show no role for ${site}.`,
  };
  const shorts: Partial<Record<typeof state, string>> = {
    ending: `position at ${site} ends ${inDays(days)}`,
    'last day': `position at ${site} ends today`,
    ended: `position at ${site} ended ${daysAgo(days)}`,
  };
  return {
    short: shorts[state] ?? 'in date',
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
        ? 'FFFFF rights that were added in bulk were given this end date. No later notice was found, and none is ruled out. Ask the Registration Authority what happens then, and for a later date.'
        : 'Ask the Registration Authority for a later date.',
      who: 'Only the Registration Authority (in some areas the commissioner has to approve it)',
      here: '',
      answer: isBulk ? 'fffff-ending' : 'ask-for-fffff',
    };
  }
  const isHere = site === here.site;
  return {
    action: `Ask a sponsor of ${isHere ? 'this' : 'that'} pharmacy for a new end date. No sponsor? Ask the Registration Authority.`,
    who: `A sponsor of ${site}, if the Registration Authority has let sponsors change the position (if not, they can send a request); or the Registration Authority`,
    here: isHere ? whoHere(here, ['sponsor'], person) : '',
    answer: 'position-ended',
  };
}

function sayNational({ person: { who }, clock, state, days }: Standing, date: NationalDate): Words {
  const said = { ahead: date.ahead, today: date.today, past: date.past }[state as 'ahead' | 'today' | 'past'];
  const when = days > 0 ? inDays(days) : days === 0 ? 'today' : daysAgo(days);
  const blocked = hasBlocked({ clock, days });
  return {
    short: blocked ? 'card blocked' : `${date.title}: ${when}`,
    sentence: isBlock(clock) ? `${who}: ${said}` : said,
    action: date.action,
    who: capital(listOf(date.who.map(nameOf), 'and')),
    here: '',
    answer: date.answer,
  };
}

function nameOf(actor: Actor): string {
  return actor === 'RA agent or manager' ? 'the Registration Authority' : `the ${actor}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whoHere(here: Here, as: readonly Helper[], { id }: Person): string {
  const names = helpersHere(here, as, id).map(({ who }) => who);
  return names.length ? `Here: ask ${listOf(names, 'or')}, if in.` : '';
}

/** “in 12 days”, “tomorrow”. @param days above nought */
export function inDays(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** @param days below nought */
function daysAgo(days: number): string {
  return days === -1 ? 'yesterday' : `${-days} days ago`;
}
