import { describe, expect, it } from 'vitest';
import { mostSites, otherSites, siteHere, type OtherSites } from '../../src/settings/other-sites.ts';
import { noSite, type Site } from '../../src/settings/site.ts';

const today = '2026-11-23';
const site = (place: string): Site => ({ ...noSite, place, icb: 'QOP', how: 'manual', foundOn: today });
const home = site('FWF76');
const other = { name: 'Saturdays', site: site('FA002') };
/** As version 1 wrote it. */
const released1: OtherSites = {
  sites: [other, { name: '', site: site('FA579') }],
  here: { place: 'FA002', on: today },
  base: { icb: 'QF7', area: 'sheffield-barnsley' },
};

describe('the other sites', () => {
  it('are read back as version 1 wrote them', () => {
    expect(otherSites.parse(JSON.parse(JSON.stringify(released1)), 1)).toEqual(released1);
  });

  it('are none until they are set, and can be read back so', () => {
    expect(otherSites.absent).toEqual({ sites: [], here: null, base: null });
    expect(otherSites.parse(otherSites.absent, otherSites.version)).toEqual(otherSites.absent);
  });

  it('may have a base of which no part is chosen', () => {
    const base = { icb: 'QF7', area: null };
    expect(otherSites.parse({ ...released1, base }, 1)?.base).toEqual(base);
  });

  it.each([0, 2, 3, 1.5, -1, NaN])('are not guessed at in version %j', (version) => {
    expect(otherSites.parse(released1, version)).toBeUndefined();
  });

  it('are so many, and no more', () => {
    const sites = (count: number) => Array.from({ length: count }, () => other);
    expect(otherSites.parse({ ...released1, sites: sites(mostSites) }, 1)?.sites).toHaveLength(mostSites);
    expect(otherSites.parse({ ...released1, sites: sites(mostSites + 1) }, 1)).toBeUndefined();
  });

  it.each(['null', '[]', '{}', '7', '"FA002"', '{"sites":[],"here":null}'])('are refused as %s', (text) => {
    expect(otherSites.parse(JSON.parse(text), 1)).toBeUndefined();
  });

  it.each([
    { sites: null },
    { sites: {} },
    { sites: ['FA002'] },
    { sites: [{ name: 'Saturdays' }] },
    { sites: [{ site: home }] },
    { sites: [{ name: 'x'.repeat(61), site: home }] },
    { sites: [{ name: '', site: { place: 'FA002', icb: null, area: null } }] },
    { here: 'FA002' },
    { here: { place: 'FA002' } },
    { here: { place: 'FA002', on: 'today' } },
    { here: { place: 'FA002', on: '2026-02-30' } },
    { here: { place: 'x'.repeat(41), on: today } },
    { base: 'QF7' },
    { base: { icb: null, area: null } },
    { base: { icb: 'Q'.repeat(11), area: null } },
    { base: { icb: 'QF7' } },
    { base: { icb: 'QF7', area: 'x'.repeat(61) } },
  ])('are refused with %j', (rest) => {
    expect(otherSites.parse({ ...released1, ...rest }, 1)).toBeUndefined();
  });

  it('keep nothing that does not belong', () => {
    const more: unknown = JSON.parse(
      '{"sites":[],"here":null,"base":null,"nino":"QQ","__proto__":{"isAdmin":true}}',
    );
    const found = otherSites.parse(more, 1);
    expect(found).toEqual(otherSites.absent);
    expect(found).not.toHaveProperty('isAdmin');
  });
});

describe('the site somebody is in', () => {
  const others = (here: OtherSites['here']): OtherSites => ({ ...released1, here });

  it('is the home pharmacy as long as nobody says otherwise', () => {
    expect(siteHere(home, others(null), today)).toBe(home);
    expect(siteHere(home, otherSites.absent, today)).toBe(home);
  });

  it('is the other site on the day somebody said so, and on no other', () => {
    const chosen = others({ place: 'FA002', on: today });
    expect(siteHere(home, chosen, today)).toBe(other.site);
    expect(siteHere(home, chosen, '2026-11-24')).toBe(home);
    expect(siteHere(home, chosen, '2026-11-22')).toBe(home);
  });

  it('is the home pharmacy where that site was removed', () => {
    expect(siteHere(home, others({ place: 'FXX12', on: today }), today)).toBe(home);
  });

  it('is not a locum’s base', () => {
    expect(siteHere(noSite, { ...released1, here: null }, today)).toBe(noSite);
  });
});
