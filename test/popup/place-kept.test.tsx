import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { otherSites } from '../../src/settings/other-sites.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import {
  cardOf,
  expectNothingSaved,
  homeLookedUp,
  lookUp,
  lookUpButton,
  openToLookUp,
  shownPharmacies,
} from './drive-places.ts';
import { press, type } from './drive-popup.tsx';

afterEach(async () => {
  await expectNothingSaved();
  vi.restoreAllMocks();
});

/** Long enough for anything that was going to be sent. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
const saturdays: Site = {
  ...homeLookedUp,
  place: 'FA579',
  icb: 'QRL',
  foundOn: '2026-11-09',
  record: {
    ...homeLookedUp.record!,
    code: 'FA579',
    name: 'Allied Pharmacy London Road',
    postcode: 'PO2 9JN',
  },
};
const keepHome = (site: Site) => changeItem(homePharmacy, () => site);
const keepOthers = (...sites: Site[]) =>
  changeItem(otherSites, () => ({
    sites: sites.map((site) => ({ name: '', site })),
    here: null,
    base: null,
  }));
const buttons = () => screen.queryAllByRole('button', { name: /^Look up/ });

describe('a pharmacy that is kept', () => {
  test.each([
    ['home by its code', 'fwf76', true, 'FWF76', '2 November 2026'],
    ['home with look-ups off', 'FWF76', false, 'FWF76', '2 November 2026'],
    ['another site by its code', 'fa579', true, 'FA579', '9 November 2026'],
    ['another site with look-ups off', 'FA579', false, 'FA579', '9 November 2026'],
  ])('shows from storage, and nothing is asked: %s', async (_, typed, isAllowed, code, day) => {
    await keepHome(homeLookedUp);
    await keepOthers(saturdays);
    const { asked } = await openToLookUp({ isAllowed });
    type(typed);
    expect(await cardOf(code)).toContain(`looked up on ${day}`);
    expect(screen.getByRole('heading', { name: 'Its Registration Authority' })).toBeTruthy();
    expect(screen.queryByText(/has the form of a pharmacy’s|Look-ups are off/)).toBeNull();
    expect(buttons()).toEqual([]);
    press('Enter');
    await settle();
    expect(asked).toEqual([]);
  });

  test.each([
    ['home', 'bd228nq', 'FWF76', 'BD22 8NQ'],
    ['another site', 'po29jn', 'FA579', 'PO2 9JN'],
  ])(
    'shows from storage by its postcode, and who else is there can be looked up: %s',
    async (_, typed, code, postcode) => {
      await keepHome(homeLookedUp);
      await keepOthers(saturdays);
      const { asked } = await openToLookUp();
      type(typed);
      await cardOf(code);
      const button = await lookUpButton(postcode);
      await settle();
      expect(asked).toEqual([]);
      fireEvent.click(button);
      await settle();
      expect(shownPharmacies()).toEqual([code]);
      expect(new URL(asked[0]!).searchParams.get('PostCode')).toBe(postcode);
    },
  );

  test('shows beside another that is kept at the same postcode', async () => {
    await keepHome(homeLookedUp);
    await keepOthers({ ...saturdays, record: { ...saturdays.record!, postcode: 'BD22 8NQ' } });
    await openToLookUp();
    type('BD22 8NQ');
    await cardOf('FA579');
    expect(shownPharmacies()).toEqual(['FWF76', 'FA579']);
  });

  test('shows while somebody is at another today', async () => {
    await keepHome(homeLookedUp);
    await keepOthers(saturdays);
    await changeItem(otherSites, (sites) => ({
      ...sites,
      here: { place: 'FA579', on: Temporal.Now.plainDateISO().toString() },
    }));
    const { asked } = await openToLookUp();
    type('FWF76');
    await cardOf('FWF76');
    await settle();
    expect(asked).toEqual([]);
  });

  test('that was entered by hand can be looked up', async () => {
    await keepHome({ ...homeLookedUp, how: 'manual', record: null });
    await openToLookUp();
    await lookUp('FWF76');
    expect(await cardOf('FWF76')).toContain('23 Mill Hey');
  });

  test('is none where no pharmacy was set', async () => {
    await keepHome(noSite);
    await openToLookUp();
    type('FWF76');
    await lookUpButton('FWF76');
    expect(shownPharmacies()).toEqual([]);
  });
});
