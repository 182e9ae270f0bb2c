import { useState } from 'preact/hooks';
import { nationalRoutes } from '../src/directory/national-routes.ts';
import { today } from '../src/platform/clock.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import {
  ownContacts,
  parseOwnContact,
  type ContactErrors,
  type TypedContact,
} from '../src/settings/own-contacts.ts';
import { authorityFrom } from '../src/ui/authority-from.ts';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';
import { RouteLine } from '../src/ui/RouteLine.tsx';
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
  const [removed, setRemoved] = useState(false);
  const { found, fields, edit, save, outcome } = form;
  if (!fields || !found || !home) return <p>Reading what is saved …</p>;

  const submit = (typed: TypedContact) => {
    const result = parseOwnContact(typed, today());
    setRemoved(false);
    setErrors(result.kind === 'refused' ? result.errors : {});
    if (result.kind === 'refused') return;
    void save((stored, edits) => {
      const merged = { ...toTyped(stored.registrationAuthority, today()), ...edits };
      const both = parseOwnContact(merged, today());
      // Where two windows contradict each other, what stands in this one is saved, as it says.
      return { registrationAuthority: both.kind === 'read' ? both.contact : result.contact };
    });
  };
  const remove = async () => {
    setErrors({});
    const kept = fields;
    if (!(await save(() => ({ registrationAuthority: null })))) return;
    edit(kept);
    setRemoved(true);
    document.getElementById('name')?.focus();
  };
  const own = found.value.registrationAuthority;
  return (
    <>
      <StorageNotice item={ownContacts} found={found} />
      <h2>Registration Authority, as the popup shows it</h2>
      <RegistrationAuthorityCard authority={authorityFrom(home, found)} today={today()} canChange={false} />
      <h2>Your own contact for the Registration Authority</h2>
      <p>A contact that your team knows to work. It comes first in the popup and in every answer.</p>
      <ContactForm
        {...{ fields, errors, outcome }}
        onEdit={edit}
        onSubmit={submit}
        removed={removed}
        onRemove={own ? () => void remove() : undefined}
      />
      <h2>National places to turn to</h2>
      <p>
        None of these is a Registration Authority, and none issues cards. Nobody has confirmed them on the
        live pages yet: check before you rely on them.
      </p>
      <ul class="routes">
        {nationalRoutes.map((route) => (
          <RouteLine key={route.id} route={route} whole />
        ))}
      </ul>
    </>
  );
}
