import type { RegistrationAuthority } from '../src/directory/registration-authority.ts';
import type { Answer, Guidance, Line, Source, Step } from '../src/guidance/answer.ts';
import type { Found } from '../src/platform/items.ts';
import type { HomePharmacy } from '../src/settings/home-pharmacy.ts';
import type { OwnContact } from '../src/settings/own-contacts.ts';

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
  ...rest,
});

/** One step, one source, nothing else. */
export const shortAnswer: Answer = {
  id: 'short',
  topic: 'card-not-recognised',
  title: 'The reader does not see the card',
  asks: ['card not recognised'],
  summary: 'Take the card out and put it in again.',
  steps: [step('Put the card in again, chip first.')],
  fallback: [],
  escalate: [],
  notes: [],
  conflicts: [],
  sources: { N1: source('Using a card') },
  written: '2026-11-20',
  confirmed: { on: '2026-11-21', by: 'AB' },
  reviewBy: '2027-05-20',
  related: [],
};

/** Everything that an answer can hold, and past its review date. */
export const longAnswer: Answer = {
  id: 'long',
  topic: 'unlock',
  title: 'Unlock a card when nothing else has worked',
  asks: ['still locked'],
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
    step('Ask for help.', { contact: 'registration-authority', grade: 'MED' }),
  ],
  fallback: [step('Use a second reader.', { who: ['sponsor', 'local smartcard administrator'] })],
  escalate: [step('Call the supplier.', { who: ['IT or PMR supplier'], sources: ['P1'] })],
  notes: [
    line('Three wrong passcodes may lock it.', { grade: 'LOW' }),
    line('How long it takes.', { sources: [], grade: 'not known' }),
  ],
  conflicts: [line('Some local pages still say two years.', { sources: ['P1', 'N2'] })],
  sources: {
    N1: source('Using a card'),
    N2: source('Unlocking', { derived: true }),
    P1: source('An old page', { publisher: 'PSNC', url: null, printed: null, seen: '2026-11-21' }),
  },
  written: '2026-01-05',
  confirmed: null,
  reviewBy: '2026-07-05',
  related: ['short', 'gone'],
};

export const exampleGuidance: Guidance = {
  format: 1,
  written: '2026-11-20',
  answers: [shortAnswer, longAnswer],
};

export const ownContact: OwnContact = {
  name: 'The Health Informatics Service smartcard and identity team for West Yorkshire and beyond',
  phones: [
    { number: '01632 960001', purpose: 'main' },
    { number: '01632 960002', purpose: '' },
  ],
  email: 'smartcards@example.nhs.uk',
  hours: 'Monday to Friday, 8am to 5pm',
  confirmedBy: 'AB',
  confirmedOn: '2026-11-02',
};

const westYorkshire = { code: 'QWO', name: 'West Yorkshire', region: 'North East and Yorkshire' };

/** Each thing the card of the Registration Authority can have to show. */
export const authorities = {
  own: { kind: 'own', contact: ownContact, icb: westYorkshire },
  ownButOld: { kind: 'own', contact: { ...ownContact, confirmedOn: '2026-05-22' }, icb: null },
  ownWithNameOnly: {
    kind: 'own',
    contact: { ...ownContact, phones: [], email: '', hours: '' },
    icb: null,
  },
  none: { kind: 'none', icb: westYorkshire },
  unset: { kind: 'unset' },
} satisfies Record<string, RegistrationAuthority<OwnContact>>;

const home: HomePharmacy = { place: 'FWF76', icb: 'QWO' };
const unset: HomePharmacy = { place: '', icb: null };

/** Each thing a read of a stored item can find. */
export const foundHomes = {
  absent: { kind: 'absent', value: unset },
  whole: { kind: 'whole', value: home },
  recovered: { kind: 'recovered', value: home },
  lost: { kind: 'lost', value: unset },
  newer: { kind: 'newer', value: unset },
  unreadable: { kind: 'unreadable', value: unset, reason: 'The disk is full' },
} satisfies Record<string, Found<HomePharmacy>>;
