import { act, render, renderHook, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { today } from '../../src/platform/clock.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { otherSites, type OtherSites } from '../../src/settings/other-sites.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { useContacts } from '../../src/ui/use-contacts.tsx';
import { ownContact } from '../examples.ts';

afterEach(() => vi.restoreAllMocks());

const home: Site = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual' };
const saturdays: Site = { ...noSite, place: 'FDJ47', icb: 'QVV', how: 'manual' };
const nights: Site = { ...noSite, place: 'FA002', icb: 'QF7', how: 'manual' };
const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const hereOn = (place: string, on = today()) => ({ place, on });

async function keep(pharmacy: Site, others: Partial<OtherSites> = {}) {
  const sites = [saturdays, nights].map((site) => ({ name: '', site }));
  await changeItem(homePharmacy, () => pharmacy);
  await changeItem(otherSites, () => ({ sites, here: null, base: null, ...others }));
}

/** What the page knows once storage was read. */
async function read() {
  const { result } = renderHook(() => useContacts());
  await waitFor(() => expect(result.current.contacts).not.toBeNull());
  return { now: () => result.current.contacts!, notices: () => result.current.notices };
}

describe('which pharmacy it is', () => {
  test('is not said until storage was read, and then is none where none was set', async () => {
    const { result } = renderHook(() => useContacts());
    expect(result.current.contacts).toBeNull();
    await waitFor(() => expect(result.current.contacts).toMatchObject({ site: noSite, isHome: true }));
    expect(result.current.contacts).toMatchObject({ authority: { kind: 'unset' }, isBase: false });
  });

  test('is home, where nobody says otherwise', async () => {
    await keep(home);
    const { now } = await read();
    expect(now()).toMatchObject({ site: home, isHome: true, isBase: false });
    expect(now().authority).toMatchObject({ kind: 'held', contact: { id: 'west-yorkshire-this' } });
  });

  test('is another site on the day on which somebody says that they are there', async () => {
    await keep(home, { here: hereOn('FDJ47') });
    const { now } = await read();
    expect(now()).toMatchObject({ site: saturdays, isHome: false });
    expect(now().authority).toMatchObject({ kind: 'held', contact: { id: 'dorset-icb' } });
  });

  test('is home again on the day after', async () => {
    await keep(home, { here: hereOn('FDJ47', dayBefore(today())) });
    expect((await read()).now()).toMatchObject({ site: home, isHome: true });
  });

  test('is home again once that site was removed', async () => {
    await keep(home, { here: hereOn('FXX12') });
    expect((await read()).now()).toMatchObject({ site: home, isHome: true });
  });

  test('is followed as any window saves it', async () => {
    await keep(home);
    const { now } = await read();
    await act(() => keep(home, { here: hereOn('FDJ47') }));
    await waitFor(() => expect(now()).toMatchObject({ site: saturdays, isHome: false }));
    await act(() => keep(home));
    await waitFor(() => expect(now()).toMatchObject({ site: home, isHome: true }));
  });
});

describe('a locum’s base', () => {
  const base = { icb: 'QT6', area: null };

  test.each([
    ['home', null, home],
    ['the site they are in', hereOn('FDJ47'), saturdays],
  ])(
    'counts for the Registration Authority before %s, which is still where they are',
    async (_, here, site) => {
      await keep(home, { base, here });
      const { now } = await read();
      expect(now()).toMatchObject({ site, isBase: true });
      expect(now().authority).toMatchObject({ kind: 'held', contact: { id: 'cornwall-cits' } });
    },
  );

  test('gives way to the team’s own contact', async () => {
    await keep(home, { base });
    await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
    expect((await read()).now().authority).toMatchObject({ kind: 'own', contact: ownContact });
  });
});

describe('the team’s own contacts', () => {
  const lpc = { ...ownContact, name: 'West Yorkshire LPC' };
  const kept = { ...noContacts, registrationAuthority: ownContact, headOffice: ownContact, lpc };

  test('leave out the RA and the LPC at another site of another board, and are all there for home', async () => {
    await keep(home, { here: hereOn('FDJ47') });
    await changeItem(ownContacts, () => kept);
    const { now } = await read();
    expect(now().own).toEqual({ ...kept, registrationAuthority: null, lpc: null });
    expect(now().ofHome).toEqual(kept);
    expect(now().authority).toMatchObject({ kind: 'held', contact: { id: 'dorset-icb' } });
    await act(() => keep(home));
    await waitFor(() => expect(now()).toMatchObject({ own: kept, authority: { kind: 'own' } }));
  });
});

describe('a part of the board that is chosen', () => {
  const area = 'sheffield-barnsley';
  const inSheffield: Site = { ...home, icb: 'QF7' };

  /** Chooses it, and gives what is kept then. */
  async function choose() {
    const { now } = await read();
    expect(now().authority.kind).toBe('choose');
    await act(async () => expect(await now().onArea(area)).toBeNull());
    await waitFor(() => expect(now().authority).toMatchObject({ kind: 'none', older: [{}] }));
    const { value } = await readItem(otherSites);
    const [first, second] = value.sites.map(({ site }) => site);
    return { home: (await readItem(homePharmacy)).value, first, second, base: value.base };
  }

  test('is kept for home, and for nothing else', async () => {
    await keep(inSheffield);
    expect(await choose()).toEqual({
      home: { ...inSheffield, area },
      first: saturdays,
      second: nights,
      base: null,
    });
  });

  test('is kept for the other site somebody is in, and for nothing else', async () => {
    await keep(inSheffield, { here: hereOn('FA002') });
    expect(await choose()).toEqual({
      home: inSheffield,
      first: saturdays,
      second: { ...nights, area },
      base: null,
    });
  });

  test.each([
    ['home', null],
    ['another site', hereOn('FA002')],
  ])('is kept for the base, and not for %s, where somebody is', async (_, here) => {
    const base = { icb: 'QF7', area: null };
    await keep(inSheffield, { base, here });
    expect(await choose()).toEqual({
      home: inSheffield,
      first: saturdays,
      second: nights,
      base: { ...base, area },
    });
  });

  test('is said not to be kept where the browser refuses, with the reason', async () => {
    await keep(inSheffield);
    const { now } = await read();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    expect(await now().onArea(area)).toBe('The disk is full');
    expect(now().authority.kind).toBe('choose');
  });
});

describe('storage that is broken', () => {
  test('is named for each item, and what can be read still counts', async () => {
    await keep(home);
    await fakeBrowser.storage.local.set({ otherSites: 'junk', 'otherSites.before': 'junk' });
    const { now, notices } = await read();
    expect(now()).toMatchObject({ site: home, isHome: true });
    render(<>{notices()}</>);
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^Your other sites: what was saved is damaged/),
    ]);
  });

  test('that the browser does not let us read leaves no pharmacy, rather than an empty one', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
    const { now, notices } = await read();
    expect(now()).toMatchObject({ site: null, authority: { kind: 'unread' } });
    render(<>{notices()}</>);
    expect(screen.getAllByRole('status')).toHaveLength(3);
  });
});
