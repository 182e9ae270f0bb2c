import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTyped } from '../../options/typed-contact.ts';
import { desks, noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { parseOwnContact, type TypedContact } from '../../src/settings/read-contact.ts';

const today = '2026-11-23';
const filled: TypedContact = {
  name: 'Leeds smartcard team',
  phones: '0113 496 0000 main',
  email: 'ra.team@nhs.net',
  web: 'https://www.example.nhs.uk/smartcards',
  hours: 'Mon to Fri, 9 to 5',
  confirmedBy: 'JB',
  confirmedOn: { day: '20', month: '11', year: '2026' },
};
/** As version 1 wrote it. */
const contact1 = {
  name: 'Leeds smartcard team',
  phones: [{ number: '0113-496-0000', purpose: 'main' }],
  email: 'ra.team@nhs.net',
  hours: 'Mon to Fri, 9 to 5',
  confirmedBy: 'JB',
  confirmedOn: '2026-11-20',
};
const released1 = { registrationAuthority: contact1 };
/** As version 2 wrote it. */
const contact = { ...contact1, web: 'https://www.example.nhs.uk/smartcards' };
const released2 = {
  registrationAuthority: contact,
  itHelpdesk: { ...contact, name: 'PMR helpdesk' },
  headOffice: { ...contact, name: 'Head office' },
  lpc: null,
};

const read = (typed: Partial<TypedContact>) => parseOwnContact({ ...filled, ...typed }, today);

describe('what is kept', () => {
  it('reads what version 1 wrote: the Registration Authority only, without a web page', () => {
    expect(ownContacts.parse(released1, 1)).toEqual({
      ...noContacts,
      registrationAuthority: { ...contact1, web: '' },
    });
    expect(ownContacts.parse({ registrationAuthority: null }, 1)).toEqual(noContacts);
  });

  it('reads what version 2 wrote, with all four desks', () => {
    expect(ownContacts.parse(released2, 2)).toEqual(released2);
  });

  it('is no contact until one is saved, and can be read back so', () => {
    expect(ownContacts.parse(ownContacts.absent, ownContacts.version)).toEqual(ownContacts.absent);
    expect(Object.keys(noContacts)).toEqual([...desks]);
  });

  it.each([0, 3, 1.5, -1, NaN])('does not guess at version %j', (version) => {
    expect(ownContacts.parse(released1, version)).toBeUndefined();
    expect(ownContacts.parse(released2, version)).toBeUndefined();
  });

  it('does not take version 1 for version 2', () => {
    expect(ownContacts.parse(released1, 2)).toBeUndefined();
  });

  it('keeps nothing that does not belong', () => {
    const kept = ownContacts.parse({ ...released2, nino: 'QQ' }, 2);
    expect(Object.keys(kept ?? {}).toSorted()).toEqual([...desks].toSorted());
  });

  it.each([undefined, null, 'x', [], {}])('refuses %j', (found) => {
    expect(ownContacts.parse(found, 1)).toBeUndefined();
    expect(ownContacts.parse(found, 2)).toBeUndefined();
  });

  const broken = [
    'Leeds',
    { ...contact, name: '' },
    { ...contact, name: 'n'.repeat(201) },
    { ...contact, phones: '0113 496 0000' },
    { ...contact, phones: ['0113 496 0000'] },
    { ...contact, phones: Array(11).fill(contact.phones[0]) },
    { ...contact, email: null },
    { ...contact, web: null },
    { ...contact, web: 'w'.repeat(201) },
    { ...contact, confirmedOn: '2027-02-29' },
    { ...contact, confirmedOn: 'yesterday' },
    { ...contact, confirmedBy: undefined },
  ];

  it.each(broken)('refuses %j for the Registration Authority, in both versions', (found) => {
    expect(ownContacts.parse({ registrationAuthority: found }, 1)).toBeUndefined();
    expect(ownContacts.parse({ ...released2, registrationAuthority: found }, 2)).toBeUndefined();
  });

  it.each(desks)('refuses a broken or a missing %s', (desk) => {
    expect(ownContacts.parse({ ...released2, [desk]: broken[0] }, 2)).toBeUndefined();
    expect(ownContacts.parse({ ...released2, [desk]: undefined }, 2)).toBeUndefined();
  });

  it.each([
    ['many separators in a number', { phones: `0${'.'.repeat(250)}113 496 0000` }],
    ['a very long purpose', { phones: `0113 496 0000 ${'p'.repeat(10_000)}` }],
    ['the longest name', { name: 'n'.repeat(200) }],
  ])('reads back all that the form lets through: %s', (_what, typed) => {
    const result = read(typed);
    const readBack =
      result.kind === 'refused' || ownContacts.parse({ ...noContacts, lpc: result.contact }, 2) !== undefined;
    expect(readBack).toBe(true);
  });

  it('reads back all that the form lets through, whatever is typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 220 });
    const phones = fc.array(
      fc.oneof(
        text,
        text.map((purpose) => `0113 496 0000 ${purpose}`),
      ),
    );
    fc.assert(
      fc.property(text, phones, text, text, (name, lines, hours, confirmedBy) => {
        const result = read({ name, phones: lines.join('\n'), hours, confirmedBy });
        if (result.kind === 'refused') return;
        const whole = { ...noContacts, itHelpdesk: result.contact };
        const kept: unknown = JSON.parse(JSON.stringify(whole));
        expect(ownContacts.parse(kept, 2)).toEqual(whole);
      }),
    );
  });

  it.each(['0113 496 0000, 9 to 5', '0113 496 0000: 2 for lost cards', '0113 496 0000 (main)'])(
    'can be edited and saved again when it was typed as %j',
    (phones) => {
      const first = read({ phones });
      if (first.kind === 'refused') throw new Error(first.errors.phones);
      expect(parseOwnContact(toTyped(first.contact, today), today)).toEqual(first);
    },
  );
});
