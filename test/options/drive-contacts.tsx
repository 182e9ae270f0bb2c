import { fireEvent, render, within } from '@testing-library/preact';
import { Contacts } from '../../options/Contacts.tsx';
import { readItem } from '../../src/platform/items.ts';
import { ownContacts, type Desk, type OwnContact } from '../../src/settings/own-contacts.ts';
import { ownContact } from '../examples.ts';

/** What is typed for the contact in the examples, by the label of each field. */
export const typedContact = {
  'Name of the team': ownContact.name,
  'Telephone numbers': '01632 960001 main\n01632 960002',
  'E-mail address': ownContact.email,
  'Web page': ownContact.web,
  'Opening hours': ownContact.hours,
  'Who confirmed it': ownContact.confirmedBy,
  Day: '2',
  Month: '11',
  Year: '2026',
};
export type Label = keyof typeof typedContact;

/** One options tab at its contacts, and what a person does at one of its desks. */
export async function openContacts(desk: Desk = 'registrationAuthority') {
  const { container, unmount } = render(<Contacts />);
  await within(container as HTMLElement).findAllByLabelText('Name of the team');
  const at = (which: Desk) => {
    const section = container.querySelector<HTMLDetailsElement>(`#own-${which}`)!;
    const form = within(section);
    const field = (label: Label) =>
      form.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' });
    const press = (name: string) => fireEvent.click(form.getByRole('button', { name }));
    return {
      ...form,
      section,
      field,
      press,
      type(typed: Partial<Record<Label, string>>) {
        for (const [label, value] of Object.entries(typed)) {
          fireEvent.input(field(label as Label), { target: { value } });
        }
      },
      save: () => press('Save'),
      remove: () => press('Remove this contact'),
      paste(text: string) {
        fireEvent.input(form.getByLabelText('Paste what you found'), { target: { value: text } });
        press('Find numbers and addresses');
      },
    };
  };
  return { ...at(desk), at, container, unmount };
}

export async function storedContact(desk: Desk = 'registrationAuthority'): Promise<OwnContact | null> {
  return (await readItem(ownContacts)).value[desk];
}
