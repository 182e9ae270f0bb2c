import { useState } from 'preact/hooks';
import { findRegistrationAuthority } from '../src/directory/registration-authority.ts';
import { today } from '../src/platform/clock.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import {
  ownContacts,
  parseOwnContact,
  type ContactErrors,
  type TypedContact,
} from '../src/settings/own-contacts.ts';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useItem } from '../src/ui/use-item.ts';
import { ContactForm } from './ContactForm.tsx';
import { toTyped } from './typed-contact.ts';
import { useEdits } from './use-edits.ts';

/** Whom the popup names now, and the team's own contact, which comes first once it is saved. */
export function Contacts() {
  const [home] = useItem(homePharmacy);
  const form = useEdits(ownContacts, ({ registrationAuthority }) => toTyped(registrationAuthority, today()));
  const [errors, setErrors] = useState<ContactErrors>({});
  const { found, fields, edit, save, outcome } = form;
  if (!fields || !found || !home) return <p>Reading what is saved …</p>;

  const submit = (typed: TypedContact) => {
    const result = parseOwnContact(typed, today());
    setErrors(result.kind === 'refused' ? result.errors : {});
    if (result.kind === 'refused') return;
    void save((stored, edits) => {
      const merged = { ...toTyped(stored.registrationAuthority, today()), ...edits };
      const both = parseOwnContact(merged, today());
      return { registrationAuthority: both.kind === 'read' ? both.contact : result.contact };
    });
  };
  const remove = () => {
    setErrors({});
    void save(() => ({ registrationAuthority: null }));
  };
  const own = found.value.registrationAuthority;
  return (
    <>
      <StorageNotice item={ownContacts} found={found} />
      <h2>Registration Authority, as the popup shows it</h2>
      <RegistrationAuthorityCard authority={findRegistrationAuthority(home.value.icb, own)} today={today()} />
      <h2>Your own contact for the Registration Authority</h2>
      <p>A contact that your team knows to work. It comes first in the popup and in every answer.</p>
      <ContactForm
        {...{ fields, errors, outcome }}
        onEdit={edit}
        onSubmit={submit}
        onRemove={own ? remove : undefined}
      />
    </>
  );
}
