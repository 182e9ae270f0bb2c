import { longDate } from '../directory/dates.ts';
import type { Answer } from '../guidance/answer.ts';
import { parsePlace } from '../pharmacy/place.ts';
import type { Site } from '../settings/site.ts';
import { blank, line, listed, type Draft, type DraftLine } from './draft.ts';
import { plainAddress, plainLine } from './plain.ts';
import type { About } from './request-table.ts';
import { requestOf } from './requests.ts';

const toFillIn = (label: string, goes: DraftLine['goes'] = 'then') => line(`${label}: ${blank}`, goes);

/** An RA's address may be that of a helpdesk for everything. */
const greeting = [line('For the Registration Authority (smartcard) team,', 'never')];
/** Source: glossary, UUID. */
const uuid = toFillIn('UUID (the 12 digits under the photo on the card)', 'never');
const whose: Record<About, DraftLine[]> = {
  'card user': [uuid, toFillIn('Name')],
  'lost card': [toFillIn('UUID, if you know it', 'never'), toFillIn('Name')],
  newcomer: [toFillIn('UUID, if they ever had a smartcard', 'never'), toFillIn('Name')],
  FFFFF: [uuid, toFillIn('Full name')],
  pharmacy: [],
  'new code': [],
};
const close = [line('Thank you.'), toFillIn('From (name, role and telephone number)')];

/**
 * The e-mail that asks the RA for what the answer says it can do; null where that is nothing.
 * @param site the pharmacy, or null when it is not known
 * @param to the address, or empty
 * @param tried what was tried, a sentence each
 */
export function draftToAuthority(letter: {
  answer: Answer;
  site: Site | null;
  to: string;
  tried: readonly string[];
}): Draft | null {
  const request = requestOf(letter.answer);
  if (!request) return null;
  return {
    to: plainAddress(letter.to),
    cc: '',
    subject: withCode(request.subject, letter.site, request.about),
    body: [
      greeting,
      [line(request.ask, 'never')],
      [
        ...pharmacyLines(letter.site, request.about),
        ...whose[request.about],
        ...request.blanks.map((each) => toFillIn(each)),
        toFillIn('Needed by'),
      ],
      listed('We followed these steps:', letter.tried.map((each) => plainLine(each, 160)).filter(Boolean)),
      close,
    ],
  };
}

/**
 * The e-mail to an RA that has not acted, with the LPC in copy. It names nobody whose UUID says who it is.
 * Source: answer ra-not-issuing.
 * @param lpc its address, or empty
 * @param answer what was asked for, or null where that is not known
 * @param earlier what was sent before: a calendar date and what it was about
 */
export function draftEscalation(letter: {
  site: Site | null;
  to: string;
  lpc: string;
  answer: Answer | null;
  earlier: readonly { on: string; about: string }[];
}): Draft {
  const request = letter.answer && requestOf(letter.answer);
  const about = request?.about ?? 'card user';
  const cc = plainAddress(letter.lpc);
  const earlier = letter.earlier.map((each) => `${longDate(each.on)}: ${plainLine(each.about, 100)}`);
  return {
    to: plainAddress(letter.to),
    cc,
    subject: withCode('Smartcard request not settled', letter.site, about),
    body: [
      greeting,
      [
        line(
          'We have asked for help with a smartcard, and it is not settled. Please tell us what happens next, and when.',
          'never',
        ),
        ...(cc ? [line('Our local pharmaceutical committee (LPC) is in copy.')] : []),
      ],
      [request ? line(`We asked: ${request.ask}`, 'never') : toFillIn('What we asked for', 'never')],
      [
        ...pharmacyLines(letter.site, about),
        ...(whose[about].includes(uuid) ? [uuid] : whose[about]),
        toFillIn('What cannot be done here, such as no EPS'),
        toFillIn('Needed by'),
      ],
      earlier.length > 0 ? listed('We wrote on:', earlier) : [toFillIn('We wrote on')],
      [toFillIn('We telephoned on')],
      close,
    ],
  };
}

function pharmacyLines(site: Site | null, about: About): DraftLine[] {
  const name = line(`Pharmacy: ${plainLine(site?.record?.name ?? '', 100) || blank}`);
  if (about === 'FFFFF') return [];
  if (about === 'new code') {
    return [toFillIn('Old ODS code', 'never'), toFillIn('New ODS code', 'never'), name];
  }
  return [line(`ODS code: ${odsCode(site) || blank}`, 'never'), name];
}

function withCode(subject: string, site: Site | null, about: About): string {
  const code = about === 'FFFFF' || about === 'new code' ? '' : odsCode(site);
  return [subject, code].filter(Boolean).join(', ');
}

/** Empty for a postcode, and for what is no code. */
function odsCode(site: Site | null): string {
  const place = parsePlace(site?.record?.code ?? site?.place ?? '');
  return place.kind === 'pharmacy' || place.kind === 'unlikely-pharmacy' ? place.text : '';
}
