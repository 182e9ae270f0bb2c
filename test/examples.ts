import { inject } from 'vitest';
import { teach } from '../src/guidance/search/teach.ts';
import { findIcb } from '../src/directory/icbs.ts';
import type { PackagedContact } from '../src/directory/registration-authorities.ts';
import type { RegistrationAuthority } from '../src/directory/registration-authority.ts';
import type { Answer, Guidance, Line, Source, Step } from '../src/guidance/answer.ts';
import type { Found } from '../src/platform/items.ts';
import { noContacts, type OwnContact, type OwnContacts } from '../src/settings/own-contacts.ts';
import { noSite, type Site } from '../src/settings/site.ts';
import type { Contacts } from '../src/ui/DeskCard.tsx';

/** The day on which the examples are looked at: a calendar date. */
export const exampleDay = '2026-11-23';

const line = (text: string, rest: Partial<Line> = {}): Line => ({
  text: [text],
  sources: ['N1'],
  grade: 'HIGH',
  ...rest,
});

const step = (text: string, rest: Partial<Step> = {}): Step => ({
  ...line(text),
  who: ['card user'],
  open: null,
  contact: null,
  ...rest,
});

const source = (title: string, rest: Partial<Source> = {}): Source => ({
  title,
  publisher: 'NHS England',
  url: 'https://digital.nhs.uk/example',
  printed: '4 April 2025',
  seen: '2026-11-22',
  derived: false,
  mirror: false,
  opened: null,
  ...rest,
});

/** One step, one source, nothing else. */
export const shortAnswer: Answer = {
  id: 'short',
  topic: 'card-not-recognised',
  title: 'The reader does not see the card',
  summary: 'Take the card out and put it in again.',
  steps: [step('Put the card in again, chip first.')],
  fallback: [],
  escalate: [],
  notes: [],
  conflicts: [],
  written: '2026-11-20',
  confirmed: { on: '2026-11-21', by: 'AB' },
  reviewBy: '2027-05-20',
  related: [],
  reading: [],
};

/** Everything that an answer can hold, and past its review date. */
export const longAnswer: Answer = {
  id: 'long',
  topic: 'unlock',
  title: 'Unlock a card when nothing else has worked',
  summary: 'Several people may have to help.',
  steps: [
    step('', {
      text: [
        'Leave the card in. ',
        { strong: 'Do not pull it out.' },
        ' See ',
        { text: 'the reader', answer: 'short' },
        ' or ',
        { text: 'the guide', href: 'https://digital.nhs.uk/guide' },
        '.',
      ],
      sources: ['N2', 'N1'],
      open: { text: 'Open digital.nhs.uk/unlock', href: 'https://digital.nhs.uk/unlock' },
    }),
    step('Ask for help.', { contact: 'registrationAuthority', grade: 'MED' }),
  ],
  fallback: [step('Use a second reader.', { who: ['sponsor', 'local smartcard administrator'] })],
  escalate: [step('Call the supplier.', { who: ['IT or PMR supplier'], sources: ['P1'] })],
  notes: [
    line('Three wrong passcodes may lock it.', { grade: 'LOW' }),
    line('How long it takes.', { sources: [], grade: 'not known' }),
  ],
  conflicts: [line('Some local pages still say two years.', { sources: ['P1', 'N2'] })],
  written: '2026-01-05',
  confirmed: null,
  reviewBy: '2026-07-05',
  related: ['short', 'gone'],
  reading: ['N3'],
};

export const exampleGuidance: Guidance = {
  format: 1,
  written: '2026-11-20',
  answers: [shortAnswer, longAnswer],
  sources: {
    N1: source('Using a card'),
    N2: source('Unlocking', { derived: true }),
    N3: source('More about cards', { url: 'https://digital.nhs.uk/more' }),
    P1: source('An old page', { publisher: 'PSNC', url: null, printed: null, seen: '2026-11-21' }),
  },
  glossary: {
    written: '2026-11-21',
    confirmed: null,
    terms: {
      Sponsor: { means: 'Somebody who may unlock a card.', also: ['sponsor'], sources: ['N1', 'P1'] },
      PUK: { means: 'A word that no answer uses.', also: [], sources: [] },
    },
  },
};

export const ownContact: OwnContact = {
  name: 'The Health Informatics Service smartcard and identity team for West Yorkshire and beyond',
  phones: [
    { number: '01632 960001', purpose: 'main' },
    { number: '01632 960002', purpose: '' },
  ],
  email: 'smartcards@example.nhs.uk',
  web: 'https://smartcards.example.nhs.uk/help',
  hours: 'Monday to Friday, 8am to 5pm',
  confirmedBy: 'AB',
  confirmedOn: '2026-11-02',
};

/** Contacts that come with the extension: one to show, one that only names an organisation. */
export const packagedContact: PackagedContact = {
  id: 'example-team',
  name: 'Example smartcard team',
  organisation: 'Example NHS Trust',
  areas: [{ id: 'example', icb: 'QWO', name: null, codes: ['QWO'], isExact: true }],
  phones: [{ number: '01632 960011', purpose: 'main' }],
  emails: ['team@example.nhs.uk'],
  web: 'https://digital.nhs.uk/team',
  hours: '9am to 5pm',
  note: 'They ask for the card’s number.',
  source: { publisher: 'Example Trust', title: 'Smartcards', url: null, printed: '2023-10' },
  seen: '2026-11-22',
  confidence: 'medium',
  staleRisk: 'The page is old.',
  confirmed: null,
};

export const silentContact: PackagedContact = {
  ...packagedContact,
  id: 'silent-team',
  name: 'Silent team',
  phones: [],
  emails: [],
  web: null,
  hours: null,
  source: { ...packagedContact.source, printed: null },
  confidence: 'low',
};

const westYorkshire = findIcb('QWO')!;

/** Each thing the card of the Registration Authority can have to show. */
export const authorities = {
  own: { kind: 'own', contact: ownContact, icb: westYorkshire },
  ownButOld: { kind: 'own', contact: { ...ownContact, confirmedOn: '2026-05-22' }, icb: null },
  ownWithNameOnly: {
    kind: 'own',
    contact: { ...ownContact, phones: [], email: '', web: '', hours: '' },
    icb: null,
  },
  held: { kind: 'held', contact: packagedContact, icb: westYorkshire },
  choose: {
    kind: 'choose',
    areas: [
      { id: 'north', icb: 'QWO', name: 'The north', codes: ['E08000035'], isExact: false },
      { id: 'south', icb: 'QWO', name: 'The south', codes: ['E08000034'], isExact: false },
    ],
    icb: westYorkshire,
  },
  none: { kind: 'none', older: [], icb: westYorkshire },
  older: { kind: 'none', older: [silentContact, packagedContact], icb: westYorkshire },
  unset: { kind: 'unset' },
  unread: { kind: 'unread' },
} satisfies Record<string, RegistrationAuthority<OwnContact>>;

/** Everything an answer is shown with; nobody keeps a contact of their own. */
export function contactsWith(
  authority: RegistrationAuthority<OwnContact>,
  own: Partial<OwnContacts> = {},
): Contacts {
  return {
    directory: inject('directory'),
    authority,
    own: { ...noContacts, ...own },
    site: noSite,
    ofHome: { ...noContacts, ...own },
    kept: [],
    isHome: true,
    isBase: false,
    onArea: () => Promise.resolve(null),
  };
}

const home: Site = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual', foundOn: exampleDay };
const unset = noSite;

/** Each thing a read of a stored item can find. */
export const foundHomes = {
  absent: { kind: 'absent', value: unset },
  whole: { kind: 'whole', value: home },
  recovered: { kind: 'recovered', value: home },
  lost: { kind: 'lost', value: unset },
  newer: { kind: 'newer', value: unset },
  unreadable: { kind: 'unreadable', value: unset, reason: 'The disk is full' },
} satisfies Record<string, Found<Site>>;

/** What the search learns from the example answers. */
export const exampleSearch = teach(
  {
    answers: exampleGuidance.answers,
    asks: { long: ['still locked'], short: ['card not recognised'] },
    otherThings: [],
    synonyms: {},
  },
  { word: 1, otherWord: 1, pair: 1, trust: 0, gatePairs: 0 },
);
