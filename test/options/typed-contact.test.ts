import { describe, expect, test } from 'vitest';
import { toTyped } from '../../options/typed-contact.ts';
import { parseOwnContact } from '../../src/settings/read-contact.ts';
import { exampleDay, ownContact } from '../examples.ts';

describe('the form for a contact', () => {
  test('is empty and dated today where there is none', () => {
    expect(toTyped(null, '2026-02-03')).toEqual({
      name: '',
      phones: '',
      email: '',
      web: '',
      hours: '',
      confirmedBy: '',
      confirmedOn: { day: '3', month: '2', year: '2026' },
    });
  });

  test('has each number on a line, with what it is for', () => {
    expect(toTyped(ownContact, exampleDay).phones).toBe('01632 960001, main\n01632 960002');
  });

  test('has the day on which it was confirmed, not today', () => {
    expect(toTyped(ownContact, exampleDay).confirmedOn).toEqual({ day: '2', month: '11', year: '2026' });
  });

  test('reads back as the contact that it shows', () => {
    expect(parseOwnContact(toTyped(ownContact, exampleDay), exampleDay)).toEqual({
      kind: 'read',
      contact: ownContact,
    });
  });
});
