import * as v from 'valibot';
import type { Item } from './item.ts';
import { isCalendarDate } from './typed-date.ts';

/** A contact that the team found and vouches for. It comes first wherever an answer names that actor. */
export interface OwnContact {
  name: string;
  /** As typed, one a line: the number and what it is for, such as "main" or "ext 204". */
  phones: { number: string; purpose: string }[];
  email: string;
  /** A web page, or empty. Shown as text: we link only to hosts we know. */
  web: string;
  hours: string;
  /** Initials or a name of whoever confirmed it. */
  confirmedBy: string;
  /** Calendar date, `2026-11-23`. */
  confirmedOn: string;
}

/** Whom a team can keep its own contact for. */
export const desks = ['registrationAuthority', 'itHelpdesk', 'headOffice', 'lpc'] as const;
export type Desk = (typeof desks)[number];

/** What each is called, within a sentence. */
export const deskNames: Readonly<Record<Desk, string>> = {
  registrationAuthority: 'Registration Authority',
  itHelpdesk: 'PMR or IT helpdesk',
  headOffice: 'head office',
  lpc: 'local pharmaceutical committee (LPC)',
};

export type OwnContacts = Record<Desk, OwnContact | null>;

/** As long as nobody has saved one. */
export const noContacts: OwnContacts = {
  registrationAuthority: null,
  itHelpdesk: null,
  headOffice: null,
  lpc: null,
};

const short = v.pipe(v.string(), v.maxLength(200));
const contact = v.object({
  name: v.pipe(short, v.minLength(1)),
  phones: v.pipe(v.array(v.object({ number: short, purpose: short })), v.maxLength(10)),
  email: short,
  web: v.optional(short, ''),
  hours: short,
  confirmedBy: short,
  confirmedOn: v.pipe(v.string(), v.check(isCalendarDate)),
});
/** The first shape knew the Registration Authority only. */
const version1 = v.object({ registrationAuthority: v.nullable(contact) });
const version2 = v.object({
  registrationAuthority: v.nullable(contact),
  itHelpdesk: v.nullable(contact),
  headOffice: v.nullable(contact),
  lpc: v.nullable(contact),
});

export const ownContacts: Item<OwnContacts> = {
  key: 'ownContacts',
  version: 2,
  label: 'Your own contacts',
  absent: noContacts,
  parse(found, version) {
    const older = version === 1 ? v.safeParse(version1, found) : null;
    if (older) return older.success ? { ...noContacts, ...older.output } : undefined;
    const result = v.safeParse(version2, found);
    return version === 2 && result.success ? result.output : undefined;
  },
};
