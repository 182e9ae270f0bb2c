import { screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { expect } from 'vitest';
import type { Site, SiteRecord } from '../../src/settings/site.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { openPopup, press, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

let savedBefore: unknown;

/** Opens the popup on a PC where look-ups are allowed, unless told otherwise. */
export async function openToLookUp(how: Parameters<typeof fakeLookUps>[0] = {}) {
  serveGuidance();
  const lookUps = fakeLookUps({ isAllowed: true, ...how });
  savedBefore = await fakeBrowser.storage.local.get(null);
  return { ...lookUps, ...(await openPopup()) };
}

/** Whatever was looked up: storage holds what it held when the popup was opened. */
export async function expectNothingSaved() {
  expect(await fakeBrowser.storage.local.get(null)).toEqual(savedBefore);
}

export const lookUpButton = (text: string) => screen.findByRole('button', { name: `Look up ${text}` });

/** Types it and presses Enter once that can be heeded. */
export async function lookUp(typed: string) {
  type(typed);
  await screen.findByRole('button', { name: /^Look up / });
  press('Enter');
}

/** The card of a pharmacy, once it is there: everything on it. */
export async function cardOf(code: string): Promise<string> {
  await expect.poll(() => document.querySelector(`[data-pharmacy="${code}"]`)).not.toBeNull();
  return document.querySelector(`[data-pharmacy="${code}"]`)!.textContent;
}

export const shownPharmacies = () =>
  [...document.querySelectorAll<HTMLElement>('[data-pharmacy]')].map((each) => each.dataset['pharmacy']);

export const shownContacts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-contact]')].map((each) => each.dataset['contact']);

const record: SiteRecord = {
  code: 'FWF76',
  name: 'Day Lewis Pharmacy',
  address: ['23 Mill Hey', 'Haworth', 'Keighley'],
  postcode: 'BD22 8NQ',
  phone: '01535 642248',
  country: 'England',
  owner: 'P05F',
  opensOn: null,
  closesOn: null,
  isClosed: false,
};

/** A home pharmacy as a look-up leaves it in storage. */
export const homeLookedUp: Site = {
  place: 'FWF76',
  icb: 'QWO',
  area: null,
  how: 'contract',
  foundOn: '2026-11-02',
  record,
};
