import { isStale } from '../directory/age.ts';
import { longDate } from '../directory/dates.ts';
import type { Desk, OwnContact } from '../settings/own-contacts.ts';
import { ContactRow } from './ContactRow.tsx';
import { OptionsLink } from './OptionsLink.tsx';

interface Props {
  desk: Desk;
  contact: OwnContact;
  /** Calendar date, to tell how old it is. */
  today: string;
  /** Leads to the form; the page that holds that form says no. */
  canChange?: boolean;
}

/** A contact that the team itself keeps, with who confirmed it and when. */
export function OwnCard({ desk, contact, today, canChange = true }: Props) {
  return (
    <div class="contact" data-contact={`own-${desk}`}>
      <b>{contact.name}</b>
      {contact.phones.map(({ number, purpose }, at) => (
        <ContactRow key={at} value={number} purpose={purpose} />
      ))}
      {contact.email && <ContactRow value={contact.email} />}
      {contact.web && <ContactRow value={contact.web} />}
      {contact.hours && <p class="hours">{contact.hours}</p>}
      <p class="age">
        {isStale(contact.confirmedOn, today) && <strong>Check before you rely on it. </strong>}
        Your own contact, confirmed by {contact.confirmedBy} on {longDate(contact.confirmedOn)}.
      </p>
      {canChange && (
        <p class="more">
          <OptionsLink section="contacts">Change</OptionsLink>
        </p>
      )}
    </div>
  );
}
