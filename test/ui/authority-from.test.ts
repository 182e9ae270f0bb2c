import { describe, expect, inject, it } from 'vitest';
import type { Found } from '../../src/platform/items.ts';
import { otherSites, type OtherSites } from '../../src/settings/other-sites.ts';
import { noContacts, type OwnContacts } from '../../src/settings/own-contacts.ts';
import { noSite, type Site, type SiteRecord } from '../../src/settings/site.ts';
import { authorityFrom, isKnown, isOwnArea, type Known } from '../../src/ui/authority-from.ts';
import { exampleDay as today, foundHomes, ownContact } from '../examples.ts';

const { contacts } = inject('directory');
const whole = <T>(value: T): Found<T> => ({ kind: 'whole', value });
const none: Known = {
  home: { kind: 'absent', value: noSite },
  others: { kind: 'absent', value: otherSites.absent },
  own: { kind: 'absent', value: noContacts },
};
const own: Found<OwnContacts> = whole({ ...noContacts, registrationAuthority: ownContact });
const at = (icb: string | null, area: string | null = null): Site => ({
  ...noSite,
  icb,
  area,
  how: 'manual',
});
const from = (known: Partial<Known>, day = today) => authorityFrom(contacts, { ...none, ...known }, day);
const idOf = (known: Partial<Known>, day = today) => {
  const found = from(known, day);
  return found.kind === 'held' ? found.contact.id : found.kind;
};

describe('what was read of the pharmacy', () => {
  it.each([
    ['absent', 'unset'],
    ['whole', 'held'],
    ['recovered', 'held'],
    ['lost', 'unset'],
    ['newer', 'unread'],
    ['unreadable', 'unread'],
  ] as const)('when it is %s, leaves the authority %s', (home, kind) => {
    expect(from({ home: foundHomes[home] }).kind).toBe(kind);
    expect(isKnown(foundHomes[home])).toBe(kind !== 'unread');
  });

  it.each([
    ['absent', 'held'],
    ['lost', 'held'],
    ['recovered', 'held'],
    ['newer', 'unread'],
  ] as const)('counts where what was read of other sites is %s: %s', (kind, authority) => {
    const others: Found<OtherSites> = { kind, value: otherSites.absent };
    expect(from({ home: foundHomes.whole, others }).kind).toBe(authority);
  });

  it('does not count where the other sites could not be read', () => {
    const others: Found<OtherSites> = { kind: 'unreadable', value: otherSites.absent, reason: 'Disk' };
    expect(from({ home: foundHomes.whole, others }).kind).toBe('unread');
  });

  it('gives way to the team’s own contact, whatever became of it', () => {
    for (const home of Object.values(foundHomes)) {
      for (const kind of ['absent', 'whole', 'newer', 'lost'] as const) {
        const others: Found<OtherSites> = { kind, value: otherSites.absent };
        expect(from({ home, others, own })).toMatchObject({ kind: 'own', contact: ownContact });
      }
    }
  });
});

describe('the board', () => {
  it('has a part, which is heeded', () => {
    expect(from({ home: whole(at('QF7')) }).kind).toBe('choose');
    expect(from({ home: whole(at('QF7', 'sheffield-barnsley')) })).toMatchObject({
      kind: 'none',
      older: [{ id: 'south-yorkshire-sheffield' }],
    });
  });

  it('that was merged is the one that took it over, from the day of the merger', () => {
    expect(from({ home: whole(at('QHG')) })).toMatchObject({ kind: 'choose', icb: { code: 'S1Y5D' } });
    expect(from({ home: whole(at('QHG')) }, '2026-03-31')).toMatchObject({ icb: { code: 'QHG' } });
    expect(from({ home: whole(at('QHG')), own })).toMatchObject({ kind: 'own', icb: { code: 'S1Y5D' } });
  });

  it('that was split is not set', () => {
    expect(from({ home: whole(at('QM7')) })).toEqual({ kind: 'unset' });
  });
});

describe('another site', () => {
  const sites = [{ name: 'Saturdays', site: { ...at('QVV'), place: 'FA002' } }];
  const others = (rest: Partial<OtherSites>) => whole({ sites, here: null, base: null, ...rest });

  it('counts where somebody is there today', () => {
    const here = { place: 'FA002', on: today };
    expect(idOf({ home: foundHomes.whole, others: others({ here }) })).toBe('dorset-icb');
    expect(idOf({ others: others({ here }) })).toBe('dorset-icb');
  });

  it('does not count on the day after, nor unless somebody says so', () => {
    const here = { place: 'FA002', on: today };
    expect(idOf({ home: foundHomes.whole, others: others({ here }) }, '2026-11-24')).toBe(
      'west-yorkshire-this',
    );
    expect(idOf({ home: foundHomes.whole, others: others({}) })).toBe('west-yorkshire-this');
  });

  it('does not count where it was removed', () => {
    const here = { place: 'FXX12', on: today };
    expect(idOf({ home: foundHomes.whole, others: others({ here }) })).toBe('west-yorkshire-this');
  });

  it('gives way to a locum’s base, and so does the home pharmacy', () => {
    const base = { icb: 'QT6', area: null };
    const here = { place: 'FA002', on: today };
    expect(idOf({ home: foundHomes.whole, others: others({ base, here }) })).toBe('cornwall-cits');
    expect(idOf({ home: foundHomes.whole, others: others({ base }) })).toBe('cornwall-cits');
    expect(idOf({ others: others({ base }) })).toBe('cornwall-cits');
  });

  it('of another board leaves out the team’s own, which are for the board of home', () => {
    const known = { home: foundHomes.whole, own, others: others({ here: { place: 'FA002', on: today } }) };
    expect(idOf(known)).toBe('dorset-icb');
    expect(isOwnArea({ ...none, ...known }, today)).toBe(false);
    expect(idOf(known, '2026-11-24')).toBe('own');
  });

  it('of the same board, of none, or beside a home or a base of whatever board keeps the team’s own', () => {
    const here = { place: 'FA002', on: today };
    const base = { icb: 'QT6', area: null };
    const there = (icb: string | null) => [{ name: '', site: { ...at(icb), place: 'FA002' } }];
    const home = whole(at('QWO'));
    for (const known of [
      { home, others: others({ here, sites: there('QWO') }) },
      { home, others: others({ here, sites: there(null) }) },
      { others: others({ here }) },
      { home, others: others({ here, base }) },
    ]) {
      expect(idOf({ ...known, own })).toBe('own');
    }
  });

  it('lends its part to no base', () => {
    const base = { icb: 'QF7', area: null };
    const inSheffield = whole(at('QF7', 'sheffield-barnsley'));
    expect(from({ home: inSheffield, others: others({ base }) }).kind).toBe('choose');
    const chosen = { ...base, area: 'sheffield-barnsley' };
    expect(from({ others: others({ base: chosen }) }).kind).toBe('none');
  });
});

describe('a pharmacy outside England', () => {
  const record: SiteRecord = {
    code: 'FA371',
    name: 'Allied Pharmacy Caerphilly',
    address: ['31 Tonyfelin Road', 'Caerphilly'],
    postcode: 'CF83 1PA',
    phone: null,
    country: 'Wales',
    owner: 'P2H7',
    opensOn: null,
    closesOn: null,
    isClosed: false,
  };
  const home = whole({ ...noSite, place: 'FA371', record });

  it('is said to be so', () => {
    expect(from({ home })).toEqual({ kind: 'outside', country: 'Wales' });
  });

  it('gives way to the team’s own contact, and to a locum’s base in England', () => {
    const others = whole({ ...otherSites.absent, base: { icb: 'QT6', area: null } });
    expect(from({ home, own })).toMatchObject({ kind: 'own' });
    expect(idOf({ home, others })).toBe('cornwall-cits');
  });

  it('does not count while somebody is in one in England', () => {
    const sites = [{ name: '', site: { ...at('QVV'), place: 'FA002' } }];
    const others = whole({ sites, here: { place: 'FA002', on: today }, base: null });
    expect(idOf({ home, others })).toBe('dorset-icb');
  });
});
