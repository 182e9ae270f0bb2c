import { expect, it } from 'vitest';
import type { Found } from '../../src/platform/items.ts';
import { noContacts, type OwnContacts } from '../../src/settings/own-contacts.ts';
import { authorityFrom } from '../../src/ui/authority-from.ts';
import { foundHomes, ownContact } from '../examples.ts';

const none: Found<OwnContacts> = { kind: 'absent', value: noContacts };
const own: Found<OwnContacts> = {
  kind: 'whole',
  value: { ...noContacts, registrationAuthority: ownContact },
};

it.each([
  ['absent', 'unset'],
  ['whole', 'held'],
  ['recovered', 'held'],
  ['lost', 'unset'],
  ['newer', 'unread'],
  ['unreadable', 'unread'],
] as const)('a pharmacy that is %s leaves the authority %s', (home, kind) => {
  expect(authorityFrom(foundHomes[home], none).kind).toBe(kind);
});

it('the team’s own contact comes first whatever became of the pharmacy', () => {
  for (const home of Object.values(foundHomes)) expect(authorityFrom(home, own).kind).toBe('own');
});

it('the part of the board that was chosen is heeded', () => {
  const inSheffield = { place: '', icb: 'QF7', area: 'sheffield-barnsley' };
  expect(authorityFrom({ kind: 'whole', value: { ...inSheffield, area: null } }, none).kind).toBe('choose');
  expect(authorityFrom({ kind: 'whole', value: inSheffield }, none)).toMatchObject({
    kind: 'none',
    older: [{ id: 'south-yorkshire-sheffield' }],
  });
});
