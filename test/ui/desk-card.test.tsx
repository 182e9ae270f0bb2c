import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { deskNames, desks, type Desk, type OwnContacts } from '../../src/settings/own-contacts.ts';
import { DeskCard } from '../../src/ui/DeskCard.tsx';
import { authorities, contactsWith, exampleDay, ownContact } from '../examples.ts';

type Shown = keyof typeof authorities;

function show(desk: Desk, own: Partial<OwnContacts> = {}, authority: Shown = 'none') {
  const { container } = render(
    <DeskCard desk={desk} contacts={contactsWith(authorities[authority], own)} today={exampleDay} />,
  );
  return [...container.querySelectorAll<HTMLElement>('[data-contact]')].map(
    (each) => each.dataset['contact'],
  );
}
const others = desks.filter((desk) => desk !== 'registrationAuthority');

describe.each(others)('the desk %s', (desk) => {
  test('is the team’s own contact', () => {
    expect(show(desk, { [desk]: ownContact })).toEqual([`own-${desk}`]);
    expect(screen.getByText(ownContact.name)).toBeTruthy();
  });

  test('leads to where it can be kept while there is none', () => {
    expect(show(desk)).toEqual([`no-${desk}`]);
    const link = screen.getByRole('link', { name: new RegExp(`^Keep the contact of your `) });
    expect(link.textContent).toContain(deskNames[desk]);
    expect(link.getAttribute('href')).toBe('options.html#contacts');
  });

  test('is never the Registration Authority or another desk', () => {
    const elsewhere = Object.fromEntries(
      desks.filter((each) => each !== desk).map((each) => [each, ownContact]),
    );
    expect(show(desk, elsewhere, 'own')).toEqual([`no-${desk}`]);
  });
});

describe('the Registration Authority', () => {
  test.each([
    ['own', 'own-registrationAuthority'],
    ['held', 'example-team'],
    ['choose', 'choose'],
    ['none', 'none'],
    ['unset', 'none'],
    ['unread', 'none'],
  ] as const)('that is %s is shown as %s', (authority, id) => {
    expect(show('registrationAuthority', {}, authority)[0]).toBe(id);
    expect(screen.queryByText('In a chain? Ask head office first.')).toBeNull();
  });

  test.each(['own', 'held', 'choose', 'none'] as const)(
    'that is %s stands below head office',
    (authority) => {
      const headOffice = { ...ownContact, name: 'Head office desk' };
      const ids = show('registrationAuthority', { headOffice }, authority);
      expect(ids[0]).toBe('own-headOffice');
      expect(ids.length).toBeGreaterThan(1);
      expect(screen.getByText('In a chain? Ask head office first.')).toBeTruthy();
    },
  );
});
