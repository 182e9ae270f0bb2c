import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SiteFound } from '../../popup/SiteFound.tsx';
import { noDirectory } from '../../src/directory/directory.ts';
import { today } from '../../src/platform/clock.ts';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { otherSites } from '../../src/settings/other-sites.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { noSite, type Site, type SiteRecord } from '../../src/settings/site.ts';
import type { Contacts } from '../../src/ui/DeskCard.tsx';
import { authorities, contactsWith, exampleDay, ownContact } from '../examples.ts';
import { ordApi } from '../fakes/ord-api.ts';
import { pharmacies } from '../fakes/pharmacies.ts';
import {
  cardOf,
  expectNothingSaved,
  homeLookedUp,
  lookUp,
  openToLookUp,
  shownContacts,
} from './drive-places.ts';

afterEach(() => vi.restoreAllMocks());

const own = { registrationAuthority: ownContact };
const lpc = { ...ownContact, name: 'Our local pharmaceutical committee' };
const contacts: Contacts = {
  ...contactsWith(authorities.own, own),
  site: homeLookedUp,
  kept: [homeLookedUp],
};
const homeIs = (home: Site): Contacts => ({ ...contacts, site: home, kept: [home] });

function show(site: Partial<Site>, from: Partial<SiteRecord> = {}, known = contacts) {
  const record = { ...homeLookedUp.record!, code: 'FA579', ...from };
  const whole = { ...homeLookedUp, place: 'FA579', record, ...site };
  render(<SiteFound site={whole} contacts={known} today={exampleDay} onOpen={() => undefined} />);
  return shownContacts();
}
const hampshire = { icb: 'QRL', area: 'hampshire-isle-of-wight' };
const itsAuthority = () => screen.queryByRole('heading', { name: 'Its Registration Authority' });

describe('the team’s own Registration Authority', () => {
  test('is shown for a pharmacy of the board that home is in', () => {
    expect(show({ icb: 'QWO' })[0]).toBe('own-registrationAuthority');
  });

  test('is not shown for one of another board, which has its own', () => {
    expect(show(hampshire)[0]).toBe('hampshire-iow-scw');
    expect(screen.queryByText(ownContact.name)).toBeNull();
  });

  test('is not shown where neither board is known', () => {
    const ids = show({ icb: null, how: null }, {}, homeIs(noSite));
    expect(ids[0]).toBe('none');
    expect(screen.getByText('We do not know its board, and so not whom to contact.')).toBeTruthy();
    expect(screen.queryByText(ownContact.name)).toBeNull();
  });

  test('is not shown for a part that nobody can tell, while the packaged contacts cannot be read', () => {
    const unread = { ...contacts, directory: noDirectory };
    expect(show({ icb: 'QWO' }, {}, unread)[0]).toBe('none');
    expect(screen.queryByText(ownContact.name)).toBeNull();
  });

  test('is not shown where home could not be read', () => {
    expect(show({ icb: 'QWO' }, {}, { ...homeIs(noSite), site: null })[0]).toBe('west-yorkshire-this');
  });

  test('is shown where home was saved under the code of a board that has merged into that one', () => {
    const saved = { ...homeLookedUp, icb: 'QHG', area: 'milton-keynes' };
    const here = { icb: 'S1Y5D', area: 'milton-keynes' };
    expect(show(here, {}, homeIs(saved))[0]).toBe('own-registrationAuthority');
  });

  test.each([
    ['in another part of that board', 'sheffield-barnsley', 'QF7-not-listed', 'none'],
    ['in a part of that board that nobody can tell', 'sheffield-barnsley', null, 'choose'],
    ['while nobody said which part home is in', null, 'QF7-not-listed', 'none'],
    ['while the part of either is not known', null, null, 'choose'],
  ])('is not shown for a pharmacy %s', (_, ours, area, shown) => {
    const home = { ...homeLookedUp, icb: 'QF7', area: ours };
    expect(show({ icb: 'QF7', area }, {}, homeIs(home))[0]).toBe(shown);
    expect(screen.queryByText(ownContact.name)).toBeNull();
  });

  test('is shown once that part is said to be the one that home is in', async () => {
    show({ icb: 'QF7' }, {}, homeIs({ ...homeLookedUp, icb: 'QF7', area: 'sheffield-barnsley' }));
    fireEvent.click(screen.getByRole('button', { name: 'Sheffield or Barnsley' }));
    await expect.poll(() => shownContacts()[0]).toBe('own-registrationAuthority');
  });

  test.each([
    ['FC301', 'QUA', 'FA579', 'hampshire-iow-scw'],
    ['FDJ47', 'QRL', 'FA579', 'hampshire-iow-scw'],
    ['FDJ47', 'QRL', 'FA029', undefined],
    ['FDJ47', 'QRL', 'BD22 8NQ', 'own-registrationAuthority'],
  ])('is that of home’s board, though somebody is at %s (%s) today: %s', async (place, icb, typed, first) => {
    await changeItem(homePharmacy, () => ({ ...homeLookedUp, place: 'FXX12', record: null }));
    await changeItem(ownContacts, () => ({ ...noContacts, ...own }));
    const site = { ...noSite, place, icb };
    const here = { place, on: today() };
    await changeItem(otherSites, () => ({ sites: [{ name: '', site }], here, base: null }));
    await openToLookUp();
    await lookUp(typed);
    await expect.poll(() => document.querySelector('[data-pharmacy]')).not.toBeNull();
    expect(shownContacts()[0]).toBe(first);
  });
});

describe('the team’s own LPC', () => {
  const known = { ...contacts, ofHome: { ...noContacts, lpc } };

  test('is shown for a pharmacy of the board that home is in', () => {
    expect(show({ icb: 'QWO' }, {}, known)).toEqual(['west-yorkshire-this', 'own-lpc']);
  });

  test('is not shown for one of another board', () => {
    expect(show(hampshire, {}, known)).toEqual(['hampshire-iow-scw', 'national-lpc-finder']);
  });
});

describe('whom to contact', () => {
  test.each([
    ['open', {}, true],
    ['closing today', { closesOn: exampleDay }, true],
    ['closed yesterday', { closesOn: '2026-11-22' }, false],
    ['opening soon', { opensOn: '2026-12-01' }, true],
    ['in Wales', { country: 'Wales' as const }, false],
    ['on the Isle of Man', { country: 'Isle of Man' as const }, false],
    ['elsewhere', { country: 'elsewhere' as const }, false],
  ])('for a pharmacy %s is shown or not', (_, from, isShown) => {
    expect(show({ icb: 'QWO' }, from).length > 0).toBe(isShown);
    expect(itsAuthority() !== null).toBe(isShown);
    expect(screen.getByText(homeLookedUp.record!.name)).toBeTruthy();
  });

  test('waits until storage was read', () => {
    const props = { site: homeLookedUp, today: exampleDay, onOpen: () => undefined };
    render(<SiteFound {...props} contacts={null} />);
    expect(itsAuthority()).toBeNull();
    expect(screen.getByText(homeLookedUp.record!.name)).toBeTruthy();
  });

  test('for a board that has merged since it was saved is that of the board it is now', () => {
    show({ icb: 'QHG' });
    expect(screen.getByRole('group', { name: /^Which part of Central East/ })).toBeTruthy();
  });

  test('does not offer to add or change a contact of the team’s own for somewhere else', () => {
    show(hampshire);
    expect(screen.queryByRole('link', { name: /^(Use our own|Add your own|Change)/ })).toBeNull();
  });
});

describe('a part of the board chosen for a pharmacy that was looked up', () => {
  test('leads to its contact, and is kept nowhere', async () => {
    await changeItem(homePharmacy, () => ({ ...homeLookedUp, icb: 'QOP' }));
    const down = () => Promise.reject(new TypeError('Failed to fetch'));
    await openToLookUp({ reply: (url) => (url.includes('postcodes.io') ? down() : ordApi(pharmacies)(url)) });
    await lookUp('FA002');
    await cardOf('FA002');
    fireEvent.click(screen.getByRole('button', { name: 'Bolton' }));
    expect(await screen.findByText('Older contacts (1)')).toBeTruthy();
    expect(document.querySelector('[data-contact="greater-manchester-gmss"]')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Bolton' })).toBeNull();
    await expectNothingSaved();
  });
});
