import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, inject, test, vi } from 'vitest';
import { RegistrationAuthorityCard } from '../../src/ui/RegistrationAuthorityCard.tsx';
import { authorities, exampleDay, ownContact } from '../examples.ts';

const directory = inject('directory');
type Shown = keyof typeof authorities;
const show = (kind: Shown, today = exampleDay) =>
  render(
    <RegistrationAuthorityCard
      directory={directory}
      authority={authorities[kind]}
      today={today}
      onArea={() => Promise.resolve(null)}
    />,
  );
const contactIds = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[data-contact]')].map((each) => each.dataset['contact']);
const checkFirst = () => screen.queryByText('Check before you rely on it.');

describe('the team’s own contact', () => {
  test('has its name, numbers and what they are for, addresses, hours, and who confirmed it', () => {
    const { container } = show('own');
    expect(contactIds(container)).toEqual(['own-registrationAuthority']);
    expect(screen.getByText(ownContact.name)).toBeTruthy();
    expect(screen.getByText(ownContact.hours)).toBeTruthy();
    const values = [...container.querySelectorAll('.value')].map((each) => each.textContent.trim());
    expect(values).toEqual(['01632 960001 main', '01632 960002', ownContact.email, ownContact.web]);
    expect(
      screen.getByText('Your own contact, confirmed by AB on 2 November 2026.', { exact: false }),
    ).toBeTruthy();
  });

  test('is not doubted for six months', () => {
    show('own');
    expect(checkFirst()).toBeNull();
  });

  test('is to be checked first once it is older than six months', () => {
    show('ownButOld');
    expect(checkFirst()).not.toBeNull();
  });

  test('holds on the day on which six months end, and no longer', () => {
    const { unmount } = show('ownButOld', '2026-11-22');
    expect(checkFirst()).toBeNull();
    unmount();
    show('ownButOld', '2026-11-23');
    expect(checkFirst()).not.toBeNull();
  });

  test('shows no empty lines for what was not given', () => {
    const { container } = show('ownWithNameOnly');
    expect(screen.queryByRole('button')).toBeNull();
    expect(container.querySelector('.row, .hours')).toBeNull();
  });

  test('can be changed in Options', () => {
    show('own');
    expect(screen.getByRole('link', { name: /^Change/ }).getAttribute('href')).toBe('options.html#contacts');
  });
});

describe('no contact for the area', () => {
  test('is said with the name of the board, and a neighbour’s is not offered', () => {
    const { container } = show('none');
    expect(screen.getByText('We hold no confirmed contact for NHS West Yorkshire ICB.')).toBeTruthy();
    expect(contactIds(container)).toEqual(['none', 'national-find-your-ra', 'national-lpc-finder']);
  });

  test('leads to the two routes that find one, with publisher and date', () => {
    show('none');
    for (const { name, web } of directory.routes.filter(({ findsRa }) => findsRa)) {
      const link = screen.getByRole('link', { name: `${name} (opens in a new tab)` });
      expect(link.getAttribute('href')).toBe(web);
    }
    expect(screen.getByText('Source: NHS England, 4 April 2025.')).toBeTruthy();
  });

  test('says to check the routes first, which nobody has confirmed', () => {
    show('none');
    expect(screen.queryByText('Check before you rely on them.')).not.toBeNull();
  });

  test('offers no number or address that could be taken for the authority’s', () => {
    show('none');
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
    expect(screen.getByText(/They issue no cards\./)).toBeTruthy();
  });

  test('offers to add the team’s own', () => {
    show('none');
    expect(screen.getByRole('link', { name: /^Add your own contact/ }).getAttribute('href')).toBe(
      'options.html#contacts',
    );
  });
});

test('an area not set is said, with the way to set it and the national routes', () => {
  const { container } = show('unset');
  expect(screen.getByText(/We do not know your area yet\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Set your pharmacy/ }).getAttribute('href')).toBe(
    'options.html#home',
  );
  expect(contactIds(container)).toEqual(['none', 'national-find-your-ra', 'national-lpc-finder']);
});

test('an area that could not be read is not taken for one that is not set', () => {
  show('unread');
  expect(screen.getByText('We could not read which area you are in.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Set your pharmacy/ })).toBeNull();
});

describe('a contact that we hold', () => {
  test('is shown with its warning, and gives way to the team’s own', () => {
    const { container } = show('held');
    expect(contactIds(container)).toEqual(['example-team']);
    expect(checkFirst()).not.toBeNull();
    expect(screen.getByRole('link', { name: /^Use our own contact/ }).getAttribute('href')).toBe(
      'options.html#contacts',
    );
  });
});

describe('older contacts', () => {
  test('stand folded away below what to do without one', () => {
    const { container } = show('older');
    const older = container.querySelector('details')!;
    expect(older.open).toBe(false);
    expect(older.querySelector('summary')?.textContent).toBe('Older contacts (2)');
    expect(contactIds(older)).toEqual(['silent-team', 'example-team']);
    expect(screen.getByText(/^We hold no confirmed contact/)).toBeTruthy();
  });

  test('are not mentioned where there are none', () => {
    expect(show('none').container.querySelector('details')).toBeNull();
  });
});

test('a part of the board is asked for where we hold contacts for parts only', () => {
  const { container } = show('choose');
  expect(contactIds(container)).toEqual(['choose']);
});

describe('a pharmacy outside England', () => {
  const showOutside = (country: string, onOpen?: (id: string) => void) =>
    render(
      <RegistrationAuthorityCard
        directory={directory}
        authority={{ kind: 'outside', country }}
        today={exampleDay}
        onArea={() => Promise.resolve(null)}
        onOpen={onOpen}
      />,
    );

  test.each([
    ['Wales', 'Your pharmacy is in Wales.'],
    ['Isle of Man', 'Your pharmacy is on the Isle of Man.'],
    ['elsewhere', 'Your pharmacy is not in England.'],
  ])('is said to be so, without any contact: %s', (country, words) => {
    const { container } = showOutside(country);
    expect(screen.getByText(words)).toBeTruthy();
    expect(contactIds(container)).toEqual(['outside']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryAllByRole('link', { name: 'Pharmacies in Wales' })).toHaveLength(
      country === 'Wales' ? 1 : 0,
    );
  });

  test('leads to the answer about Wales, in place', () => {
    const onOpen = vi.fn<(id: string) => void>();
    showOutside('Wales', onOpen);
    fireEvent.click(screen.getByRole('link', { name: 'Pharmacies in Wales' }));
    expect(onOpen.mock.calls).toEqual([['wales']]);
  });
});
