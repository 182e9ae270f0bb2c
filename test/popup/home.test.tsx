import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { situations } from '../../src/guidance/situations.ts';
import { today } from '../../src/platform/clock.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { otherSites } from '../../src/settings/other-sites.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { noSite } from '../../src/settings/site.ts';
import { ownContact } from '../examples.ts';
import { openPopup, searchBox } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => vi.restoreAllMocks());

test('the cursor is in the search box when the popup opens', async () => {
  await openPopup();
  expect(document.activeElement).toBe(searchBox());
});

test('the search box is the one of its type', async () => {
  const { container } = await openPopup();
  expect(container.querySelectorAll('input[type="search"]')).toHaveLength(1);
});

test('the foot says that updated guidance is not being checked for', async () => {
  await openPopup();
  expect(await screen.findByText('Not checking for updated guidance')).toBeTruthy();
});

describe('the common problems', () => {
  test('are six, each with an answer in the package', () => {
    const ids = inject('guidance').answers.map((answer) => answer.id);
    expect(situations).toHaveLength(6);
    for (const { answer } of situations) expect(ids).toContain(answer);
  });

  test.each(situations)('“$label” opens the answer $answer', async ({ label, answer }) => {
    await openPopup();
    const list = screen.getByRole('list', { name: 'Common problems' });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    fireEvent.click(within(list).getByRole('link', { name: label }));
    expect((await screen.findByRole('article')).dataset['answer']).toBe(answer);
  });
});

describe('before anything is set', () => {
  test('the pharmacy and the area are asked for, and national routes are given', async () => {
    const { container } = await openPopup();
    const links = screen.getAllByRole('link', { name: /^Set your pharmacy/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'options.html#home',
      'options.html#home',
    ]);
    const routes = [...container.querySelectorAll<HTMLElement>('li[data-contact]')];
    expect(routes.map((route) => route.dataset['contact'])).toContain('national-find-your-ra');
  });
});

describe('settings saved elsewhere', () => {
  test('are read when the popup opens', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await openPopup();
    expect(screen.getByText('FWF76 · West Yorkshire')).toBeTruthy();
    expect(document.querySelector('[data-contact="west-yorkshire-this"]')).not.toBeNull();
  });

  test('are asked for where a board is held in parts, once', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QF7' }));
    await openPopup();
    fireEvent.click(screen.getByRole('button', { name: 'Sheffield or Barnsley' }));
    expect(await screen.findByText('Older contacts (1)')).toBeTruthy();
    const { value } = await readItem(homePharmacy);
    expect(value).toEqual({ ...noSite, place: 'FWF76', icb: 'QF7', area: 'sheffield-barnsley' });
  });

  test('name the site somebody is in today, and whom to contact there', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    const site = { ...noSite, place: 'FA002', icb: 'QVV' };
    const here = { place: 'FA002', on: today() };
    await changeItem(otherSites, () => ({ sites: [{ name: '', site }], here, base: null }));
    await openPopup();
    expect(screen.getByText('FA002 · Dorset · here today')).toBeTruthy();
    expect(document.querySelector('[data-contact="dorset-icb"]')).not.toBeNull();
  });

  test('give a locum the Registration Authority of their base area, and say so', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await changeItem(otherSites, () => ({ ...otherSites.absent, base: { icb: 'QT6', area: null } }));
    await openPopup();
    expect(screen.getByText('FWF76 · West Yorkshire')).toBeTruthy();
    expect(
      screen.getByRole('heading', {
        name: 'Your Registration Authority, for the area you are based in',
      }),
    ).toBeTruthy();
    expect(document.querySelector('[data-contact="cornwall-cits"]')).not.toBeNull();
  });

  test('show at once in the open popup, which keeps its words and its cursor', async () => {
    await openPopup();
    fireEvent.input(searchBox(), { target: { value: 'photocopier' } });
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    expect(await screen.findByText('FWF76 · West Yorkshire')).toBeTruthy();
    expect(document.querySelector('[data-contact="west-yorkshire-this"]')).not.toBeNull();
    expect(searchBox().value).toBe('photocopier');
    expect(document.activeElement).toBe(searchBox());
  });

  test('bring the team’s own contact to the open popup, and take it away again', async () => {
    await openPopup();
    await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
    expect(await screen.findByText(ownContact.name)).toBeTruthy();
    await changeItem(ownContacts, () => noContacts);
    expect(await screen.findByText(/We do not know your area yet/)).toBeTruthy();
    expect(screen.queryByText(ownContact.name)).toBeNull();
  });
});
