import type { OwnContact } from '../src/settings/own-contacts.ts';
import type { TypedContact } from '../src/settings/read-contact.ts';

/** The form for a stored contact, or an empty one dated today. `today` is a calendar date. */
export function toTyped(contact: OwnContact | null, today: string): TypedContact {
  const [year = '', month = '', day = ''] = (contact?.confirmedOn ?? today).split('-');
  return {
    name: contact?.name ?? '',
    phones:
      contact?.phones.map(({ number, purpose }) => (purpose ? `${number}, ${purpose}` : number)).join('\n') ??
      '',
    email: contact?.email ?? '',
    web: contact?.web ?? '',
    hours: contact?.hours ?? '',
    confirmedBy: contact?.confirmedBy ?? '',
    confirmedOn: { day: String(Number(day)), month: String(Number(month)), year },
  };
}
