import { useState } from 'preact/hooks';
import { today } from '../src/platform/clock.ts';
import { deskNames, ownContacts, type Desk } from '../src/settings/own-contacts.ts';
import { parseOwnContact, type ContactErrors, type TypedContact } from '../src/settings/read-contact.ts';
import { OwnCard } from '../src/ui/OwnCard.tsx';
import { ContactForm } from './ContactForm.tsx';
import type { Kept } from './FoundInPasted.tsx';
import { Paste } from './Paste.tsx';
import { toTyped } from './typed-contact.ts';
import { useEdits } from './use-edits.ts';

/** One of the team's own contacts: what is kept, a box to paste a page into, and the form. */
export function OwnContactSection({ desk }: { desk: Desk }) {
  const form = useEdits(ownContacts, (stored) => toTyped(stored[desk], today()));
  const [errors, setErrors] = useState<ContactErrors>({});
  const [removed, setRemoved] = useState(false);
  const { found, fields, edit, save, outcome } = form;
  if (!fields || !found) return null;

  const submit = (typed: TypedContact) => {
    const result = parseOwnContact(typed, today());
    setRemoved(false);
    setErrors(result.kind === 'refused' ? result.errors : {});
    if (result.kind === 'refused') return;
    void save((stored, edits) => {
      const both = parseOwnContact({ ...toTyped(stored[desk], today()), ...edits }, today());
      // Where two windows contradict each other, what stands in this one is saved, as it says.
      return { ...stored, [desk]: both.kind === 'read' ? both.contact : result.contact };
    });
  };
  const remove = async () => {
    setErrors({});
    const kept = fields;
    if (!(await save((stored) => ({ ...stored, [desk]: null })))) return;
    edit(kept);
    setRemoved(true);
    document.getElementById(`${desk}-name`)?.focus();
  };
  const own = found.value[desk];
  const name = deskNames[desk].charAt(0).toUpperCase() + deskNames[desk].slice(1);
  return (
    <details class="own" id={`own-${desk}`} open={desk === 'registrationAuthority' || undefined}>
      <summary>
        {name} <small>{own ? own.name : 'none kept'}</small>
      </summary>
      {own && <OwnCard desk={desk} contact={own} today={today()} canChange={false} />}
      <Paste id={desk} onKeep={(kept) => edit(withKept(fields, kept))} />
      <ContactForm
        id={desk}
        {...{ fields, errors, outcome, removed }}
        onEdit={edit}
        onSubmit={submit}
        onRemove={own ? () => void remove() : undefined}
      />
    </details>
  );
}

/**
 * What was kept of a pasted text goes in the form, dated today; a field it has nothing for stays as it
 * was. Whoever confirmed the contact before has not confirmed this.
 */
function withKept(fields: TypedContact, kept: Kept): Partial<TypedContact> {
  const [year = '', month = '', day = ''] = today().split('-');
  const phones = [...fields.phones.split('\n'), ...kept.phones.split('\n')].filter(Boolean);
  return {
    phones: [...new Set(phones)].join('\n'),
    email: kept.email || fields.email,
    web: kept.web || fields.web,
    hours: kept.hours || fields.hours,
    confirmedBy: '',
    confirmedOn: { day: String(Number(day)), month: String(Number(month)), year },
  };
}
