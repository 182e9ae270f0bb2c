import { fireEvent, render, within } from '@testing-library/preact';
import { Contacts } from '../../options/Contacts.tsx';
import { readItem } from '../../src/platform/items.ts';
import { ownContacts, type OwnContact } from '../../src/settings/own-contacts.ts';
import { ownContact } from '../examples.ts';

/** What is typed for the contact in the examples, by the label of each field. */
export const typedContact = {
  'Name of the team': ownContact.name,
  'Telephone numbers': '01632 960001 main\n01632 960002',
  'E-mail address': ownContact.email,
  'Opening hours': ownContact.hours,
  'Who confirmed it': ownContact.confirmedBy,
  Day: '2',
  Month: '11',
  Year: '2026',
};
export type Label = keyof typeof typedContact;

/** One options tab at its contacts, and what a person does there. */
export async function openContacts() {
  const { container, unmount } = render(<Contacts />);
  const tab = within(container as HTMLElement);
  await tab.findByLabelText('Name of the team');
  const field = (label: Label) => tab.getByLabelText<HTMLInputElement>(label);
  return {
    ...tab,
    container,
    unmount,
    field,
    type(typed: Partial<Record<Label, string>>) {
      for (const [label, value] of Object.entries(typed)) {
        fireEvent.input(field(label as Label), { target: { value } });
      }
    },
    save: () => fireEvent.click(tab.getByRole('button', { name: 'Save' })),
    remove: () => fireEvent.click(tab.getByRole('button', { name: 'Remove this contact' })),
  };
}

export async function storedContact(): Promise<OwnContact | null> {
  return (await readItem(ownContacts)).value.registrationAuthority;
}
