import { isStale } from '../directory/age.ts';
import { printedDate } from '../directory/dates.ts';
import type { PackagedContact } from '../directory/registration-authorities.ts';
import { ContactRow } from './ContactRow.tsx';
import { OutLink } from './OutLink.tsx';

/** A contact that came with the extension: whom it serves, where it was read, how old that is. `today` is a calendar date. */
export function PackagedCard({ contact, today }: { contact: PackagedContact; today: string }) {
  const { source, phones, emails, web } = contact;
  const age = contact.confirmed ?? source.printed;
  return (
    <div class="packaged" data-contact={contact.id}>
      <b>{contact.name}</b>
      {phones.map(({ number, purpose }) => (
        <ContactRow key={number} value={number} purpose={purpose} />
      ))}
      {emails.map((email) => (
        <ContactRow key={email} value={email} />
      ))}
      {!phones.length && !emails.length && <p class="hours">We hold no number or address for it.</p>}
      {contact.hours && <p class="hours">{contact.hours}</p>}
      {contact.note && <p class="hours">{contact.note}</p>}
      <p class="age">
        {isStale(age && wholeDate(age), today) && <strong>Check before you rely on it. </strong>}
        Source: {web ? <OutLink href={web}>{source.publisher}</OutLink> : source.publisher},{' '}
        {source.printed ? printedDate(source.printed) : 'undated'}. {contact.staleRisk}
      </p>
    </div>
  );
}

/** The first day a source's date can mean: `2023-10` → `2023-10-01`. */
function wholeDate(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
