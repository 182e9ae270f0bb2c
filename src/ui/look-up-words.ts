import { findIcb } from '../directory/icbs.ts';
import { longDate } from '../directory/dates.ts';
import type { NewCode } from '../pharmacy/new-code.ts';
import type { Failure } from '../pharmacy/reply.ts';
import type { Askable } from '../pharmacy/place.ts';
import type { FoundPharmacy, Resolved } from '../pharmacy/resolve.ts';

/** What is sent and to whom, beside each button that sends it. */
export const whatIsSent =
  'Sends what you typed to NHS England’s public directory (directory.spineservices.nhs.uk), with the postcode and codes it needs to tell pharmacies apart or to look for a new code. Where that does not settle the area, it sends the postcode to postcodes.io (api.postcodes.io).';

/** What a look-up came to, where it did not come to an open pharmacy: that is shown as a card. */
export function wordsFor(place: Askable, resolved: Resolved): string {
  const { text, kind } = place;
  const suggestion = 'suggestion' in place && place.suggestion ? `Did you mean ${place.suggestion}? ` : '';
  switch (resolved.kind) {
    case 'pharmacy':
      return wordsForPharmacy(resolved);
    case 'several':
      return `${resolved.listed.length} pharmacies are listed at ${text}. Which one is it?`;
    case 'not-a-pharmacy':
      return `${text} is not a pharmacy’s code: it is ${articles[resolved.what]}, ${resolved.name}.`;
    case 'area-only':
      return `${wordsForNone(text, resolved.failure)} ${wordsForBoard(resolved.site.icb)}`;
    case 'outside':
      return `${text} is ${resolved.country === 'Isle of Man' ? 'on the Isle of Man' : `in ${resolved.country}`}. Smartcard Desk covers England.`;
    case 'unknown':
      return kind === 'postcode'
        ? `We found no postcode ${text}. It may be mistyped, very new, or no longer in use.`
        : `${suggestion}The directory holds no ${text}. Check it against the top of your NHSBSA payment schedule. The directory may not hold a pharmacy that closed before April 2017.`;
    case 'failed':
      return `That did not work. ${wordsForFailure(resolved.failure)}`;
  }
}

const articles = {
  'appliance contractor': 'an appliance contractor',
  'head office': 'an owner’s head office',
  site: 'a site of another organisation',
  other: 'another kind of organisation',
};

function wordsForPharmacy(found: FoundPharmacy): string {
  const { site, standing, newCode, newCodeFailure, failure } = found;
  const { record, icb } = site;
  const notLookedFor =
    newCodeFailure && `Its new code could not be looked for. ${wordsForFailure(newCodeFailure)}`;
  const name = `${record?.code} (${record?.name})`;
  const day = record?.closesOn ? ` on ${longDate(record.closesOn)}` : '';
  switch (standing) {
    case 'closed':
      return `${name} closed${day}. ${newCode ? wordsForNew(newCode) : (notLookedFor ?? 'We know of no new code for it.')}`;
    case 'closing':
      return `${name} closes${day}. ${newCode ? wordsForNew(newCode) : (notLookedFor ?? 'We know of no new code for it yet.')}`;
    case 'open':
    case 'not yet open':
      if (record?.country !== 'England' || icb) return '';
      return `We could not tell which board it has. ${failure ? wordsForFailure(failure) : 'Choose it by hand.'}`;
  }
}

function wordsForNew({ organisation: { code, name, opensOn }, because }: NewCode): string {
  const opened = opensOn && because !== 'record' ? `, from ${longDate(opensOn)}` : '';
  const why = because === 'record' ? 'the directory names it as its successor' : `same ${because}`;
  return `It may now be ${code} (${name}${opened}): ${why}. Is this you?`;
}

function wordsForNone(text: string, failure: Failure | null): string {
  return failure
    ? `The directory could not be asked. ${wordsForFailure(failure)}`
    : `No open pharmacy is listed at ${text}.`;
}

function wordsForBoard(icb: string | null): string {
  const board = findIcb(icb);
  return board
    ? `By where the postcode lies, the board is NHS ${board.name} ICB.`
    : 'We could not tell its board either.';
}

/** Why a source could not be read, and what may help. */
export function wordsForFailure(failure: Failure): string {
  switch (failure.why) {
    case 'not-allowed':
      return 'You did not allow it, so nothing was sent.';
    case 'offline':
      return 'This PC is offline, so nothing was sent.';
    case 'unreachable':
      return 'Nobody answered. Open any website: the connection may be down, or the network may want you to sign in. If others open, this network may block it: ask your IT team to allow directory.spineservices.nhs.uk and api.postcodes.io.';
    case 'timed-out':
      return 'No answer came within 8 seconds.';
    case 'stood-in':
      return 'Something else answered in its place, such as a sign-in page of this network. Open any website to sign in, then try again. If there is nothing to sign in to, ask your IT team to allow directory.spineservices.nhs.uk and api.postcodes.io.';
    case 'busy':
      return `The service is busy. Try again ${failure.seconds && failure.seconds > 1 ? `in ${failure.seconds} seconds` : 'in a minute'}.`;
    case 'refused':
      return `The service refused the question (status ${failure.status}). This may be a fault of ours.`;
    case 'failed':
      return `The service is out of order (status ${failure.status}). Try again later.`;
    case 'malformed':
      return 'The answer was cut off, too long or about something else.';
  }
}
