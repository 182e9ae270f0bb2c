import { isStale } from '../directory/age.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { plainAddress } from './plain.ts';

/** Where a letter goes. */
export interface Addressee {
  /** An address that can be put in a link, or empty. */
  email: string;
  /** Whether it has to be marked "check before you rely on it". */
  isOld: boolean;
}

const nobody: Addressee = { email: '', isOld: false };

/** @param today calendar date */
export function addressOfAuthority(authority: RegistrationAuthority<OwnContact>, today: string): Addressee {
  switch (authority.kind) {
    case 'own':
      return addressOfOwn(authority.contact, today);
    case 'held': {
      const { emails, confirmed, source } = authority.contact;
      const age = confirmed ?? (source.printed && `${source.printed}-01-01`.slice(0, 10));
      return addressee(emails[0] ?? '', age, today);
    }
    case 'choose':
    case 'none':
    case 'outside':
    case 'unset':
    case 'unread':
      return nobody;
  }
}

/** @param today calendar date */
export function addressOfOwn(contact: OwnContact | null, today: string): Addressee {
  return contact ? addressee(contact.email, contact.confirmedOn, today) : nobody;
}

function addressee(kept: string, age: string | null, today: string): Addressee {
  const email = plainAddress(kept);
  return { email, isOld: email !== '' && isStale(age, today) };
}
