import {
  findRegistrationAuthority,
  type RegistrationAuthority,
} from '../directory/registration-authority.ts';
import type { Found } from '../platform/items.ts';
import type { HomePharmacy } from '../settings/home-pharmacy.ts';
import type { OwnContact, OwnContacts } from '../settings/own-contacts.ts';

/** Whom to contact, from what was read. An area that could not be read is not an area that is not set. */
export function authorityFrom(
  home: Found<HomePharmacy>,
  own: Found<OwnContacts>,
): RegistrationAuthority<OwnContact> {
  const contact = own.value.registrationAuthority;
  if (!contact && !isKnown(home)) return { kind: 'unread' };
  return findRegistrationAuthority(home.value.icb, home.value.area, contact);
}

/** Whether the value is what the owner saved, or that nothing was saved. */
export function isKnown({ kind }: Found<unknown>): boolean {
  return kind !== 'unreadable' && kind !== 'newer';
}
