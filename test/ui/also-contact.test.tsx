import { render, screen } from '@testing-library/preact';
import { expect, inject, test } from 'vitest';
import { noContacts } from '../../src/settings/own-contacts.ts';
import { AlsoContact } from '../../src/ui/AlsoContact.tsx';
import { authorities, exampleDay, ownContact } from '../examples.ts';

const directory = inject('directory');
type Shown = keyof typeof authorities;
const lpc = { ...ownContact, name: 'Our local pharmaceutical committee' };

function show(authority: Shown, own = noContacts) {
  return render(
    <AlsoContact directory={directory} authority={authorities[authority]} own={own} today={exampleDay} />,
  ).container;
}
const finder = directory.routes.find(({ id }) => id === 'national-lpc-finder')!;
const finderLink = () => screen.queryByRole('link', { name: `${finder.name} (opens in a new tab)` });

test.each(['own', 'held'] as const)(
  'below a Registration Authority that is %s stand the way to the LPC and the board by name',
  (authority) => {
    show(authority);
    expect(screen.getByRole('heading', { name: 'If the Registration Authority does not help' })).toBeTruthy();
    expect(finderLink()?.getAttribute('href')).toBe(finder.web);
    expect(
      screen.getByText(
        'Then the pharmacy contract team of NHS West Yorkshire ICB. We hold no number or address for it.',
      ),
    ).toBeTruthy();
  },
);

test('the team’s own LPC stands in place of the way to it', () => {
  show('held', { ...noContacts, lpc });
  expect(screen.getByText(lpc.name)).toBeTruthy();
  expect(document.querySelector('[data-contact="own-lpc"]')).not.toBeNull();
  expect(finderLink()).toBeNull();
});

test('no other contact of the team’s own is taken for the LPC', () => {
  show('own', { ...noContacts, registrationAuthority: ownContact, headOffice: lpc, itHelpdesk: lpc });
  expect(screen.queryByText(lpc.name)).toBeNull();
  expect(finderLink()).not.toBeNull();
});

test('no board is named where none is known', () => {
  show('ownButOld');
  expect(finderLink()).not.toBeNull();
  expect(screen.queryByText(/ICB/)).toBeNull();
});

test.each(['choose', 'none', 'older', 'unset', 'unread'] as const)(
  'nothing stands below a Registration Authority that is %s: that card leads on itself',
  (authority) => {
    expect(show(authority, { ...noContacts, lpc }).textContent).toBe('');
  },
);
