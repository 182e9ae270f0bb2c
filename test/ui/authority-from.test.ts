import { expect, it } from 'vitest';
import type { Found } from '../../src/platform/items.ts';
import type { OwnContacts } from '../../src/settings/own-contacts.ts';
import { authorityFrom } from '../../src/ui/authority-from.ts';
import { foundHomes, ownContact } from '../examples.ts';

const none: Found<OwnContacts> = { kind: 'absent', value: { registrationAuthority: null } };
const own: Found<OwnContacts> = { kind: 'whole', value: { registrationAuthority: ownContact } };

it.each([
  ['absent', 'unset'],
  ['whole', 'none'],
  ['recovered', 'none'],
  ['lost', 'unset'],
  ['newer', 'unread'],
  ['unreadable', 'unread'],
] as const)('a pharmacy that is %s leaves the authority %s', (home, kind) => {
  expect(authorityFrom(foundHomes[home], none).kind).toBe(kind);
});

it('the team’s own contact comes first whatever became of the pharmacy', () => {
  for (const home of Object.values(foundHomes)) expect(authorityFrom(home, own).kind).toBe('own');
});
