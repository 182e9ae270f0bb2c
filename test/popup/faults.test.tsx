import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../popup/Popup.tsx';
import type { SearchData } from '../../src/guidance/search/pack.ts';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { noSite } from '../../src/settings/site.ts';
import { ownContact } from '../examples.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { holdFile, refuseFile } from '../fakes/packaged.ts';
import { cardOf, lookUp, shownContacts } from './drive-places.ts';
import { openPopup, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => vi.restoreAllMocks());

async function stillAnswers() {
  type('locked');
  expect((await resultIds())[0]).toBe('unlock');
}

describe('a stored pharmacy that is broken', () => {
  test.each([
    ['text', 'junk'],
    ['a wrong sum', { version: 1, text: '{"place":"FWF76","icb":null}', sum: '00000000' }],
    ['a number', 5],
  ])('is said to be lost, and the rest works: %s', async (_, junk) => {
    await fakeBrowser.storage.local.set({ homePharmacy: junk });
    await openPopup();
    expect(screen.getByText(/^Your pharmacy: what was saved is damaged/).role).toBe('status');
    await stillAnswers();
  });

  test('gives way to the one saved before it, and says so', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FA002' }));
    await fakeBrowser.storage.local.set({ homePharmacy: 'junk' });
    await openPopup();
    expect(screen.getByText(/^Your pharmacy: the last save was damaged/)).toBeTruthy();
    expect(screen.getByText('FWF76 · West Yorkshire')).toBeTruthy();
    await stillAnswers();
  });

  test('is noticed in an open popup', async () => {
    await openPopup();
    await fakeBrowser.storage.local.set({ homePharmacy: 'junk' });
    expect(await screen.findByText(/^Your pharmacy: what was saved is damaged/)).toBeTruthy();
  });
});

test('stored contacts that are broken are said to be lost, and the pharmacy still shows', async () => {
  await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
  await fakeBrowser.storage.local.set({ ownContacts: { registrationAuthority: 'junk' } });
  await openPopup();
  expect(screen.getByText(/^Your own contacts: what was saved is damaged/)).toBeTruthy();
  expect(screen.getByText('FWF76 · West Yorkshire')).toBeTruthy();
});

test('a browser that refuses to read storage is named, with its reason, and the rest works', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
  await openPopup();
  expect(screen.getByText(/^Your pharmacy: this browser did not let us read it/).textContent).toContain(
    'The disk is full',
  );
  expect(screen.getByText(/^Your own contacts: this browser did not let us read it/)).toBeTruthy();
  expect(screen.getByText(/^Your other sites: this browser did not let us read it/)).toBeTruthy();
  expect(screen.queryByText(/Set your pharmacy/)).toBeNull();
  expect(screen.getByText('We could not read which area you are in.')).toBeTruthy();
  await stillAnswers();
});

describe('guidance that cannot be read', () => {
  test('is said, and whom to contact still shows', async () => {
    vi.mocked(fetch).mockRejectedValue(new Error('Failed to fetch'));
    await openPopup();
    expect(await screen.findByText('The answers could not be read: Failed to fetch')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Your Registration Authority' })).toBeTruthy();
    type('locked');
    expect(searchBox().value).toBe('locked');
    expect(screen.queryByText(/^We have no answer/)).toBeNull();
  });

  test('is said when it is not JSON', async () => {
    vi.mocked(fetch).mockResolvedValue(new Response('<html>Sign in to the network</html>'));
    await openPopup();
    expect(await screen.findByText(/^The answers could not be read: .+/)).toBeTruthy();
  });
});

test('a search that cannot be read is said to be so, and the answers can still be opened', async () => {
  serveGuidance(undefined, { format: 2 } as unknown as SearchData);
  await openPopup();
  expect(await screen.findByText(/^The search could not be read \(it has another format\)/)).toBeTruthy();
  type('locked');
  expect(screen.queryByRole('option')).toBeNull();
  fireEvent.click(screen.getByRole('link', { name: 'Locked' }));
  expect(screen.getByRole('article').dataset['answer']).toBe('unlock');
});

describe('packaged contacts that cannot be read', () => {
  const said = 'The contacts could not be read: Failed to fetch';
  beforeEach(async () => {
    refuseFile('directory.json');
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
  });

  test('are said to be so, and the team’s own contact and the answers still show', async () => {
    await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
    await openPopup();
    expect(screen.getByText(said)).toBeTruthy();
    expect(shownContacts()).toEqual(['own-registrationAuthority']);
    expect(screen.getByText('FWF76 · West Yorkshire')).toBeTruthy();
    await stillAnswers();
  });

  test('are not taken for contacts that we do not hold', async () => {
    await openPopup();
    expect(screen.getByText('We could not read the contacts for NHS West Yorkshire ICB.')).toBeTruthy();
    expect(screen.queryByText(/^We hold no confirmed contact/)).toBeNull();
    expect(screen.queryByText(/^These pages tell you who it is/)).toBeNull();
  });

  test('leave a pharmacy to be looked up', async () => {
    fakeLookUps({ isAllowed: true });
    await openPopup();
    await lookUp('FA002');
    expect(await cardOf('FA002')).toContain('ICB');
  });
});

test('nobody is named until the packaged contacts were read, and then somebody is', async () => {
  await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
  const answer = holdFile('directory.json');
  render(<Popup typedBefore="" />);
  await stillAnswers();
  expect(shownContacts()).toEqual([]);
  answer();
  type('');
  await waitFor(() => expect(shownContacts()[0]).toBe('west-yorkshire-this'));
});
