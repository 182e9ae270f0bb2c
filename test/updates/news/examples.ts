import { exampleGuidance, packagedContact, shortAnswer } from '../../examples.ts';
import type { Answer, Step } from '../../../src/guidance/answer.ts';
import type { NationalDate } from '../../../src/guidance/national-date.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import type { Urgent } from '../../../src/updates/feed/feed-index.ts';
import type { GuidanceNews, PackNews } from '../../../src/updates/news/guidance-news.ts';
import type { Change } from '../../../src/updates/news/change.ts';
import type { Readable } from '../../../src/updates/news/what-changed.ts';

export function step(text: string, given: Partial<Step> = {}): Step {
  const rest = {
    who: ['sponsor' as const],
    open: null,
    contact: null,
    sources: ['N1'],
    grade: 'HIGH' as const,
  };
  return { ...rest, text: [text], ...given };
}

export function answer(given: Partial<Answer> = {}): Answer {
  return { ...shortAnswer, id: 'unlock', title: 'Unlock a smartcard', ...given };
}

export const cis1: NationalDate = {
  id: 'cis1',
  title: 'End date of CIS1 sign-in',
  on: '2026-09-30',
  touches: ['every card'],
  ahead: 'It is to retire.',
  today: 'It retires today.',
  past: 'It was to retire.',
  action: 'Ask the supplier.',
  who: ['IT or PMR supplier'],
  caution: 'It may move.',
  answer: 'cis1-retiring',
  sources: ['N1'],
  grade: 'HIGH',
  until: null,
};

export const route: Directory['routes'][number] = {
  id: 'national-desk',
  name: 'National desk',
  purpose: 'For IT teams.',
  web: 'https://digital.nhs.uk/desk',
  phone: '01632 960021',
  email: null,
  findsRa: false,
  source: { publisher: 'NHS England', title: 'Desk', printed: null, seen: '2026-11-22' },
  confirmed: null,
};

/** A pack that holds one of everything, but for what is given. */
export function readable({
  answers = [answer()],
  contacts = [packagedContact],
  routes = [route],
  dates = [cis1],
}: {
  answers?: Answer[];
  contacts?: Directory['contacts'];
  routes?: Directory['routes'];
  dates?: NationalDate[];
} = {}): Readable {
  return {
    guidance: { ...exampleGuidance, answers },
    directory: { contacts, routes },
    'national-dates': { written: '2026-11-23', confirmed: null, dates, sources: {} },
  };
}

export const urgent: Urgent = {
  id: 'series-7',
  title: 'Cards of series 7 stop on Friday',
  text: 'Ask for a new card today.',
  answer: 'series-7',
};

export const changes = {
  answer: {
    kind: 'answer changed',
    id: 'unlock',
    title: 'Unlock a smartcard',
    lines: [[{ kind: 'added', text: 'Sponsor: Wait.' }]],
    more: 0,
    notesChanged: false,
  },
  contact: {
    kind: 'contact changed',
    id: 'example-team',
    name: 'Example smartcard team',
    areas: [{ id: 'example', icb: 'QWO' }],
    fields: [{ name: 'Phone', was: '01632 960011 main', now: '01632 960012 main' }],
  },
  date: {
    kind: 'date moved',
    id: 'cis1',
    title: 'End date of CIS1 sign-in',
    was: '2026-09-30',
    now: '2027-03-01',
    touches: ['every card'],
  },
} satisfies Record<string, Change>;

export function pack(given: Partial<PackNews> = {}): PackNews {
  return {
    serial: 7,
    published: '2027-05-02',
    on: '2027-05-03',
    changes: [],
    left: 0,
    urgent: [],
    isRead: false,
    ...given,
  };
}

export function newsOf(...packs: Partial<PackNews>[]): GuidanceNews {
  return { packs: packs.map((each) => pack(each)), told: [] };
}
